#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The columns of the terminal that a file descriptor leads to; 80 when it leads to none.
func terminalWidth(_ descriptor: Int32) -> Int {
  var size = winsize()
  // The request fills in the structure, which outlives the call.
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
