import StepUpEngine

/// Where policies come from, asked again and again.
protocol PolicySource: Sendable {
  /// What is there now.
  ///
  /// - Parameter forced: Whether to look even where nothing seems to have changed.
  /// - Throws: Why there is nothing good; policies taken before stay good.
  mutating func news(forced: Bool) async throws(PolicyFault) -> PolicyNews
}

/// What a look at a source came to.
enum PolicyNews: Sendable {
  /// What was taken last is still what is there.
  case confirmed
  /// What was refused last is still what is there.
  case stillRefused
  /// Something new and good.
  case changed(PolicyBundle)
}
