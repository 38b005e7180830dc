import StepUpDiagnostics
import StepUpSyntax

/// How a value is written and read.
///
/// One shape serves both the reader and the schemas, so that what is documented is what is read.
package struct Shape<Value: Sendable>: Sendable {
  package let schema: Schema
  /// Reads a node; gives nothing when a fault, which is then diagnosed, hides the value.
  let read: @Sendable (inout Reader, NodeID, Site) -> Value?
}

/// Where a value stands, for messages about it.
struct Site: Sendable {
  /// The key the value belongs to.
  let name: String
  /// Where that key stands; list items have none of their own.
  let key: Place?
  /// Whether the value is an item of the list under the key.
  var isItem = false

  /// How messages call the value.
  var title: String { isItem ? "an item of `\(name)`" : "`\(name)`" }
}
