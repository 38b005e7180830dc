#pragma once
#include <stdint.h>

/// Starts to count what this thread allocates.
void allocation_counter_start(void);

/// How often this thread has asked for memory since it was started.
uint64_t allocation_counter_stop(void);
