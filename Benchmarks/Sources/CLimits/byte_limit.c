#include "byte_limit.h"

#include <string.h>

uint64_t limit_sum(const void *bytes, size_t count) {
  const char *next = bytes;
  uint64_t sum = 0;
  for (size_t index = 0; index < count / 8; index++) {
    uint64_t word;
    memcpy(&word, next + index * 8, sizeof word);
    sum += word;
  }
  return sum;
}
