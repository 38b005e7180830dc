import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpWire
import Testing

/// A question on a page with the answer it is said to get.
struct Question: Sendable {
  enum Kind: Sendable {
    case request(json: String)
    /// Institution, message, line and recipient.
    case callerIdentity([String])
  }

  let kind: Kind
  let expected: Example
  /// The last project without errors above it.
  let project: Example?
}

extension Question: CustomTestStringConvertible {
  var testDescription: String { expected.testDescription }
}

extension Question {
  static let all: [Question] = Page.all.flatMap { page in
    var found: [Question] = []
    var project: Example?
    var request: String?
    for example in page.examples {
      switch example.claim {
      case .files(errors: []): project = example
      case .request: request = example.text
      case .answer:
        if let request {
          found.append(Question(kind: .request(json: request), expected: example, project: project))
        }
        request = nil
      case .callerIdentity(let words):
        found.append(Question(kind: .callerIdentity(words), expected: example, project: project))
      case .files, .fragment, nil: break
      }
    }
    return found
  }

  /// The answer of the project, on one line.
  func answer() throws -> String {
    let project = try #require(project).checked()
    let bundle = try PolicyBundle(compile(project))
    switch kind {
    case .request(let json):
      let now = try #require(Instant(rfc3339: "2026-11-21T12:00:00Z"))
      switch evaluate(requestJSON: Array(json.utf8), in: bundle, now: now) {
      case .success(let response):
        let digest = "\(response.digest)"
        return response.text().replacing(digest, with: "sha256:…")
      case .failure(let error): return compact(error.json)
      }
    case .callerIdentity(let words):
      let policy = try #require(bundle.policy(for: words[0]))
      let message = try #require(CodeMessage(named: words[1]))
      let line = try #require(PhoneLine(named: words[2]))
      let recipient = try #require(TargetKind(named: words[3]))
      let delivery = try #require(CodeDelivery(message, to: line))
      return compact(policy.callerIdentity(delivery, to: recipient).json)
    }
  }
}

/// A value as JSON on one line.
func compact(_ value: JSONValue) -> String {
  var writer = JSONWriter(.compact)
  writer.write(value)
  return writer.text
}
