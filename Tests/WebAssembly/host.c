// All that the engine asks of a host without an operating system: memory, and arithmetic that the
// processor lacks.

#include <stddef.h>
#include <stdint.h>

extern const unsigned char bundle[];
extern const int bundle_size;
int ask_all(const void *bytes, int count);

/// What the test calls.
int ask_linked_bundle(void) { return ask_all(bundle, bundle_size); }

static unsigned char heap[1 << 20];
static size_t used;

int posix_memalign(void **place, size_t alignment, size_t size) {
  size_t start = (used + alignment - 1) & ~(alignment - 1);
  if (start + size > sizeof heap) return 12; // ENOMEM
  *place = heap + start;
  used = start + size;
  return 0;
}

void *malloc(size_t size) {
  void *place = NULL;
  return posix_memalign(&place, 16, size) ? NULL : place;
}

void free(void *place) { (void)place; }

void *memcpy(void *target, const void *source, size_t count) {
  for (size_t index = 0; index < count; index++)
    ((unsigned char *)target)[index] = ((const unsigned char *)source)[index];
  return target;
}

void *memmove(void *target, const void *source, size_t count) {
  if (target <= source) return memcpy(target, source, count);
  while (count--) ((unsigned char *)target)[count] = ((const unsigned char *)source)[count];
  return target;
}

void *memset(void *target, int value, size_t count) {
  for (size_t index = 0; index < count; index++)
    ((unsigned char *)target)[index] = (unsigned char)value;
  return target;
}

int memcmp(const void *a, const void *b, size_t count) {
  for (size_t index = 0; index < count; index++) {
    int difference = ((const unsigned char *)a)[index] - ((const unsigned char *)b)[index];
    if (difference) return difference;
  }
  return 0;
}

uintptr_t __stack_chk_guard = 0x5AFE;
void __stack_chk_fail(void) { __builtin_trap(); }

/// The product of two numbers of 128 bits, by halves of their halves.
void __multi3(uint64_t *product, uint64_t a_low, uint64_t a_high, uint64_t b_low, uint64_t b_high) {
  uint64_t a0 = (uint32_t)a_low, a1 = a_low >> 32, b0 = (uint32_t)b_low, b1 = b_low >> 32;
  uint64_t lowest = a0 * b0;
  uint64_t middle = a1 * b0 + (lowest >> 32);
  uint64_t cross = a0 * b1 + (uint32_t)middle;
  product[0] = cross << 32 | (uint32_t)lowest;
  product[1] = a1 * b1 + (middle >> 32) + (cross >> 32) + a_low * b_high + a_high * b_low;
}
