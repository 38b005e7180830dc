import StepUpCompiler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CheckRun {
  /// Checks, and checks again whenever a policy file appears, changes or goes; ends with Ctrl-C.
  func watch() throws -> Never {
    let root = try ProjectFiles.root(of: options.paths.first ?? ".")
    var seen: [String: FileSystem.Stamp]?
    while true {
      let now = ProjectFiles.stamps(below: root)
      if now != seen {
        seen = now
        do {
          _ = try run()
        } catch is ExitStatus {
          // The report has said it.
        } catch let failure as Failure {
          printError("error: \(failure.message)")
        } catch let fault as FileFault {
          // A file may be gone for a moment, while an editor replaces it.
          printError("error: \(fault)")
        }
        printError("watching \(root); end with Ctrl-C")
      }
      usleep(300_000)
    }
  }
}
