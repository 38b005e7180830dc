/// Values that are lent and never copied, so that asking with them counts no references.
final class Lent<Value: ~Copyable> {
  private let values: UnsafeMutablePointer<Value>
  let count: Int

  init(count: Int, _ value: (Int) -> Value) {
    self.count = count
    values = .allocate(capacity: count)
    for index in 0..<count { (values + index).initialize(to: value(index)) }
  }

  deinit {
    values.deinitialize(count: count)
    values.deallocate()
  }

  @inline(__always) subscript(index: Int) -> Value {
    unsafeAddress { UnsafePointer(values + index) }
  }
}
