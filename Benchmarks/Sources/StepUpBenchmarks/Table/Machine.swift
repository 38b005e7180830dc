import Foundation

/// What the numbers were measured on: the processor, the system, and what else it did meanwhile.
func machineDescription() -> String {
  let process = ProcessInfo.processInfo
  let model = lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }?
    .split(separator: ":").last.map { $0.drop { $0 == " " } + ", " }
  let load = lines(of: "/proc/loadavg").first?.split(separator: " ").first.map { ", load \($0)" }
  return "\(model ?? "")\(process.activeProcessorCount) processors, "
    + "\(process.operatingSystemVersionString)\(load ?? "")"
}

/// Nothing where the system has no such file.
private func lines(of path: String) -> [Substring] {
  (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
}
