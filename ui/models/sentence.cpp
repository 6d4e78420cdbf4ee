#include "ui/models/sentence.h"

#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sentence", text); }

/// A part of the sentence: "misuse harm falls by 27.0 bn$ [−45.0, −10.0]". Emphasis is marked by control characters,
/// which no text from a file can contain once it is here: it holds numbers and our own words only.
QString clause(const QString& subject, const Interval& difference) {
    const QString verb = difference.mean < 0 ? tr("%1 falls by %2 %3") : tr("%1 rises by %2 %3");
    return verb.arg(subject, u'\x01' + format::number(std::fabs(difference.mean)) + tr(" bn$") + u'\x02',
                    u'\x03' + format::interval(difference.low, difference.high) + u'\x04');
}

QString years(int months) {
    static constexpr const char* words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    if (months % 12 != 0) return tr("Over %1 months").arg(months);
    const int count = months / 12;
    if (count == 1) return tr("Over one year");
    return tr("Over %1 years").arg(count <= 10 ? tr(words[count - 1]) : QString::number(count));
}

QString body(const Results& r) {
    const QString span = years(r.scenario->months);
    const Interval& harm = r.differences[static_cast<std::size_t>(outcomeIndex("misuse.expected_harm_cumulative"))];
    const Interval& value = r.differences[static_cast<std::size_t>(outcomeIndex("innovation.cumulative"))];
    if (r.runs < 2) return tr("One possible history so far: too few to tell a difference from luck.");
    const QString misuse = tr("misuse harm"), innovation = tr("innovation");
    if (harm.excludesZero() && value.excludesZero())
        return tr("%1 %2 and %3.").arg(span, clause(misuse, harm), clause(innovation, value));
    const QString nothing = tr("no difference that %1 runs can show").arg(r.runs);   // two or more
    if (harm.excludesZero())
        return tr("%1 %2; in innovation there is %3.").arg(span, clause(misuse, harm), nothing);
    if (value.excludesZero())
        return tr("%1 %2; in misuse harm there is %3.").arg(span, clause(innovation, value), nothing);
    return tr("%1 there is %2, neither in misuse harm nor in innovation.").arg(span, nothing);
}

Sentence both(const QString& marked, const QString& secondInk) {
    QString plain = marked;
    for (const QChar mark : {u'\x01', u'\x02', u'\x03', u'\x04'}) plain.remove(mark);
    QString rich = marked.toHtmlEscaped();
    rich.replace(u'\x01', QStringLiteral("<b>")).replace(u'\x02', QStringLiteral("</b>"));
    rich.replace(u'\x03', QStringLiteral("<span style=\"color:%1\">").arg(secondInk)).replace(u'\x04', QStringLiteral("</span>"));
    return {plain, rich};
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
    return both(parts.join(u' '), secondInk);
}

QString runsNote(const Results& results) {
    if (!results.reference || results.identical || results.runs < 2) return {};
    return tr("%1 paired runs · mean difference with its 95 % interval").arg(results.runs);
}

} // namespace cw
