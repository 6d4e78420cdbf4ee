#include "app/cli/document_words.h"
#include "sim/io/install_paths.h"
#include "sim/io/signature.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace cw::cli {

namespace {

constexpr const char* thinSpace = "\u202f";
constexpr const char* minus = "\u2212";

/// "12345.6" becomes "12 345.6".
std::string grouped(const std::string& digits) {
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i < whole && whole > 4 && (whole - i) % 3 == 0) text += thinSpace;
        text += digits[i];
    }
    return text;
}

/// A positive number with three significant figures.
std::string threeFigures(double value) {
    char text[64];
    if (value < 1e-6 || value >= 1e15) {
        std::snprintf(text, sizeof text, "%.2e", value);
        return text;
    }
    std::snprintf(text, sizeof text, "%.2e", value);   // rounds 9.999 to 1.00e+01 before its decimals are counted
    const double rounded = std::strtod(text, nullptr);
    const int decimals = std::max(0, 2 - static_cast<int>(std::floor(std::log10(rounded) + 1e-9)));
    std::snprintf(text, sizeof text, "%.*f", decimals, rounded);
    std::string digits = text;
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') digits.pop_back();
    }
    return grouped(digits);
}

std::string differenceUnit(const Outcome& o, Summary how) {
    if (how == Summary::sum) return "bn$";
    if (o.unit == "share" || o.unit == "probability") return "pp";
    return std::string(o.unit.starts_with("0-") ? "points" : o.unit);
}

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') result += ' ';
        else if (c == '<') result += "&lt;";
        else {
            if (std::string_view("|*~$\\`[]").find(c) != std::string_view::npos) result += '\\';
            result += c;
        }
    }
    return result;
}

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string shown(double value, bool sign) {
    if (value == 0) return "0";
    return (value < 0 ? minus : sign ? "+" : "") + threeFigures(std::abs(value));
}

std::string shown(const Interval& i) { return "[" + shown(i.low, true) + ", " + shown(i.high, true) + "]"; }

std::vector<std::string_view> idsIn(std::string_view list) {
    std::vector<std::string_view> ids;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view id = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        while (id.starts_with(' ')) id.remove_prefix(1);
        while (id.ends_with(' ')) id.remove_suffix(1);
        if (!id.empty()) ids.push_back(id);
    }
    return ids;
}

std::string origin(std::string_view page) {
    return "Made by `counterweight-cli document " + std::string(page) + "`, version " + programVersion + "; edit the sources and not this page.";
}

std::string origin(std::string_view page, const Scenario& reference) {
    return origin(page) + " Model signature " + modelSignature() + ", seed " + std::to_string(reference.seed) + ", " +
           std::to_string(reference.runs) + " runs of " + std::to_string(reference.months) + " months.";
}

Measure measureOf(std::string_view id, int months, int fromMonth) {
    const Outcome* o = findOutcome(id);
    if (!o) throw std::logic_error("no outcome " + std::string(id));
    Measure m{.outcome = o, .index = outcomeIndex(id), .how = summaryFor(*o), .fromMonth = fromMonth, .unit = {}, .when = {}};
    m.unit = differenceUnit(*o, m.how);
    m.scale = m.unit == "pp" ? 100 : 1;
    if (m.how == Summary::last) m.when = "after " + std::to_string(months) + " months";
    if (m.how == Summary::mean) m.when = "mean from month " + std::to_string(fromMonth) + " on";
    if (m.how == Summary::sum) m.when = "sum from month " + std::to_string(fromMonth) + " on";
    return m;
}

Interval difference(const Measure& m, const RunSet& world, const RunSet& reference) {
    Interval i = pairedDifference(world, reference, m.index, m.how, m.fromMonth);
    for (double* x : {&i.mean, &i.low, &i.high}) *x *= m.scale;
    return i;
}

std::string levelText(const Measure& m, const RunSet& set) {
    double sum = 0;
    for (const RunResult& r : set.runs()) sum += summarise(r.series(m.index), m.how, m.fromMonth);
    return shown(sum / static_cast<double>(set.size()) * m.scale) + " " + (m.unit == "pp" ? "%" : m.unit);
}

int firstStart(const std::vector<std::shared_ptr<const Scenario>>& variants) {
    double first = variants.at(0)->months;
    for (const auto& v : variants) first = std::min(first, v->policyStart());
    return static_cast<int>(first);
}

} // namespace cw::cli
