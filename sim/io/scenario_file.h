#pragma once
#include "sim/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace cw {

/// A scenario as far as it could be read, and everything that is wrong with it, each with its place
/// ("file:/levers/liability.regime" or "file:line:column").
struct Loaded {
    Scenario scenario;
    std::vector<Problem> problems;
    bool ok() const { return problems.empty(); }
};

inline constexpr int scenarioFormat = 1;

Loaded loadScenario(const std::string& path);
Loaded parseScenario(std::string_view bytes, const std::string& name);
/// The file's text: only what differs from the defaults, in a fixed order, numbers that read back as the same bits.
std::string scenarioText(const Scenario& scenario);
/// A trigger as one line: "when misuse.harm is above 3 for 6 months in a row: release.open_weights = forbidden".
std::string triggerText(const Trigger& trigger);
/// Throws std::runtime_error naming the file; never leaves it half written.
void saveScenario(const Scenario& scenario, const std::string& path);

/// JSON Schema (2020-12) of the format, made from the registry.
std::string scenarioSchema();

/// Folder of the presets: $COUNTERWEIGHT_SCENARIOS, beside the sources, or installed.
std::string scenarioFolder();
/// Names of the presets, sorted.
std::vector<std::string> presetNames();
/// Path of a scenario: a file as it is, or the preset of that name; a problem with the nearest name if there is neither.
std::string findScenario(const std::string& nameOrPath, std::vector<Problem>& problems);

/// Parses "VALUE" or "VALUE@START+RAMP-END" for a lever, "VALUE" for the rest, as `--set` takes it, and applies it.
/// `seed` and `months` are ids here too.
void applySetting(Scenario& scenario, const std::string& assignment, std::vector<Problem>& problems);

} // namespace cw
