extension MetricsRegistry {
  /// The metrics in the text format that Prometheus reads.
  ///
  /// - Parameter descriptions: What each name stands for.
  func text(_ descriptions: [String: String]) -> String {
    let present = present
    var text = ""
    var described: String?
    func head(_ name: String, _ type: String) {
      guard described != name else { return }
      described = name
      if let description = descriptions[name] { text += "# HELP \(name) \(description)\n" }
      text += "# TYPE \(name) \(type)\n"
    }
    func line(_ name: String, _ labels: String, _ value: String) {
      text += name + (labels.isEmpty ? "" : "{\(labels)}") + " \(value)\n"
    }

    for (series, counter) in present.counters.sorted(by: { $0.key < $1.key }) {
      head(series.name, "counter")
      line(series.name, series.labels, "\(counter.value)")
    }
    for (series, gauge) in present.gauges.sorted(by: { $0.key < $1.key }) {
      head(series.name, "gauge")
      line(series.name, series.labels, "\(gauge.value)")
    }
    for (series, histogram) in present.histograms.sorted(by: { $0.key < $1.key }) {
      head(series.name, "histogram")
      let contents = histogram.contents
      let separator = series.labels.isEmpty ? "" : ","
      var count: Int64 = 0
      for (bound, number) in zip(histogram.bounds.map { "\($0)" } + ["+Inf"], contents.counts) {
        count += number
        line(series.name + "_bucket", series.labels + separator + "le=\"\(bound)\"", "\(count)")
      }
      line(series.name + "_sum", series.labels, "\(Double(contents.sum) / 1_000_000_000)")
      line(series.name + "_count", series.labels, "\(count)")
    }
    return text
  }
}
