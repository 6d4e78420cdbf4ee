#include "app/cli/vocabulary.h"
#include "app/cli/commands.h"
#include "sim/io/text.h"

#include <cmath>

namespace cw::cli {

std::string_view roleName(Role role) {
    static constexpr std::string_view names[] = {"lever", "assumption", "value judgement", "numerics"};
    return names[static_cast<std::size_t>(role)];
}
std::string_view gradeName(Grade grade) {
    static constexpr std::string_view names[] = {"A (measured)", "B (estimated from related data)", "C (judgement)", "a choice, not a fact"};
    return names[static_cast<std::size_t>(grade)];
}
std::string rangeText(const ParameterSpec& spec, const Range& range) {
    if (spec.kind == Kind::choice) {
        std::string text;
        for (const auto choice : spec.choices) text += (text.empty() ? "" : ", ") + std::string(choice);
        return text;
    }
    return numberText(range.low) + " to " + numberText(range.high);
}

std::string limitsText(const Outcome& outcome) {
    const auto [low, high] = limitsOf(outcome);
    if (!std::isfinite(low)) return "any number";
    return std::isfinite(high) ? numberText(low) + " to " + numberText(high) : numberText(low) + " or more";
}

Scenario loadPreset(const std::string& name) {
    Loaded loaded = loadScenario(scenarioFolder() + "/" + name + ".cws.json");
    if (!loaded.ok()) throw BadInput(loaded.problems);
    return std::move(loaded.scenario);
}

} // namespace cw::cli
