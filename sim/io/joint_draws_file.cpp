#include "sim/io/joint_draws_file.h"

#include "sim/io/text.h"
#include "sim/math.h"
#include "sim/run.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace cw {

namespace {

std::vector<std::string_view> fieldsOf(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::vector<std::string_view> fields;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t comma = std::min(line.find(',', from), line.size());
        fields.push_back(line.substr(from, comma - from));
        from = comma + 1;
    }
    return fields;
}

/// Takes the first line off, without its end.
std::string_view nextLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

bool isAboutTheSample(std::string_view column) { return column == "sample" || column == "distance" || column.starts_with("pattern."); }

/// Where `value` lies in the range: the inverse of valueAt. Whole numbers get the middle of their step.
double placeOf(const UncertainAssumption& u, double value) {
    const bool whole = u.spec->kind != Kind::real;
    const double above = whole ? u.high + 1 : u.high, at = whole ? value + 0.5 : value;
    return u.distribution == UncertainAssumption::Distribution::loguniform ? math::log(at / u.low) / math::log(above / u.low) : (at - u.low) / (above - u.low);
}

} // namespace

std::shared_ptr<const JointDraws> parseJointDraws(std::string_view text, const std::string& name, std::span<const UncertainAssumption> uncertain,
                                                  std::vector<Problem>& problems) {
    if (text.empty()) {
        problems.push_back({name, "is empty"});
        return nullptr;
    }
    const std::size_t before = problems.size();
    const auto titles = fieldsOf(nextLine(text));
    std::vector<std::string_view> known;
    for (const UncertainAssumption& u : uncertain) known.push_back(u.spec->id);
    std::vector<const UncertainAssumption*> columns;
    for (const std::string_view title : titles) {
        const auto u = std::ranges::find(known, title);
        columns.push_back(u == known.end() ? nullptr : &uncertain[static_cast<std::size_t>(u - known.begin())]);
        if (u == known.end() && !isAboutTheSample(title))
            problems.push_back({name + ":1", inQuotes(title) + " is no assumption that is drawn" + suggestion(title, known)});
    }
    for (const std::string_view id : known)
        if (std::ranges::find(titles, id) == titles.end()) problems.push_back({name + ":1", "has no column " + inQuotes(id) + ": calibrate anew"});
    auto joint = std::make_shared<JointDraws>();
    for (const UncertainAssumption* u : columns)
        if (u) joint->specs.push_back(u->spec);
    for (std::size_t number = 2; problems.size() == before && !text.empty(); ++number) {
        const std::string_view line = nextLine(text);
        const std::string place = name + ":" + std::to_string(number);
        const auto fields = fieldsOf(line);
        if (fields.size() != columns.size()) {
            problems.push_back({place, "has " + std::to_string(fields.size()) + " columns, the first line has " + std::to_string(columns.size())});
            break;
        }
        std::vector<double>& row = joint->quantiles.emplace_back();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!columns[c]) continue;
            const UncertainAssumption& u = *columns[c];
            double value = 0;
            const auto [end, error] = std::from_chars(fields[c].data(), fields[c].data() + fields[c].size(), value);
            if (error != std::errc{} || end != fields[c].data() + fields[c].size() || !(value >= u.low && value <= u.high)) {
                problems.push_back({place + ":" + std::string(u.spec->id), inQuotes(fields[c]) + " is not a number from " + numberText(u.low) + " to " + numberText(u.high)});
                break;
            }
            row.push_back(std::clamp(placeOf(u, value), 1e-12, 1 - 1e-12));
        }
    }
    if (problems.size() == before && joint->quantiles.empty()) problems.push_back({name, "holds no draws"});
    return problems.size() == before ? joint : nullptr;
}

std::shared_ptr<const JointDraws> loadJointDraws(const std::string& path, std::span<const UncertainAssumption> uncertain,
                                                 std::vector<Problem>& problems) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        problems.push_back({path, "cannot be read"});
        return nullptr;
    }
    return parseJointDraws(std::string(std::istreambuf_iterator<char>(file), {}), path, uncertain, problems);
}

} // namespace cw
