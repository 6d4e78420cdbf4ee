#include "ui/models/scenario_document.h"

#include "sim/io/scenario_file.h"
#include "ui/models/commands.h"
#include "ui/models/format.h"
#include "ui/models/policy_timing.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace cw {

namespace {

void takeFrom(Trigger& trigger, const ParameterSpec& lever) {
    std::erase_if(trigger.set, [&](const auto& set) { return set.first == &lever; });
}
void dropEmpty(Scenario& scenario) {
    std::erase_if(scenario.triggers, [](const Trigger& trigger) { return trigger.set.empty(); });
}

} // namespace

std::vector<Preset> loadPresets() {
    std::vector<Preset> found;
    for (const std::string& name : presetNames()) {
        std::vector<Problem> problems;
        const std::string path = findScenario(name, problems);
        Loaded loaded = problems.empty() ? loadScenario(path) : Loaded{};
        if (problems.empty() && loaded.ok())
            found.push_back({QString::fromStdString(name), QString::fromStdString(path), std::move(loaded.scenario)});
    }
    return found;
}

Scenario statusQuo() {
    Scenario scenario;
    scenario.name = QCoreApplication::translate("ScenarioDocument", "Status quo 2025").toStdString();
    return scenario;
}

double valueOf(const Scenario& scenario, const ParameterSpec& spec) {
    return spec.role == Role::lever ? scenario.leverValue(spec) : scenario.values.value(spec);
}

bool isChanged(const Scenario& scenario, const ParameterSpec& spec) {
    if (spec.role == Role::lever) return scenario.lever(spec) || !triggersOf(scenario, spec).empty();
    return scenario.values.value(spec) != spec.fallback;
}

ScenarioDocument::ScenarioDocument(QObject* parent) : QObject(parent), m_scenario(statusQuo()), m_reference(m_scenario) {
    connect(&m_undo, &QUndoStack::cleanChanged, this, &ScenarioDocument::fileChanged);
}

void ScenarioDocument::set(const ParameterSpec& spec, double value, int gesture) {
    if (valueOf(m_scenario, spec) == value) return;
    Scenario after = m_scenario;
    if (spec.role == Role::lever) after.setLever(spec, value);
    else after.values.set(spec, value);
    push(std::move(after), format::text(spec.label), gesture);
}

void ScenarioDocument::setSchedule(const ParameterSpec& lever, const Schedule& schedule, int gesture) {
    Scenario after = m_scenario;
    after.setLever(lever, schedule);
    if (after == m_scenario) return;
    push(std::move(after), tr("dates of %1").arg(format::text(lever.label)), gesture);
}

void ScenarioDocument::addTrigger(const Trigger& trigger) {
    Scenario after = m_scenario;
    after.triggers.push_back(trigger);
    push(std::move(after), tr("add trigger"));
}

void ScenarioDocument::replaceTrigger(std::size_t row, const Trigger& trigger) {
    if (m_scenario.triggers.at(row) == trigger) return;
    Scenario after = m_scenario;
    after.triggers[row] = trigger;
    push(std::move(after), tr("change trigger"));
}

void ScenarioDocument::removeFromTrigger(std::size_t row, const ParameterSpec& lever) {
    Scenario after = m_scenario;
    takeFrom(after.triggers.at(row), lever);
    dropEmpty(after);
    push(std::move(after), tr("remove trigger"));
}

void ScenarioDocument::push(Scenario after, const QString& name, int gesture) {
    m_undo.push(new EditCommand(*this, std::move(after), name, gesture));
}

void ScenarioDocument::reset(const ParameterSpec& spec) {
    if (!isChanged(m_scenario, spec)) return;
    Scenario after = m_scenario;
    if (spec.role == Role::lever) {
        after.resetLever(spec);
        for (Trigger& trigger : after.triggers) takeFrom(trigger, spec);
        dropEmpty(after);
    } else after.values.set(spec, spec.fallback);
    push(std::move(after), tr("reset %1").arg(format::text(spec.label)));
}

void ScenarioDocument::resetAll(bool levers) {
    if (changedCount(levers) == 0) return;
    Scenario after = m_scenario;
    if (levers) after.triggers.clear();   // they set levers only
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (levers && spec->role == Role::lever) after.resetLever(*spec);
        if (!levers && spec->role != Role::lever) after.values.set(*spec, spec->fallback);
    }
    push(std::move(after), levers ? tr("reset all levers") : tr("reset all assumptions"));
}

void ScenarioDocument::use(const Scenario& scenario) {
    if (scenario == m_scenario) return;
    push(scenario, QString::fromStdString(scenario.name));
}

int ScenarioDocument::changedCount(bool levers) const {
    return static_cast<int>(std::ranges::count_if(parameterRegistry(), [&](const ParameterSpec* spec) {
        return (spec->role == Role::lever) == levers && isChanged(m_scenario, *spec);
    }));
}

void ScenarioDocument::clear() {
    m_path.clear();
    m_undo.clear();
    show(statusQuo());
    emit fileChanged();
}

std::vector<Problem> ScenarioDocument::open(const QString& path) {
    Loaded loaded = loadScenario(path.toStdString());
    if (loaded.ok()) loaded.problems = problems(loaded.scenario);
    if (!loaded.ok()) return loaded.problems;
    m_path = QFileInfo(path).absoluteFilePath();
    m_undo.clear();
    show(loaded.scenario);
    emit fileChanged();
    return {};
}

void ScenarioDocument::save(const QString& path) {
    const Scenario before = m_scenario;
    if (m_scenario == statusQuo() || path != m_path) m_scenario.name = QFileInfo(path).fileName().section(u'.', 0, 0).toStdString();
    try {
        saveScenario(m_scenario, path.toStdString());
    } catch (...) {
        m_scenario = before;
        throw;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_undo.setClean();
    emit fileChanged();
}

std::shared_ptr<const Scenario> ScenarioDocument::reference() const {
    auto made = std::make_shared<Scenario>(m_reference);
    // Twins share luck and length; a policy that is not pinned is compared under the same assumptions.
    made->months = m_scenario.months;
    made->seed = m_scenario.seed;
    if (!m_referencePinned) {
        made->values = m_scenario.values;
        made->uncertain = m_scenario.uncertain;
        made->jurisdictions = m_scenario.jurisdictions;
        made->disabled = m_scenario.disabled;
    }
    return made;
}

void ScenarioDocument::setReference(const Scenario& scenario) {
    m_reference = scenario;
    m_referencePinned = false;
    emit referenceChanged();
}

void ScenarioDocument::pin() {
    Scenario pinned = m_scenario;
    pinned.name = tr("%1, pinned").arg(name()).toStdString();
    std::erase_if(m_pinned, [&](const Scenario& other) { return other == pinned; });
    m_pinned.push_back(pinned);
    usePinnedAsReference(m_pinned.size() - 1);
}

void ScenarioDocument::usePinnedAsReference(std::size_t row) {
    m_reference = m_pinned.at(row);
    m_referencePinned = true;
    emit referenceChanged();
}

void ScenarioDocument::show(const Scenario& scenario) {
    const bool othersMoved = scenario.values != m_scenario.values || scenario.months != m_scenario.months ||
                             scenario.seed != m_scenario.seed || scenario.jurisdictions != m_scenario.jurisdictions;
    m_scenario = scenario;
    emit changed();
    if (othersMoved) emit referenceChanged();
}

} // namespace cw
