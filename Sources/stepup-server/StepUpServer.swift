import StepUpService

/// The decision service.
@main
struct StepUpServer {
  static func main() async throws {
    try await serve()
  }
}
