#include "app/cli/commands.h"
#include "app/cli/validation_page.h"
#include "sim/io/joint_draws_file.h"
#include "sim/io/signature.h"
#include "sim/io/validation_record.h"
#include "sim/io/write_file.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace cw::cli {

namespace {

struct ValidateRequest {
    PatternRuns::Settings settings;
    std::string only, markdown, record, calibrated;
    bool runsGiven = false;
};

int parseNumber(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size() ? number : -1;
}

/// The patterns that "3,4" names; all where it is empty. Throws BadInput for what is none.
std::vector<const Pattern*> chosenPatterns(const std::string& only) {
    const auto all = patternRegistry();
    if (only.empty()) return {all.begin(), all.end()};
    std::vector<const Pattern*> chosen;
    for (std::size_t from = 0; from <= only.size();) {
        const std::size_t comma = std::min(only.find(',', from), only.size());
        const std::string word = only.substr(from, comma - from);
        const auto found = std::ranges::find(all, parseNumber(word), &Pattern::number);
        if (found == all.end())
            throw BadInput("--only", "'" + word + "' is no pattern; there are " + std::to_string(all.front()->number) + " to " +
                                         std::to_string(all.back()->number) + ", separated by commas");
        if (std::ranges::find(chosen, *found) == chosen.end()) chosen.push_back(*found);
        from = comma + 1;
    }
    return chosen;
}

void print(const TestedPattern& t) {
    std::printf("%2d %-30s %-15s %s; %s, holds in %.0f %% of draws\n", t.pattern->number, std::string(t.pattern->name).c_str(),
                std::string(verdictName(t.result.verdict)).c_str(), t.result.found.c_str(),
                std::string(strengthName(t.pattern->strength)).c_str(), 100 * t.result.holds);
    std::fflush(stdout);
}

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<TestedPattern> testAll(std::span<const Pattern* const> patterns, const PatternRuns::Settings& settings) {
    PatternRuns runs(settings);
    std::vector<TestedPattern> tested;
    for (const Pattern* pattern : patterns) {
        tested.push_back(testPattern(*pattern, runs));
        print(tested.back());
    }
    std::printf("%s\n", tally(tested).c_str());
    return tested;
}

int validateCommand(ValidateRequest request) {
    const auto patterns = chosenPatterns(request.only);
    if (!request.markdown.empty() && !request.only.empty()) throw BadInput("--markdown", "the page is about all patterns; leave out --only");
    if (!request.record.empty() && !request.only.empty()) throw BadInput("--record", "the record is of all patterns; leave out --only");
    if (request.settings.threads == 0) request.settings.threads = defaultThreads();
    PatternRuns::Settings& settings = request.settings;
    if (!request.calibrated.empty()) {
        std::vector<Problem> found;
        settings.calibrated = loadJointDraws(request.calibrated, PatternRuns(settings).baseline().uncertain, found);
        if (!found.empty()) throw BadInput(found);
        std::printf("Over the %zu calibrated draws of %s:\n", settings.calibrated->quantiles.size(), request.calibrated.c_str());
    }
    if (settings.calibrated && !request.runsGiven) settings.runs = static_cast<std::uint32_t>(settings.calibrated->quantiles.size());
    const auto calibratedDraws = settings.calibrated ? static_cast<std::uint32_t>(settings.calibrated->quantiles.size()) : 0u;
    const auto tested = testAll(patterns, settings);
    if (!request.record.empty()) writeFile(request.record, recordText({modelSignature(), settings.runs, settings.seed, calibratedDraws, tested}));
    if (request.markdown.empty()) return done;
    std::vector<TestedPattern> uncalibrated;
    if (settings.calibrated) {
        std::printf("Over the whole plausible ranges:\n");
        PatternRuns::Settings whole = settings;
        whole.calibrated = nullptr;
        uncalibrated = testAll(patterns, whole);
    }
    writeFile(request.markdown, validationPage(tested, uncalibrated, settings, request.calibrated, contentOf(request.markdown)));
    return done;
}

} // namespace

void addValidate(CLI::App& app, int& status) {
    auto request = std::make_shared<ValidateRequest>();
    request->settings.threads = 0;
    auto* command = app.add_subcommand("validate", "Tests the model against patterns that were observed");
    auto* runs = command->add_option("--runs", request->settings.runs, "Draws of the assumptions (default: 64, or every row of --calibrated once)")->type_name("N")->check(decimal)->check(CLI::Range(2u, 100000u));
    command->add_option("--threads", request->settings.threads, "Threads (default: all); results do not depend on it")->type_name("T")->check(decimal)->check(CLI::Range(1u, 1024u));
    command->add_option("--only", request->only, "Only these patterns, by number: 3,4")->type_name("N,N");
    command->add_option("--seed", request->settings.seed, "Seed of all luck (default: 20261129)")->type_name("S")->check(decimal)->check(CLI::Range(std::uint64_t{0}, maxSeed));
    command->add_option("--calibrated", request->calibrated, "Draw the assumptions from this file of accepted samples, as calibrate --out writes it")->type_name("FILE");
    command->add_option("--markdown", request->markdown, "Write the page of docs/validation.md to this file; its section on mutations is kept")->type_name("FILE");
    command->add_option("--record", request->record, "Write all verdicts and numbers to this file, as JSON: what the window shows (resources/validation.json)")->type_name("FILE");
    command->footer("A pattern that is missed is a finding, not an error: the exit status is 0.\n"
                    "Examples:\n  counterweight-cli validate --only 3,4\n  counterweight-cli validate --calibrated scenarios/calibrated.csv --markdown docs/validation.md");
    command->callback([=, &status] {
        request->runsGiven = runs->count() > 0;
        status = validateCommand(*request);
    });
}

} // namespace cw::cli
