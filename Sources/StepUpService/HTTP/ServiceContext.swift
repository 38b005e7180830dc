import Hummingbird
import Logging

/// What a request comes with.
struct ServiceContext: InitializableFromSource {
  let logger: Logger

  init(source: ApplicationRequestContextSource) { logger = source.logger }
}
