import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Serves a bundle as an artifact store does, with a tag, until it is told to break.
final class BundleServer: Sendable {
  private let state: Mutex<State>

  struct State {
    var bytes: [UInt8]
    var tag = 1
    var behaviour = Behaviour.sound
    var requests = 0
    /// How often the tag was still the right one.
    var confirmations = 0
    var authorization: String?
  }

  enum Behaviour {
    case sound
    /// Answers that it cannot.
    case broken
    /// Says that nothing is new to those who know of nothing.
    case confirming
    /// Begins with an answer and never ends it.
    case stalling
  }

  init(_ bytes: [UInt8]) { state = Mutex(State(bytes: bytes)) }

  var seen: State { state.withLock { $0 } }

  func publish(_ bytes: [UInt8]) {
    state.withLock {
      $0.bytes = bytes
      $0.tag += 1
    }
  }

  func behave(_ behaviour: Behaviour) { state.withLock { $0.behaviour = behaviour } }

  /// Serves while something is done with the URL.
  func running<Value: Sendable>(
    _ use: @escaping @Sendable (String) async throws -> Value
  ) async throws -> Value {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let router = Router()
    router.get("bank.bundle") { request, _ in self.answer(request) }
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) })
    return try await serving(application, on: ports) { port in
      try await use("http://127.0.0.1:\(port)/bank.bundle")
    }
  }

  private func answer(_ request: Request) -> Response {
    state.withLock { state in
      state.requests += 1
      state.authorization = request.headers[.authorization]
      switch state.behaviour {
      case .sound: break
      case .broken: return Response(status: .badGateway)
      case .confirming: return Response(status: .notModified)
      case .stalling: return Response(status: .ok, body: .stalling)
      }
      let tag = "\"v\(state.tag)\""
      if request.headers[.ifNoneMatch] == tag {
        state.confirmations += 1
        return Response(status: .notModified, headers: [.eTag: tag])
      }
      return Response(
        status: .ok, headers: [.eTag: tag],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: state.bytes)))
    }
  }
}

extension ResponseBody {
  /// A body of which nothing comes but its first byte.
  fileprivate static var stalling: ResponseBody {
    ResponseBody { writer in
      try await writer.write(ByteBuffer(bytes: [0x89]))
      while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(20)) }
      try await writer.finish(nil)
    }
  }
}
