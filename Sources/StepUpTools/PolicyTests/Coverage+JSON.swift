import StepUpJSON
import StepUpLanguage

extension Coverage {
  /// `percent`, `asked`, `total` and `institutions`.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("percent", percent)
    writer.member("asked", asked)
    writer.member("total", total)
    writer.array("institutions", of: institutions) { writer, institution in
      writer.object(institution.writeMembers)
    }
  }
}

extension InstitutionCoverage {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", institution)
    writer.member("percent", percent)
    writer.member("asked", asked)
    writer.member("total", total)
    writer.array("untested", of: untested) { writer, row in
      writer.object { writer in
        switch row.asking {
        case .segment(let segment): writer.member("segment", segment.rawValue)
        case .role(let role): writer.member("role", role)
        }
        writer.array("actions", of: row.actions) { $0.write($1) }
      }
    }
  }
}
