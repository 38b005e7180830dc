#include "pseudo_terminal.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

pid_t start_in_terminal(
    char *const arguments[], const char *directory, unsigned short columns, int *terminal) {
  struct winsize size = {.ws_row = 40, .ws_col = columns};
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process != 0) return process;
  // What the process that runs the tests blocks or ignores must not keep Ctrl-C away.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGINT, SIG_DFL);
  if (chdir(directory) == 0) execv(arguments[0], arguments);
  _exit(127);
}
