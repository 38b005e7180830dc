import CLimits
import StepUpEngine

/// Loading and verifying a bundle beside reading its bytes once.
func loadRows(_ bytes: [UInt8], rounds: Int) -> [Row] {
  let inPlace = bytes.withUnsafeBytes { buffer in
    compare(rounds: rounds) {
      for _ in 0..<4 { consume(UInt64(feature(of: try? PolicyBundle(borrowing: buffer)))) }
    } _: {
      for _ in 0..<4 { consume(limit_sum(buffer.baseAddress, buffer.count)) }
    }
  }
  let copied = bytes.withUnsafeBytes { buffer in
    compare(rounds: rounds) {
      for _ in 0..<4 { consume(UInt64(feature(of: try? PolicyBundle(bytes)))) }
    } _: {
      for _ in 0..<4 { consume(limit_sum(buffer.baseAddress, buffer.count)) }
    }
  }
  return [
    row("load and verify in place, beside reading the bytes once", inPlace),
    row("the same with a copy of the bytes", copied),
  ]
}

private func row(_ name: String, _ comparison: Comparison) -> Row {
  Row(
    name: name, ours: time(comparison.ours / 4e9), limit: time(comparison.limit / 4e9),
    measure: .ratio(comparison.ratio, atMost: 10))
}

/// Something that is known only once the bundle is loaded.
private func feature(of bundle: PolicyBundle?) -> Int { bundle?.features.count ?? 0 }
