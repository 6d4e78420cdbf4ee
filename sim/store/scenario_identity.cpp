#include "sim/hash.h"
#include "sim/io/scenario_file.h"
#include "sim/store/run_store.h"

#include <nlohmann/json.hpp>

namespace cw {

namespace {

/// The file's text of what determines results.
std::string essence(const Scenario& scenario) {
    Scenario bare = scenario;
    const Scenario blank;
    bare.name = blank.name;
    bare.summary = blank.summary;
    bare.notes = blank.notes;
    bare.runs = blank.runs;
    return scenarioText(bare);
}

} // namespace

std::string scenarioHash(const Scenario& scenario) {
    Hash hash;
    for (const char c : essence(scenario)) hash.add(std::uint64_t{static_cast<unsigned char>(c)});
    return hexadecimal(hash.value());
}

std::string firstDifference(const Scenario& a, const Scenario& b) {
    const auto patch = nlohmann::json::diff(nlohmann::json::parse(essence(a)), nlohmann::json::parse(essence(b)));
    return patch.empty() ? std::string() : patch[0]["path"].get<std::string>();
}

} // namespace cw
