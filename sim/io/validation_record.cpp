#include "sim/io/validation_record.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace cw {

namespace {

using Json = nlohmann::ordered_json;

constexpr int recordFormat = 1;
constexpr double open = std::numeric_limits<double>::infinity();

/// JSON knows neither infinity nor "not a number".
Json numberOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
double numberOr(const Json& json, double otherwise) { return json.is_null() ? otherwise : json.get<double>(); }

Json rangeJson(const Range& range) { return Json::array({numberOrNull(range.low), numberOrNull(range.high)}); }
Range rangeOf(const Json& json) { return {numberOr(json.at(0), -open), numberOr(json.at(1), open)}; }

Json findingJson(const Finding& f) {
    return {{"name", f.name}, {"unit", f.unit}, {"accepted", rangeJson(f.accepted)}, {"direction", rangeJson(f.direction)},
            {"low", numberOrNull(f.low)}, {"median", numberOrNull(f.median)}, {"high", numberOrNull(f.high)}, {"cases", f.cases}};
}

Finding findingOf(const Json& json) {
    const double none = std::nan("");
    return {.name = json.at("name"), .unit = json.at("unit"), .accepted = rangeOf(json.at("accepted")), .direction = rangeOf(json.at("direction")),
            .low = numberOr(json.at("low"), none), .median = numberOr(json.at("median"), none), .high = numberOr(json.at("high"), none),
            .cases = json.at("cases")};
}

Json patternJson(const TestedPattern& t) {
    const PatternResult& r = t.result;
    Json json{{"number", t.pattern->number}, {"verdict", verdictName(r.verdict)}, {"holds", r.holds}, {"months", t.months},
              {"found", r.found}, {"findings", Json::array()}};
    for (const Finding& finding : r.findings) json["findings"].push_back(findingJson(finding));
    if (!r.untested.empty()) json["untested"] = r.untested;
    if (!r.why.empty()) json["why"] = r.why;
    return json;
}

PatternResult resultOf(const Json& json) {
    PatternResult r;
    const auto verdict = findVerdict(json.at("verdict").get<std::string>());
    if (!verdict) throw std::runtime_error("no verdict " + json.at("verdict").get<std::string>());
    r.verdict = *verdict;
    r.holds = json.at("holds");
    r.found = json.at("found");
    for (const Json& finding : json.at("findings")) r.findings.push_back(findingOf(finding));
    if (!r.findings.empty()) r.low = r.findings[0].low, r.median = r.findings[0].median, r.high = r.findings[0].high;
    r.untested = json.value("untested", "");
    r.why = json.value("why", "");
    return r;
}

} // namespace

std::string recordText(const ValidationRecord& record) {
    Json json{{"format", recordFormat}, {"signature", record.signature}, {"runs", record.runs}, {"seed", record.seed}, {"calibrated", record.calibrated}, {"patterns", Json::array()}};
    for (const TestedPattern& tested : record.tested) json["patterns"].push_back(patternJson(tested));
    return json.dump(1) + "\n";
}

ValidationRecord readRecord(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        if (json.at("format") != recordFormat) throw std::runtime_error("of another format");
        ValidationRecord record{json.at("signature"), json.at("runs"), json.at("seed"), json.value("calibrated", 0u), {}};
        for (const Json& entry : json.at("patterns")) {
            const auto known = std::ranges::find(patternRegistry(), entry.at("number").get<int>(), &Pattern::number);
            if (known != patternRegistry().end()) record.tested.push_back({*known, resultOf(entry), entry.at("months")});
        }
        return record;
    } catch (const std::exception& fault) {
        throw std::runtime_error(std::string("not a record of validation: ") + fault.what());
    }
}

} // namespace cw
