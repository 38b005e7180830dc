import Foundation

/// A variable of the environment, for tests that people steer.
func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
