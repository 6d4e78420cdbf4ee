#include "sim/io/signature.h"

#include "sim/ensemble.h"
#include "sim/hash.h"
#include "sim/io/scenario_file.h"

namespace cw {

std::string modelSignature() {
    // Spelled out here and not read from the presets, so that editing a preset does not look like a change of the model.
    static constexpr const char* policies[] = {
        R"({"format":1})",
        R"({"format":1,"levers":{"liability.regime":"strict","liability.developer_burden":1,"liability.joint_and_several":true,
            "liability.cover":0.01,"platform.moderation":0.8,"platform.identity_check":0.5,"platform.safe_harbour":false,"treaty.coalition":"major"}})",
        R"({"format":1,"levers":{"licensing.model_threshold":25.5,"licensing.safety_standard":2,"licensing.hardware_threshold":26,
            "licensing.hardware_stringency":0.5,"compute.chip_reporting":0.7,"treaty.red_line":27,"release.open_weights":"tiered"}})",
        R"({"format":1,"levers":{"regulator.mode":"responsive","release.open_weights":"forbidden","alignment.funding":2,"promotion.grants":1},
            "assumptions":{"respond.rule":"imitation","network.kind":"scalefree"}})"};
    Hash hash;
    for (const char* text : policies) {
        auto scenario = std::make_shared<Scenario>(parseScenario(text, "signature").scenario);
        RunSet set;
        execute(Plan::full({scenario}, 0, 4), defaultThreads(), [&](const PlannedRun&, RunResult&& r) { set.add(std::move(r)); });
        hash.add(set.hash());
    }
    return hexadecimal(hash.value());
}

} // namespace cw
