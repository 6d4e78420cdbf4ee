#include "ui/models/scenario_document.h"

#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "ui/models/commands.h"
#include "ui/models/format.h"
#include "ui/models/policy_name.h"
#include "ui/models/policy_timing.h"
#include "ui/models/run_cache.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace cw {

namespace {

constexpr qint64 mostFileBytes = 4 << 20;   // scenario files are no larger

void takeFrom(Trigger& trigger, const ParameterSpec& lever) {
    std::erase_if(trigger.set, [&](const auto& set) { return set.first == &lever; });
}
/// Of a scenario file; empty where there is none.
QByteArray hashOf(const QString& path) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    return QCryptographicHash::hash(file.read(mostFileBytes), QCryptographicHash::Sha256);
}
/// Shares of the sample are parts of a whole: the others make room, in proportion, and none of them vanishes.
void setAssumption(Scenario& scenario, const ParameterSpec& spec, double value) {
    const auto isShare = [&](const Parameter<double>* share) { return &share->spec == &spec; };
    if (std::ranges::none_of(par::users::shares, isShare)) return scenario.values.set(spec, value);
    constexpr double most = 0.999;
    const double kept = std::min(value, most);
    double others = 0;   // as they are, or rounding would add up over many moves
    for (const Parameter<double>* share : par::users::shares)
        if (!isShare(share)) others += scenario.values.value(share->spec);
    for (const Parameter<double>* share : par::users::shares)
        if (!isShare(share)) scenario.values.set(share->spec, others > 0 ? scenario.values.value(share->spec) * (1 - kept) / others : (1 - kept) / (std::size(par::users::shares) - 1));
    scenario.values.set(spec, kept);
}
void dropEmpty(Scenario& scenario) {
    std::erase_if(scenario.triggers, [](const Trigger& trigger) { return trigger.set.empty(); });
}

} // namespace

QString ScenarioDocument::referenceName() const { return policyName(m_comparison.reference.scenario); }

QString ScenarioDocument::shownName() const { return nameBeside(referenceName(), policyName(m_scenario), sameExperiment(m_scenario, *reference())); }

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

std::shared_ptr<const Scenario> twinOf(const Rival& rival, const Scenario& scenario) {
    auto made = std::make_shared<Scenario>(rival.scenario);
    made->months = scenario.months;
    made->seed = scenario.seed;
    made->runs = scenario.runs;
    if (!rival.frozen) {
        made->values = scenario.values;
        made->uncertain = scenario.uncertain;
        made->jurisdictions = scenario.jurisdictions;
        made->disabled = scenario.disabled;
    }
    return made;
}

ScenarioDocument::ScenarioDocument(QObject* parent)
    : QObject(parent), m_scenario(statusQuo()), m_saved(m_scenario), m_comparison{{m_scenario}, {}} {
    m_undo.setUndoLimit(mostUndone);
}

void ScenarioDocument::set(const ParameterSpec& spec, double value, int gesture) {
    if (valueOf(m_scenario, spec) == value) return;
    Scenario after = m_scenario;
    if (spec.role == Role::lever) after.setLever(spec, value);
    else setAssumption(after, spec, value);
    push(std::move(after), format::modelText(spec.label), gesture);
}

void ScenarioDocument::setSchedule(const ParameterSpec& lever, const Schedule& schedule, int gesture) {
    Scenario after = m_scenario;
    after.setLever(lever, schedule);
    if (after == m_scenario) return;
    push(std::move(after), tr("dates of %1").arg(format::modelText(lever.label)), gesture);
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

/// What makes a whole scenario impossible, and could not be opened again from a file, is refused here and not found there.
void ScenarioDocument::push(Scenario after, const QString& name, int gesture) {
    const std::vector<Problem> faults = problems(after);
    if (!faults.empty() && problems(m_scenario).empty()) {
        emit changed();   // whoever shows the value that was wanted shows the old one again
        emit refused(tr("%1 stays as it is: %2").arg(name, QString::fromStdString(faults.front().what)));
        return;
    }
    m_undo.push(new EditCommand(*this, std::move(after), name, gesture));
}

void ScenarioDocument::reset(const ParameterSpec& spec) {
    if (!isChanged(m_scenario, spec)) return;
    Scenario after = m_scenario;
    if (spec.role == Role::lever) {
        after.resetLever(spec);
        for (Trigger& trigger : after.triggers) takeFrom(trigger, spec);
        dropEmpty(after);
    } else setAssumption(after, spec, spec.fallback);
    push(std::move(after), tr("reset %1").arg(format::modelText(spec.label)));
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

/// Another document, without history.
void ScenarioDocument::begin(const Scenario& saved, const Scenario& shown, const QString& path) {
    m_path = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    m_onDisk = hashOf(m_path);
    m_undo.clear();
    m_saved = saved;
    show(shown);
    emit fileChanged();
    emit replaced();
}

void ScenarioDocument::clear() { begin(statusQuo(), statusQuo(), {}); }

void ScenarioDocument::restore(const Scenario& scenario, const Comparison& comparison, const QString& name) {
    const DocumentState now{m_scenario, m_saved, m_comparison, m_path, m_onDisk}, after{scenario, scenario, comparison, {}, {}};
    if (after == now) return show(scenario);   // no step, but whoever waits for it is told
    m_undo.push(new OpenCommand(*this, after, tr("open %1").arg(name)));
}

void ScenarioDocument::recover(const Scenario& scenario, const Comparison& comparison, const QString& path) {
    const Loaded saved = path.isEmpty() ? Loaded{statusQuo(), {}} : loadScenario(path.toStdString());
    // A file that cannot be read any more is not written over without asking for a name.
    begin(saved.ok() ? saved.scenario : statusQuo(), scenario, saved.ok() ? path : QString());
    show(comparison);
}

void ScenarioDocument::goOn(const Scenario& scenario, const Comparison& comparison, const QString& path) {
    if (path.isEmpty() || !open(path).empty()) begin(scenario, scenario, {});
    show(comparison);
}

bool ScenarioDocument::changedOnDisk() const { return !m_path.isEmpty() && hashOf(m_path) != m_onDisk; }

std::vector<Problem> ScenarioDocument::open(const QString& path) {
    Loaded loaded = loadScenario(path.toStdString());
    if (loaded.ok()) loaded.problems = problems(loaded.scenario);
    if (!loaded.ok()) return loaded.problems;
    begin(loaded.scenario, loaded.scenario, path);
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
    m_onDisk = hashOf(m_path);
    m_saved = m_scenario;
    if (m_scenario.name != before.name) emit changed();   // what is drawn carries the name
    emit fileChanged();
}

std::vector<Rival> ScenarioDocument::rivals() const {
    std::vector<Rival> others = m_comparison.pinned;
    std::erase(others, m_comparison.reference);
    return others;
}

void ScenarioDocument::setReference(const Scenario& scenario) {
    Comparison after = m_comparison;
    after.reference = {scenario};
    compare(after, tr("against %1").arg(QString::fromStdString(scenario.name)));
}

void ScenarioDocument::pin() {
    Rival pinned{m_scenario, true};
    pinned.scenario.name = tr("%1, pinned").arg(policyName(m_scenario)).toStdString();
    Comparison after = m_comparison;
    std::erase(after.pinned, pinned);
    after.pinned.push_back(pinned);
    after.reference = pinned;
    compare(after, tr("pin %1").arg(name()));
}

void ScenarioDocument::pin(std::vector<Rival> rivals) {
    Comparison after = m_comparison;
    std::erase_if(rivals, [&](const Rival& rival) { return rival == after.reference || std::ranges::find(after.pinned, rival) != after.pinned.end(); });
    if (rivals.empty()) return;
    const QString what = rivals.size() == 1 ? QString::fromStdString(rivals.front().scenario.name) : tr("%1 scenarios").arg(rivals.size());
    after.pinned.insert(after.pinned.end(), rivals.begin(), rivals.end());
    compare(after, tr("pin %1").arg(what));
}

void ScenarioDocument::unpin(const Rival& rival) {
    Comparison after = m_comparison;
    std::erase(after.pinned, rival);
    compare(after, tr("unpin %1").arg(QString::fromStdString(rival.scenario.name)));
}

void ScenarioDocument::usePinnedAsReference(std::size_t row) {
    Comparison after = m_comparison;
    after.reference = after.pinned.at(row);
    compare(after, tr("against %1").arg(QString::fromStdString(after.reference.scenario.name)));
}

void ScenarioDocument::swapReference(const Rival& rival) {
    Comparison after = m_comparison;
    if (std::ranges::find(after.pinned, after.reference) == after.pinned.end())
        after.pinned.insert(after.pinned.begin(), after.reference);
    after.reference = rival;
    compare(after, tr("against %1").arg(QString::fromStdString(rival.scenario.name)));
}

void ScenarioDocument::compare(const Comparison& after, const QString& name) {
    if (!(after == m_comparison)) m_undo.push(new CompareCommand(*this, after, name));
}

void ScenarioDocument::show(const Comparison& comparison) {
    m_comparison = comparison;
    emit referenceChanged();
}

DocumentState ScenarioDocument::exchange(DocumentState other) {
    DocumentState before{m_scenario, std::exchange(m_saved, std::move(other.saved)), m_comparison, std::exchange(m_path, std::move(other.path)),
                         std::exchange(m_onDisk, std::move(other.onDisk))};
    show(other.scenario);
    show(other.comparison);
    emit fileChanged();
    emit replaced();
    return before;
}

void ScenarioDocument::show(const Scenario& scenario) {
    const bool othersMoved = scenario.values != m_scenario.values || scenario.months != m_scenario.months ||
                             scenario.seed != m_scenario.seed || scenario.jurisdictions != m_scenario.jurisdictions;
    m_scenario = scenario;
    emit changed();
    if (othersMoved) emit referenceChanged();
}

} // namespace cw
