import StepUpDiagnostics
import StepUpLanguage

// All that can be wrong between documents, or between a document and the catalog.

extension Diagnostic {
  // MARK: Files

  static func compiledBundle(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, "the file is a compiled bundle, not policies", at: place,
      help: "name the project it was compiled from; where a bundle will do, there is `--bundle`")
  }

  // MARK: Names

  static func duplicateID(
    _ name: String, _ what: String, others: [Place], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateID, "more than one \(what) has the id `\(name)`", at: place,
      label: "used here",
      related: others.map { RelatedPlace($0, "also used here") },
      help: "give each \(what) an id of its own")
  }

  static func redefinesStandard(_ what: String, _ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .redefinesStandardCatalog, "`\(name)` is in the standard catalog and cannot be redefined",
      at: place, help: "give this \(what) another id")
  }

  static func unknownFeature(
    _ name: FeatureID, in catalog: Catalog, at place: Place
  ) -> Diagnostic {
    if case .staffAction = catalog.action(name.asAction) {
      return Diagnostic(
        .unknownFeature, "`\(name.text)` is a staff action, not a feature of customers", at: place,
        help: "staff actions are granted by `permissions` of `roles`")
    }
    return named(
      .unknownFeature, "unknown feature `\(name.text)`", name.text, catalog.featureNames,
      at: place)
  }

  static func unknownPermission(
    _ name: PermissionID, in catalog: Catalog, at place: Place
  ) -> Diagnostic {
    named(
      .unknownPermission, "unknown permission `\(name.text)`", name.text,
      catalog.permissionNames, at: place)
  }

  static func unknownAction(_ name: ActionID, in catalog: Catalog, at place: Place) -> Diagnostic {
    named(
      .unknownAction, "unknown action `\(name.text)`", name.text, catalog.actionNames, at: place)
  }

  /// An action that the subject of an invariant never takes.
  static func actionOfOthers(_ name: ActionID, in catalog: Catalog, at place: Place) -> Diagnostic {
    if case .feature = catalog.action(name) {
      return Diagnostic(
        .unknownAction, "`\(name.text)` is a feature of customers, not a staff action", at: place,
        help: "write `type: customer`, or name a staff action")
    }
    return Diagnostic(
      .unknownAction, "`\(name.text)` is a staff action, not a feature of customers", at: place,
      help: "write `type: staff`, or name a feature")
  }

  static func unknownRole(
    _ name: RoleID, known: KnownNames, at place: Place
  ) -> Diagnostic {
    named(.unknownRole, "unknown role `\(name.text)`", name.text, known, at: place)
  }

  static func unknownBaseline(
    _ name: BaselineID, known: KnownNames, at place: Place
  ) -> Diagnostic {
    named(.unknownBaseline, "unknown baseline `\(name.text)`", name.text, known, at: place)
  }

  static func unknownInstitution(
    _ name: InstitutionID, known: KnownNames, at place: Place
  ) -> Diagnostic {
    named(
      .unknownInstitution, "unknown institution `\(name.text)`", name.text, known, at: place)
  }

  // MARK: Inheritance

  static func inheritanceCycle(_ what: String, _ others: [Place], at place: Place) -> Diagnostic {
    Diagnostic(
      .inheritanceCycle,
      others.isEmpty
        ? "this \(what) inherits from itself" : "this \(what) inherits from itself through others",
      at: place,
      related: others.map { RelatedPlace($0, "the circle goes on here") },
      help: "take one of these links out")
  }

  static func inheritanceTooDeep(_ what: String, _ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .inheritanceTooDeep,
      "this link leads through \(count) \(what)s, more than \(Limits.inheritanceDepth)", at: place,
      help: "shorten the chain to \(Limits.inheritanceDepth) \(what)s")
  }

  static func roleLevelEscalation(
    _ role: RoleID, from parent: RoleID, at place: Place, related: [RelatedPlace]
  ) -> Diagnostic {
    Diagnostic(
      .roleLevelEscalation,
      "`\(role.text)` of level `staff` inherits from `\(parent.text)` of level `admin`",
      at: place, related: related,
      help: "make `\(role.text)` an `admin` role too, or take the inheritance out")
  }

  // MARK: Settings

  static func featureNotOffered(
    _ feature: CatalogFeature, to segment: Segment, at place: Place
  ) -> Diagnostic {
    let offered = feature.segments?.members.map(\.rawValue) ?? []
    return Diagnostic(
      .featureNotOfferedToSegment,
      "`\(feature.name.text)` is not offered to \(segment.rawValue) customers", at: place,
      related: feature.place.map { [RelatedPlace($0, "the feature is defined here")] } ?? [],
      help: "it is offered to \(listing(offered, "and")) only")
  }

  static func featureDurationExceeds(
    _ feature: FeatureID, window: Int, modeDuration: Int, at place: Place,
    related: [RelatedPlace]
  ) -> Diagnostic {
    Diagnostic(
      .featureDurationExceedsModeDuration,
      "the window of `\(feature.text)` is \(durationInWords(window)), longer than "
        + "`mode_duration` with \(durationInWords(modeDuration))",
      at: place, related: related,
      help: "a feature's window can only be shorter: use \(durationAsWritten(modeDuration)) or "
        + "less for it, or lengthen `mode_duration`")
  }

  static func fallbackNotOffered(
    _ methods: [SecondFactor], at place: Place, related: [RelatedPlace]
  ) -> Diagnostic {
    let names = listing(methods.map(\.rawValue), "and")
    return Diagnostic(
      .fallbackNotOffered, "`biometric_fallback` names \(names), which `methods` does not offer",
      at: place, related: related, help: "add \(names) to `methods`, or fall back to another")
  }

  static func biometricsNotEntitled(
    _ institution: InstitutionID, at place: Place, related: [RelatedPlace]
  ) -> Diagnostic {
    let name = "`\(institution.text)`"
    return Diagnostic(
      .biometricsNotEntitled, "the platform has not entitled \(name) to elevated biometrics",
      at: place, related: related,
      help: "ask the platform to add \(name) to `elevated_biometrics` in its entitlements, "
        + "or write `enabled: false`")
  }

  // MARK: Baselines

  static func missingRequiredBaseline(
    _ required: Stated<BaselineID>, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingRequiredBaseline,
      "every institution must build on the baseline `\(required.value.text)`, and this one does not",
      at: place, related: [RelatedPlace(required.place, "the project requires it here")],
      help: "write `extends: \(required.value.text)`, or a baseline that builds on it")
  }

  static func conflictingFloors(
    _ message: String, at place: Place, related: [RelatedPlace], help: String
  ) -> Diagnostic {
    Diagnostic(.conflictingFloors, message, at: place, related: related, help: help)
  }

  static func weakensBaseline(
    _ message: String, at place: Place, floors: [Place], default inherited: Place?, help: String
  ) -> Diagnostic {
    Diagnostic(
      .weakensBaseline, message, at: place,
      related: floors.map { RelatedPlace($0, "the baseline requires it here") }
        + (inherited.map { [RelatedPlace($0, "the inherited value stands here")] } ?? []),
      help: help)
  }

  // MARK: The project

  static func notPlatformOwned(_ kind: Kind, _ patterns: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      .notPlatformOwned, "only the platform may say what a file of kind `\(kind.rawValue)` says",
      at: place, related: [RelatedPlace(patterns, "the platform's files stand here")],
      help: "move the file to where the platform's files stand, or take it out")
  }

  static func misplacedProject(_ message: String, at place: Place, help: String) -> Diagnostic {
    Diagnostic(.misplacedProject, message, at: place, help: help)
  }
}
