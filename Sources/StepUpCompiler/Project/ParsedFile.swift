package import StepUpDiagnostics
import StepUpEngine
package import StepUpLanguage
import StepUpSyntax

/// One policy file after reading it by itself.
///
/// A class, since there are many, and every stage looks at each.
package final class ParsedFile: Sendable {
  package let source: Source
  /// The document, or nothing when the file could not be read as one.
  package let document: Document?
  /// What is wrong with the file by itself.
  package let diagnostics: [Diagnostic]
  /// The suppressions its comments ask for.
  package let suppressions: [Suppression]
  /// What the file would have been, when there is no document.
  let identity: FileIdentity

  init(
    source: Source, document: Document?, diagnostics: [Diagnostic], suppressions: [Suppression],
    identity: FileIdentity
  ) {
    self.source = source
    self.document = document
    self.diagnostics = diagnostics
    self.suppressions = suppressions
    self.identity = identity
  }
}

/// Reads one file: bytes → syntax → document.
package func parseFile(_ source: Source) -> ParsedFile {
  if source.bytes.starts(with: BundleFormat.magic) {
    let fault = Diagnostic.compiledBundle(at: Place(source.id, .fileStart))
    return ParsedFile(
      source: source, document: nil, diagnostics: [fault], suppressions: [], identity: .nothing)
  }
  let (tree, syntaxDiagnostics) = parse(source)
  let lowered = lower(tree)
  let (suppressions, suppressionDiagnostics) = readSuppressions(tree.comments, in: source)
  return ParsedFile(
    source: source, document: lowered.document,
    diagnostics: syntaxDiagnostics + lowered.diagnostics + suppressionDiagnostics,
    suppressions: suppressions,
    identity: lowered.document == nil
      ? FileIdentity(sniffing: source, isComplete: tree.isComplete) : .document)
}
