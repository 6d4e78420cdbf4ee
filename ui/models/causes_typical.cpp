#include "ui/models/causes_typical.h"

#include "ui/models/event_words.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CausesTypical", text); }

QString points(double share) { return format::number(100 * share, 2); }
QString range(const Interval& share) {
    return QStringLiteral("[%1, %2]").arg(format::number(100 * share.low, 2), format::number(100 * share.high, 2));
}

/// "47", "73.4 % [61, 83]"
QString count(const Interval& share) { return QString::number(std::llround(share.mean * static_cast<double>(share.n))); }
QString shareWords(const Interval& share) { return format::percent(share.mean) + u' ' + range(share); }

QString accessOf(const IncidentKind& kind) {
    if (kind.domain == control) return {};
    switch (kind.route) {
    case byApi: return tr(" through an API");
    case byStripped: return tr(" with a stripped copy");
    default: return tr(" with guarded open weights");
    }
}

} // namespace

QString kindWords(const IncidentKind& kind) {
    return tr("%1%2 of at least %3").arg(domainTitle(kind.domain), accessOf(kind), format::money(kind.atLeast));
}

Sentence typicalStory(const StudyResults& results, const LargeIncident& incident) {
    const IncidentKind kind = kindOfIncident(incident);
    const Interval here = shareOfRuns(results.runs, kind), there = shareOfRuns(results.twins, kind), difference = shareDifference(results.runs, results.twins, kind);
    const QString what = kindWords(kind), runs = QString::number(here.n), a = count(here), b = count(there);
    const QString verdict = difference.excludesZero()
                                ? tr("Difference %1 points [%2, %3].").arg(format::signedNumber(100 * difference.mean, 2), points(difference.low), points(difference.high))
                                : tr("No difference that %1 runs can show.").arg(runs);
    const QString text = tr("%1: in %2 of %3 runs here (%4) and in %5 in the reference (%6). %7");
    const auto fill = [&](const QString& first, const QString& second) { return text.arg(what, first, runs, shareWords(here), second, shareWords(there), verdict); };
    return {fill(a, b), fill(QStringLiteral("<b>%1</b>").arg(a), QStringLiteral("<b>%1</b>").arg(b))};
}

std::vector<PreventionLine> preventionLines(const StudyResults& results, const LargeIncident& incident, std::size_t most) {
    std::vector<PreventionLine> lines;
    const IncidentKind kind = kindOfIncident(incident);
    for (const LeverReplay* replay : rankedReplays(results, incident)) {
        if (lines.size() == most) break;
        PreventionLine line{.lever = QStringLiteral("%1: %2").arg(format::modelText(replay->change.lever->label), format::parameter(*replay->change.lever, replay->change.value)),
                            .fate = {}, .run = {}, .share = {}};
        const auto harm = harmIn(replay->run, incident.key);
        line.gone = !harm;
        line.fate = !harm ? tr("gone") : *harm == incident.harm ? tr("still there") : tr("harm %1").arg(format::money(*harm));
        const double change = results.asItIs.harm > 0 ? replay->run.harm / results.asItIs.harm - 1 : 0;
        const QString percent = format::percent(std::fabs(change));
        line.run = std::fabs(change) < 0.0005 ? tr("harm of the run unchanged") : change < 0 ? tr("harm of the run %1%2").arg(format::minus).arg(percent) : tr("harm of the run +%1").arg(percent);
        if (!replay->runs.empty()) {
            const Interval share = shareOfRuns(replay->runs, kind);
            line.share = tr("this kind in %1 of %2 runs (%3)").arg(count(share), QString::number(share.n), shareWords(share));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

QString preventionNote(const StudyResults& results, const LargeIncident& incident) {
    const auto gone = std::ranges::count_if(results.levers, [&](const LeverReplay& replay) { return !harmIn(replay.run, incident.key); });
    if (gone == 0) return tr("None of the %1 changes prevents this very incident. These leave the run with the least harm:").arg(results.levers.size());
    return tr("With %1 of the %2 changes this very incident is gone. That alone says little, since any change of the world turns luck elsewhere: the run's harm and the share over all runs say more.")
        .arg(gone).arg(results.levers.size());
}

} // namespace cw
