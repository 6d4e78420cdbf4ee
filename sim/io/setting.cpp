#include "sim/io/scenario_file.h"
#include "sim/io/scenario_reader.h"
#include "sim/io/text.h"

#include <algorithm>
#include <charconv>

namespace cw {

namespace {

/// The dates behind '@' in "VALUE@START+RAMP-END"; false if they are not dates.
bool parseDates(std::string_view text, Schedule& schedule) {
    const auto eat = [&](double& value, double most) {
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        if (result.ec != std::errc() || !(value >= 0 && value <= most)) return false;
        text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
        return true;
    };
    if (text.empty()) return false;
    double value = 0;
    if (text[0] != '+' && text[0] != '-') {
        if (!eat(value, 600)) return false;
        schedule.start = value;
    }
    if (!text.empty() && text[0] == '+') {
        text.remove_prefix(1);
        if (!eat(schedule.ramp, 600)) return false;
    }
    if (!text.empty() && text[0] == '-') {
        text.remove_prefix(1);
        if (!eat(value, 601)) return false;
        schedule.end = value;
    }
    return text.empty();
}

std::optional<std::int64_t> wholeNumber(std::string_view text, std::int64_t low, std::int64_t high) {
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || value < low || value > high) return std::nullopt;
    return value;
}

} // namespace

void applySetting(Scenario& scenario, const std::string& assignment, std::vector<Problem>& problems) {
    const auto equals = assignment.find('=');
    const std::string id = assignment.substr(0, equals);
    const auto refuse = [&](const std::string& what) { problems.push_back({"--set " + printable(id, 80), what}); };
    if (equals == std::string::npos) return refuse("expected ID=VALUE");
    const std::string_view text = std::string_view(assignment).substr(equals + 1);
    if (id == "seed" || id == "months") {
        const auto value = wholeNumber(text, id == "seed" ? 0 : 1, id == "seed" ? static_cast<std::int64_t>(maxSeed) : 600);
        if (!value) return refuse(inQuotes(text) + " is not a whole number from " + (id == "seed" ? "0 to 2^53 - 1" : "1 to 600"));
        if (id == "seed") scenario.seed = static_cast<std::uint64_t>(*value);
        else scenario.months = static_cast<int>(*value);
        return;
    }
    const ParameterSpec* spec = findParameter(id);
    if (!spec) {
        std::vector<std::string_view> ids{"seed", "months"};
        for (const ParameterSpec* p : parameterRegistry()) ids.push_back(p->id);
        return refuse("no such lever or assumption" + suggestion(id, ids));
    }
    const auto at = text.find('@');
    std::string what;
    const auto value = parseValue(*spec, text.substr(0, at), what);
    if (!value) return refuse(what);
    if (spec->role != Role::lever) {
        if (at != std::string_view::npos) return refuse("only levers have dates");
        scenario.values.set(*spec, *value);
        std::erase_if(scenario.uncertain, [&](const UncertainAssumption& u) { return u.spec == spec; });
        return;
    }
    Schedule schedule{.value = *value};   // replaces what is there, dates too
    if (at != std::string_view::npos && !parseDates(text.substr(at + 1), schedule)) return refuse(inQuotes(text.substr(at)) + " is not @START+RAMP-END in months, START and RAMP at most 600, END at most 601");
    scenario.setLever(*spec, schedule);
}

} // namespace cw
