#pragma once
#include "sim/scenario.h"

#include <QString>

#include <variant>

namespace cw {

/// Whether a regular file begins as SQLite's files do; no more is looked at, and nothing altered.
bool isDatabase(const QString& path);

/// The scenario of a run store (docs/store.md), or what is wrong with it. Checks every page, which takes its time with
/// gigabytes: not for the GUI thread.
std::variant<Scenario, QString> readStoredScenario(const QString& path);

} // namespace cw
