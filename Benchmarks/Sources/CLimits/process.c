#define _GNU_SOURCE
#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static uint64_t read_clock(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

uint64_t limit_thread_time(void) { return read_clock(CLOCK_THREAD_CPUTIME_ID); }

static uint64_t nanoseconds(struct timeval time) {
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_usec * 1000u;
}

limit_process limit_run(char *const arguments[]) {
  limit_process process = {.status = -1};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child;
  uint64_t start = read_clock(CLOCK_MONOTONIC);
  if (posix_spawn(&child, arguments[0], &actions, NULL, arguments, environ) == 0) {
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) == child) {
      process.nanoseconds = read_clock(CLOCK_MONOTONIC) - start;
      process.processor_nanoseconds = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
#ifdef __APPLE__
      process.peak_bytes = (uint64_t)usage.ru_maxrss;
#else
      process.peak_bytes = (uint64_t)usage.ru_maxrss * 1024;
#endif
      if (WIFEXITED(status)) process.status = WEXITSTATUS(status);
    }
  }
  posix_spawn_file_actions_destroy(&actions);
  return process;
}
