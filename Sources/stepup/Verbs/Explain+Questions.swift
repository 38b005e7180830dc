import ArgumentParser
import StepUpCompiler
import StepUpEngine
import StepUpJSON
import StepUpLanguage
import StepUpReport
import StepUpTools
import StepUpWire

/// How something to read is printed.
enum SheetFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, json
}

extension Sheet {
  /// The sheet in one of the formats for people, or what is said to programs instead.
  func rendered(
    as format: SheetFormat, _ options: TerminalOptions, json: @autoclosure () -> String
  ) -> String {
    switch format {
    case .text: text(options)
    case .markdown: markdown
    case .html: html
    case .json: json()
    }
  }
}

extension QuestionFlags {
  /// The questions that are meant when it is not said who asks, or whom it is done to: each segment
  /// asks for a feature, and each role for a staff action on each kind of target.
  func variations(in policies: CompiledPolicies, _ institution: String) -> [QuestionFlags] {
    guard let action = action.flatMap({ ActionID($0) }).flatMap(policies.catalog.action) else {
      return staff == nil ? changed { $0.customer = $0.customer ?? "consumer" } : onSomebody
    }
    switch action {
    case .feature:
      if staff != nil { return onSomebody }
      if customer != nil { return [self] }
      return StepUpLanguage.Segment.allCases.flatMap { segment in
        changed { $0.customer = segment.rawValue }
      }
    case .staffAction(let index):
      if customer != nil { return [self] }
      let roles = policies.policy(of: institution)?.roles.map(\.name.text) ?? []
      let asking = staff.map { [$0] } ?? (roles.isEmpty ? [""] : roles)
      let targets = target.map { [$0] } ?? StepUpLanguage.TargetKind.allCases.map(\.rawValue)
      let device = device ?? policies.catalog.staffActions[index].devices?.first?.rawValue
      return asking.flatMap { role in
        targets.flatMap { target in
          changed {
            $0.staff = role
            $0.target = target
            $0.device = device
          }
        }
      }
    }
  }

  /// What staff ask for that is done to nobody in particular.
  private var onSomebody: [QuestionFlags] { changed { $0.target = $0.target ?? "customer" } }

  private func changed(_ change: (inout QuestionFlags) -> Void) -> [QuestionFlags] {
    var changed = self
    change(&changed)
    return [changed]
  }
}

extension CompiledPolicies {
  /// Answers one question.
  func explain(_ question: QuestionFlags, to institution: String) throws -> Answered {
    let json = Array(try question.request(to: institution, now: .now).text().utf8)
    do throws(JSONFault) {
      return explain(try EvaluationRequest(json: json, in: bundle, now: .now))
    } catch {
      throw Failure(
        .wrongUsage, "the request is invalid at \(error.path): \(error.message)")
    }
  }
}
