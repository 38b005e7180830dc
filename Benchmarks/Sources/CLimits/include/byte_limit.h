#pragma once
#include <stddef.h>
#include <stdint.h>

/// The sum of the bytes as words of 64 bits: what reading them once takes.
uint64_t limit_sum(const void *bytes, size_t count);
