package import StepUpJSON

extension JSONFault {
  /// What is wrong with a request, as a batch prints it: `{"error": {"path": …, "message": …}}`.
  package var json: JSONValue {
    ["error": ["path": .string(path), "message": .string(message)]]
  }
}
