#include "sim/analysis/incident_kinds.h"
#include "sim/analysis/money_shares.h"
#include "sim/analysis/parting.h"
#include "tests/support.h"

#include <cmath>

using namespace cw;

/// What one run can be asked: who is behind a number, and where it parts from its twin.
class PartingTest : public QObject {
    Q_OBJECT

    /// A run with everything that questions about it need.
    struct Told {
        RunResult run;
        RunFacts facts;
        EventIndex index;
        RunView view() const { return {run.log, index, facts}; }
        const Event& event(std::int32_t row) const { return run.log.events()[static_cast<std::size_t>(row)]; }
    };
    static std::unique_ptr<Told> tell(const Scenario& scenario, std::uint32_t run = 0) {
        auto told = std::make_unique<Told>();
        FactRecorder recorder(scenario.months);
        told->run = simulate(scenario, run, {.events = true, .observe = [&](std::uint32_t, int month, const World& world) { recorder.see(month, world); }});
        told->facts = recorder.take();
        told->index = EventIndex(told->run.log);
        return told;
    }
    static Scenario quo() {
        Scenario s;
        s.months = test::busyPolicy().months;
        return s;
    }
    static std::vector<std::int32_t> incidentsOf(const Told& told) {
        std::vector<std::int32_t> rows;
        for (std::int32_t row = 0; row < static_cast<std::int32_t>(told.run.log.events().size()); ++row)
            if (told.event(row).type == EventType::incident) rows.push_back(row);
        return rows;
    }

private slots:
    void partsAddUpToTheSeries() {
        const auto told = tell(test::busyPolicy());
        int split = 0;
        for (const Outcome& outcome : outcomeRegistry()) {
            const auto flow = moneyFlow(outcome);
            if (!flow) continue;
            ++split;
            const auto series = told->run.series(outcomeIndex(outcome.id));
            for (int month = 0; month < told->run.months; ++month) {
                Cents sum = 0, last = static_cast<Cents>(maxCents);
                for (const IncidentPart& part : incidentParts(told->run.log, told->index, *flow, month, month)) {
                    QVERIFY(part.amount > 0 && part.amount <= last);
                    last = part.amount;
                    sum += part.amount;
                }
                QCOMPARE(sum, static_cast<Cents>(std::llround(series[static_cast<std::size_t>(month)] * centsPerBillion)));
            }
        }
        QCOMPARE(split, 11);
        QVERIFY(!moneyFlow(*findOutcome("innovation.flow")) && !moneyFlow(*findOutcome("misuse.expected_harm")));
    }

    void twinsOfOneRuleNeverPart() {
        const auto a = tell(quo()), b = tell(quo());
        QVERIFY(!firstParting(a->run.log, b->run.log, true));
        for (const std::int32_t row : incidentsOf(*a)) {
            const Twin twin = twinOf(a->view(), row, b->view());
            QVERIFY(twin.fate == Fate::same && twin.event == row);
            QVERIFY(chainPartings(a->facts, a->facts.incident(row)->model, b->facts, a->event(row).month).empty());
            QCOMPARE(firstUnequalCause(a->view(), row, b->view()), -1);
        }
    }

    void policyPartsThemWhenItStarts() {
        const auto here = tell(test::busyPolicy()), there = tell(quo());
        const auto first = firstParting(here->run.log, there->run.log, true), then = firstParting(here->run.log, there->run.log, false);
        QVERIFY(first && then);
        QCOMPARE(first->month, 12);
        QVERIFY(here->event(first->here).type == EventType::policy && first->there == -1);
        QVERIFY(then->month >= 12);
        QVERIFY(then->here < 0 || here->event(then->here).type != EventType::policy);
        // The same question from the other side gives the same month.
        const auto back = firstParting(there->run.log, here->run.log, false);
        QVERIFY(back && back->month == then->month);
        for (int month = 0; month < 12; ++month)
            QCOMPARE(here->index.month(month), there->index.month(month));
    }

    void everyFateIsTrue() {
        const auto here = tell(test::busyPolicy()), there = tell(quo());
        int gone = 0, kept = 0;
        for (const std::int32_t row : incidentsOf(*here)) {
            const Event& event = here->event(row);
            const IncidentFact& fact = *here->facts.incident(row);
            const Twin twin = twinOf(here->view(), row, there->view());
            const bool happened = there->index.find(event.key, EventType::incident) >= 0;
            QCOMPARE(twin.event >= 0, happened);
            (happened ? kept : gone) += 1;
            const ModelFact* model = there->facts.model(event.model);
            switch (twin.fate) {
            case Fate::same: QCOMPARE(there->event(twin.event).amount, event.amount); break;
            case Fate::otherHarm: QVERIFY(there->event(twin.event).amount != event.amount); break;
            case Fate::noModel: QVERIFY(!model); break;
            case Fate::notYet: QVERIFY(model && (fact.route == byApi ? model->released : model->opened) > event.month - 1 ? true : (fact.route == byApi ? model->released : model->opened) < 0); break;
            case Fate::otherModel: QVERIFY(twin.model && (!(twin.model->key == event.model) || twin.route != fact.route)); break;
            case Fate::withoutAi: QCOMPARE(there->facts.routeOf(static_cast<std::uint32_t>(event.user), event.month)->model, -1); break;
            case Fate::failed: QVERIFY(model); break;
            }
            const auto partings = chainPartings(here->facts, fact.model, there->facts, event.month);
            QVERIFY(std::ranges::is_sorted(partings, {}, &ChainParting::month));
            for (const ChainParting& p : partings) QVERIFY(p.month >= 0 && p.month <= event.month && (p.there == nullptr) == (p.how == ModelParting::absent));
            if (event.month < 12) QVERIFY(twin.fate == Fate::same && partings.empty());
        }
        QVERIFY(gone > 0 && kept > 0);
    }

    /// The same person, month and domain, and another sum: the worlds have parted.
    void aSumPartsThem() {
        EventLog here(true), there(true);
        for (const auto& [log, amount] : {std::pair{&here, 500}, {&there, 501}}) {
            log->add({.type = EventType::incident, .month = 3, .key = incidentKey(1, 3, 0, 0), .amount = 40});
            log->add({.type = EventType::incident, .month = 3, .key = incidentKey(2, 3, 0, 0), .amount = amount});
        }
        const auto parting = firstParting(here, there, true);
        QVERIFY(parting);
        QCOMPARE(parting->month, 3);
        QCOMPARE(parting->here, 1);
        QCOMPARE(parting->there, 1);
    }
    void aKindIsHalfTheHarmOrMore() {
        const LargeIncident one{incidentKey(1, 3, 0, 0), 2, byOpen, 1000};
        const IncidentKind kind = kindOfIncident(one);
        const auto with = [&](Cents harm, std::uint8_t domain, std::uint8_t route) { return kind.has({one.key, domain, route, harm}); };
        QVERIFY(with(500, 2, byOpen) && !with(499, 2, byOpen) && with(5000, 2, byOpen));
        QVERIFY(!with(1000, 1, byOpen) && !with(1000, 2, byApi));
    }
    void kindsAreCountedOverRuns() {
        const auto scenario = std::make_shared<const Scenario>(quo());
        const StudyProgress nobody = [](int) {};
        const auto runs = studyRuns(scenario, 0, 6, 2, nobody, {});
        QCOMPARE(runs.size(), std::size_t(6));
        for (std::uint32_t r = 0; r < 6; ++r) {
            const auto told = tell(*scenario, r);
            QCOMPARE(runs[r].run, r);
            QCOMPARE(runs[r].large.size(), incidentsOf(*told).size());
            QCOMPARE(runs[r].harm, summarise(told->run.series(test::outcome("misuse.harm")), Summary::sum));
        }
        const IncidentKind never{.domain = control, .route = byApi, .atLeast = static_cast<Cents>(maxCents)};
        const Interval none = shareOfRuns(runs, never), no = shareDifference(runs, runs, never);
        QCOMPARE(none.mean, 0.0);
        QVERIFY(none.low == 0 && std::fabs(none.high - 0.3903) < 0.0001);   // Wilson: z2/(n + z2), n = 6
        QVERIFY(no.mean == 0 && !no.excludesZero());
        const IncidentKind kind = kindOfIncident(runs[0].large.front());
        QVERIFY(kind.has(runs[0].large.front()));
        QVERIFY(shareOfRuns(runs, kind).mean >= 1.0 / 6);
    }

    void everyLeverIsMovedAloneToItsEnds() {
        const Scenario scenario = test::busyPolicy();
        const auto changes = singleChanges(scenario);
        std::size_t levers = 0;
        for (const ParameterSpec* spec : parameterRegistry()) {
            if (spec->role != Role::lever) continue;
            ++levers;
            QVERIFY(std::ranges::count(changes, spec, &LeverChange::lever) >= 1);
        }
        QVERIFY(levers > 30);
        for (const LeverChange& change : changes) {
            const Scenario moved = withChange(scenario, change);
            for (const ParameterSpec* spec : parameterRegistry()) {
                if (spec->role != Role::lever) continue;
                if (spec == change.lever) QVERIFY(moved.leverValue(*spec) == change.value && moved.leverValue(*spec) != scenario.leverValue(*spec));
                else QCOMPARE(moved.leverValue(*spec), scenario.leverValue(*spec));
            }
        }
        // The replay of each is the run of that scenario, in order.
        std::vector<std::shared_ptr<const Scenario>> two{std::make_shared<const Scenario>(scenario), std::make_shared<const Scenario>(withChange(scenario, changes.front()))};
        const auto replays = studyVariants(two, 3, 2, [](int) {}, {});
        QCOMPARE(replays.size(), std::size_t(2));
        QCOMPARE(replays[1].harm, summarise(tell(*two[1], 3)->run.series(test::outcome("misuse.harm")), Summary::sum));
    }
};

QTEST_GUILESS_MAIN(PartingTest)
#include "tst_parting.moc"
