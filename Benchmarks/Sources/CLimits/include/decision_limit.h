#pragma once
#include <stddef.h>
#include <stdint.h>

// The decision table of the language over plain structs and bit sets, as C would hold it: nothing is
// looked up by name, nothing is checked, every field is where a struct puts it. Institutions with the
// same settings share them, and what cannot be foretold takes as few branches as in the engine. The
// functions stand in a header, so that the compiler can put them into the loop that asks.

enum { LIMIT_FEATURES = 32 };

/// How some institutions treat their customers.
typedef struct {
  uint8_t segments;           // served, a bit each
  uint8_t biometric_attempts; // 0 when biometrics are off
  uint16_t methods;           // four bits a method, 0 ends the list
  uint16_t fallback;
  uint32_t required[2]; // a bit for each feature, by segment; none that is not served or not offered
  uint32_t window[LIMIT_FEATURES];
} limit_settings;

typedef struct {
  uint32_t offered[2]; // a bit for each feature, by segment
  uint32_t feature_count;
} limit_features;

typedef struct {
  uint32_t institution;
  uint32_t feature;
  uint8_t segment;
  uint8_t channel; // 0 web, 1 mobile, 2 api
  uint8_t devices; // sms, voice, email, app from the lowest bit
  uint8_t is_enrolled;
  uint8_t has_elevation;
  uint8_t is_verified;
  uint32_t failed_attempts;
  int64_t selected_at;
} limit_question;

/// A staff action, and what a decision about it looks at.
typedef struct {
  uint32_t permission;
  uint32_t first_obligation, obligation_count;
  uint8_t lowest_level[2]; // by target kind: 0 no target, 1 staff, 2 admin
  uint8_t devices;         // 0 when none is asked for
  uint8_t environments;
} limit_action;

typedef struct {
  uint32_t permissions;
  uint32_t level; // 1 staff, 2 admin
} limit_role;

typedef struct {
  uint32_t first, end;
} limit_role_range;

typedef struct {
  uint32_t institution;
  uint32_t action;
  uint32_t roles[3];
  uint8_t role_count;
  uint8_t target;
  uint8_t device; // a bit, or 0 for none
  uint8_t environment;
} limit_staff_question;

typedef struct {
  uint8_t outcome; // 0 deny, 1 elevate, 2 permit
  uint8_t reason;  // the row of the decision table
  uint8_t attempts;
  uint8_t required_level; // 1 staff, 2 admin
  uint16_t methods;
  uint16_t fallback;
  uint32_t window; // for staff: the number of obligations
  int64_t expires_at;
} limit_decision;

/// Asks every question of the institution it names and adds up what the answers say.
uint64_t limit_ask(
  const limit_features *features, const limit_settings *const *settings,
  const limit_question *questions, size_t count, int64_t now);

/// The same for staff.
uint64_t limit_ask_staff(
  const limit_action *actions, size_t action_count, const limit_role *roles,
  const limit_role_range *ranges, const limit_staff_question *questions, size_t count);

static inline limit_decision limit_denied(uint8_t reason) {
  return (limit_decision){.outcome = 0, .reason = reason};
}

/// The methods of a list that can be used with some devices.
static inline uint16_t limit_usable(uint16_t methods, uint8_t devices) {
  if (devices == 15) return methods;
  uint16_t kept = 0, place = 0, usable = (uint16_t)(devices << 1);
  for (int step = 0; step < 16; step += 4) {
    uint16_t item = methods >> step & 15, keep = usable >> item & 1;
    kept |= (uint16_t)((item & -keep) << place);
    place += (uint16_t)(keep * 4);
  }
  return kept;
}

/// How the customer can confirm who they are.
static inline limit_decision limit_challenge(
  const limit_settings *settings, const limit_question *question, uint8_t reason,
  uint32_t window) {
  uint16_t methods;
  uint32_t attempts = settings->biometric_attempts;
  if (question->channel == 1 && attempts > 0 && question->is_enrolled) {
    methods = limit_usable(settings->fallback, question->devices);
    if (!methods) methods = limit_usable(settings->methods, question->devices);
    if (question->failed_attempts < attempts)
      return (limit_decision){
        .outcome = 1, .reason = reason, .methods = 5, .fallback = methods, .window = window,
        .attempts = (uint8_t)(attempts - question->failed_attempts)};
  } else {
    methods = limit_usable(settings->methods, question->devices);
  }
  if (!methods) return limit_denied(19);
  return (limit_decision){.outcome = 1, .reason = reason, .methods = methods, .window = window};
}

/// Decides one question of a customer.
static inline limit_decision limit_decide(
  const limit_features *features, const limit_settings *settings, const limit_question *question,
  int64_t now) {
  uint32_t feature = question->feature, segment = question->segment;
  if (feature >= features->feature_count) return limit_denied(2);
  if (!(settings->required[segment] >> feature & 1)) {
    if (!(settings->segments >> segment & 1)) return limit_denied(4);
    if (!(features->offered[segment] >> feature & 1)) return limit_denied(5);
    return (limit_decision){.outcome = 2, .reason = 6};
  }
  uint32_t window = settings->window[feature];
  if (!question->has_elevation) return limit_challenge(settings, question, 7, window);
  int64_t expires_at = question->selected_at + (int64_t)window * 1000000;
  int in_future = question->selected_at > now, is_over = now >= expires_at;
  if (!in_future & !is_over & question->is_verified)
    return (limit_decision){.outcome = 2, .reason = 11, .expires_at = expires_at};
  return limit_challenge(settings, question, in_future ? 8 : is_over ? 9 : 10, window);
}

/// Decides one question of a staff user.
static inline limit_decision limit_decide_staff(
  const limit_action *actions, size_t action_count, const limit_role *roles,
  limit_role_range range, const limit_staff_question *question) {
  if (question->action >= action_count) return limit_denied(2);
  const limit_action *action = &actions[question->action];
  uint32_t permissions = 0, level = 0;
  for (uint32_t index = 0; index < question->role_count; index++) {
    uint32_t role = question->roles[index];
    if (role < range.first || role >= range.end) continue;
    permissions |= roles[role].permissions;
    if (roles[role].level > level) level = roles[role].level;
  }
  if (level == 0) return limit_denied(12);
  if (!(permissions >> action->permission & 1)) return limit_denied(13);
  if (!(action->environments >> question->environment & 1)) return limit_denied(14);
  uint32_t required = action->lowest_level[question->target];
  if (required == 0) return limit_denied(15);
  if (level < required)
    return (limit_decision){
      .outcome = 0, .reason = 16, .required_level = (uint8_t)required};
  if (action->devices && !(action->devices & question->device)) return limit_denied(17);
  return (limit_decision){.outcome = 2, .reason = 18, .window = action->obligation_count};
}

/// How many methods a list has.
static inline uint32_t limit_method_count(uint16_t methods) {
  return methods ? (35u - (uint32_t)__builtin_clz(methods)) / 4 : 0;
}

/// What the answer says as one number, so that none of it can be left out.
static inline uint64_t limit_digest(limit_decision decision) {
  return decision.reason + limit_method_count(decision.methods) * 5u
    + limit_method_count(decision.fallback) * 7u + decision.attempts * 11u + decision.window * 13u
    + decision.required_level * 17u + (uint64_t)decision.expires_at;
}
