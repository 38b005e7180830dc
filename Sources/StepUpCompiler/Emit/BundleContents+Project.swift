import StepUpEngine
import StepUpLanguage

extension BundleContents {
  /// What a project without errors says, for the run time.
  ///
  /// - Precondition: No value is hidden by a fault: ``compile(_:)`` is the gate.
  init(_ project: CheckedProject) {
    let catalog = project.catalog
    self.init(
      platformName: project.platformName,
      features: catalog.features.map {
        Feature(
          name: $0.name.text, segments: Segments($0.segments ?? []), prompt: $0.prompt)
      },
      permissions: catalog.permissions.map(\.name.text),
      staffActions: catalog.staffActions.compactMap(StaffAction.init),
      institutions: project.policies.compactMap { Institution($0) })
  }
}

extension BundleContents.StaffAction {
  fileprivate init?(_ action: CatalogStaffAction) {
    guard let permission = action.permission else { return nil }
    self.init(
      name: action.name.text, permission: permission,
      customerLevel: action.customerLevel.map(Level.init),
      staffLevel: action.staffLevel.map(Level.init),
      devices: action.devices.map { kinds in
        kinds.reduce(into: DeviceKinds()) { $0.formUnion(DeviceKinds(DeviceKind($1))) }
      },
      environments: action.environments.reduce(into: DeploymentEnvironments()) {
        $0.formUnion(DeploymentEnvironments(DeploymentEnvironment($1)))
      },
      obligations: action.obligations)
  }
}

extension BundleContents.Institution {
  fileprivate init?(_ policy: ResolvedPolicy) {
    guard let id = policy.document.id.value, let name = policy.document.name.value else {
      return nil
    }
    let settings = policy.settings
    let attempts = settings.maxAttempts.value ?? Limits.biometricAttempts.lowerBound
    self.init(
      id: id.text, name: name, segments: Segments(SegmentSet(settings.segments.values)),
      elevated: settings.features.indices.compactMap { index in
        let segments = settings.features[index].segments
        guard !segments.isEmpty, let window = policy.window(of: index) else { return nil }
        return BundleContents.ElevatedFeature(
          feature: index, segments: Segments(segments), window: window)
      },
      biometrics: settings.biometricsEnabled.value == true
        ? .enabled(maxAttempts: attempts) : .disabled,
      methods: MethodList(settings.methods.values.map(Method.init)),
      fallback: MethodList(settings.fallback.map(Method.init)),
      callerName: settings.callerName?.value,
      opensAccountsOnly: settings.products.values == [.accountOpening],
      roles: policy.roles.map {
        BundleContents.Role(
          name: $0.name.text, level: Level($0.level ?? .staff), permissions: $0.effective.members)
      })
  }
}

// The engine imports nothing, so it has words of its own for what the language names.

extension Segments {
  fileprivate init(_ segments: SegmentSet) { self.init(rawValue: segments.rawValue) }
}

extension StepUpEngine.Level {
  fileprivate init(_ level: StepUpLanguage.Level) {
    switch level {
    case .staff: self = .staff
    case .admin: self = .admin
    }
  }
}

extension Method {
  fileprivate init(_ factor: SecondFactor) {
    switch factor {
    case .sms: self = .sms
    case .voice: self = .voice
    case .email: self = .email
    case .app: self = .app
    }
  }
}

extension StepUpEngine.DeviceKind {
  fileprivate init(_ kind: StepUpLanguage.DeviceKind) {
    switch kind {
    case .phone: self = .phone
    case .email: self = .email
    case .app: self = .app
    }
  }
}

extension StepUpEngine.DeploymentEnvironment {
  fileprivate init(_ environment: StepUpLanguage.DeploymentEnvironment) {
    switch environment {
    case .production: self = .production
    case .uat: self = .uat
    }
  }
}
