#include "app/cli/document_rules.h"
#include "app/cli/document_words.h"

#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw::cli {

namespace {

constexpr std::string_view effects[] = {"innovation.flow", "misuse.expected_harm"};

/// One choice among rules at another value than the default.
struct Alternative {
    const ParameterSpec* rule;
    double value;
    std::string name() const { return code(rule->id) + " = " + code(valueText(*rule, value)); }
};

std::vector<Alternative> alternatives() {
    std::vector<Alternative> all;
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (spec->role != Role::assumption || spec->kind != Kind::choice) continue;
        for (double v = 0; v < static_cast<double>(spec->choices.size()); ++v)
            if (v != spec->fallback) all.push_back({spec, v});
    }
    return all;
}

std::shared_ptr<const Scenario> under(const Scenario& preset, const Alternative& other) {
    auto made = std::make_shared<Scenario>(preset);
    made->values.set(*other.rule, other.value);
    // What imitators compare matters to imitators only.
    if (other.rule == &par::respond::payoff.spec) made->values.set(par::respond::rule.spec, respondImitation);
    return made;
}

/// Sign of an effect as far as the runs show one.
int signOf(const Interval& d) { return !d.excludesZero() ? 0 : d.mean > 0 ? 1 : -1; }

std::string cell(const std::vector<int>& signs, const std::vector<int>& usual) {
    std::string text;
    for (std::size_t e = 0; e < signs.size(); ++e) {
        const std::string one = signs[e] == 0 ? "·" : signs[e] > 0 ? "+" : "−";
        text += (e > 0 ? " " : "") + (signs[e] * usual[e] < 0 ? "**" + one + "**" : one);
    }
    return text;
}

/// Signs by preset and effect.
std::vector<std::vector<int>> signsOf(const Variants& variants, int start, TwinRunner& runner) {
    const std::vector<RunSet> sets = runner.run(variants);
    std::vector<std::vector<int>> all;
    for (const RunSet& set : sets) {
        std::vector<int>& signs = all.emplace_back();
        for (const auto id : effects) signs.push_back(signOf(difference(measureOf(id, variants[0]->months, start), set, sets[0])));
    }
    return all;
}

} // namespace

std::size_t rulesRuns(const Variants& presets) { return (1 + alternatives().size()) * presets.size() * static_cast<std::size_t>(presets.at(0)->runs); }

std::string rulesSection(const Variants& presets, std::span<const std::string> names, TwinRunner& runner) {
    const int start = firstStart(presets);
    const std::vector<std::vector<int>> usual = signsOf(presets, start, runner);
    std::vector<std::string> rows;
    for (std::size_t v = 1; v < presets.size(); ++v) rows.push_back("| [" + escaped(presets[v]->name) + "](#" + names[v] + ") | " + cell(usual[v], usual[v]));
    std::string head = "| preset | as assumed", rule = "|---|:---:";
    for (const Alternative& other : alternatives()) {
        Variants variants;
        for (const auto& preset : presets) variants.push_back(under(*preset, other));
        const auto signs = signsOf(variants, start, runner);
        for (std::size_t v = 1; v < presets.size(); ++v) rows[v - 1] += " | " + cell(signs[v], usual[v]);
        head += " | " + other.name();
        rule += "|:---:";
    }
    std::string table = head + " |\n" + rule + "|\n";
    for (const std::string& row : rows) table += row + " |\n";
    return "## Under other rules\n\n"
           "Some assumptions are no numbers but rules: how developers decide, who knows whom, how AI spreads, how gains from misuse are distributed. Here each is "
           "replaced in turn, in all twin worlds of a column. First sign: value; second: harm; a dot where the difference to the status quo cannot be told from zero "
           "(95 %, " + std::to_string(presets[0]->runs) + " runs); bold where it is the opposite of what comes out as assumed. The payoffs of a race are compared by imitators.\n\n" + table + "\n";
}

} // namespace cw::cli
