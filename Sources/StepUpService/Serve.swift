import AsyncHTTPClient
import Configuration
import Crypto
import Hummingbird
import HummingbirdTLS
import JWTKit
import Logging
import Metrics
import ServiceLifecycle

/// Serves decisions until the process is asked to stop.
package func serve() async throws {
  let application = Application(router: Router())
  try await application.runService()
}
