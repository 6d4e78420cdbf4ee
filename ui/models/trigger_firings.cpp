#include "ui/models/trigger_firings.h"

#include "sim/model/triggers.h"
#include "ui/models/format.h"
#include "ui/models/policy_timing.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TriggerFirings", text); }

QString sentence(const TriggerFirings& f, bool several) {
    const QString name = several ? tr("Trigger %1 (%2)").arg(f.number).arg(f.condition) : tr("The trigger (%1)").arg(f.condition);
    if (f.months.empty()) return tr("%1 fired in none of %2 runs.").arg(name).arg(f.runs);
    if (f.runs == 1) return tr("%1 fired in %2 in this one history.").arg(name, format::month(f.months.front()));
    return tr("%1 fired in %2 of %3 runs, in half of them by %4.").arg(name).arg(f.months.size()).arg(f.runs).arg(format::month(f.monthAt(0.5)));
}

} // namespace

double TriggerFirings::shareBy(int month) const {
    return runs > 0 ? static_cast<double>(std::ranges::upper_bound(months, month) - months.begin()) / runs : 0;
}

int TriggerFirings::monthAt(double p) const {
    return months[static_cast<std::size_t>(std::lround(p * static_cast<double>(months.size() - 1)))];
}

std::vector<TriggerFirings> triggerFirings(const Scenario& scenario, const RunSet& runs) {
    std::vector<TriggerFirings> all;
    for (std::size_t i = 0; i < scenario.triggers.size(); ++i) {
        TriggerFirings f{.number = static_cast<int>(i) + 1, .condition = conditionText(scenario.triggers[i]), .months = {},
                         .runs = static_cast<int>(runs.size())};
        for (const RunResult& run : runs.runs())
            if (const auto months = triggers::changesIn(scenario, run, i); !months.empty()) f.months.push_back(months.front());
        std::ranges::sort(f.months);
        all.push_back(std::move(f));
    }
    return all;
}

QString firingsText(const std::vector<TriggerFirings>& firings) {
    QStringList sentences;
    for (const TriggerFirings& f : firings) sentences << sentence(f, firings.size() > 1);
    return sentences.join(u' ');
}

QString firingLabel(const TriggerFirings& f, bool several) {
    const QString share = format::percent(f.share());
    return several ? tr("trigger %1 fires in %2 of runs").arg(f.number).arg(share) : tr("trigger fires in %1 of runs").arg(share);
}

} // namespace cw
