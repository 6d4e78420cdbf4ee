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
    using Json = nlohmann::json;
    const Json from = Json::parse(essence(a)), to = Json::parse(essence(b)), patch = Json::diff(from, to);
    if (patch.empty()) return {};
    std::string path = patch[0]["path"];
    // What only one of them has may be a whole group: name the first in it.
    Json value = patch[0].contains("value") ? patch[0]["value"] : from.at(Json::json_pointer(path));
    for (; value.is_object() && !value.empty(); value = Json(value.begin().value())) path += "/" + value.begin().key();
    return path;
}

} // namespace cw
