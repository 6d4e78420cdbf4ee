#include "ui/models/sentence.h"

#include "sim/analysis/statistics.h"
#include "sim/outcome.h"
#include "ui/models/channels.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sentence", text); }

QString years(int months) {
    static constexpr const char* words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    if (months % 12 != 0) return tr("Over %1 months").arg(months);
    const int count = months / 12;
    if (count == 1) return tr("Over one year");
    return tr("Over %1 years").arg(count <= 10 ? tr(words[count - 1]) : QString::number(count));
}

double referenceMean(const Results& r, int outcome) {
    const auto row = static_cast<std::size_t>(outcome);
    return row < r.referencePerRun.size() ? meanInterval(r.referencePerRun[row]).mean : 0;
}

QString body(const Results& r) {
    const QString span = years(r.scenario->months);
    const int harmRow = outcomeIndex("misuse.expected_harm_cumulative"), valueRow = outcomeIndex("innovation.cumulative");
    const Interval &harm = r.differences[static_cast<std::size_t>(harmRow)], &value = r.differences[static_cast<std::size_t>(valueRow)];
    if (r.runs < 2) return tr("One possible history so far: too few to tell a difference from luck.");
    const QString misuse = tr("misuse harm"), innovation = tr("innovation");
    const auto harmMoves = [&] { return movementClause(misuse, harmRow, harm, referenceMean(r, harmRow)); };
    const auto valueMoves = [&] { return movementClause(innovation, valueRow, value, referenceMean(r, valueRow)); };
    if (harm.excludesZero() && value.excludesZero()) return tr("%1 %2 and %3.").arg(span, harmMoves(), valueMoves());
    const QString nothing = tr("no difference that %1 runs can show").arg(r.runs);   // two or more
    if (harm.excludesZero())
        return tr("%1 %2; in innovation there is %3.").arg(span, harmMoves(), nothing);
    if (value.excludesZero())
        return tr("%1 %2; in misuse harm there is %3.").arg(span, valueMoves(), nothing);
    return tr("%1 there is %2, neither in misuse harm nor in innovation.").arg(span, nothing);
}

QString comparison(const Results& r) {
    if (!r.reference) return tr("Pin a reference to see in words what this policy changes.");
    if (!r.identical) return body(r);
    const bool waits = !r.firings.empty() || !r.referenceFirings.empty();
    return waits ? tr("Nothing differs from the reference.") : tr("Nothing differs from the reference. Move a lever to see what it does.");
}

} // namespace

Sentence differenceSentence(const Results& results, const QString& secondInk) {
    QStringList parts{comparison(results)};
    if (!results.firings.empty()) parts << firingsText(results.firings);
    if (!results.referenceFirings.empty()) parts << tr("In the reference: %1").arg(firingsText(results.referenceFirings));
    return marked::finished(parts.join(u' '), secondInk);
}

QString runsNote(const Results& results) {
    if (!results.reference || results.identical || results.runs < 2) return {};
    return tr("%1 paired runs · mean differences over the whole span with 95 % intervals; charts show each month’s median").arg(results.runs);
}

} // namespace cw
