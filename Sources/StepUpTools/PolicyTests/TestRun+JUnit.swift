import StepUpReport

extension TestRun {
  /// JUnit XML: a suite for each tests document.
  package var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"stepup\" \(counts(results)) time=\"0\">\n"
    for suite in suites {
      let path = suite[0].citation.path.visible.xmlEscaped
      text += "  <testsuite name=\"\(path)\" \(counts(suite)) skipped=\"0\" time=\"0\">\n"
      for result in suite { text += result.junit }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func counts(_ results: [TestResult]) -> String {
    let failed = results.count { $0.failure != nil }
    return "tests=\"\(results.count)\" failures=\"\(failed)\" errors=\"0\""
  }

  /// The results by document, which they are in the order of.
  private var suites: [[TestResult]] {
    var suites: [[TestResult]] = []
    for result in results {
      if suites.last?.first?.citation.path == result.citation.path {
        suites[suites.count - 1].append(result)
      } else {
        suites.append([result])
      }
    }
    return suites
  }
}

extension TestResult {
  fileprivate var junit: String {
    let test =
      "    <testcase classname=\"\(institution.xmlEscaped)\" name=\"\(name.xmlEscaped)\" time=\"0\""
    guard let failure else { return test + "/>\n" }
    let message = "expected \(failure.expected.words), got \(failure.got.words)"
    let lines = ([citation.position] + lines(Paint(color: .plain))).map(\.xmlEscaped)
    return test + ">\n      <failure type=\"expectation\" message=\"\(message.xmlEscaped)\">"
      + lines.joined(separator: "\n") + "</failure>\n    </testcase>\n"
  }
}
