import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import StepUpJSON
import StepUpService

/// A service that answers without a network.
struct Service {
  let service: DecisionService
  private let folder: Folder

  /// - Parameter arguments: Settings besides those of where the policies are.
  init(_ arguments: String...) async throws { try await self.init(arguments) }

  init(_ arguments: [String]) async throws {
    folder = try Folder()
    try SamplePolicies.write(to: folder)
    service = try await DecisionService(
      ServiceConfiguration(
        arguments: ["--policies", folder.path, "--log-level", "critical"] + arguments,
        environment: [:]))
  }

  /// Asks a question; the body goes along as JSON.
  func ask(
    _ body: String, at path: String = "/access/v1/evaluation", headers: [String: String] = [:]
  ) async throws -> Answer {
    try await send(.post, path, Array(body.utf8), ["Content-Type": "application/json"], headers)
  }

  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send(.get, path, nil, headers)
  }

  /// Sends a request with the headers of all lists.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]?, _ headers: [String: String]...
  ) async throws -> Answer {
    let fields = HTTPFields(
      headers.joined().compactMap { name, value in
        HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
      })
    return try await service.application.test(.router) { client in
      try await client.execute(
        uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) }
      ) { response in
        Answer(
          status: response.status.code, headers: response.headers,
          body: String(buffer: response.body))
      }
    }
  }
}

/// What came back.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let body: String

  /// A header, or nil.
  subscript(header: String) -> String? { HTTPField.Name(header).flatMap { headers[$0] } }

  /// The body as JSON.
  var json: JSONValue {
    get throws { try JSONReader.read(Array(body.utf8)) }
  }

  /// The path at which the request is refused.
  var path: String? { try? json["error"]?["path"]?.text() }
}
