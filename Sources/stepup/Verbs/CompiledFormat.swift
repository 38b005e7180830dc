import ArgumentParser

/// What `stepup compile` writes.
enum CompiledFormat: String, ExpressibleByArgument, CaseIterable {
  case bundle, json
}
