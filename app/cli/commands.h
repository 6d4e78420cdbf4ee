#pragma once
#include "sim/io/scenario_file.h"

#include <CLI/CLI.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace cw::cli {

/// Exit statuses of the contract.
enum Status : int { done = 0, failed = 1, badInput = 2, interrupted = 130 };

/// Bad usage or input: ends the program with status 2 and one line a problem on stderr.
struct BadInput : std::runtime_error {
    explicit BadInput(std::vector<Problem> found) : std::runtime_error("bad input"), problems(std::move(found)) {}
    std::vector<Problem> problems;
};
void print(const std::vector<Problem>& problems);

/// What `run` and `compare` have in common.
struct RunRequest {
    std::vector<std::string> scenarios, settings;
    std::string csv;
    int runs = 0, months = 0;
    std::int64_t seed = -1;
    unsigned threads = 0;
    bool events = false, progress = false;
};
void addRunOptions(CLI::App& command, RunRequest& request);
/// Loads, applies --set and the rest, checks; throws BadInput.
Scenario prepare(const std::string& nameOrPath, const RunRequest& request);

/// Each adds its subcommand; the chosen one sets `status`.
void addCatalogue(CLI::App& app, int& status);   // list, describe, check, schema, signature
void addRun(CLI::App& app, int& status);
void addCompare(CLI::App& app, int& status);

} // namespace cw::cli
