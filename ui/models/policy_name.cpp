#include "ui/models/policy_name.h"

#include "ui/models/scenario_document.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw {

namespace {

QString changedName(const QString& name) { return QCoreApplication::translate("PolicyName", "%1, changed").arg(name); }

const std::vector<Preset>& knownPolicies() {
    static const std::vector<Preset> presets = loadPresets();
    return presets;
}

} // namespace

QString policyName(const Scenario& scenario) {
    const QString name = QString::fromStdString(scenario.name);
    const auto known = std::ranges::find(knownPolicies(), scenario.name, [](const Preset& preset) { return preset.scenario.name; });
    if (known == knownPolicies().end()) return name;
    const bool same = known->scenario.levers == scenario.levers && known->scenario.triggers == scenario.triggers;
    return same ? name : changedName(name);
}

QString nameBeside(const QString& reference, const QString& policy, bool identical) {
    return policy == reference && !identical ? changedName(policy) : policy;
}

} // namespace cw
