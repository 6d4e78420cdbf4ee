#pragma once
#include "sim/scenario.h"

#include <QString>

namespace cw {

/// What a policy is called: its name, and ", changed" where a preset has that name and other levers. Whoever changes a policy seldom
/// renames it, and a chart that leaves the program must not call it what it no longer is.
QString policyName(const Scenario& scenario);

/// What a policy is called beside its reference: of two worlds with one name the changed one says so.
QString nameBeside(const QString& reference, const QString& policy, bool identical);

} // namespace cw
