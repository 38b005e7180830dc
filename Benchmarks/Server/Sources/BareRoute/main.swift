import Hummingbird

// What the decision service is compared with: a route that reads a body and sends it back.
let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8081
let router = Router()
router.post("echo") { request, _ in
  let body = try await request.body.collect(upTo: 65_536)
  return Response(
    status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: body))
}
let application = Application(
  router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await application.runService()
