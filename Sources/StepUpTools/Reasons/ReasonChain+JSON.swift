import StepUpJSON

extension ReasonChain {
  /// `passed`, `deciding`, `challenge` and `grounds`.
  func writeMembers(to writer: inout JSONWriter) {
    writer.array("passed", of: passed) { writer, step in
      writer.object { step.writeMembers("row", to: &$0) }
    }
    writer.object("deciding") { deciding.writeMembers("row", to: &$0) }
    writer.array("challenge", of: challenge) { writer, step in
      writer.object { step.writeMembers("rule", to: &$0) }
    }
    writer.array("grounds", of: grounds) { $1.write(to: &$0) }
  }
}

extension ReasonStep {
  fileprivate func writeMembers(_ counted: String, to writer: inout JSONWriter) {
    writer.member(counted, number)
    writer.member("words", words)
    writer.array("grounds", of: grounds) { $1.write(to: &$0) }
  }
}

extension Ground {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("what", what)
      writer.object("source", provenance.writeMembers)
    }
  }
}
