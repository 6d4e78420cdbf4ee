#include "ui/models/tradeoff_words.h"

#include "sim/analysis/comparison.h"
#include "ui/models/format.h"
#include "ui/models/provenance.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TradeoffWords", text); }

/// A title within a sentence.
QString within(const QString& title) { return title.isEmpty() ? title : title.front().toLower() + title.mid(1); }

/// What amounts of a measure are counted in. Money against money needs no billions.
QString weighedUnit(const TradeoffMeasure& measure, const TradeoffMeasure& other) {
    const bool money = measure.differenceUnit == tr("bn$") && other.differenceUnit == measure.differenceUnit;
    return money ? tr("$") : measure.differenceUnit;
}

/// A weight as the amount across that one of the other counts as: "0.57 $".
QString weightAmount(const TradeoffPlane& plane, double weight) {
    const QString unit = weighedUnit(plane.axes.x, plane.axes.y);
    return unit.isEmpty() ? weightNumber(weight) : weightNumber(weight) + format::thinSpace + unit;
}

/// "1 $ of expected harm", "3 pp of adoption", "40 of concentration of developers".
QString amount(const QString& number, const TradeoffMeasure& measure, const TradeoffMeasure& other) {
    const QString unit = weighedUnit(measure, other);
    const QString counted = unit.isEmpty() ? number : number + format::thinSpace + unit;
    return tr("%1 of %2").arg(counted, within(measure.title));
}

const QString& referenceName(const TradeoffPlane& plane) { return plane.worlds.front().name; }

QString names(const TradeoffPlane& plane, const std::vector<std::size_t>& which) {
    QStringList all;
    for (const std::size_t w : which)
        if (!plane.worlds[w].identical) all << plane.worlds[w].name;
    if (all.size() < 2) return all.join(QString());
    const QString last = all.takeLast();
    return tr("%1 and %2").arg(all.join(QStringLiteral(", ")), last);
}

QString breakEvenInterval(const BreakEven& change) {
    const QString high = std::isfinite(change.high) ? format::number(change.high, 2, format::Zeros::drop) : QStringLiteral("∞");
    return u'[' + format::number(change.low, 2, format::Zeros::drop) + QStringLiteral(", ") + high + u']';
}

/// Who would come first on the other side of the nearest break-even weights.
QString otherSides(const TradeoffPlane& plane) {
    const BreakEven *below = nullptr, *above = nullptr, *lower = nullptr, *higher = nullptr;   // nearest, and beyond these
    for (const BreakEven& change : plane.breakEvens) {
        if (change.weight <= plane.weight) lower = std::exchange(below, &change);
        else if (!above) above = &change;
        else if (!higher) higher = &change;
    }
    QStringList parts;
    if (below) parts << tr("if it counts as less than %1 %2 it is %3").arg(weightAmount(plane, below->weight), breakEvenInterval(*below), plane.worlds[below->before].name) + (lower ? tr(" (and below %1 yet another)").arg(weightAmount(plane, lower->weight)) : QString());
    if (above) parts << tr("if it counts as more than %1 %2 it is %3").arg(weightAmount(plane, above->weight), breakEvenInterval(*above), plane.worlds[above->after].name) + (higher ? tr(" (and above %1 yet another)").arg(weightAmount(plane, higher->weight)) : QString());
    if (parts.isEmpty()) return tr("No other does at any weight.");
    const QString all = parts.join(tr("; "));
    return all.front().toUpper() + all.mid(1) + u'.';
}

/// The others whose place at the top the runs leave open.
std::vector<std::size_t> rivalsOfBest(const TradeoffPlane& plane) {
    std::vector<std::size_t> open;
    for (std::size_t w = 0; w < plane.worlds.size(); ++w)
        if (w != plane.best && !plane.worlds[w].identical && plane.worlds[w].bestRank == 1) open.push_back(w);
    return open;
}

QString values(const TradeoffPlane& plane, const PlanePoint& at) {
    const auto& [x, y, relative] = plane.axes;
    return tr("%1 %2, %3 %4").arg(within(x.title), measureText(x, at.x, relative), within(y.title), measureText(y, at.y, relative));
}

QString difference(const TradeoffMeasure& measure, const Interval& d) {
    const QString value = measureText(measure, d.mean, true);
    return d.n > 1 ? value + u' ' + format::interval(d.low, d.high) : value;
}

} // namespace

QString weightNumber(double weight) { return format::number(weight, weight < 10 ? 2 : 3, format::Zeros::drop); }

QString weightText(const TradeoffPlane& plane) {
    if (plane.weight == 0) return tr("%1 counts for nothing").arg(plane.axes.y.title);
    return tr("%1 counts as %2").arg(amount(QStringLiteral("1"), plane.axes.y, plane.axes.x), amount(weightNumber(plane.weight), plane.axes.x, plane.axes.y));
}

QString tradeoffSentence(const TradeoffPlane& plane) {
    if (plane.empty()) return tr("The first runs are on their way.");
    if (!plane.hasChoice()) return tr("This policy and the reference are the same: there is no choice to weigh yet.");
    if (plane.runs < 2) return tr("One possible history so far: too few to tell a difference from luck.");
    const TradeoffWorld& best = plane.worlds[plane.best];
    const QString runs = QString::number(plane.runs);
    QString first = tr("If %1, %2 comes first.").arg(within(weightText(plane)), best.name);
    if (plane.best != 0) first = tr("If %1, %2 comes first, and above %3 in %4 of %5 runs.").arg(within(weightText(plane)), best.name, referenceName(plane), format::percent(best.above), runs);
    const std::vector<std::size_t> open = rivalsOfBest(plane);
    if (!open.empty()) {
        const QString whom = open.size() > 3 ? tr("%1 others").arg(open.size()) : names(plane, open);
        first += u' ' + tr("%1 runs do not tell it from %2.").arg(runs, whom);
    }
    return first + u' ' + otherSides(plane);
}

QString standingText(const TradeoffPlane& plane, const TradeoffWorld& world) {
    if (world.identical) return tr("the same as the reference");
    if (!plane.hasChoice()) return tr("nothing to compare with");
    switch (world.placing.standing) {
    case Standing::undominated: return tr("not dominated");
    case Standing::untold: return tr("cannot be told");
    case Standing::dominated: break;
    }
    const std::size_t more = world.placing.by.size() - 1;
    const QString by = tr("dominated by %1").arg(plane.worlds[world.placing.by.front()].name);
    return more > 0 ? tr("%1 and %2 more").arg(by).arg(more) : by;
}

QString standingReason(const TradeoffPlane& plane, const TradeoffWorld& world) {
    if (world.identical) return tr("Every run is the same as the reference's.");
    const QString x = within(plane.axes.x.title), y = within(plane.axes.y.title);
    switch (world.placing.standing) {
    case Standing::dominated: return tr("Shown to be worse than %1 in both %2 and %3.").arg(names(plane, world.placing.by), x, y);
    case Standing::undominated: return tr("Against each other scenario it is shown to be better in %1 or in %2.").arg(x, y);
    case Standing::untold: break;
    }
    return tr("No scenario is shown to be better in both, but %1 paired runs do not show that none is.").arg(plane.runs);
}

QString rankText(const TradeoffWorld& world) {
    return world.bestRank == world.worstRank ? QString::number(world.bestRank) : tr("%1 to %2").arg(world.bestRank).arg(world.worstRank);
}

QString worldReadout(const TradeoffPlane& plane, const TradeoffWorld& world) {
    QStringList lines{tr("%1, mean of %2 runs").arg(world.name).arg(world.points.size())};
    if (world.kind == CompareColumn::Kind::reference || world.identical || !plane.axes.relative) lines << values(plane, world.mean);
    else lines << tr("%1 %2").arg(plane.axes.x.title, difference(plane.axes.x, world.dx)) << tr("%1 %2").arg(plane.axes.y.title, difference(plane.axes.y, world.dy));
    lines << standingReason(plane, world);
    return lines.join(u'\n');
}

QString runReadout(const TradeoffPlane& plane, const TradeoffWorld& world, std::size_t run) {
    return tr("%1, run %2\n%3").arg(world.name).arg(run + 1).arg(values(plane, world.points[run]));
}

QString moveReadout(const TradeoffPlane& plane, const TrailPoint& point) {
    return tr("Your move: %1\n%2, mean of %3 runs").arg(point.change, values(plane, point.at)).arg(point.runs);
}

QString axisText(const TradeoffPlane& plane, const TradeoffMeasure& measure) {
    const QString unit = plane.axes.relative ? measure.differenceUnit : measure.unit;
    QString text = measure.title;
    if (plane.axes.relative && !plane.empty()) text = tr("%1, difference from %2").arg(text, referenceName(plane));
    return unit.isEmpty() ? text : tr("%1, %2").arg(text, unit);
}

QString tradeoffSummary(const TradeoffPlane& plane) {
    if (plane.empty()) return tr("No results yet.");
    QStringList parts{tr("Across: %1. Up: %2.").arg(axisText(plane, plane.axes.x), axisText(plane, plane.axes.y))};
    for (const TradeoffWorld& world : plane.worlds) parts << tr("%1: %2; %3.").arg(world.name, values(plane, world.mean), standingText(plane, world));
    return (parts << tradeoffSentence(plane)).join(u' ');
}

QString tradeoffCaption(const TradeoffPlane& plane, const Scenario& scenario) {
    QString text = tr("%1: %2, %3. %4: %5, %6.").arg(plane.axes.x.title, plane.axes.x.about, measureHow(plane.axes.x, scenario.months), plane.axes.y.title,
                                                    plane.axes.y.about, measureHow(plane.axes.y, scenario.months));
    if (plane.axes.relative && !plane.empty()) text += u' ' + tr("Each run less its twin under %1.").arg(referenceName(plane));
    text += u' ' + tr("Small dots: runs; regions: the middle half of them; large marks: means of %1 runs. Faded: dominated. The line: %2.").arg(plane.runs).arg(within(weightText(plane)));
    return text + u' ' + format::upperFirst(provenance(scenario)) + u'.';
}

} // namespace cw
