#pragma once
#include "decision_limit.h"

// Names looked up in open-addressing tables, then the same decision.

typedef struct {
  const char *text;
  uint32_t length;
} limit_name;

typedef struct limit_names limit_names;

/// A table of names, each standing for its position. It is never given back.
limit_names *limit_names_make(const limit_name *names, size_t count);

typedef struct {
  limit_name institution;
  limit_name action;
  limit_question question; // but for institution and feature, which the names say
} limit_named_question;

/// Asks every question of the institution and the feature it names.
uint64_t limit_ask_named(
  const limit_names *institutions, const limit_names *actions, const limit_features *features,
  const limit_settings *const *settings, const limit_named_question *questions, size_t count,
  int64_t now);

typedef struct {
  limit_name institution;
  limit_name action;
  limit_name roles[3];
  limit_staff_question question; // but for institution, action and roles
} limit_named_staff_question;

/// The same for staff; `roles_of` has the table of each institution's range of roles.
uint64_t limit_ask_named_staff(
  const limit_names *institutions, const limit_names *actions, limit_names *const *roles_of,
  uint32_t feature_count, const limit_action *staff_actions, size_t staff_action_count,
  const limit_role *roles, const limit_role_range *ranges,
  const limit_named_staff_question *questions, size_t count);
