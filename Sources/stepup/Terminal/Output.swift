import StepUpCompiler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Results go to standard output, messages about the run to standard error.

/// Writes text as it is to standard output.
///
/// A reader that went away, as with `| head`, ends the tool without a word.
func printText(_ text: String) {
  do {
    try FileSystem.writeToStandardOutput(Array(text.utf8))
  } catch {
    let isReaderGone = errno == EPIPE
    if !isReaderGone { printError("error: cannot write to \(error)") }
    end(with: .environmentFailed)
  }
}

/// Writes a line to standard output.
func printLine(_ line: String) {
  printText(line.hasSuffix("\n") ? line : line + "\n")
}

/// Writes a line to standard error; when even that fails, nobody is left to tell.
func printError(_ line: String) {
  try? FileSystem.writeToStandardError(Array((line.hasSuffix("\n") ? line : line + "\n").utf8))
}

/// Writes text as it is to standard error, where a terminal is; it is no loss when that fails.
func printProgress(_ text: String) {
  try? FileSystem.writeToStandardError(Array(text.utf8))
}

/// Writes a file, or standard output for `-`.
func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
  if path == "-" {
    try FileSystem.writeToStandardOutput(bytes)
  } else {
    try FileSystem.replace(path, with: bytes)
  }
}

/// Lets a write to a closed pipe fail instead of killing the process.
func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}
