extension Samples {
  /// A baseline that says nothing but what it is called, for institutions to extend.
  static func baseline(_ id: String, extends: String? = nil, modeDuration: String = "10m") -> String
  {
    """
    kind: baseline
    version: 1
    id: \(id)
    \(extends.map { "extends: \($0)\n" } ?? "")defaults:
      elevated_authentication:
        mode_duration: \(modeDuration)

    """
  }

  /// A sound institution that takes its window from a baseline.
  static func institution(_ id: String, extending baseline: String) -> String {
    institution(id).replacing("id: \(id)\n", with: "id: \(id)\nextends: \(baseline)\n")
      .replacing("  mode_duration: 10m\n", with: "")
  }

  /// A tests document that asks an institution one question.
  static func tests(of institution: String) -> String {
    """
    kind: tests
    version: 1
    id: \(institution)-tests
    institution: \(institution)
    tests:
      - name: wires ask a consumer for a second factor
        request: { subject: { type: customer, segment: consumer }, action: wires }
        expect: { outcome: elevate }

    """
  }
}
