import StepUpEngine
import StepUpJSON

extension CompiledPolicies {
  /// Every institution as its overview says it, in one JSON document of version 1.
  package var json: String {
    let overviews = bundle.policies.compactMap { overview(of: $0.id.string) }
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("digest", digest)
      writer.array("institutions", of: overviews) { writer, overview in
        writer.object(overview.writeMembers)
      }
    }
    return writer.text + "\n"
  }
}
