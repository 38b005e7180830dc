import StepUpEngine
import Testing

/// Runs the example that the README shows.
struct WireDeskTests {
  private func bundle() async throws -> [UInt8] {
    let folder = try Folder()
    _ = try await Tool.run("compile", Tool.policies, "-o", "policies.bundle", in: folder)
    return [UInt8](try folder.data(of: "policies.bundle"))
  }

  @Test func `a service asks the bundle that the tool wrote`() async throws {
    let desk = try #require(
      try WireDesk(bundle: await bundle(), institution: "granite-business-bank"))
    let noon = Instant(seconds: 1_795_262_400)
    var customer = Customer(segment: .business)
    #expect(desk.answer(customer, at: noon) == "confirm by app or email")
    customer.elevation = Elevation(
      methodSelectedAt: noon.advanced(bySeconds: -60), verified: true)
    #expect(desk.answer(customer, at: noon) == "go ahead")
    customer.segment = .consumer
    #expect(desk.answer(customer, at: noon) == "not possible: segment_not_served")
  }

  @Test func `a service learns that an institution is not in the bundle`() async throws {
    #expect(try WireDesk(bundle: await bundle(), institution: "nowhere") == nil)
  }
}
