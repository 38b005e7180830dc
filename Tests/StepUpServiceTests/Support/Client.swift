import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import StepUpJSON

/// Asks a service over the network, on a connection of its own.
struct Client: Sendable {
  let base: String
  private let client: HTTPClient

  init(_ port: Int, client: HTTPClient = .shared, scheme: String = "http") {
    base = "\(scheme)://localhost:\(port)"
    self.client = client
  }

  func ask(
    _ body: String, at path: String = "/access/v1/evaluation", token: String? = nil
  ) async throws -> Answer {
    try await send(path, body, token: token)
  }

  func get(_ path: String, token: String? = nil) async throws -> Answer {
    try await send(path, nil, token: token)
  }

  private func send(_ path: String, _ body: String?, token: String?) async throws -> Answer {
    var request = HTTPClientRequest(url: base + path)
    if let body {
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body))
    }
    if let token { request.headers.add(name: "Authorization", value: "Bearer " + token) }
    let response = try await client.execute(request, timeout: .seconds(30))
    let text = String(buffer: try await response.body.collect(upTo: 1 << 22))
    let fields = response.headers.compactMap { name, value in
      HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
    }
    return Answer(status: Int(response.status.code), headers: HTTPFields(fields), body: text)
  }
}
