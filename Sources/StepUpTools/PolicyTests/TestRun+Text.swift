package import StepUpReport

extension TestRun {
  /// For people: each failing test with what was asked, expected and got, and why; then a summary.
  package func text(_ options: TerminalOptions) -> String {
    let paint = Paint(color: options.color)
    let failing = results.filter { $0.failure != nil }
    return (failing.map { $0.text(paint) + "\n" } + [summary + "\n"]).joined()
  }

  /// `17 tests passed, 1 failed (32 questions asked)`.
  private var summary: String {
    let passed = results.count - failed
    let counts =
      failed == 0
      ? "\(counted(passed, "test")) passed" : "\(counted(failed, "test")) failed, \(passed) passed"
    return counts + " (\(counted(questions, "question")) asked)"
  }
}

extension TestResult {
  fileprivate func text(_ paint: Paint) -> String {
    let header = paint("failed", .error) + paint(": \(name)", .message)
    let place = "   \(paint("-->", .frame)) \(citation.position)"
    return ([header, place] + lines(paint)).joined(separator: "\n") + "\n"
  }

  /// What went wrong, without the test's name and place.
  func lines(_ paint: Paint) -> [String] {
    guard let failure else { return [] }
    var lines = [
      labelled("asked", "\(institution): \(failure.request.words)", paint),
      labelled("expected", failure.expected.words, paint),
      labelled("got", failure.got.words, paint),
    ]
    if questions > 1 {
      let rest = "the first of \(failures) failing questions out of \(questions)"
      lines.insert(labelled("", rest, paint), at: 1)
    }
    let steps =
      ["row \(failure.reasons.deciding.number): \(failure.reasons.deciding.words)"]
      + failure.reasons.challenge.map { "rule \($0.number): \($0.words)" }
    for (index, step) in steps.enumerated() {
      lines.append(labelled(index == 0 ? "because" : "", step, paint))
    }
    for (index, ground) in failure.reasons.grounds.enumerated() {
      lines.append(labelled(index == 0 ? "see" : "", ground.words, paint))
    }
    return lines
  }

  private func labelled(_ label: String, _ text: String, _ paint: Paint) -> String {
    let gap = String(repeating: " ", count: max(0, 10 - label.count))
    return "  " + paint(label, .frame) + gap + text.visible
  }
}

extension Ground {
  /// `institutions/harbor-federal.yaml:18: mode_duration: 10m`.
  var words: String {
    guard let citation = provenance.citation else { return "\(what): \(provenance.words)" }
    return "\(what): \(provenance.words): \(citation.line)"
  }
}
