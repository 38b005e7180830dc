import StepUpLanguage
import Testing

/// A fenced block of YAML or JSON on a page, with the comment above it that says what it shows.
///
/// The comment stands on the line above the fence:
///
/// - `<!-- example: ok -->`: a policy file without errors. Several files follow each other in one
///   block, each after a line `# file: PATH`, which belongs to the file.
/// - `<!-- example: errors ID@LINE:COLUMN … -->`: the same, with exactly these errors of the
///   language. Lines count from the fence, or from the line `# file: PATH`; in a block of several
///   files the place is `PATH:LINE:COLUMN`.
/// - `<!-- example: fragment of KIND -->`, `<!-- example: fragment of KIND errors … -->`: some keys
///   of a document; the keys it needs beside them are added below it.
/// - `<!-- example: request -->`, and below it `<!-- example: answer -->`: a request to the last
///   project without errors above it, and what it is answered with. The digest in an answer is
///   written `sha256:…`.
/// - `<!-- example: caller-id INSTITUTION MESSAGE LINE RECIPIENT -->`: what that project answers to
///   the caller identity question.
struct Example: Sendable {
  enum Language: String, Sendable { case yaml, json }

  let page: String
  /// The line of the page on which the block's text begins, from 1.
  let line: Int
  let language: Language
  /// What the block shows; nothing when no comment says so, or not in the words above.
  let claim: Claim?
  let text: String
}

extension Example: CustomTestStringConvertible {
  var testDescription: String { "\(page):\(line)" }
}

/// What an example claims to show.
enum Claim: Equatable, Sendable {
  /// Whole files, with the errors they have as `ID@PLACE`.
  case files(errors: [String])
  /// Some keys of a document of a kind.
  case fragment(Kind, errors: [String])
  case request
  case answer
  case callerIdentity([String])

  /// Reads the words behind `example:`.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    switch words.first {
    case "ok" where words.count == 1: self = .files(errors: [])
    case "errors" where words.count > 1: self = .files(errors: Array(words.dropFirst()))
    case "fragment" where words.count == 3 || words.count > 4 && words[3] == "errors":
      guard words[1] == "of", let kind = Kind(rawValue: words[2]) else { return nil }
      self = .fragment(kind, errors: Array(words.dropFirst(4)))
    case "request" where words.count == 1: self = .request
    case "answer" where words.count == 1: self = .answer
    case "caller-id" where words.count == 5: self = .callerIdentity(Array(words.dropFirst()))
    default: return nil
    }
  }

  /// The language its block is written in.
  var language: Example.Language {
    switch self {
    case .files, .fragment: .yaml
    case .request, .answer, .callerIdentity: .json
    }
  }
}
