import StepUpDiagnostics
import StepUpJSON

extension JSONWriter {
  /// Stands for the root of the repository, which consumers replace by where they have it.
  static let sarifBase = "%SRCROOT%"

  /// A rule; GitHub demands a description and a help text of each.
  mutating func sarifRule(_ id: DiagnosticID, _ documentation: RuleDocumentation?) {
    object { writer in
      let summary = documentation?.summary ?? id.rawValue
      writer.member("id", id.rawValue)
      writer.inlineObject("shortDescription") { $0.member("text", summary) }
      writer.inlineObject("fullDescription") {
        $0.member("text", documentation?.explanation ?? summary)
      }
      writer.object("help") { writer in
        writer.member("text", documentation?.explanation ?? summary)
        writer.member("markdown", documentation?.markdown ?? summary)
      }
      if let url = documentation?.url { writer.member("helpUri", url) }
      let severity = documentation?.severity ?? (id.isRule ? .warning : .error)
      writer.inlineObject("defaultConfiguration") { $0.member("level", severity.rawValue) }
      writer.object("properties") { writer in
        var tags = documentation?.tags ?? []
        if let score = documentation?.securitySeverity {
          writer.member("security-severity", "\(score / 10).\(score % 10)")
          // Without this tag GitHub does not look at the score.
          if !tags.contains("security") { tags.insert("security", at: 0) }
        }
        writer.member("problem.severity", severity == .note ? "recommendation" : severity.rawValue)
        writer.member("precision", "very-high")
        writer.array("tags", of: tags) { $0.write($1) }
      }
    }
  }

  /// A run that could not read everything.
  mutating func sarifInvocation(_ unreadable: [UnreadableFile], below folder: String) {
    array("invocations", of: CollectionOfOne(unreadable)) { writer, unreadable in
      writer.object { writer in
        writer.member("executionSuccessful", false)
        writer.array("toolExecutionNotifications", of: unreadable) { writer, file in
          writer.object { writer in
            writer.member("level", "error")
            writer.inlineObject("message") { $0.member("text", file.message.sarifEscaped) }
            writer.array("locations", of: CollectionOfOne(folder + file.path)) { writer, path in
              writer.object { $0.object("physicalLocation") { $0.sarifArtifact(path) } }
            }
          }
        }
      }
    }
  }

  mutating func sarifResult(_ result: SARIFResult, _ index: SourceIndex) {
    let diagnostic = result.diagnostic
    object { writer in
      writer.member("ruleId", diagnostic.id.rawValue)
      writer.member("ruleIndex", result.ruleIndex)
      writer.member("level", diagnostic.severity.rawValue)
      writer.inlineObject("message") { $0.member("text", diagnostic.sarifMessage) }
      writer.array("locations", of: CollectionOfOne(diagnostic.place)) { writer, place in
        writer.object { $0.sarifPhysicalLocation(place, index) }
      }
      if !diagnostic.related.isEmpty {
        writer.array("relatedLocations", of: diagnostic.related.enumerated()) { writer, related in
          writer.object { writer in
            writer.member("id", related.offset + 1)
            writer.inlineObject("message") { $0.member("text", related.element.message) }
            writer.sarifPhysicalLocation(related.element.place, index)
          }
        }
      }
      writer.object("partialFingerprints") { writer in
        writer.member("primaryLocationLineHash", result.lineHash)
        writer.member("stepupFinding/v1", result.fingerprint)
      }
      writer.sarifSuppression(result.suppression)
      if !diagnostic.fixes.isEmpty {
        writer.array("fixes", of: diagnostic.fixes) { $0.sarifFix($1, index) }
      }
    }
  }

  private mutating func sarifSuppression(_ suppression: SARIFResult.Suppression) {
    switch suppression {
    case .untold: break
    case .none: array("suppressions", of: EmptyCollection<String>()) { $0.write($1) }
    case .inSource(let reason):
      array("suppressions", of: CollectionOfOne(reason)) { writer, reason in
        writer.object { writer in
          writer.member("kind", "inSource")
          writer.member("status", "accepted")
          writer.member("justification", reason)
        }
      }
    }
  }

  private mutating func sarifFix(_ fix: Fix, _ index: SourceIndex) {
    var files: [FileID] = []
    for edit in fix.edits where !files.contains(edit.place.file) { files.append(edit.place.file) }
    object { writer in
      writer.inlineObject("description") { $0.member("text", fix.title) }
      writer.array("artifactChanges", of: files) { writer, file in
        writer.object { writer in
          writer.sarifArtifact(index.repositoryPath(file))
          let edits = fix.edits.filter { $0.place.file == file }
          writer.array("replacements", of: edits) { writer, edit in
            writer.object { writer in
              writer.sarifRegion("deletedRegion", index.span(edit.place))
              writer.inlineObject("insertedContent") { $0.member("text", edit.text) }
            }
          }
        }
      }
    }
  }

  /// A location for people: on one line and at least one character wide, or GitHub does not show
  /// which part of the line is meant.
  private mutating func sarifPhysicalLocation(_ place: Place, _ index: SourceIndex) {
    let span = index.spanOnOneLine(place)
    object("physicalLocation") { writer in
      writer.sarifArtifact(index.repositoryPath(place.file))
      writer.inlineObject("region") { writer in
        writer.member("startLine", span.line)
        writer.member("startColumn", span.columns.lowerBound)
        writer.member("endLine", span.line)
        writer.member("endColumn", max(span.columns.upperBound, span.columns.lowerBound + 1))
      }
    }
  }

  private mutating func sarifRegion(_ key: String, _ span: (start: Position, end: Position)) {
    inlineObject(key) { writer in
      writer.member("startLine", span.start.line)
      writer.member("startColumn", span.start.column)
      writer.member("endLine", span.end.line)
      writer.member("endColumn", span.end.column)
    }
  }

  fileprivate mutating func sarifArtifact(_ path: String) {
    inlineObject("artifactLocation") { writer in
      writer.member("uri", path.uriReference)
      writer.member("uriBaseId", Self.sarifBase)
    }
  }
}

extension Diagnostic {
  /// The message, the causes as links to the related locations, and what to write instead.
  fileprivate var sarifMessage: String {
    var text = message.sarifEscaped
    let links = related.enumerated().map { number, related in
      "[\(related.message.sarifEscaped)](\(number + 1))"
    }
    if !links.isEmpty { text += " (" + links.joined(separator: "; ") + ")" }
    if let help { text += "\n" + help.sarifEscaped }
    return text
  }
}

extension String {
  /// The text with brackets and backslashes escaped, which otherwise stand for links (3.11.6).
  fileprivate var sarifEscaped: String {
    guard utf8.contains(where: { $0 == 0x5B || $0 == 0x5D || $0 == 0x5C }) else { return self }
    return reduce(into: "") { text, character in
      if character == "[" || character == "]" || character == "\\" { text.append("\\") }
      text.append(character)
    }
  }
}
