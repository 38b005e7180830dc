#pragma once
#include <stddef.h>
#include <stdint.h>

// The decision table of the language over plain structs and bit sets, as C would hold it: nothing is
// looked up by name, nothing is checked, every field is where a struct puts it.

enum { LIMIT_FEATURES = 32 };

/// How one institution treats its customers.
typedef struct {
  uint8_t segments;           // served, a bit each
  uint8_t biometric_attempts; // 0 when biometrics are off
  uint16_t methods;           // four bits a method, 0 ends the list
  uint16_t fallback;
  uint32_t required[2];       // a bit for each feature, by segment
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
  uint8_t reason;
  uint8_t attempts;
  uint16_t methods;
  uint16_t fallback;
  uint32_t window; // for staff: the number of obligations
  int64_t expires_at;
} limit_decision;

/// Asks every question of the institution it names and adds up what the answers say.
uint64_t limit_ask(
  const limit_features *features, const limit_settings *settings, const limit_question *questions,
  size_t count, int64_t now);

/// The same for staff.
uint64_t limit_ask_staff(
  const limit_action *actions, const limit_role *roles, const limit_role_range *ranges,
  const limit_staff_question *questions, size_t count);

/// Decides one question.
limit_decision limit_decide(
  const limit_features *features, const limit_settings *settings, const limit_question *question,
  int64_t now);

/// Decides one staff question.
limit_decision limit_decide_staff(
  const limit_action *actions, const limit_role *roles, limit_role_range range,
  const limit_staff_question *question);

/// How many methods a list has.
static inline uint32_t limit_method_count(uint16_t methods) {
  return methods ? (35u - (uint32_t)__builtin_clz(methods)) / 4 : 0;
}

/// What the answer says as one number, so that none of it can be left out.
static inline uint64_t limit_digest(limit_decision decision) {
  return decision.reason + limit_method_count(decision.methods) * 5u
    + limit_method_count(decision.fallback) * 7u + decision.attempts * 11u + decision.window * 13u
    + (uint64_t)decision.expires_at;
}
