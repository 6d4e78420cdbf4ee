#include "ui/models/provenance.h"

#include "ui/models/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw {

namespace {

constexpr qsizetype mostNamed = 4;

QString tr(const char* text) { return QCoreApplication::translate("Provenance", text); }

} // namespace

QStringList changedAssumptions(const Scenario& scenario) {
    QStringList changed;
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (spec->role == Role::lever) continue;
        const QString label = format::modelText(spec->label);
        const auto drawn = std::ranges::find(scenario.uncertain, spec, &UncertainAssumption::spec);
        if (drawn != scenario.uncertain.end())
            changed << tr("%1 drawn from %2").arg(label, format::parameterRange(*spec, {drawn->low, drawn->high}));
        else if (scenario.values.value(*spec) != spec->fallback)
            changed << tr("%1 %2").arg(label, format::parameter(*spec, scenario.values.value(*spec)));
    }
    return changed;
}

QString provenance(const Scenario& scenario) {
    // What nobody has made uncertain is in no band and no interval.
    QString text = scenario.uncertain.empty() ? tr("A simulation, no forecast: ranges hold luck, not doubt about the assumptions")
                                              : tr("A simulation, no forecast: ranges hold luck, and doubt about the assumptions drawn");
    text += tr("; seed %1; Counterweight %2").arg(QString::number(scenario.seed), QCoreApplication::applicationVersion());
    const QStringList changed = changedAssumptions(scenario);
    if (changed.isEmpty()) return text;
    text += tr("; assumptions not at their defaults: %1").arg(changed.mid(0, mostNamed).join(QStringLiteral(", ")));
    return changed.size() > mostNamed ? tr("%1 and %2 more").arg(text).arg(changed.size() - mostNamed) : text;
}

} // namespace cw
