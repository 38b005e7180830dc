/// One fault or finding in a user's file: what, where, why, and what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of fault or finding it is.
  public let id: DiagnosticID
  /// How much it weighs.
  public let severity: Severity
  /// One lower-case sentence without a period, with input in backticks.
  public let message: String
  /// The narrowest range that shows the fault: where to mend it.
  public let place: Place
  /// A few words printed beside the underline, where the message alone does not say enough.
  public let label: String?
  /// The other places involved: the causes.
  public let related: [RelatedPlace]
  /// What to write instead.
  public let help: String?
  /// Mends that can be applied as they are.
  public let fixes: [Fix]

  package init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String, at place: Place,
    label: String? = nil, related: [RelatedPlace] = [], help: String? = nil, fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.label = label
    self.related = related
    self.help = help
    self.fixes = fixes
  }

  /// An error of the language.
  package init(
    _ id: DiagnosticID, _ message: String, at place: Place, label: String? = nil,
    related: [RelatedPlace] = [], help: String? = nil, fixes: [Fix] = []
  ) {
    self.init(
      id, .error, message, at: place, label: label, related: related, help: help, fixes: fixes)
  }
}

/// A second place that a diagnostic speaks of.
public struct RelatedPlace: Hashable, Sendable {
  /// Where it is.
  public let place: Place
  /// What it has to do with the diagnostic, in a few words.
  public let message: String

  package init(_ place: Place, _ message: String) {
    self.place = place
    self.message = message
  }
}

/// A mend of a fault, as edits that belong together.
public struct Fix: Hashable, Sendable {
  /// Whether the fix can be applied unseen.
  public enum Safety: String, Hashable, Sendable {
    /// The file means the same after it, or what it plainly meant to say.
    case safe
    /// The file may mean something else after it.
    case unsafe
  }

  /// Replaces the bytes of a place by a text.
  public struct Edit: Hashable, Sendable {
    /// What is replaced.
    public let place: Place
    /// What stands there afterwards.
    public let text: String

    package init(_ place: Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// What the fix does, in the imperative: "replace `yes` by `true`".
  public let title: String
  /// Whether it can be applied unseen.
  public let safety: Safety
  /// Edits that do not overlap, in order.
  public let edits: [Edit]

  package init(_ title: String, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}

extension Diagnostic {
  /// The order of reports: file, offset, id, and for equal ones the message.
  package static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.place.file != b.place.file { return a.place.file < b.place.file }
    if a.place.range.start != b.place.range.start {
      return a.place.range.start < b.place.range.start
    }
    if a.id != b.id { return a.id.rawValue < b.id.rawValue }
    if a.place.range.end != b.place.range.end { return a.place.range.end < b.place.range.end }
    return a.message < b.message
  }
}
