// The counter stands in front of glibc's allocator; other systems do not let it.
#if canImport(Glibc)
  import StepUpCompiler
  import StepUpEngine
  import Testing

  /// A decision allocates nothing, however it is asked for and whatever it is.
  @Suite struct AllocationTests {
    let bundle: PolicyBundle
    let policy: Policy

    init() throws {
      bundle = try Sample.bundle()
      policy = try #require(bundle.policy(for: "harbor-federal"))
    }

    /// Customers for every reason to elevate, every sort of challenge, and a permit.
    private static let customers = [
      Customer(segment: .business),
      Customer(segment: .business, elevation: Sample.elevation(-60)),
      Customer(segment: .business, elevation: Sample.elevation(60)),
      Customer(segment: .business, elevation: Sample.elevation(-600)),
      Customer(segment: .business, elevation: Sample.elevation(-60, verified: false)),
      Customer(segment: .consumer, biometrics: .enrolled(failedAttempts: 0)),
      Customer(segment: .consumer, biometrics: .enrolled(failedAttempts: 2), devices: .email),
      Customer(segment: .consumer, devices: []),
    ]

    /// Roles for every row about what they hold, known and unknown.
    private static let roles = [
      [], ["support"], ["greeter"], ["admin", "supervisor"], ["nobody"], ["support", "nobody"],
    ]

    @Test func `the counter sees what is allocated`() {
      var kept: [Int] = []
      #expect(allocations { kept = Array(kept.count..<kept.count + 100) } > 0)
    }

    @Test(arguments: customers)
    func `a customer's decision from handles allocates nothing`(_ customer: Customer) {
      let noon = Sample.noon
      for feature in bundle.features {
        let count = allocations {
          _ = policy.decide(feature, for: customer, channel: .mobile, at: noon)
        }
        #expect(count == 0)
      }
    }

    @Test(arguments: customers)
    func `a customer's decision from names allocates nothing`(_ customer: Customer) {
      let names = ["wires", "ach_payments", "sensitive_card_info", "generate_backup_codes", "fly"]
      let institutions = ["harbor-federal", "summit", "an-institution-that-is-not-there"]
      let noon = Sample.noon
      for institution in institutions {
        for name in names {
          let count = allocations {
            _ = bundle.decide(
              institution: institution, action: name, customer: customer, channel: .mobile,
              at: noon)
          }
          #expect(count == 0)
        }
      }
    }

    @Test(arguments: roles, TargetKind.allCases)
    func `a staff user's decision from handles allocates nothing`(
      _ names: [String], _ target: TargetKind
    ) {
      let roles = names.compactMap { policy.role(named: $0) }
      for action in bundle.staffActions {
        let count = allocations {
          _ = policy.decide(action, roles: roles, request: StaffRequest(target: target))
        }
        #expect(count == 0)
      }
    }

    @Test(arguments: roles, TargetKind.allCases)
    func `a staff user's decision from names allocates nothing`(
      _ names: [String], _ target: TargetKind
    ) {
      let actions = ["generate_backup_codes", "update_device_number_type", "wires", "fly"]
      for action in actions {
        let count = allocations {
          _ = bundle.decide(
            institution: "harbor-federal", action: action, staffRoles: names,
            request: StaffRequest(target: target, device: .phone, environment: .uat))
        }
        #expect(count == 0)
      }
    }
  }
#endif
