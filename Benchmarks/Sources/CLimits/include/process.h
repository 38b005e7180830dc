#pragma once
#include <stdint.h>

/// What a child process took.
typedef struct {
  int status;           // its exit status; negative when it could not be run or was killed
  uint64_t nanoseconds; // from before it was started until it was over
  uint64_t processor_nanoseconds;
  uint64_t peak_bytes; // of resident memory
} limit_process;

/// Runs a program to its end, its output thrown away.
limit_process limit_run(char *const arguments[]);

/// How long this thread has been running on a processor, in nanoseconds: what others run instead of
/// it does not count.
uint64_t limit_thread_time(void);
