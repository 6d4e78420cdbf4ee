#include "sim/io/scenario_file.h"

#include "sim/io/install_paths.h"
#include "sim/io/json_tree.h"
#include "sim/io/scenario_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace cw {

namespace fs = std::filesystem;

Loaded parseScenario(std::string_view bytes, const std::string& name) {
    Loaded loaded;
    JsonNode root;
    if (parseJson(bytes, name, root, loaded.problems)) ScenarioReader(loaded.scenario, loaded.problems, name).read(root);
    return loaded;
}

Loaded loadScenario(const std::string& path) {
    Loaded loaded;
    std::string bytes;
    if (!readFile(path, bytes, loaded.problems)) return loaded;
    return parseScenario(bytes, path);
}

std::string scenarioFolder() {
    if (const char* own = std::getenv("COUNTERWEIGHT_SCENARIOS"); own && *own) return own;
    std::error_code ignored;
    for (const char* folder : {installedScenarios, sourceScenarios})
        if (fs::is_directory(folder, ignored)) return folder;
    return sourceScenarios;
}

namespace {
constexpr std::string_view extension = ".cws.json";
}

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(scenarioFolder(), ignored)) {
        const std::string file = entry.path().filename().string();
        if (file.ends_with(extension)) names.push_back(file.substr(0, file.size() - extension.size()));
    }
    std::ranges::sort(names);
    return names;
}

std::string findScenario(const std::string& nameOrPath, std::vector<Problem>& problems) {
    const auto names = presetNames();
    if (std::ranges::binary_search(names, nameOrPath)) return scenarioFolder() + "/" + nameOrPath + std::string(extension);
    std::error_code ignored;
    if (fs::exists(nameOrPath, ignored)) return nameOrPath;
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = nearestName(nameOrPath, views);
    problems.push_back({nameOrPath, "neither a file nor a preset" + (near.empty() ? "" : " (did you mean '" + std::string(near) + "'?)")});
    return {};
}

namespace {

/// The dates behind '@' in "VALUE@START+RAMP-END"; false if they are not dates.
bool parseDates(std::string_view text, Schedule& schedule) {
    const auto eat = [&](double& value) {
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        if (result.ec != std::errc() || !(value >= 0 && value <= 601)) return false;
        text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
        return true;
    };
    double value = 0;
    if (!text.empty() && text[0] != '+' && text[0] != '-') {
        if (!eat(value)) return false;
        schedule.start = value;
    }
    if (!text.empty() && text[0] == '+') {
        text.remove_prefix(1);
        if (!eat(schedule.ramp)) return false;
    }
    if (!text.empty() && text[0] == '-') {
        text.remove_prefix(1);
        if (!eat(value)) return false;
        schedule.end = value;
    }
    return text.empty() && !(schedule.end && schedule.start && *schedule.end <= *schedule.start);
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
    const auto refuse = [&](const std::string& what) { problems.push_back({"--set " + id, what}); };
    if (equals == std::string::npos) return refuse("expected ID=VALUE");
    const std::string_view text = std::string_view(assignment).substr(equals + 1);
    if (id == "seed" || id == "months") {
        const auto value = wholeNumber(text, id == "seed" ? 0 : 1, id == "seed" ? 9007199254740991 : 600);
        if (!value) return refuse("'" + std::string(text) + "' is not a whole number from " + (id == "seed" ? "0 to 2^53 - 1" : "1 to 600"));
        if (id == "seed") scenario.seed = static_cast<std::uint64_t>(*value);
        else scenario.months = static_cast<int>(*value);
        return;
    }
    const ParameterSpec* spec = findParameter(id);
    if (!spec) {
        std::vector<std::string_view> ids{"seed", "months"};
        for (const ParameterSpec* p : parameterRegistry()) ids.push_back(p->id);
        const auto near = nearestName(id, ids);
        return refuse("no such lever or assumption" + (near.empty() ? std::string() : " (did you mean '" + std::string(near) + "'?)"));
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
    if (at == std::string_view::npos) return scenario.setLever(*spec, *value);
    Schedule schedule{.value = *value};
    if (!parseDates(text.substr(at + 1), schedule)) return refuse("'" + std::string(text.substr(at)) + "' is not @START+RAMP-END in months");
    scenario.setLever(*spec, schedule);
}

} // namespace cw
