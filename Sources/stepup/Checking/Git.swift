import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What git says of a working tree and of revisions.
enum Git {
  /// The paths below a directory that differ from a revision, relative to the directory: changed,
  /// added, removed, and not tracked yet.
  static func changes(since revision: String, below directory: String) throws -> Set<String> {
    guard !revision.hasPrefix("-") else {
      throw Failure(.wrongUsage, "--changed-since takes a revision, not \(revision)")
    }
    // Outside a repository `diff` compares files and says nothing of what is missing.
    _ = try run(["rev-parse", "--git-dir"], directory)
    let changed = try run(
      ["diff", "--name-only", "-z", "--relative", "--no-renames", revision, "--", "."], directory)
    let untracked = try run(
      ["ls-files", "--others", "--exclude-standard", "-z", "--", "."], directory)
    let paths = (changed + untracked).split(separator: 0)
    return Set(paths.map { String(decoding: $0, as: UTF8.self) })
  }

  /// What a git command prints.
  static func run(
    _ arguments: [String], _ directory: String, input: [UInt8] = []
  ) throws -> [UInt8] {
    guard let output = try output(of: arguments, directory, input: input) else {
      throw Failure(
        .environmentFailed, "git cannot compare with this revision: its message is above")
    }
    return output
  }

  /// What a git command prints; nothing when it fails.
  ///
  /// - Parameter isQuiet: Whether what git says of the failure is left out.
  static func output(
    of arguments: [String], _ directory: String, input: [UInt8] = [], isQuiet: Bool = false
  ) throws -> [UInt8]? {
    var source: [Int32] = [0, 0]
    guard unsafe pipe(&source) == 0 else { throw Failure(.environmentFailed, "no pipe for git") }
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Failure(.environmentFailed, "no pipe for git") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    unsafe posix_spawn_file_actions_adddup2(&actions, source[0], STDIN_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, source[1])
    if isQuiet {
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // The strings live until the process has started, which copies them.
    var words = unsafe (["git", "-C", directory] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    let failure = unsafe posix_spawnp(&child, "git", &actions, nil, words, environ)
    close(ends[1])
    close(source[0])
    defer { close(ends[0]) }
    let end = source[1]
    guard failure == 0 else {
      close(end)
      throw Failure(.environmentFailed, "git cannot be started")
    }
    // Beside reading: a pipe that is full in both directions would stand still.
    DispatchQueue.global().async { feed(input, to: end) }
    let output = drain(ends[0])
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? output : nil
  }

  private static func drain(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      // `read` writes at most as many bytes as the chunk has.
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return output }
      output += chunk[..<count]
    }
  }
  /// Writes as long as somebody reads, and closes.
  private static func feed(_ input: [UInt8], to descriptor: Int32) {
    defer { close(descriptor) }
    var written = 0
    while written < input.count {
      // The slice lies within the array, which outlives the call.
      let count = unsafe input.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }
}
