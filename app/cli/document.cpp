#include "app/cli/document.h"
#include "sim/io/text.h"
#include "sim/io/write_file.h"

#include <cstdio>
#include <filesystem>

namespace cw::cli {

TwinRunner::TwinRunner(std::size_t total, unsigned threads) : m_threads(threads ? threads : defaultThreads()), m_progress(total, false) {}

std::vector<RunSet> TwinRunner::run(const Variants& variants) {
    std::vector<RunSet> sets(variants.size());
    const Plan plan = Plan::full(variants, 0, static_cast<std::uint32_t>(variants.at(0)->runs));
    const Ending ending = execute(plan, m_threads, [&](const PlannedRun& cell, RunResult&& result) {
        sets[cell.variant].add(std::move(result));
        m_progress.advance();
    }, m_interrupt.token());
    if (ending == Ending::stopped) throw Stopped{};
    return sets;
}

namespace {

constexpr std::string_view pages[] = {"parameters", "presets", "levers"};
constexpr const char* leverIndex[] = {"README.md"};

void put(const std::string& path, const std::string& text) {
    if (path.empty()) std::fputs(text.c_str(), stdout);
    else writeFile(path, text);
}

/// The index goes first and comes last: where it is missing, the pictures need not belong together.
void writeLevers(const RunRequest& request) {
    if (request.out.empty()) throw BadInput("document levers", "makes many files: name a directory for them with --out");
    makeDirectoryFor(request.out, leverIndex);
    const auto files = leverPages(request);
    std::filesystem::remove(request.out + "/" + leverIndex[0]);
    for (const auto& [name, content] : files) writeFile(request.out + "/" + name, content);
}

int documentCommand(const std::string& page, const RunRequest& request) {
    if (std::ranges::find(pages, page) == std::end(pages))
        throw BadInput("document", inQuotes(page) + " is not one of " + listed(pages) + suggestion(page, pages));
    if (request.runs == 1) throw BadInput("--runs", "an interval needs 2 runs or more");
    try {
        if (page == "parameters") put(request.out, parametersPage());
        else if (page == "presets") put(request.out, presetsPage(request));
        else writeLevers(request);
    } catch (const Stopped&) {
        say("interrupted: nothing is written");
        return interrupted;
    }
    return done;
}

} // namespace

void addDocument(CLI::App& app, int& status) {
    auto page = std::make_shared<std::string>();
    auto request = std::make_shared<RunRequest>();
    auto* command = app.add_subcommand("document", "Makes a page of the manual: parameters, presets or levers");
    command->add_option("page", *page, "parameters: every lever, assumption and outcome; presets: each against the status quo; "
                                       "levers: a picture of what each does")->required();
    auto* out = command->add_option("--out", request->out, "Write here instead of to the standard output; for levers, a directory")->type_name("PATH");
    addSizeOptions(*command, *request);
    command->add_option("--months", request->months, "Months of each run, instead of the presets'")->type_name("M")->check(decimal)->check(CLI::Range(24, 600));
    command->footer("Examples:\n  counterweight-cli document parameters --out docs/parameters.md\n"
                    "  counterweight-cli document presets --out docs/presets.md\n"
                    "  counterweight-cli document levers --out docs/levers");
    command->callback([=, &status] {
        if (out->count() > 0 && request->out.empty()) throw BadInput("--out", "the file name is empty");
        status = documentCommand(*page, *request);
    });
}

} // namespace cw::cli
