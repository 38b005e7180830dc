package import StepUpDiagnostics

/// Reads a file as YAML.
///
/// Never fails: what is wrong becomes diagnostics, and whatever could be read is in the tree.
package func parse(_ source: Source) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  fatalError("being written")
}
