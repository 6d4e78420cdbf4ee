#include "ui/models/policy_trail.h"

#include "ui/models/compare_inputs_model.h"
#include "ui/models/format.h"
#include "ui/models/policy_timing.h"
#include "ui/models/scenario_document.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw {

namespace {

constexpr qsizetype mostNamed = 3;   // in one line

QString tr(const char* text) { return QCoreApplication::translate("PolicyTrail", text); }

bool differByPolicyAlone(const Scenario& a, Scenario b) {
    b.levers = a.levers;
    b.triggers = a.triggers;
    return sameExperiment(a, b);
}
bool differByNumbersAlone(const Scenario& a, Scenario b) {
    b.values = a.values;
    return differByPolicyAlone(a, std::move(b));
}

/// The value, and the dates of a lever that has dates of its own or differs by them alone.
QString parameterMove(const Scenario& before, const Scenario& after, const ParameterSpec& spec) {
    QString from = format::parameter(spec, valueOf(before, spec)), to = format::parameter(spec, valueOf(after, spec));
    const QString dates = spec.role == Role::lever ? scheduleText(after, spec) : QString();
    if (from == to && spec.role == Role::lever) from = settingText(before, spec), to = settingText(after, spec);
    else if (!dates.isEmpty()) to = tr("%1 (%2)").arg(to, dates);
    return from == to ? QString() : tr("%1: %2 → %3").arg(format::modelText(spec.label), from, to);
}

} // namespace

PolicyTrail::PolicyTrail(RunController& controller, QObject* parent) : QObject(parent) {
    connect(&controller, &RunController::fansChanged, this, &PolicyTrail::follow);
}

void PolicyTrail::clear() {
    m_moves.clear();
    emit changed();
}

void PolicyTrail::follow(const ResultsPointer& results) {
    if (results->runs < std::min(enoughRuns, results->totalRuns)) return;
    const bool again = !m_moves.empty() && sameExperiment(*m_moves.back().scenario, *results->scenario);
    if (again && m_moves.back().runs() >= results->runs) return;
    if (again) {
        m_moves.back().perRun = results->perRun;
    } else {
        const QString change = m_moves.empty() ? tr("where you began") : moveText(*m_moves.back().scenario, *results->scenario);
        m_moves.push_back({results->scenario, results->perRun, change});
        if (m_moves.size() > longest) m_moves.erase(m_moves.begin());
    }
    emit changed();
}

QString moveText(const Scenario& before, const Scenario& after) {
    QStringList parts;
    // Policy first, whatever else was changed with it.
    for (const bool levers : {true, false})
        for (const ParameterSpec* spec : parameterRegistry()) {
            if ((spec->role == Role::lever) != levers) continue;
            if (const QString part = parameterMove(before, after, *spec); !part.isEmpty()) parts << part;
        }
    if (before.triggers != after.triggers) parts << tr("triggers");
    if (!differByNumbersAlone(before, after)) parts << tr("the set-up of the world");
    if (parts.size() > mostNamed && before.name != after.name) return tr("%1 (%2 changes)").arg(QString::fromStdString(after.name)).arg(parts.size());
    const qsizetype more = parts.size() - mostNamed;
    QString text = parts.mid(0, mostNamed).join(QStringLiteral("; "));
    if (more > 0) text = tr("%1; and %2 more").arg(text).arg(more);
    return text;
}

QString changesText(const Scenario& before, Scenario after) {
    after.name = before.name;
    return moveText(before, after);
}

std::vector<TrailPoint> trailPoints(const std::vector<PolicyMove>& moves, const TradeoffAxes& axes, const Scenario& scenario, const ComparedWorld& reference) {
    std::vector<TrailPoint> points;
    const std::vector<PlanePoint> origin = planePoints(axes, reference.perRun, *reference.scenario);
    for (const PolicyMove& move : moves) {
        if (!differByPolicyAlone(scenario, *move.scenario)) continue;
        const std::vector<PlanePoint> levels = planePoints(axes, move.perRun, *move.scenario);
        const std::size_t both = std::min(levels.size(), origin.size());
        if (both == 0) continue;
        PlanePoint sum;
        for (std::size_t run = 0; run < both; ++run) {
            sum.x += levels[run].x - (axes.relative ? origin[run].x : 0);
            sum.y += levels[run].y - (axes.relative ? origin[run].y : 0);
        }
        points.push_back({{sum.x / static_cast<double>(both), sum.y / static_cast<double>(both)}, move.change, static_cast<int>(both)});
    }
    return points;
}

} // namespace cw
