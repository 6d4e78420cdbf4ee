#pragma once
#include "sim/io/scenario_file.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cw::cli {

/// Exit statuses of the contract.
enum Status : int { done = 0, failed = 1, badInput = 2, interrupted = 130 };

/// Bad usage or input: ends the program with status 2 and one line a problem on stderr.
struct BadInput : std::runtime_error {
    explicit BadInput(std::vector<Problem> found) : std::runtime_error("bad input"), problems(std::move(found)) {}
    BadInput(std::string where, std::string what) : BadInput(std::vector<Problem>{{std::move(where), std::move(what)}}) {}
    std::vector<Problem> problems;
};
void print(const std::vector<Problem>& problems);
/// One line on stderr, with the program's name and without control characters.
void say(const std::string& line);

/// What `run` and `compare` have in common.
struct RunRequest {
    std::vector<std::string> scenarios, settings;
    std::string csv;
    int runs = 0, months = 0;   // 0: what the scenario says
    std::optional<std::uint64_t> seed;
    unsigned threads = 0;
    bool events = false, progress = false;
    std::string out, shard;     // only `run`
    bool resume = false;
};
/// Refuses what is no whole number in decimal digits: CLI11 would read 010 as eight and 0x10 as sixteen.
std::string decimal(const std::string& text);
void addRunOptions(CLI::App& command, RunRequest& request);
/// Of these only --runs and --threads.
void addSizeOptions(CLI::App& command, RunRequest& request);
/// Loads, applies --set and the rest, checks; throws BadInput.
Scenario prepare(const std::string& nameOrPath, const RunRequest& request);
/// Throws BadInput where the results of so many runs would not fit into memory.
void checkResultSize(const Scenario& scenario, std::size_t scenarios);

/// Each adds its subcommand; the chosen one sets `status`.
void addCatalogue(CLI::App& app, int& status);   // list, describe, check, schema, signature
void addRun(CLI::App& app, int& status);
void addCompare(CLI::App& app, int& status);
void addExport(CLI::App& app, int& status);
void addMerge(CLI::App& app, int& status);
void addDocument(CLI::App& app, int& status);
void addValidate(CLI::App& app, int& status);
void addCalibrate(CLI::App& app, int& status);

/// `run --out`: computes what the store lacks.
int runIntoStore(const RunRequest& request, const std::shared_ptr<const Scenario>& scenario);
/// Reads "A-B" or "A", two numbers with `separator` between; throws BadInput naming `option`.
std::pair<std::uint32_t, std::uint32_t> parsePair(const std::string& option, const std::string& text, char separator);

} // namespace cw::cli
