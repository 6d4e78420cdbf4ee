#include "sim/io/scenario_file.h"

#include "sim/io/install_paths.h"
#include "sim/io/json_tree.h"
#include "sim/io/scenario_reader.h"
#include "sim/io/text.h"

#include <algorithm>
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
        if (!entry.is_regular_file(ignored)) continue;
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
    const std::string where = names.empty() ? "; there are no presets in " + scenarioFolder() : std::string();
    problems.push_back({nameOrPath, "neither a file nor a preset" + suggestion(nameOrPath, views) + where});
    return {};
}

} // namespace cw
