#include "decision_limit.h"

uint64_t limit_ask(
  const limit_features *features, const limit_settings *const *settings,
  const limit_question *questions, size_t count, int64_t now) {
  uint64_t sum = 0;
  for (size_t index = 0; index < count; index++) {
    const limit_question *question = &questions[index];
    sum += limit_digest(
      limit_decide(features, settings[question->institution], question, now));
  }
  return sum;
}

uint64_t limit_ask_staff(
  const limit_action *actions, size_t action_count, const limit_role *roles,
  const limit_role_range *ranges, const limit_staff_question *questions, size_t count) {
  uint64_t sum = 0;
  for (size_t index = 0; index < count; index++) {
    const limit_staff_question *question = &questions[index];
    sum += limit_digest(
      limit_decide_staff(actions, action_count, roles, ranges[question->institution], question));
  }
  return sum;
}
