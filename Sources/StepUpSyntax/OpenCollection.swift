/// A collection whose end has not been read yet.
struct OpenCollection {
  /// The node; −1 when nothing of it is kept.
  var node: Int
  var isMapping: Bool
  /// Whether it was written `[…]` or `{…}`, or is a `key: value` pair in a `[…]`.
  var isFlow: Bool
  /// The column of the innermost block collection around its content, from 0; −1 when there is none.
  var indent: Int
  /// The offset of its first byte.
  var start: Int
  /// Whether the next node is a key.
  var expectsKey: Bool
  /// Whether the next value is kept as `broken`, because its key was.
  var breaksNextValue = false
}
