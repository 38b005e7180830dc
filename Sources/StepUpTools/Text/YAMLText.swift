/// A text as it is written on a line of its own in a policy file.
func yamlText(_ text: String) -> String { ScalarText.written(text, inBrackets: false) }

/// A list in brackets.
func yamlList(_ items: [String]) -> String {
  "[" + items.map { ScalarText.written($0, inBrackets: true) }.joined(separator: ", ") + "]"
}
