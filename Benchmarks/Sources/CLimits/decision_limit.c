#include "decision_limit.h"

// The same order as the decision table; the numbers of the reasons are its rows.

static inline uint16_t limited(uint16_t methods, uint8_t devices) {
  if (devices == 15) return methods;
  uint16_t kept = 0, place = 0, usable = (uint16_t)(devices << 1);
  for (int step = 0; step < 16; step += 4) {
    uint16_t item = methods >> step & 15, keep = usable >> item & 1;
    kept |= (uint16_t)((item & -keep) << place);
    place += (uint16_t)(keep * 4);
  }
  return kept;
}

static inline limit_decision denied(uint8_t reason) {
  return (limit_decision){.outcome = 0, .reason = reason};
}

limit_decision limit_decide(
  const limit_features *features, const limit_settings *settings, const limit_question *question,
  int64_t now) {
  uint32_t feature = question->feature;
  if (feature >= features->feature_count) return denied(2);
  if (!(settings->segments >> question->segment & 1)) return denied(4);
  if (!(features->offered[question->segment] >> feature & 1)) return denied(5);
  if (!(settings->required[question->segment] >> feature & 1))
    return (limit_decision){.outcome = 2, .reason = 6};

  uint32_t window = settings->window[feature];
  uint8_t reason;
  if (!question->has_elevation) {
    reason = 7;
  } else {
    int64_t expires_at = question->selected_at + (int64_t)window * 1000000;
    if (question->selected_at > now) {
      reason = 8;
    } else if (now >= expires_at) {
      reason = 9;
    } else if (!question->is_verified) {
      reason = 10;
    } else {
      return (limit_decision){.outcome = 2, .reason = 11, .expires_at = expires_at};
    }
  }

  uint16_t methods;
  uint32_t attempts = settings->biometric_attempts;
  if (question->channel == 1 && attempts > 0 && question->is_enrolled) {
    methods = limited(settings->fallback, question->devices);
    if (!methods) methods = limited(settings->methods, question->devices);
    if (question->failed_attempts < attempts)
      return (limit_decision){
        .outcome = 1, .reason = reason, .methods = 5, .fallback = methods, .window = window,
        .attempts = (uint8_t)(attempts - question->failed_attempts)};
  } else {
    methods = limited(settings->methods, question->devices);
  }
  if (!methods) return denied(19);
  return (limit_decision){.outcome = 1, .reason = reason, .methods = methods, .window = window};
}

limit_decision limit_decide_staff(
  const limit_action *actions, const limit_role *roles, limit_role_range range,
  const limit_staff_question *question) {
  const limit_action *action = &actions[question->action];
  uint32_t permissions = 0, level = 0;
  for (uint32_t index = 0; index < question->role_count; index++) {
    uint32_t role = question->roles[index];
    if (role < range.first || role >= range.end) continue;
    permissions |= roles[role].permissions;
    if (roles[role].level > level) level = roles[role].level;
  }
  if (level == 0) return denied(12);
  if (!(permissions >> action->permission & 1)) return denied(13);
  if (!(action->environments >> question->environment & 1)) return denied(14);
  uint32_t required = action->lowest_level[question->target];
  if (required == 0) return denied(15);
  if (level < required) return denied(16);
  if (action->devices && !(action->devices & question->device)) return denied(17);
  return (limit_decision){.outcome = 2, .reason = 18, .window = action->obligation_count};
}
