extension Bool {
  /// Both, without a branch between them: for where neither can be foretold.
  @inlinable @inline(__always) static func & (a: Bool, b: Bool) -> Bool {
    (a ? 1 as UInt8 : 0) & (b ? 1 : 0) != 0
  }

  /// One or the other, without a branch between them.
  @inlinable @inline(__always) static func | (a: Bool, b: Bool) -> Bool {
    (a ? 1 as UInt8 : 0) | (b ? 1 : 0) != 0
  }
}
