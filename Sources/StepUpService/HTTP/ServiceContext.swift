package import Hummingbird
import Logging

/// What a request comes with.
package struct ServiceContext: InitializableFromSource {
  let logger: Logger

  package init(source: ApplicationRequestContextSource) { logger = source.logger }
}
