import NIOCore
import NIOHTTPTypes

/// Closes connections that take their time: whose request does not arrive in full within a limit,
/// whose body goes on and on, or who do not take their answers.
///
/// The decoder before it holds back a request until its head is complete; a head that does not come
/// to an end is closed by the idle timeout.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What of a body that is too large is read at most, so that the caller hears of it.
  private static let bodyLimit = RequestLimits.bodyBytes * 16

  private let limit: TimeAmount
  private var bodyBytes = 0
  /// When what goes on has to be over.
  private var deadline: NIODeadline?
  private var isReading = false
  private var isStuck = false
  private var timer: Scheduled<Void>?

  init(limit: Duration) { self.limit = TimeAmount(limit) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isReading = true
      bodyBytes = 0
      // The request before may have ended in the same read.
      if !isStuck { deadline = nil }
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      if bodyBytes > Self.bodyLimit { return context.close(promise: nil) }
    case .end:
      isReading = false
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    watch(context)
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    isStuck = !context.channel.isWritable
    watch(context)
    context.fireChannelWritabilityChanged()
  }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  /// Sets the deadline when something begins, and lifts it when nothing goes on.
  private func watch(_ context: ChannelHandlerContext) {
    guard isReading || isStuck else {
      deadline = nil
      return
    }
    if deadline == nil { deadline = .now() + limit }
    guard timer == nil else { return }
    schedule(context)
  }

  private func schedule(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(deadline: deadline ?? .now() + limit) {
      let (guardian, context) = bound.value
      guardian.timer = nil
      guard let deadline = guardian.deadline else { return }
      if deadline <= .now() { context.close(promise: nil) } else { guardian.schedule(context) }
    }
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
