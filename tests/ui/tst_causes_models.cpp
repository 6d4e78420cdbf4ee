#include "sim/model/choices.h"
#include "tests/support.h"
#include "ui/models/causes_chain.h"
#include "ui/models/causes_copy.h"
#include "ui/models/causes_incidents.h"
#include "ui/models/causes_payments.h"
#include "ui/models/causes_story.h"
#include "ui/models/causes_typical.h"
#include "ui/models/event_words.h"
#include "ui/models/format.h"

#include <cmath>
#include <set>

using namespace cw;

/// What the page on causes tells of a run: every cent, every party, and nothing that did not happen.
class CausesModelsTest : public QObject {
    Q_OBJECT

    HistoryPointer m_here, m_there;

    Histories worlds() const {
        Histories both{.run = 0, .scenario = m_here, .reference = m_there, .without = {}, .referenceName = QStringLiteral("status quo"), .removed = {}, .first = {}, .consequence = {}};
        both.first = firstParting(m_here->run.log, m_there->run.log, true);
        both.consequence = firstParting(m_here->run.log, m_there->run.log, false);
        return both;
    }
    std::vector<std::int32_t> rowsOf(EventType type) const {
        std::vector<std::int32_t> rows;
        for (std::int32_t row = 0; row < static_cast<std::int32_t>(m_here->events().size()); ++row)
            if (m_here->event(row).type == type) rows.push_back(row);
        return rows;
    }

private slots:
    void initTestCase() {
        Scenario scenario = test::busyPolicy();
        scenario.name = "Busy";
        Scenario quo;
        quo.months = scenario.months;
        m_here = makeHistory(std::make_shared<const Scenario>(scenario), 0);
        m_there = makeHistory(std::make_shared<const Scenario>(quo), 0);
    }

    void linesAddUpToTheNumber() {
        const int harm = test::outcome("misuse.harm");
        for (const auto& [first, last] : {std::pair(0, 71), std::pair(60, 60)}) {
            Cents sum = 0, series = 0;
            double shares = 0;
            std::set<std::int32_t> seen;
            for (const CauseLine& line : causeLines(*m_here, {harm, first, last})) {
                sum += line.amount;
                shares += line.share;
                QVERIFY(line.event < 0 || seen.insert(line.event).second);
                Cents small = 0;
                for (const std::int32_t row : line.small) {
                    QVERIFY(seen.insert(row).second);
                    small += m_here->event(row).amount;
                }
                if (line.event < 0) QCOMPARE(small, line.amount);
            }
            for (int month = first; month <= last; ++month) series += static_cast<Cents>(std::llround(m_here->run.series(harm)[static_cast<std::size_t>(month)] * centsPerBillion));
            QCOMPARE(sum, series);
            QVERIFY(std::fabs(shares - 1) < 1e-9);
        }
    }

    void whatIsNoSumHasNoShares() {
        CausesIncidentsModel model;
        model.set(m_here, {test::outcome("models.stripped"), 60, 71});
        QVERIFY(!model.hasShares() && model.rowCount() > 0);
        for (const CauseLine& line : model.lines()) {
            QCOMPARE(line.share, 0.0);
            QVERIFY(hasToDoWith(m_here->event(line.event).type, "models.stripped"));
        }
        QVERIFY2(model.footer().contains(QStringLiteral("no shares")), qPrintable(model.footer()));
        for (const Outcome& outcome : outcomeRegistry()) QVERIFY(hasToDoWith(EventType::incident, outcome.id) || hasToDoWith(EventType::policy, outcome.id) || hasToDoWith(EventType::training, outcome.id) || hasToDoWith(EventType::listing, outcome.id));
    }

    void filtersByDomainPartyAndPlace() {
        CausesIncidentsModel model;
        model.set(m_here, {test::outcome("misuse.harm"), 0, 71});
        const int all = model.rowCount();
        model.setFilter(QStringLiteral("cyber"));
        QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
        for (int row = 0; row < model.rowCount(); ++row) QCOMPARE(model.line(row).domain, static_cast<int>(cyber));
        model.setFilter(QStringLiteral("cyber eastern"));
        for (int row = 0; row < model.rowCount(); ++row) QVERIFY(model.line(row).search.contains(QStringLiteral("eastern republic")));
        QVERIFY(model.footer().contains(QStringLiteral("hidden by the filter")));
        model.setFilter({});
        const CauseLine& first = *std::ranges::find_if(model.lines(), [](const CauseLine& line) { return line.event >= 0; });
        model.setFilter(m_here->names.name(m_here->event(first.event).model).toUpper());
        QVERIFY(model.rowOf(m_here->event(first.event).key) >= 0);
    }

    void owedAndPaidAddUpToTheHarm() {
        int several = 0;
        for (const EventType type : {EventType::incident, EventType::incidents})
            for (const std::int32_t row : rowsOf(type)) {
                const Payments payments = paymentsOf(*m_here, row);
                QCOMPARE(payments.harm, m_here->event(row).amount);
                Cents owed = 0, paid = 0;
                for (const PaymentLine& line : payments.lines)
                    if (line.kind != PaymentLine::Kind::sum) owed += line.owed, paid += line.paid;
                const PaymentLine& sum = payments.lines.back();
                QCOMPARE(owed, payments.harm);
                QVERIFY(sum.kind == PaymentLine::Kind::sum && sum.owed == payments.harm && sum.paid == paid);
                Cents unpaid = payments.harm;
                for (const JudgmentLine& line : m_here->index.judgment(row)) unpaid -= line.paid;
                QCOMPARE(payments.harm - sum.paid, unpaid);
                several += payments.lines.size() > 3;
            }
        QVERIFY(several > 0);
        const std::vector<std::int32_t> small = rowsOf(EventType::incidents);
        const Payments all = paymentsOf(*m_here, small);
        Cents harm = 0;
        for (const std::int32_t row : small) harm += m_here->event(row).amount;
        QCOMPARE(all.harm, harm);
        QCOMPARE(all.lines.back().owed, harm);
    }

    /// The table's head names the law of the base developer; who is judged by another says so.
    void anotherLawIsNamed() {
        int other = 0, same = 0;
        for (const std::int32_t row : rowsOf(EventType::incident)) {
            const auto judged = m_here->index.judgment(row);
            const auto leading = std::ranges::find(judged, "developer", &JudgmentLine::role);
            if (leading == judged.end()) continue;
            const Payments payments = paymentsOf(*m_here, row);
            for (std::size_t i = 0; i < judged.size(); ++i) {
                const bool differs = judged[i].rule != leading->rule && judged[i].rule != "none";
                const QString named = judged[i].rule == "strict" ? QStringLiteral("strict liability") : QStringLiteral("negligence");
                if (differs) QVERIFY2(payments.lines[i].why.startsWith(QStringLiteral("under another law: ") + named), qPrintable(payments.lines[i].why));
                else QVERIFY(!payments.lines[i].why.contains(QStringLiteral("another law")));
                ++(differs ? other : same);
            }
        }
        QVERIFY(other > 0 && same > 0);
    }

    void chainsLeadFromADeveloperToTheVictims() {
        int removable = 0;
        for (const std::int32_t row : rowsOf(EventType::incident)) {
            std::vector<ChainBox> chain = chainOf(*m_here, row);
            const Event& event = m_here->event(row);
            QVERIFY(chain.size() >= 3);
            QVERIFY(chain.front().part == ChainBox::Part::developer && chain.back().part == ChainBox::Part::victims);
            QVERIFY(chain.back().key == event.key);
            for (const ChainBox& box : chain) {
                QVERIFY(!box.title.isEmpty() && !box.lines.empty() && !box.tip.isEmpty());
                removable += box.removal.has_value();
                if (box.removal) QVERIFY(box.removal->remove == box.key && box.removal->from <= event.month && box.removal->from >= 0);
            }
            layOutChain(chain, 4);
            for (std::size_t i = 1; i < chain.size(); ++i)   // neighbours in the chain are neighbours in the drawing
                QCOMPARE(std::abs(chain[i].row - chain[i - 1].row) + std::abs(chain[i].column - chain[i - 1].column), 1);
        }
        QVERIFY(removable > 0);
    }

    void storiesAreTold() {
        const Histories both = worlds();
        for (const std::int32_t row : rowsOf(EventType::incident)) {
            const bool twin = m_there->index.find(m_here->event(row).key, EventType::incident) >= 0;
            const Sentence told = twinStory(both, row);
            QCOMPARE(told.plain.contains(QStringLiteral("did not happen")), !twin);
            QVERIFY(!told.plain.contains(QStringLiteral("%1")));
            const PartingStory parting = partingStory(both, row);
            QVERIFY(parting.worlds == 12 && parting.happensThere == twin);
            QVERIFY2(!parting.words.plain.contains(QStringLiteral("%1")), qPrintable(parting.words.plain));
            QVERIFY(!parting.words.plain.contains(u'\x01') && parting.words.rich.contains(QStringLiteral("<b>")));
        }
        Histories same = worlds();
        same.reference = m_here;
        same.first.reset(), same.consequence.reset();
        QVERIFY(partingStory(same, rowsOf(EventType::incident).front()).words.plain.startsWith(QStringLiteral("Nothing")));
    }

    /// Where the law changes in both worlds, what follows is not told as if only one had changed.
    void bothLawsAreNamedWhereTheyPart() {
        Scenario other;
        other.months = m_here->scenario->months;
        test::set(other, "release.open_weights", openForbidden);
        const HistoryPointer there = m_there;
        m_there = makeHistory(std::make_shared<const Scenario>(other), 0);
        const std::int32_t incident = rowsOf(EventType::incident).front();
        const QString both = partingStory(worlds(), incident).words.plain;
        std::swap(m_here, m_there);
        const QString turned = partingStory(worlds(), rowsOf(EventType::incident).front()).words.plain;
        std::swap(m_here, m_there);
        m_there = there;
        const QString forbidden = format::modelText(test::spec("release.open_weights").label) + QStringLiteral(": ");
        QVERIFY2(both.contains(QStringLiteral("when their laws part. Here: ")), qPrintable(both));
        QVERIFY2(both.indexOf(forbidden) > both.indexOf(QStringLiteral("In the reference: ")), qPrintable(both));
        QVERIFY2(turned.contains(QStringLiteral("Here: ") + forbidden), qPrintable(turned));
        QVERIFY(turned.contains(QStringLiteral("The first thing that goes otherwise: ")));
        QVERIFY(!partingStory(worlds(), incident).words.plain.contains(QStringLiteral("In the reference: ")));
        // The same lever set otherwise: one change each, and yet the laws part.
        Scenario half = *m_here->scenario;
        test::set(half, "platform.moderation", 0.4);
        const HistoryPointer quo = m_there;
        m_there = makeHistory(std::make_shared<const Scenario>(half), 0);
        const PartingStory values = partingStory(worlds(), incident);
        m_there = quo;
        const QString moderation = format::modelText(test::spec("platform.moderation").label) + QStringLiteral(": ");
        QVERIFY2(values.words.plain.count(moderation) == 2 && values.words.plain.contains(QStringLiteral("when their laws part. Here: ") + moderation), qPrintable(values.words.plain));
        QCOMPARE(values.worlds, 12);
    }

    /// Who chose strict liability and reads of negligence is told that the place has not adopted the policy.
    void lawsOfOutsidersAreExplained() {
        int before = 0, inside = 0, outside = 0;
        for (int run = 0; run < 8; ++run) {
            const HistoryPointer h = makeHistory(m_here->scenario, run);
            std::set<int> adopters;
            for (const Event& event : h->events())
                if (event.type == EventType::policy) adopters.insert(event.jurisdiction);
            QVERIFY(!adopters.empty() && adopters.size() < h->scenario->jurisdictions.size());
            for (const auto& [row, fact] : h->facts.incidents) {
                const auto judged = h->index.judgment(row);
                if (std::ranges::find(judged, "developer", &JudgmentLine::role) == judged.end()) continue;
                const int place = h->facts.lineage(fact.model).back()->jurisdiction;
                const bool told = paymentsOf(*h, row).rule.contains(h->names.jurisdiction(place) + QStringLiteral(", where it was trained, has not adopted"));
                QCOMPARE(told, h->event(row).month >= 12 && !adopters.contains(place));
                ++(told ? outside : h->event(row).month < 12 ? before : inside);
            }
        }
        QVERIFY(before > 0 && inside > 0 && outside > 0);
    }

    void everyEventHasASentence() {
        std::set<EventType> met;
        for (const Event& event : m_here->events()) {
            if (!met.insert(event.type).second) continue;
            const QString told = eventSentence(*m_here, event);
            QVERIFY2(told.size() > 8 && !told.contains(QStringLiteral("%1")) && !told.contains(QStringLiteral("  ")), qPrintable(told));
        }
        QVERIFY(met.size() > 10);
    }

    void removingAnIncidentIsTold() {
        Histories replay = worlds();
        const std::int32_t row = rowsOf(EventType::incident).back();
        auto changed = std::make_shared<Scenario>(*m_here->scenario);
        changed->interventions.push_back({m_here->event(row).key, m_here->event(row).month});
        replay.without = makeHistory(changed, 0);
        const ReplayStory story = replayStory(replay, QStringLiteral("Had it not happened"), row);
        QVERIFY2(story.words.plain.contains(QStringLiteral("would not have happened")), qPrintable(story.words.plain));
        QCOMPARE(story.differsFrom, std::optional<int>(m_here->event(row).month));
        QCOMPARE(story.sums.size(), std::size_t(3));
        QVERIFY(story.sums[0].without < story.sums[0].with);
        replay.without = m_here;
        QVERIFY(!replayStory(replay, QStringLiteral("Had nothing changed"), row).differsFrom);
    }

    void copiedTextStandsByItself() {
        CausesPaymentsModel payments;
        const std::int32_t row = rowsOf(EventType::incident).front();
        payments.set(paymentsOf(*m_here, row));
        const IncidentReport report{QStringLiteral("A <title>"), QStringLiteral("sub"), chainWords(chainOf(*m_here, row)), {QStringLiteral("twin")}, reportCaption(worlds(), 64)};
        const QString text = reportText(report, payments), html = reportHtml(report, payments);
        for (int r = 0; r < payments.rowCount(); ++r) QVERIFY(text.contains(payments.index(r, CausesPaymentsModel::party).data().toString()));
        QVERIFY(text.contains(QStringLiteral("run 1 of 64 of Busy against status quo")));
        QVERIFY(html.contains(QStringLiteral("A &lt;title&gt;")) && html.contains(QStringLiteral("<table>")) && text.contains(QStringLiteral("Party\tRole\tShare")));
    }

    void replaysAreRanked() {
        const LargeIncident incident{incidentKey(1, 5, cyber, 0), cyber, byOpen, 1000};
        StudyResults results;
        results.asItIs = {.run = 0, .large = {incident}, .harm = 10, .value = 1};
        const auto replay = [&](double harm, bool there) {
            LeverReplay made{.change = {&test::spec("liability.regime"), 2}, .run = {.run = 0, .large = {}, .harm = harm, .value = 1}};
            if (there) made.run.large.push_back(incident);
            results.levers.push_back(made);
        };
        replay(8, true), replay(9, false), replay(7, false), replay(6, true);
        const auto ranked = rankedReplays(results, incident);
        std::vector<double> harms;
        for (const LeverReplay* r : ranked) harms.push_back(r->run.harm);
        QCOMPARE(harms, (std::vector<double>{7, 9, 6, 8}));
        const auto lines = preventionLines(results, incident, 2);
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(lines[0].gone && lines[0].share.isEmpty());
        QVERIFY(preventionNote(results, incident).startsWith(QStringLiteral("With 2 of the 4 changes")));
    }
};

QTEST_GUILESS_MAIN(CausesModelsTest)
#include "tst_causes_models.moc"
