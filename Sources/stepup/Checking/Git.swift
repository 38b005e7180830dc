#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What git says of a working tree.
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
  private static func run(_ arguments: [String], _ directory: String) throws -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Failure(.environmentFailed, "no pipe for git") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    // The strings live until the process has started, which copies them.
    var words = unsafe (["git", "-C", directory] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    let failure = unsafe posix_spawnp(&child, "git", &actions, nil, words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { throw Failure(.environmentFailed, "git cannot be started") }
    let output = drain(ends[0])
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure(
        .environmentFailed, "git cannot compare with this revision: its message is above")
    }
    return output
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
}
