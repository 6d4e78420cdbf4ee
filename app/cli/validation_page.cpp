#include "app/cli/validation_page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cw::cli {

namespace {

constexpr std::string_view openMark = "<!-- mutations -->", closeMark = "<!-- /mutations -->";

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
    return text;
}

/// What a hand wrote between the markers, or an empty line.
std::string handWritten(const std::string& old) {
    const auto from = old.find(openMark), to = old.find(closeMark);
    if (from == std::string::npos || to == std::string::npos || to < from) return "\n";
    return old.substr(from + openMark.size(), to - from - openMark.size());
}

/// A share of n draws with its 95 % interval (Wilson 1927): "53 % (41 to 65)".
std::string shareOf(double share, std::uint32_t draws) {
    constexpr double z = 1.959963984540054;
    const double n = draws, centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const auto whole = [](double x) { return std::to_string(static_cast<int>(std::lround(100 * x))); };
    return percent(share) + " (" + whole(centre - half) + " to " + whole(centre + half) + ")";
}

std::string numbersOf(std::span<const TestedPattern> tested, bool (*belongs)(const Pattern&)) {
    std::string text;
    for (const TestedPattern& t : tested)
        if (belongs(*t.pattern)) text += (text.empty() ? "" : ", ") + std::to_string(t.pattern->number);
    return text.empty() ? "none" : text;
}

std::string introduction(std::span<const TestedPattern> tested, const PatternRuns::Settings& settings, const std::string& calibrated) {
    const std::string draws = std::to_string(settings.runs), seed = std::to_string(settings.seed);
    return
        "# Validation\n\n"
        "This page is written by `counterweight-cli validate --runs " + draws + " --seed " + seed + (calibrated.empty() ? "" : " --calibrated " + calibrated) +
        " --markdown docs/validation.md`; only the section on "
        "mutations is written by hand.\n\n"
        "## What validation means here\n"
        "The model forecasts nothing, so no forecast is checked. It is held against *patterns*: stylised facts from measurement and "
        "theory that a credible model of its kind shows by itself (Grimm & Railsback 2012). A pattern that is missed is reported as "
        "missed, with the mechanism that misses it. That a pattern comes out says that the mechanisms are not at odds with it, not "
        "that they are right.\n\n"
        "*Default uncertainty.* A pattern must show over what is not known, not at one lucky setting. Each of " + draws + " runs of the "
        "status quo (2,000 users, 120 months, seed " + seed + ") draws every assumption that is a number from its plausible range: "
        "uniformly, log-uniformly where the upper end is more than three times the lower and both are positive. Policies are compared "
        "within a draw, as twin worlds.\n\n"
        + (calibrated.empty() ? std::string() :
        "*Calibrated uncertainty.* Approximate Bayesian computation by rejection: `counterweight-cli calibrate` drew all assumptions together from "
        "a Latin hypercube over their plausible ranges, ran each draw once, and kept those whose runs come nearest to the calibration patterns; they "
        "are in `" + calibrated + "`. The verdicts below are over these draws, with other luck; beside them stands what comes over the whole ranges.\n\n") +
        "*Verdicts.* *Reproduced*: each number's median over the draws lies in the range that counts as observed, and in at least half of "
        "the draws all numbers of the pattern do at once. *Sign only*: not that, but every median has the right direction. *Not "
        "reproduced*: neither. A pattern of which a part has no mechanism in the model is at most sign only. Held to its sign alone, "
        "because the direction is evidenced and the bound is a judgement: " +
        numbersOf(tested, [](const Pattern& p) { return p.signSuffices; }) + ".\n\n"
        "*Strength.* *Run*: the whole model was run and its worlds were looked at. *Function*: functions that the run calls were asked. "
        "*Arithmetic*: little more than the inputs; such a pattern hardly can fail and says least.\n\n"
        "*The rule of calibration.* Ranges were fixed from sources first. Only patterns " +
        numbersOf(tested, [](const Pattern& p) { return p.calibration; }) +
        " may be looked at when assumptions are narrowed or moved (`counterweight-cli calibrate` proposes, on other seeds). All others "
        "are looked at once, afterwards, on seeds that nobody has looked at while building; a model that fails them has failed them.\n\n";
}

/// How many are as the project asks: reproduced, or right in sign where no more is asked.
std::string target(std::span<const TestedPattern> tested) {
    const auto met = std::ranges::count_if(tested, [](const TestedPattern& t) {
        return t.result.verdict == Verdict::reproduced || (t.pattern->signSuffices && t.result.verdict == Verdict::signOnly);
    });
    return std::to_string(met) + " of " + std::to_string(tested.size()) + " patterns are reproduced or, where only the sign is asked, right in sign.";
}

std::string table(std::span<const TestedPattern> tested, std::span<const TestedPattern> uncalibrated, std::uint32_t draws) {
    const bool both = !uncalibrated.empty();
    std::string text = "## Results\n" + target(tested) + (both ? "\n\nCalibrated: " : "\n\n") + tally(tested) + "." +
                       (both ? " Over the whole plausible ranges: " + tally(uncalibrated) + "." : "") + "\n\n| | pattern | verdict | holds in |" +
                       (both ? " over whole ranges | holds in |" : "") + " strength |\n|---|---|---|---|" + (both ? "---|---|" : "") + "---|\n";
    for (std::size_t k = 0; k < tested.size(); ++k) {
        const auto& [pattern, result, months] = tested[k];
        text += "| " + std::to_string(pattern->number) + (!pattern->calibration ? "" : pattern->measures.empty() ? " (c)" : " c") + " | " + std::string(pattern->name) + " | " +
                std::string(verdictName(result.verdict)) + (pattern->signSuffices ? " (sign asked)" : "") + " | " + shareOf(result.holds, draws);
        if (both) text += " | " + std::string(verdictName(uncalibrated[k].result.verdict)) + " | " + shareOf(uncalibrated[k].result.holds, draws);
        text += " | " + std::string(strengthName(pattern->strength)) + " |\n";
    }
    return text + "\nc: the calibration looks at it; (c): it might, but no single run measures it. *Holds in*: share of draws in which all numbers of the pattern are in their ranges at once, with its 95 % interval (Wilson 1927): where that holds 50 %, the verdict could be the other one with other draws.\n\n";
}

std::string section(const TestedPattern& t) {
    std::string text = "### " + std::to_string(t.pattern->number) + " " + std::string(t.pattern->name) + "\n" +
                       "*" + std::string(verdictName(t.result.verdict)) + "*" + (!t.pattern->calibration ? "" : t.pattern->measures.empty() ? "; open to calibration, but not used by it" : "; open to calibration") + "\n\n";
    const auto item = [&](const char* title, std::string_view what) {
        if (!what.empty()) text += std::string("- ") + title + ": " + std::string(what) + "\n";
    };
    item("Fact", t.pattern->fact);
    item("Source", t.pattern->source);
    item("Criterion", t.pattern->criterion);
    item("Found (median, 5 to 95 % of draws)", t.result.found);
    item("Why missed", t.result.why);
    return text + "\n";
}

} // namespace

std::string validationPage(std::span<const TestedPattern> tested, std::span<const TestedPattern> uncalibrated,
                           const PatternRuns::Settings& settings, const std::string& calibrated, const std::string& old) {
    std::string page = introduction(tested, settings, calibrated) + table(tested, uncalibrated, settings.runs);
    page += "## Mutations\nA test must be able to fail. What breaks when a mechanism is broken on purpose:\n\n";
    page += std::string(openMark) + handWritten(old) + std::string(closeMark) + "\n\n## The patterns\n";
    for (const TestedPattern& t : tested) page += section(t);
    page.pop_back();
    return page;
}

} // namespace cw::cli
