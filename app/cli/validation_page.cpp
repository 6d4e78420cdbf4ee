#include "app/cli/validation_page.h"

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

std::string numbersOf(std::span<const TestedPattern> tested, bool (*belongs)(const Pattern&)) {
    std::string text;
    for (const TestedPattern& t : tested)
        if (belongs(*t.pattern)) text += (text.empty() ? "" : ", ") + std::to_string(t.pattern->number);
    return text.empty() ? "none" : text;
}

std::string introduction(std::span<const TestedPattern> tested, const PatternRuns::Settings& settings) {
    const std::string draws = std::to_string(settings.runs), seed = std::to_string(settings.seed);
    return
        "# Validation\n\n"
        "This page is written by `counterweight-cli validate --runs " + draws + " --markdown docs/validation.md`; only the section on "
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

std::string table(std::span<const TestedPattern> tested) {
    std::string text = "## Results\n" + tally(tested) + ".\n\n| | pattern | verdict | holds in | strength |\n|---|---|---|---|---|\n";
    for (const auto& [pattern, result, months] : tested)
        text += "| " + std::to_string(pattern->number) + " | " + std::string(pattern->name) + " | " + std::string(verdictName(result.verdict)) +
                (pattern->signSuffices ? " (sign asked)" : "") + " | " + percent(result.holds) + " | " +
                std::string(strengthName(pattern->strength)) + " |\n";
    return text + "\n*Holds in*: share of draws in which all numbers of the pattern are in their ranges at once.\n\n";
}

std::string section(const TestedPattern& t) {
    std::string text = "### " + std::to_string(t.pattern->number) + " " + std::string(t.pattern->name) + "\n" +
                       "*" + std::string(verdictName(t.result.verdict)) + "*" + (t.pattern->calibration ? "; open to calibration" : "") + "\n\n";
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

std::string validationPage(std::span<const TestedPattern> tested, const PatternRuns::Settings& settings, const std::string& old) {
    std::string page = introduction(tested, settings) + table(tested);
    page += "## Mutations\nA test must be able to fail. What breaks when a mechanism is broken on purpose:\n\n";
    page += std::string(openMark) + handWritten(old) + std::string(closeMark) + "\n\n## The patterns\n";
    for (const TestedPattern& t : tested) page += section(t);
    page.pop_back();
    return page;
}

} // namespace cw::cli
