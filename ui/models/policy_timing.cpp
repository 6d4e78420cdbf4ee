#include "ui/models/policy_timing.h"

#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/models/scenario_document.h"
#include "ui/models/series_catalog.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("PolicyTiming", text); }

int firstMonth(double date) { return static_cast<int>(std::ceil(date)); }   // as the model rounds dates
QString monthText(double date) { return format::month(firstMonth(date)); }

SeriesInfo infoOf(const Outcome& outcome) { return seriesInfo(static_cast<int>(&outcome - outcomeRegistry().data())); }

double startOf(const Scenario& scenario, const Schedule& schedule) {
    return schedule.start.value_or(scenario.values[par::policy::start]);
}

/// Runs that draw policy.start each begin in a month of their own.
bool startIsDrawn(const Scenario& scenario, const Schedule& schedule) {
    return !schedule.start && std::ranges::find(scenario.uncertain, &par::policy::start.spec, &UncertainAssumption::spec) != scenario.uncertain.end();
}

} // namespace

QString scheduleText(const Scenario& scenario, const ParameterSpec& lever) {
    const LeverSetting* setting = scenario.lever(lever);
    if (!setting) return {};
    const Schedule& s = setting->schedule;
    QStringList parts;
    if (s.start) parts << tr("from %1").arg(monthText(*s.start));
    if (s.ramp > 0) parts << tr("over %1 months").arg(format::number(s.ramp, 3, format::Zeros::drop));
    if (s.end) parts << tr("until %1").arg(monthText(*s.end - 1));
    return parts.join(QStringLiteral(" · "));
}

QString thresholdText(const Outcome& outcome, double number) {
    const SeriesInfo series = infoOf(outcome);
    const QString value = format::number(number * series.scale, 4, format::Zeros::drop);
    return series.unit.isEmpty() ? value : value + format::thinSpace + series.unit;
}

QString conditionText(const Trigger& t) {
    const QString side = t.side == Trigger::Side::above ? tr("%1 is above %2") : tr("%1 is below %2");
    const QString text = side.arg(infoOf(*t.outcome).title, thresholdText(*t.outcome, t.number));
    const QString lasting = t.months > 1 ? tr("%1, %2 months in a row").arg(text).arg(t.months) : text;
    return t.within > 0 ? tr("%1, by month %2 of the policy").arg(lasting).arg(t.within) : lasting;
}

QString triggerWords(const Trigger& t, const ParameterSpec& lever) {
    QStringList others;
    QString own;
    for (const auto& [spec, value] : t.set) {
        if (spec == &lever) own = format::parameter(lever, value);
        else others << tr("%1 to %2").arg(format::lowerFirst(format::modelText(spec->label)), format::parameter(*spec, value));
    }
    QString text = tr("When %1: set to %2").arg(format::lowerFirst(conditionText(t)), own);
    if (!others.isEmpty()) text += tr(", together with %1").arg(others.join(QStringLiteral(", ")));
    if (!t.once) text += t.months > 1 ? tr(", until it has not been for as many months") : tr(", until it is not");
    return text + u'.';
}

namespace {

std::size_t reached(const Scenario& scenario) {
    return coalitionSize(static_cast<int>(valueOf(scenario, par::treaty::coalition.spec)), scenario.jurisdictions.size());
}

} // namespace

QString reachText(const Scenario& scenario) {
    return tr("Binds %1 of %2 jurisdictions").arg(reached(scenario)).arg(scenario.jurisdictions.size());
}

QString reachedText(const Scenario& scenario) {
    QStringList names;
    for (std::size_t row = 0; row < reached(scenario); ++row) names << QString::fromStdString(scenario.jurisdictions[row].name);
    const QString members = names.join(QStringLiteral(", "));
    return names.size() == static_cast<qsizetype>(scenario.jurisdictions.size()) ? members : tr("%1; the others keep their law.").arg(members);
}

std::vector<std::size_t> triggersOf(const Scenario& scenario, const ParameterSpec& lever) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < scenario.triggers.size(); ++i)
        if (std::ranges::find(scenario.triggers[i].set, &lever, [](const auto& set) { return set.first; }) != scenario.triggers[i].set.end())
            rows.push_back(i);
    return rows;
}

bool isTimed(const Scenario& scenario, const ParameterSpec& lever) {
    return !scheduleText(scenario, lever).isEmpty() || !triggersOf(scenario, lever).empty();
}

QString scheduleFault(const Scenario& scenario, const Schedule& s) {
    const double start = startOf(scenario, s);
    if (s.end && *s.end <= start)
        return tr("It would end before it starts. Choose an end after %1, or an earlier start.").arg(monthText(start));
    return {};
}

QString thresholdFault(const Outcome& outcome, double number) {
    const SeriesInfo series = infoOf(outcome);
    const double shown = number * series.scale;
    if (series.ceiling <= 0 || (shown >= 0 && shown <= series.ceiling)) return {};
    return tr("%1 lies between 0 and %2: choose a number in between.").arg(series.title, thresholdText(outcome, series.ceiling / series.scale));
}

std::vector<DateMark> dateMarks(const Scenario& scenario) {
    std::map<int, QStringList> changes;
    for (const LeverSetting& lever : scenario.levers) {
        const QString name = format::modelText(lever.spec->label);
        const Schedule& s = lever.schedule;
        changes[firstMonth(startOf(scenario, s))] << (startIsDrawn(scenario, s) ? tr("%1 starts, earlier or later in single runs") : tr("%1 starts")).arg(name);
        if (s.end) changes[firstMonth(*s.end)] << tr("%1 ends").arg(name);
    }
    const bool drawn = std::ranges::any_of(scenario.levers, [&](const LeverSetting& lever) { return startIsDrawn(scenario, lever.schedule); });
    const int usual = firstMonth(scenario.values[par::policy::start]);
    std::vector<DateMark> marks;
    for (const auto& [month, texts] : changes) {
        if (month >= scenario.months) break;
        const QString text = marks.empty() ? (drawn && month == usual ? tr("policy starts about here") : tr("policy starts")) : texts.size() == 1 ? texts.first() : tr("%1 levers change").arg(texts.size());
        marks.push_back({month, text});
    }
    return marks;
}

} // namespace cw
