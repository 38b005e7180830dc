import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

/// Looks for new policies every so often, and at once when the process gets SIGHUP, which also reads
/// the callers and the certificate anew.
struct Reloads: Service, CustomStringConvertible {
  let policies: PolicyReloader
  let authenticator: Authenticator
  let certificate: ServerCertificate?
  let interval: Duration

  /// What a log of services says; everything this consists of would show the URL in full.
  var description: String { "Reloads" }

  func run() async throws {
    let hangups = Hangups()
    let (looks, look) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          while (try? await Task.sleep(for: interval)) != nil { look.yield() }
        }
        group.addTask {
          for await _ in await UnixSignalsSequence(trapping: .sighup) {
            hangups.note()
            look.yield()
          }
        }
        var policies = policies
        for await _ in looks {
          let forced = hangups.take()
          if forced {
            await authenticator.reload()
            certificate?.reload()
          }
          await policies.reload(forced: forced)
        }
        group.cancelAll()
      }
    }
  }
}

/// Whether there was a SIGHUP that nobody has looked at.
private final class Hangups: Sendable {
  private let isPending = Atomic(false)

  func note() { isPending.store(true, ordering: .releasing) }

  func take() -> Bool { isPending.exchange(false, ordering: .acquiringAndReleasing) }
}
