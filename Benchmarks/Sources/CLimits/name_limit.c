#include "name_limit.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  uint32_t hash;
  uint32_t index; // UINT32_MAX in an unused slot
} slot;

struct limit_names {
  uint32_t mask;
  slot *slots;
  limit_name *names;
  char *texts;
};

static inline uint64_t word_at(const char *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

static inline uint32_t half_at(const char *text) {
  uint32_t half;
  memcpy(&half, text, sizeof half);
  return half;
}

static inline uint64_t mixed(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

// In the manner of wyhash: sixteen bytes a step, mixed by the two halves of a product.
static inline uint32_t hash_of(const char *text, uint32_t length) {
  uint64_t hash = length ^ 0x9E3779B97F4A7C15u;
  if (length >= 16) {
    for (uint32_t offset = 0; offset + 16 < length; offset += 16)
      hash = mixed(
        word_at(text + offset) ^ 0xA0761D6478BD642Fu, word_at(text + offset + 8) ^ hash);
    hash = mixed(
      word_at(text + length - 16) ^ 0xE7037ED1A0B428DBu, word_at(text + length - 8) ^ hash);
  } else if (length >= 8) {
    hash = mixed(word_at(text) ^ 0xA0761D6478BD642Fu, word_at(text + length - 8) ^ hash);
  } else if (length >= 4) {
    hash = mixed(half_at(text) ^ 0xA0761D6478BD642Fu, half_at(text + length - 4) ^ hash);
  } else {
    uint64_t word = 0;
    for (uint32_t offset = 0; offset < length; offset++)
      word = word << 8 | (uint8_t)text[offset];
    hash = mixed(word ^ 0xE7037ED1A0B428DBu, hash);
  }
  return (uint32_t)(hash ^ hash >> 32);
}

// Names are short: steps of eight bytes, the last of which may overlap the one before, cost less than
// a call of memcmp.
static inline int is_same(const char *a, const char *b, uint32_t length) {
  if (length < 8) {
    if (length >= 4)
      return half_at(a) == half_at(b) && half_at(a + length - 4) == half_at(b + length - 4);
    for (uint32_t offset = 0; offset < length; offset++)
      if (a[offset] != b[offset]) return 0;
    return 1;
  }
  for (uint32_t offset = 0; offset + 8 < length; offset += 8)
    if (word_at(a + offset) != word_at(b + offset)) return 0;
  return word_at(a + length - 8) == word_at(b + length - 8);
}

static inline uint32_t find(const limit_names *names, limit_name name) {
  uint32_t hash = hash_of(name.text, name.length);
  for (uint32_t place = hash & names->mask;; place = (place + 1) & names->mask) {
    slot found = names->slots[place];
    if (found.index == UINT32_MAX) return UINT32_MAX;
    if (found.hash != hash) continue;
    limit_name held = names->names[found.index];
    if (held.length == name.length && is_same(held.text, name.text, name.length))
      return found.index;
  }
}

limit_names *limit_names_make(const limit_name *names, size_t count) {
  limit_names *made = malloc(sizeof *made);
  size_t slots = 2, bytes = 1;
  while (slots / 2 < count) slots *= 2;
  for (size_t index = 0; index < count; index++) bytes += names[index].length;
  if (!made) abort();
  made->mask = (uint32_t)slots - 1;
  made->slots = malloc(slots * sizeof *made->slots);
  made->names = malloc((count + 1) * sizeof *made->names);
  made->texts = malloc(bytes);
  if (!made->slots || !made->names || !made->texts) abort();
  for (size_t index = 0; index < slots; index++) made->slots[index] = (slot){0, UINT32_MAX};
  char *next = made->texts;
  for (size_t index = 0; index < count; index++) {
    memcpy(next, names[index].text, names[index].length);
    made->names[index] = (limit_name){next, names[index].length};
    next += names[index].length;
    uint32_t hash = hash_of(names[index].text, names[index].length), place = hash & made->mask;
    while (made->slots[place].index != UINT32_MAX) place = (place + 1) & made->mask;
    made->slots[place] = (slot){hash, (uint32_t)index};
  }
  return made;
}

uint64_t limit_ask_named(
  const limit_names *institutions, const limit_names *actions, const limit_features *features,
  const limit_settings *const *settings, const limit_named_question *questions, size_t count,
  int64_t now) {
  uint64_t sum = 0;
  for (size_t index = 0; index < count; index++) {
    limit_question question = questions[index].question;
    uint32_t institution = find(institutions, questions[index].institution);
    limit_decision decision = {.reason = 1};
    if (institution != UINT32_MAX) {
      question.feature = find(actions, questions[index].action);
      if (question.feature >= features->feature_count && question.feature != UINT32_MAX)
        decision.reason = 3;
      else
        decision = limit_decide(features, settings[institution], &question, now);
    }
    sum += limit_digest(decision);
  }
  return sum;
}

uint64_t limit_ask_named_staff(
  const limit_names *institutions, const limit_names *actions, limit_names *const *roles_of,
  uint32_t feature_count, const limit_action *staff_actions, size_t staff_action_count,
  const limit_role *roles, const limit_role_range *ranges,
  const limit_named_staff_question *questions, size_t count) {
  uint64_t sum = 0;
  for (size_t index = 0; index < count; index++) {
    limit_staff_question question = questions[index].question;
    uint32_t institution = find(institutions, questions[index].institution);
    limit_decision decision = {.reason = 1};
    if (institution != UINT32_MAX) {
      uint32_t action = find(actions, questions[index].action);
      if (action == UINT32_MAX || action < feature_count) {
        decision.reason = action == UINT32_MAX ? 2 : 3;
      } else {
        question.action = action - feature_count;
        for (uint32_t role = 0; role < question.role_count; role++) {
          uint32_t found = find(roles_of[institution], questions[index].roles[role]);
          question.roles[role] =
            found == UINT32_MAX ? UINT32_MAX : ranges[institution].first + found;
        }
        decision = limit_decide_staff(
          staff_actions, staff_action_count, roles, ranges[institution], &question);
      }
    }
    sum += limit_digest(decision);
  }
  return sum;
}
