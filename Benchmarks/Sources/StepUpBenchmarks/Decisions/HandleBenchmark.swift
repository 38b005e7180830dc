import CLimits
import StepUpEngine

/// Decisions from handles beside the C limit over bit sets.
struct HandleBenchmark {
  let bundle: PolicyBundle
  let policies: [Policy]
  /// The policies once more, as a service keeps them.
  private let kept: Lent<KeptPolicy>
  let tables: LimitTables
  let rounds: Int

  init(_ bundle: PolicyBundle, rounds: Int) {
    self.bundle = bundle
    let policies = bundle.policies
    self.policies = policies
    kept = Lent(count: policies.count) { KeptPolicy(policy: policies[$0]) }
    tables = LimitTables(bundle)
    self.rounds = rounds
  }

  /// Customers' questions as they come.
  func customers(_ name: String, atMost: Double?) -> Row {
    var generator = SeededGenerator(seed: 1)
    let questions = (0..<questionCount).map { _ in
      Question.random(
        &generator, institutions: policies.count, features: bundle.features)
    }
    return row(name, questions, atMost: atMost)
  }

  /// Staff users' questions as they come.
  func staff(_ name: String, atMost: Double?) -> Row {
    var generator = SeededGenerator(seed: 2)
    var roles: [Role] = []
    let questions = (0..<questionCount).map { _ in
      StaffQuestion.random(&generator, bundle, policies, tables, roles: &roles)
    }
    return row(name, questions, roles, atMost: atMost)
  }

  /// Customers' questions, so many times over.
  func row(_ name: String, _ questions: [Question], repeats: Int = 1, atMost: Double?) -> Row {
    let limits = questions.map(\.limit)
    precondition(ask(questions) == askLimit(limits), "C and Swift answer alike")
    let comparison = compare(rounds: rounds) {
      for _ in 0..<repeats { consume(ask(questions)) }
    } _: {
      for _ in 0..<repeats { consume(askLimit(limits)) }
    }
    return Row(name, comparison, count: questions.count * repeats, atMost: atMost)
  }

  /// Staff users' questions, so many times over.
  func row(
    _ name: String, _ questions: [StaffQuestion], _ roles: [Role], repeats: Int = 1, atMost: Double?
  ) -> Row {
    let limits = questions.map(\.limit)
    precondition(ask(questions, roles) == askLimit(limits), "C and Swift answer alike")
    let comparison = compare(rounds: rounds) {
      for _ in 0..<repeats { consume(ask(questions, roles)) }
    } _: {
      for _ in 0..<repeats { consume(askLimit(limits)) }
    }
    return Row(name, comparison, count: questions.count * repeats, atMost: atMost)
  }

  @inline(never) private func ask(_ questions: [Question]) -> UInt64 {
    let questions = questions.span
    var sum: UInt64 = 0
    for index in questions.indices {
      let decision = kept[questions[index].institution].policy.decide(
        questions[index].feature, for: questions[index].customer,
        channel: questions[index].channel, at: now)
      sum &+= digest(decision)
    }
    return sum
  }

  @inline(never) private func askLimit(_ questions: [limit_question]) -> UInt64 {
    var features = tables.features
    return limit_ask(
      &features, tables.settings, questions, questions.count, now.microseconds)
  }

  @inline(never) private func ask(_ questions: [StaffQuestion], _ roles: [Role]) -> UInt64 {
    let questions = questions.span
    let roles = roles.span
    var sum: UInt64 = 0
    for index in questions.indices {
      let decision = kept[questions[index].institution].policy.decide(
        questions[index].action, roles: roles.extracting(questions[index].roles),
        request: questions[index].request)
      sum &+= digest(decision)
    }
    return sum
  }

  @inline(never) private func askLimit(_ questions: [limit_staff_question]) -> UInt64 {
    limit_ask_staff(
      tables.actions, tables.actions.count, tables.roles, tables.roleRanges, questions,
      questions.count)
  }
}

/// A policy that is lent to whoever asks.
private struct KeptPolicy: ~Copyable {
  let policy: Policy
}
