import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal that a process prints to, with nobody in front of it.
final class Screen {
  private let screen: Int32
  private var shown = Data()
  /// What a process prints to.
  let line: FileHandle

  init() throws {
    screen = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(screen >= 0)
    let name = try Self.nameOfLine(of: screen)
    let descriptor = unsafe open(name, O_RDWR | O_NOCTTY)
    try #require(descriptor >= 0 && fcntl(screen, F_SETFL, O_NONBLOCK) == 0)
    line = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { close(screen) }

  /// Lets the other end be opened, and tells its name.
  private static func nameOfLine(of screen: Int32) throws -> String {
    #if canImport(Darwin)
      try #require(grantpt(screen) == 0 && unlockpt(screen) == 0)
      // The name is valid until the next call, and copied at once.
      return unsafe String(cString: try #require(unsafe ptsname(screen)))
    #else
      // What `unlockpt` and `ptsname` do, which Swift does not see.
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      var isLocked: Int32 = 0
      var number: Int32 = 0
      // Each call reads or writes the one number it is given.
      try #require(unsafe ioctl(screen, setLock, &isLocked) == 0)
      try #require(unsafe ioctl(screen, getNumber, &number) == 0)
      return "/dev/pts/\(number)"
    #endif
  }

  /// What has been printed so far, with line ends as terminals have them.
  func output() -> String {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      // At most as many bytes are read as the chunk has.
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(screen, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return String(decoding: shown, as: UTF8.self) }
      shown += chunk[..<count]
    }
  }
}
