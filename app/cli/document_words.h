#pragma once
#include "app/cli/vocabulary.h"
#include "sim/analysis/comparison.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cw::cli {

/// Text as Markdown shows it unchanged, also within a table: one line, marks and dollar signs escaped.
std::string escaped(std::string_view text);
/// `text` as code.
std::string code(std::string_view text);
/// Three significant figures, thin spaces between thousands, a real minus sign; with `sign` also a plus.
std::string shown(double value, bool sign = false);
/// "[-1.2, +3.4]"
std::string shown(const Interval& interval);

/// The ids of a comma-separated list.
std::vector<std::string_view> idsIn(std::string_view list);

/// The line under a page's title: which command made it, and from what. Results name model, seed and runs.
std::string origin(std::string_view page);
std::string origin(std::string_view page, const Scenario& reference);

/// One outcome condensed to one number a run.
struct Measure {
    const Outcome* outcome = nullptr;
    int index = -1;         ///< row of the outcome in the registry
    Summary how = Summary::mean;
    int fromMonth = 0;      ///< of a mean or a sum
    double scale = 1;       ///< shares are shown in per cent
    std::string unit;       ///< of a difference: "bn$", "pp"
    std::string when;       ///< "sum over 120 months"
};
/// Throws std::logic_error where no outcome has this id.
Measure measureOf(std::string_view id, int months, int fromMonth);
/// World less reference, run by run, in the measure's unit.
Interval difference(const Measure& measure, const RunSet& world, const RunSet& reference);
/// The mean over runs with its unit: "12.3 %", "1 520 bn$".
std::string levelText(const Measure& measure, const RunSet& set);
/// The first month in which any of the scenarios' levers acts: before it, twin worlds are the same.
int firstStart(const std::vector<std::shared_ptr<const Scenario>>& variants);

} // namespace cw::cli
