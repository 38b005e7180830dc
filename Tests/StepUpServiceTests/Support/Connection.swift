import NIOCore
import NIOPosix

/// A connection that carries bytes as they are, whatever HTTP would say of them.
struct Connection {
  private let inbound: NIOAsyncChannelInboundStream<ByteBuffer>
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

  /// Connects to a port of this machine while something is done.
  static func open<Value: Sendable>(
    _ port: Int, _ use: @escaping @Sendable (Connection) async throws -> Value
  ) async throws -> Value {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await use(Connection(inbound: inbound, outbound: outbound))
    }
  }

  func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  /// Everything that comes until the other side closes.
  ///
  /// - Parameter enough: When it is known that no more is of interest.
  func received(until enough: (String) -> Bool = { _ in false }) async -> String {
    var text = ""
    do {
      for try await bytes in inbound {
        text += String(buffer: bytes)
        if enough(text) { break }
      }
    } catch {
      // A connection that was cut off has said what it had to say.
    }
    return text
  }
}

/// A request as it goes over the wire.
func wire(
  _ body: String, at path: String = "/access/v1/evaluation", headers: String = ""
) -> String {
  "POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    + "Content-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
}
