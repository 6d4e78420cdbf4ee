#include "sim/analysis/patterns/pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

namespace cw {

namespace {

bool within(const Range& range, double x) { return x >= range.low && x <= range.high; }

/// About three digits, the same on every machine.
std::string rounded(double x) {
    if (std::isinf(x)) return x > 0 ? "any" : "-any";
    std::array<char, 64> buffer;
    const double size = std::fabs(x);
    const bool whole = size >= 100 && size < 1e7;
    const auto end = whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), x, std::chars_format::fixed, 0).ptr
                           : std::to_chars(buffer.data(), buffer.data() + buffer.size(), x, std::chars_format::general, 3).ptr;
    return {buffer.data(), end};
}

std::string rangeText(const Range& r) {
    if (std::isinf(r.high)) return "at least " + rounded(r.low);
    if (std::isinf(r.low)) return "at most " + rounded(r.high);
    return rounded(r.low) + " to " + rounded(r.high);
}

/// Median and 5 to 95 % over the draws that have a case.
struct Band {
    double low = std::nan(""), median = std::nan(""), high = std::nan("");
    std::size_t cases = 0;
};

Band bandOf(std::span<const double> values) {
    std::vector<double> sorted;
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double x) { return !std::isnan(x); });
    if (sorted.empty()) return {};
    std::ranges::sort(sorted);
    return {quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.size()};
}

std::string describe(const Criterion& c, const Band& band, std::size_t draws) {
    const std::string unit = c.unit.empty() ? "" : " " + std::string(c.unit);
    if (band.cases == 0) return std::string(c.name) + ": no case in any draw";
    std::string text = std::string(c.name) + ": " + rounded(band.median) + unit + " (" + rounded(band.low) + " to " +
                       rounded(band.high) + "; accepted " + rangeText(c.accepted) + ")";
    if (band.cases < draws) text += " in " + std::to_string(band.cases) + " of " + std::to_string(draws) + " draws";
    return text;
}

double shareOfHolding(std::span<const Measured> measured) {
    const std::size_t draws = measured.front().values.size();
    std::size_t holding = 0;
    for (std::size_t r = 0; r < draws; ++r)
        holding += std::ranges::all_of(measured, [&](const Measured& m) { return within(m.criterion.accepted, m.values[r]); });
    return static_cast<double>(holding) / static_cast<double>(draws);
}

} // namespace

PatternResult judge(std::span<const Measured> measured, std::string_view why, std::string_view untested) {
    PatternResult result;
    bool inside = true, directed = true;
    for (const Measured& m : measured) {
        const Band band = bandOf(m.values);
        if (&m == &measured.front()) result.low = band.low, result.median = band.median, result.high = band.high;
        inside &= within(m.criterion.accepted, band.median);
        directed &= within(m.criterion.direction, band.median);
        result.found += (result.found.empty() ? "" : "; ") + describe(m.criterion, band, m.values.size());
        result.findings.push_back({.name = std::string(m.criterion.name), .unit = std::string(m.criterion.unit), .accepted = m.criterion.accepted,
                                   .direction = m.criterion.direction, .low = band.low, .median = band.median, .high = band.high, .cases = band.cases});
    }
    if (!untested.empty()) result.found += "; not in the model: " + std::string(untested);
    result.untested = untested;
    result.holds = shareOfHolding(measured);
    const bool whole = inside && result.holds >= 0.5 && untested.empty();
    result.verdict = whole ? Verdict::reproduced : directed ? Verdict::signOnly : Verdict::notReproduced;
    if (!whole) result.why = why;
    return result;
}

} // namespace cw
