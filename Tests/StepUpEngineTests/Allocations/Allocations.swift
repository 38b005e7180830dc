import CAllocationCounter

/// How often this thread allocates while a piece of work runs for the second time; the first time,
/// the run time may set up what it keeps.
@inline(never) func allocations(_ work: () -> Void) -> UInt64 {
  work()
  allocation_counter_start()
  work()
  return allocation_counter_stop()
}
