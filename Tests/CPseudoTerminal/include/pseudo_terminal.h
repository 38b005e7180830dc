#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program in a terminal of its own, in a directory.
///
/// `arguments` ends with a null pointer and begins with the program's path. Gives the process, and the
/// other side of its terminal in `terminal`; less than 0 when that fails.
pid_t start_in_terminal(
    char *const arguments[], const char *directory, unsigned short columns, int *terminal);

#endif
