import Metrics
import Synchronization

/// The metrics of a process, as swift-metrics counts them and Prometheus reads them.
final class MetricsRegistry: MetricsFactory {
  /// The upper bound of each bucket of a histogram but the last, in seconds.
  private let bounds: [Double]
  private let state = Mutex(State())

  /// Everything that is counted.
  struct State {
    var counters: [Series: StoredCounter] = [:]
    var gauges: [Series: StoredGauge] = [:]
    var histograms: [Series: StoredHistogram] = [:]
  }

  init(bounds: [Double]) { self.bounds = bounds }

  /// What is counted at this moment.
  var present: State { state.withLock { $0 } }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    let series = Series(label, dimensions)
    return state.withLock { state in
      let counter = state.counters[series] ?? StoredCounter()
      state.counters[series] = counter
      return counter
    }
  }

  /// A gauge: the latest value counts, whether or not it shall be aggregated.
  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    let series = Series(label, dimensions)
    return state.withLock { state in
      let gauge = state.gauges[series] ?? StoredGauge()
      state.gauges[series] = gauge
      return gauge
    }
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    let series = Series(label, dimensions)
    return state.withLock { state in
      let histogram = state.histograms[series] ?? StoredHistogram(bounds: bounds)
      state.histograms[series] = histogram
      return histogram
    }
  }

  // Nothing is counted for a while only.
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}
}
