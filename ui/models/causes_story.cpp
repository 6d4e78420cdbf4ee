#include "ui/models/causes_story.h"

#include "sim/analysis/comparison.h"
#include "sim/analysis/statistics.h"
#include "sim/math.h"
#include "sim/outcome.h"
#include "ui/models/causes_payments.h"
#include "ui/models/event_words.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CausesStory", text); }

/// Emphasis, marked while a sentence is put together; no name or number contains these characters.
QString strong(const QString& text) { return u'\x01' + text + u'\x02'; }
Sentence sentenceOf(const QString& marked) {
    QString plain = marked, rich = marked.toHtmlEscaped();
    plain.remove(u'\x01').remove(u'\x02');
    rich.replace(u'\x01', QStringLiteral("<b>")).replace(u'\x02', QStringLiteral("</b>"));
    const QString paragraph = QStringLiteral("<p style='margin:0 0 6px 0'>");
    if (rich.contains(u'\n')) rich = paragraph + rich.replace(u'\n', QStringLiteral("</p>") + paragraph) + QStringLiteral("</p>");
    return {plain.replace(u'\n', u' '), rich};
}

QString guardWords(double care) { return format::percent(1 - math::exp(-care)); }

QString endWords(const History& there, const Twin& twin) {
    const Event& event = there.event(twin.event);
    const QString paid = paidWords(there, twin.event);
    Cents sum = 0;
    for (const JudgmentLine& line : there.index.judgment(twin.event)) sum += line.paid;
    if (paid.isEmpty()) return tr("Nobody paid.");
    return sum < event.amount ? tr("Paid there: %1. Paid by nobody: %2.").arg(paid, format::money(event.amount - sum))
                              : tr("There the victims got all of it: %1.").arg(paid);
}

QString whyNot(const History& here, const Event& event, const History& there, const Twin& twin) {
    const ModelFact* model = here.facts.model(event.model);
    const QString name = model ? here.names.name(model->key) : QString();
    const QString person = event.user >= 0 ? here.names.name(actorKey(static_cast<std::uint32_t>(event.user))) : QString();
    switch (twin.fate) {
    case Fate::noModel:
        if (twin.model) return tr("%1 does not exist there: its line ends with %2.").arg(name, there.names.name(twin.model->key));
        return tr("%1 does not exist there, nor does anything it descends from.").arg(name);
    case Fate::notYet: {
        const IncidentFact* fact = here.facts.incident(here.index.find(event.key, EventType::incident));
        const int since = !fact || fact->route == byApi ? twin.model->released : twin.model->opened;
        if (since < 0) return tr("%1 exists there too, but it was never let out: nobody outside could use it.").arg(name);
        return tr("%1 exists there too, but was not to be had before %2.").arg(name, format::month(since));
    }
    case Fate::otherModel: return tr("There %1 worked with another tool that month (%2), and did not succeed with it.").arg(person, accessWords(there, *twin.model, twin.route));
    case Fate::withoutAi: return tr("There %1 worked without AI that month.").arg(person);
    case Fate::failed:
        return event.user < 0 ? tr("%1 exists there too, but did not slip out of control: the same luck met a smaller hazard.").arg(name)
                              : tr("There %1 worked with %2 in the same way, but without success: the same luck met other odds, through defences, guardrails or deterrence.").arg(person, name);
    case Fate::same:
    case Fate::otherHarm: break;
    }
    return {};
}

QString causeSentence(const History& h, std::int32_t row) { return tr("%1 (%2)").arg(eventSentence(h, h.event(row)), eventPlace(row, h.event(row).month)); }

/// What the law did in that month: several levers change at once, in several places, and are told once.
QStringList lawChanges(const History& h, int month) {
    QStringList levers;
    for (std::int32_t row = h.index.month(month).first; row < h.index.month(month).second; ++row) {
        const Event& e = h.event(row);
        if (e.type != EventType::policy) continue;
        const QString lever = leverWords(*h.scenario, *parameterRegistry()[static_cast<std::size_t>(e.detail)]);
        if (!levers.contains(lever)) levers << lever;
    }
    return levers;
}

/// Of these, those that `others` does not change in the same way.
QString lawWords(QStringList levers, const QStringList& others) {
    levers.removeIf([&](const QString& lever) { return others.contains(lever); });
    const auto all = levers.size();
    if (all > 3) levers = levers.mid(0, 3) << tr("and %1 more").arg(all - 3);
    return levers.join(QStringLiteral("; "));
}

/// The first month in which the law changes in one world and not, or to something else, in the other. The log does not hold to
/// what: there both worlds only have a change of the same lever.
std::optional<int> firstOtherLaw(const History& here, const History& there, int until) {
    for (int month = 0; month <= until; ++month)
        if (lawChanges(here, month) != lawChanges(there, month)) return month;
    return std::nullopt;
}

QString firstLawPlace(const History& here, const History& there, int month) {
    for (const History* h : {&here, &there})
        for (std::int32_t row = h->index.month(month).first; row < h->index.month(month).second; ++row)
            if (h->event(row).type == EventType::policy) return eventPlace(row, month);
    return format::month(month);
}

/// How the law parts the worlds: it may change in one of them or, otherwise, in both.
QString lawParting(const History& here, const History& there, int month, const QString& place) {
    const QStringList own = lawChanges(here, month), others = lawChanges(there, month);
    const QString ownWords = lawWords(own, others), otherWords = lawWords(others, own);
    if (otherWords.isEmpty()) return tr("The two worlds are identical until %1, when the law changes: %2.").arg(place, ownWords);
    if (ownWords.isEmpty()) return tr("The two worlds are identical until %1, when the law of the reference changes: %2.").arg(place, otherWords);
    return tr("The two worlds are identical until %1, when their laws part. Here: %2. In the reference: %3.").arg(place, ownWords, otherWords);
}

/// The first month in which any outcome differs.
std::optional<int> firstOtherMonth(const RunResult& a, const RunResult& b) {
    for (int month = 0; month < a.months; ++month)
        for (std::size_t o = 0; o < outcomeRegistry().size(); ++o)
            if (a.series(static_cast<int>(o))[static_cast<std::size_t>(month)] != b.series(static_cast<int>(o))[static_cast<std::size_t>(month)]) return month;
    return std::nullopt;
}

QString chainSentence(const History& here, const ChainParting& p) {
    const QString name = here.names.name(p.here->key), month = strong(format::month(p.month));
    const QString developer = p.here->developer ? here.names.name(p.here->developer) : tr("its author");
    const auto months = [](int a, int b) { return tr("%1 instead of %2").arg(format::month(a), format::month(b)); };
    switch (p.how) {
    case ModelParting::absent:
        return p.here->is(strippedCopy) ? tr("in %1 somebody stripped %2, which nobody did in the reference").arg(month, here.names.name(originalOf(p.here->key)))
                                        : tr("in %1 %2 came about, which it never did in the reference").arg(month, name);
    case ModelParting::notOpened: return tr("in %1 the weights of %2 got out; in the reference they never did").arg(month, name);
    case ModelParting::notReleased: return tr("in %1 %2 released %3; in the reference it never did").arg(month, developer, name);
    case ModelParting::otherCare:
        if (guardWords(p.here->care) == guardWords(p.there->care))
            return p.here->care > p.there->care ? tr("in %1 %2 trained %3 with slightly better guardrails than in the reference").arg(month, developer, name)
                                                : tr("in %1 %2 trained %3 with slightly weaker guardrails than in the reference").arg(month, developer, name);
        return tr("in %1 %2 trained %3 with guardrails that stop %4 of misuse, instead of %5").arg(month, developer, name, guardWords(p.here->care), guardWords(p.there->care));
    case ModelParting::otherCompute:
        if (format::power(p.here->compute) == format::power(p.there->compute))
            return p.here->compute > p.there->compute ? tr("in %1 %2 trained %3 with slightly more compute than in the reference").arg(month, developer, name)
                                                      : tr("in %1 %2 trained %3 with slightly less compute than in the reference").arg(month, developer, name);
        return tr("in %1 %2 trained %3 with %4 FLOP instead of %5").arg(month, developer, name, format::power(p.here->compute), format::power(p.there->compute));
    case ModelParting::otherParent: return tr("in %1 %2 was built on another model than in the reference").arg(month, name);
    case ModelParting::otherOpening: return tr("the weights of %1 got out in %2 in the reference").arg(name, months(p.here->opened, p.there->opened));
    case ModelParting::otherRelease: return tr("%1 was released in %2 in the reference").arg(name, months(p.here->released, p.there->released));
    case ModelParting::otherTamper:
        if (format::percent(p.here->tamper) == format::percent(p.there->tamper))
            return p.here->tamper > p.there->tamper ? tr("in %1 the weights of %2 got out with slightly more tamper resistance than in the reference").arg(month, name)
                                                    : tr("in %1 the weights of %2 got out with slightly less tamper resistance than in the reference").arg(month, name);
        return tr("in %1 the weights of %2 got out with a tamper resistance of %3 instead of %4").arg(month, name, format::percent(p.here->tamper), format::percent(p.there->tamper));
    }
    return {};
}

double sumOf(const RunResult& run, const char* outcome) { return summarise(run.series(outcomeIndex(outcome)), Summary::sum); }
double paidIn(const RunResult& run) {
    double sum = 0;
    for (const char* id : {"liability.paid.developer", "liability.paid.modifier", "liability.paid.platform", "liability.paid.perpetrator"}) sum += sumOf(run, id);
    return sum;
}

} // namespace

RunView viewOf(const History& h) { return {h.run.log, h.index, h.facts}; }

Sentence twinStory(const Histories& worlds, std::int32_t incident) {
    const History &here = *worlds.scenario, &there = *worlds.reference;
    const Event& event = here.event(incident);
    if (event.user >= 0 && !sameUsers(*here.scenario, *there.scenario))
        return sentenceOf(tr("The reference has other users or another network, so that nobody there is the same person: this incident has no twin."));
    const Twin twin = twinOf(viewOf(here), incident, viewOf(there));
    if (twin.event >= 0) {
        const Event& other = there.event(twin.event);
        const QString what = twin.fate == Fate::same ? strong(tr("the same incident happened")) : strong(tr("the same incident happened, with other harm"));
        QString text = tr("In the reference %1 in %2, with harm %3.").arg(what, format::month(other.month), strong(format::money(other.amount)));
        const IncidentFact* fact = there.facts.incident(twin.event);
        if (!(other.model == event.model) && twin.model && fact) text += u' ' + tr("There it was done with another model: %1.").arg(accessWords(there, *twin.model, fact->route));
        return sentenceOf(text + u' ' + endWords(there, twin));
    }
    QString text = tr("In the reference this incident %1. %2").arg(strong(tr("did not happen")), whyNot(here, event, there, twin));
    if (twin.others > 0) text += u' ' + tr("The same person caused %1 other large incidents in that world.").arg(twin.others);
    return sentenceOf(text);
}

PartingStory partingStory(const Histories& worlds, std::int32_t incident) {
    const History &here = *worlds.scenario, &there = *worlds.reference;
    PartingStory story;
    story.happensThere = there.index.find(here.event(incident).key, EventType::incident) >= 0;
    if (!worlds.first) {
        story.words = sentenceOf(tr("Nothing that happened in this run differs from the reference."));
        return story;
    }
    const Parting& first = *worlds.first;
    const auto law = firstOtherLaw(here, there, first.month);
    story.worlds = law.value_or(first.month);
    QStringList parts;
    const History& teller = first.here >= 0 ? here : there;
    const std::int32_t row = first.here >= 0 ? first.here : first.there;
    if (law)
        parts << lawParting(here, there, *law, strong(firstLawPlace(here, there, *law)));
    else
        parts << tr("The two worlds are identical until %1: %2%3.").arg(strong(eventPlace(row, first.month)), eventSentence(teller, teller.event(row)), first.here >= 0 ? tr(", and not so in the reference") : tr(", in the reference alone"));
    if (worlds.consequence && (law || worlds.consequence->month != first.month || worlds.consequence->here != first.here)) {
        const Parting& then = *worlds.consequence;
        parts << (then.here >= 0 ? tr("The first thing that goes otherwise: %1.").arg(causeSentence(here, then.here))
                                 : tr("The first thing that goes otherwise: in the reference %1.").arg(causeSentence(there, then.there)));
    }
    const IncidentFact* fact = here.facts.incident(incident);
    const auto chain = fact ? chainPartings(here.facts, fact->model, there.facts, here.event(incident).month) : std::vector<ChainParting>();
    const std::int32_t cause = firstUnequalCause(viewOf(here), incident, viewOf(there));
    if (!chain.empty()) {
        story.chain = chain.front().month;
        parts << tr("What led to this incident parts later: %1.").arg(chainSentence(here, chain.front()));
    } else if (cause >= 0) {
        story.chain = here.event(cause).month;
        parts << tr("What led to this incident parts later: %1.").arg(causeSentence(here, cause));
    } else {
        parts << tr("Everything its model came from is the same in both worlds; what differs lies with those who used it, and with the rules they met.");
    }
    story.words = sentenceOf(parts.join(u'\n'));
    return story;
}

ReplayStory replayStory(const Histories& worlds, const QString& premise, std::int32_t incident) {
    const History &with = *worlds.scenario, &without = *worlds.without;
    ReplayStory story;
    story.differsFrom = firstOtherMonth(with.run, without.run);
    story.sums = {{tr("Harm"), sumOf(with.run, "misuse.harm"), sumOf(without.run, "misuse.harm")},
                  {tr("Value of use"), sumOf(with.run, "innovation.flow"), sumOf(without.run, "innovation.flow")},
                  {tr("Paid to victims"), paidIn(with.run), paidIn(without.run)}};
    if (!story.differsFrom) {
        story.words = sentenceOf(tr("%1, nothing would have changed: the replay is the same in every number of every month.").arg(premise));
        return story;
    }
    QString fate;
    if (incident >= 0) {
        const Event& event = with.event(incident);
        const std::int32_t row = without.index.find(event.key, EventType::incident);
        fate = row < 0 ? tr("%1 this incident would not have happened.").arg(strong(premise + u','))
                       : tr("%1 this incident would have happened all the same, with harm %2.").arg(strong(premise + u','), strong(format::money(without.event(row).amount)));
        if (row < 0) {
            const Twin twin = twinOf(viewOf(with), incident, viewOf(without));
            if (twin.others > 0) fate += u' ' + tr("Its perpetrator would have caused %1 other large incidents in the replay.").arg(twin.others);
        }
    }
    const int from = *story.differsFrom;
    const QString same = from == 0 ? tr("The replay differs from the first month on.") : tr("Up to %1 the replay is identical, bit for bit.").arg(format::month(from - 1));
    story.words = sentenceOf(fate.isEmpty() ? same : fate + u' ' + same);
    return story;
}

} // namespace cw
