package import StepUpDiagnostics
package import StepUpLanguage
import StepUpSyntax

/// One policy file after reading it by itself.
package struct ParsedFile: Sendable {
  package let source: Source
  /// The document, or nothing when the file could not be read as one.
  package let document: Document?
  /// What is wrong with the file by itself.
  package let diagnostics: [Diagnostic]
  /// The suppressions its comments ask for.
  package let suppressions: [Suppression]
  /// What the file would have been, when there is no document.
  let identity: FileIdentity
}

/// Reads one file: bytes → syntax → document.
package func parseFile(_ source: Source) -> ParsedFile {
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
