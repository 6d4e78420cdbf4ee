#pragma once
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "sim/ensemble.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cw::cli {

using Variants = std::vector<std::shared_ptr<const Scenario>>;

/// Thrown out of a generator when the person interrupts: nothing has been written then.
struct Stopped {};

/// Computes the ensembles of a page, with one progress line and one way to interrupt for all of them.
class TwinRunner {
public:
    /// `total` is the number of runs of the whole page; 0 threads mean all of the machine's.
    TwinRunner(std::size_t total, unsigned threads);
    /// All runs of all variants, one set each; throws Stopped when interrupted.
    std::vector<RunSet> run(const Variants& variants);

private:
    unsigned m_threads;
    Interrupt m_interrupt;
    Progress m_progress;
};

/// Every lever, assumption and outcome, as Markdown. Holds no results.
std::string parametersPage();
/// The presets: what is said for and against each, and its paired differences to the status quo of 2025.
/// Of the request only `runs`, `months` and `threads` count.
std::string presetsPage(const RunRequest& request);
/// One picture a lever and an index, as pairs of file name and content; the index, README.md, comes last.
std::vector<std::pair<std::string, std::string>> leverPages(const RunRequest& request);

} // namespace cw::cli
