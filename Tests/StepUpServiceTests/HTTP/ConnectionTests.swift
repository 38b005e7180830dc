import StepUpJSON
import StepUpService
import Testing

/// Callers who do not speak HTTP as they should.
@Suite struct ConnectionTests {
  /// Serves the sample policies with short limits while something is done with the port.
  private func serving<Value: Sendable>(
    read: Duration = .milliseconds(300), _ use: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> Value {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    var configuration = try Server.configuration("--policies", folder.path)
    configuration.limits.read = read
    configuration.limits.idle = .seconds(1)
    configuration.limits.connections = 64
    return try await Server.running(configuration, use)
  }

  @Test func `requests in a row are answered in order`() async throws {
    let received = try await serving { port in
      try await Connection.open(port) { connection in
        try await connection.send(
          wire(Question.customer("wires")) + wire("{") + wire(Question.customer("email_change"))
            + wire(Question.customer("x")))
        return await connection.received { $0.contains("unknown_action") }
      }
    }
    let places = ["elevation_required", #""error""#, "elevation_not_required", "unknown_action"]
      .map { received.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(arguments: [
    "GET ", "POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\nX-Slow: ",
    "POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
  ])
  func `a request that does not arrive is closed`(start: String) async throws {
    try await serving { port in
      let received = try await Connection.open(port) { connection in
        try await connection.send(start)
        // Comes to an end only when the service closes.
        return await connection.received()
      }
      #expect(!received.hasPrefix("HTTP/1.1 200"))
      #expect(try await Client(port).ask(Question.customer()).status == 200)
    }
  }

  @Test func `each request in a row has the time to arrive for itself`() async throws {
    let received = try await serving(read: .seconds(1)) { port in
      try await Connection.open(port) { connection in
        let request = wire(Question.customer("wires"))
        let (start, end) = (String(request.dropLast(20)), String(request.suffix(20)))
        try await connection.send(start)
        for _ in 0..<30 {
          try await Task.sleep(for: .milliseconds(50))
          try await connection.send(end + start)
        }
        try await connection.send(end)
        return await connection.received { $0.matches(of: /elevation_required/).count == 31 }
      }
    }
    #expect(received.matches(of: /elevation_required/).count == 31)
  }

  @Test func `a body that comes byte by byte is closed at the limit`() async throws {
    try await serving { port in
      _ = try await Connection.open(port) { connection in
        try await connection.send(
          "POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: 60000\r\n\r\n")
        var count = 0
        // Sending fails once the service has closed.
        while count < 400, (try? await connection.send(" ")) != nil {
          count += 1
          try await Task.sleep(for: .milliseconds(50))
        }
        #expect(count < 400)
      }
      #expect(try await Client(port).ask(Question.customer()).status == 200)
    }
  }

  @Test func `a body without a length is too large all the same`() async throws {
    let received = try await serving { port in
      try await Connection.open(port) { connection in
        let chunk = "4000\r\n" + String(repeating: " ", count: 0x4000) + "\r\n"
        try await connection.send(
          "POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: chunk, count: 5)
            + "0\r\n\r\n")
        return await connection.received { $0.contains("65536 bytes") }
      }
    }
    #expect(received.hasPrefix("HTTP/1.1 413"))
  }

  @Test func `a body that never ends is closed`() async throws {
    try await serving { port in
      _ = try await Connection.open(port) { connection in
        let chunk = "4000\r\n" + String(repeating: " ", count: 0x4000) + "\r\n"
        try await connection.send(
          "POST /access/v1/evaluation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n")
        var count = 0
        while count < 10_000, (try? await connection.send(chunk)) != nil { count += 1 }
        #expect(count < 10_000)
      }
      #expect(try await Client(port).ask(Question.customer()).status == 200)
    }
  }

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET /\r\n\r\n", "POST /x HTTP/9.9\r\nHost: x\r\n\r\n",
    "GET /livez HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
    "GET /livez HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n",
    "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
  ])
  func `what is no HTTP harms nobody`(bytes: String) async throws {
    try await serving { port in
      let received = try await Connection.open(port) { connection in
        try await connection.send(bytes)
        return await connection.received()
      }
      #expect(received.isEmpty || received.hasPrefix("HTTP/1.1 4"))
      #expect(try await Client(port).ask(Question.customer()).status == 200)
    }
  }

  @Test func `more connections than allowed wait for their turn`() async throws {
    let folder = try Folder()
    try SamplePolicies.write(to: folder)
    var configuration = try Server.configuration("--policies", folder.path)
    configuration.limits.connections = 2
    configuration.limits.idle = .seconds(1)
    try await Server.running(configuration) { port in
      try await Connection.open(port) { first in
        try await first.send("GET ")
        try await Connection.open(port) { second in
          try await second.send("GET ")
          // The idle ones are closed after a second and make room.
          let answer = try await Connection.open(port) { third in
            try await third.send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n")
            return await third.received { $0.contains("live") }
          }
          #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
      }
    }
  }
}
