import CLimits
import StepUpEngine

/// Decisions from names as text beside two look-ups in C's tables and the same decision.
struct NameBenchmark {
  let bundle: PolicyBundle
  let policies: [Policy]
  let tables: LimitTables
  let names: NameTables
  let rounds: Int

  private struct Customer: ~Copyable {
    let institution: String
    let action: String
    let question: Question

    @inline(__always) borrowing func ask(_ bundle: PolicyBundle) -> UInt64 {
      digest(
        bundle.decide(
          institution: institution, action: action, customer: question.customer,
          channel: question.channel, at: now))
    }
  }

  private struct Staff: ~Copyable {
    let institution: String
    let action: String
    let roles: [String]
    let question: StaffQuestion

    @inline(__always) borrowing func ask(_ bundle: PolicyBundle) -> UInt64 {
      digest(
        bundle.decide(
          institution: institution, action: action, staffRoles: roles, request: question.request))
    }
  }

  init(_ bundle: PolicyBundle, rounds: Int) {
    self.bundle = bundle
    policies = bundle.policies
    tables = LimitTables(bundle)
    names = NameTables(bundle)
    self.rounds = rounds
  }

  /// What questions name.
  enum Naming {
    case known
    /// An institution that is not in the bundle.
    case unknownInstitution
    /// An action that is not in the bundle.
    case unknownAction
    /// Something that only staff do.
    case staffAction
  }

  /// Customers' questions as they come.
  func customers(_ name: String, _ naming: Naming = .known, atMost: Double?) -> Row {
    var generator = SeededGenerator(seed: 3)
    let staffAction = bundle.name(of: bundle.staffActions[0]).string
    let questions = Lent(count: questionCount) { _ in
      let question = Question.random(
        &generator, institutions: policies.count, features: bundle.features)
      let institution = policies[question.institution].id.string
      let action = bundle.name(of: question.feature).string
      return Customer(
        institution: naming == .unknownInstitution ? institution + "-gone" : institution,
        action: naming == .unknownAction
          ? action + "_gone" : naming == .staffAction ? staffAction : action,
        question: question)
    }
    let limits = (0..<questions.count).map { index in
      limit_named_question(
        institution: limit_name(questions[index].institution),
        action: limit_name(questions[index].action), question: questions[index].question.limit)
    }
    precondition(ask(questions) == askLimit(limits), "C and Swift answer alike")
    let comparison = compare(rounds: rounds) {
      consume(ask(questions))
    } _: {
      consume(askLimit(limits))
    }
    return Row(name, comparison, count: questions.count, atMost: atMost)
  }

  /// Staff users' questions as they come.
  func staff(_ name: String, atMost: Double?) -> Row {
    var generator = SeededGenerator(seed: 4)
    var roles: [Role] = []
    let questions = Lent(count: questionCount) { _ in
      let question = StaffQuestion.random(&generator, bundle, policies, tables, roles: &roles)
      let policy = policies[question.institution]
      return Staff(
        institution: policy.id.string, action: bundle.name(of: question.action).string,
        roles: roles[question.roles].map { policy.name(of: $0).string }, question: question)
    }
    let limits = (0..<questions.count).map { limit(questions[$0]) }
    precondition(ask(questions) == askLimit(limits), "C and Swift answer alike")
    let comparison = compare(rounds: rounds) {
      consume(ask(questions))
    } _: {
      consume(askLimit(limits))
    }
    return Row(name, comparison, count: questions.count, atMost: atMost)
  }

  private func limit(_ staff: borrowing Staff) -> limit_named_staff_question {
    var limit = limit_named_staff_question()
    limit.institution = limit_name(staff.institution)
    limit.action = limit_name(staff.action)
    limit.question = staff.question.limit
    let roles = staff.roles.map(limit_name.init)
    if roles.count > 0 { limit.roles.0 = roles[0] }
    if roles.count > 1 { limit.roles.1 = roles[1] }
    if roles.count > 2 { limit.roles.2 = roles[2] }
    return limit
  }

  @inline(never) private func ask(_ questions: Lent<Customer>) -> UInt64 {
    var sum: UInt64 = 0
    for index in 0..<questions.count {
      sum &+= questions[index].ask(bundle)
    }
    return sum
  }

  @inline(never) private func askLimit(_ questions: [limit_named_question]) -> UInt64 {
    var features = tables.features
    return limit_ask_named(
      names.institutions, names.actions, &features, tables.settings, questions, questions.count,
      now.microseconds)
  }

  @inline(never) private func ask(_ questions: Lent<Staff>) -> UInt64 {
    var sum: UInt64 = 0
    for index in 0..<questions.count {
      sum &+= questions[index].ask(bundle)
    }
    return sum
  }

  @inline(never) private func askLimit(_ questions: [limit_named_staff_question]) -> UInt64 {
    limit_ask_named_staff(
      names.institutions, names.actions, names.roles, tables.features.feature_count,
      tables.actions, tables.actions.count, tables.roles, tables.roleRanges, questions,
      questions.count)
  }
}
