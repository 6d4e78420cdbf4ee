#include "tests/support.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/history.h"

using namespace cw;

/// One run in full: the same as in the ensemble, in both worlds, in the background, and what views share about it.
class HistoryTest : public QObject {
    Q_OBJECT

    static Scenario brief(int runs = 8) {
        Scenario s = test::busyPolicy();
        s.months = 40;
        s.runs = runs;
        return s;
    }
    struct Window {
        ScenarioDocument document;
        RunController runs;
        HistoryController history{document, runs};
        QObject view;
        Window() { document.use(brief()); }
        bool settle() {
            return QTest::qWaitFor([this] { return !history.working() && history.histories().scenario; }, 60000);
        }
    };

private slots:
    void isTheRunOfTheEnsemble() {
        const Scenario scenario = brief();
        const RunSet set = test::run(scenario, 3);
        const HistoryPointer history = makeHistory(std::make_shared<const Scenario>(scenario), 2);
        QCOMPARE(history->run.hash(), set.runs()[2].hash());
        QVERIFY(!history->events().empty());
    }

    void factsAndIndexAgreeWithTheLog() {
        const HistoryPointer h = makeHistory(std::make_shared<const Scenario>(brief()), 0);
        int incidents = 0;
        for (std::int32_t row = 0; row < static_cast<std::int32_t>(h->events().size()); ++row) {
            const Event& e = h->event(row);
            const auto [first, end] = h->index.month(e.month);
            QVERIFY(row >= first && row < end);
            QVERIFY(std::ranges::count(h->index.of(e.key), row) == 1);
            if (e.type != EventType::incident && e.type != EventType::incidents) continue;
            ++incidents;
            const IncidentFact* fact = h->facts.incident(row);
            QVERIFY(fact && h->facts.models[static_cast<std::size_t>(fact->model)].key == e.model);
            std::int64_t owed = 0;
            for (const JudgmentLine& line : h->index.judgment(row)) {
                QCOMPARE(line.harm, e.amount);
                owed += line.owed;
            }
            QVERIFY(owed <= e.amount);
            if (e.type == EventType::incident && e.user >= 0) {
                QVERIFY(fact->skill > 0);
                const auto route = h->facts.routeOf(static_cast<std::uint32_t>(e.user), e.month);
                QVERIFY(route && route->model == fact->model && route->route == fact->route);
            }
        }
        QVERIFY(incidents > 0);
        QCOMPARE(h->index.find(Key{}, EventType::exit), -1);
    }

    void onlyWhileSomebodyLooks() {
        Window w;
        QTest::qWait(50);
        QVERIFY(!w.history.working() && !w.history.histories().scenario);
        w.history.setWanted(&w.view, true);
        QVERIFY(w.settle());
        QVERIFY(w.history.histories().scenario->scenario->levers == w.document.scenario().levers);
        QVERIFY(w.history.histories().reference && !w.history.histories().without);
        const auto before = w.history.histories().scenario;
        w.history.setWanted(&w.view, false);
        w.document.set(test::spec("liability.developer_burden"), 0.2);
        QVERIFY(!w.history.working());
        w.history.setWanted(&w.view, true);
        QVERIFY(w.settle());
        QVERIFY(w.history.histories().scenario != before);
    }

    void newestRequestWinsAndResultsAreKept() {
        Window w;
        w.history.setWanted(&w.view, true);
        QVERIFY(w.settle());
        const auto first = w.history.histories().scenario;
        w.history.setRun(5);
        w.history.setRun(3);
        QVERIFY(w.settle());
        QCOMPARE(w.history.histories().run, 3);
        QCOMPARE(w.history.histories().scenario->run.run, 3u);
        w.history.setRun(static_cast<int>(first->run.run));
        QVERIFY(w.settle());
        QVERIFY(w.history.histories().scenario == first);
        w.history.setRun(1000);
        QCOMPARE(w.history.run(), 7);
    }

    void theFirstRunIsTheTypicalOne() {
        Window w;
        w.history.setWanted(&w.view, true);
        w.runs.setTwins(w.document.snapshot(), w.document.reference(), {});
        QVERIFY(QTest::qWaitFor([&] { return w.runs.results() && w.runs.results()->complete() && w.settle(); }, 60000));
        const auto& harm = w.runs.results()->perRun[static_cast<std::size_t>(test::outcome("misuse.harm"))];
        QCOMPARE(harm.size(), std::size_t(8));
        QCOMPARE(w.runs.results()->referencePerRun.size(), outcomeRegistry().size());
        QCOMPARE(w.history.run(), typicalRun(harm));
        QCOMPARE(typicalRun({1, 100, 3, 7, 2}), 2);
        QCOMPARE(worstRun({1, 100, 3, 7, 2}), 1);
    }

    void removingReplaysTheRest() {
        Window w;
        w.history.setWanted(&w.view, true);
        QVERIFY(w.settle());
        const HistoryPointer before = w.history.histories().scenario;
        const ModelFact* base = nullptr;
        for (const ModelFact& m : before->facts.models)
            if (!base && m.trained > 3 && m.opened > 0) base = &m;
        QVERIFY(base);
        w.history.remove({{base->key, base->trained}});
        QVERIFY(QTest::qWaitFor([&] { return !w.history.working() && w.history.histories().without; }, 60000));
        const HistoryPointer without = w.history.histories().without;
        QVERIFY(!without->facts.model(base->key));
        for (std::size_t o = 0; o < outcomeRegistry().size(); ++o)
            for (int m = 0; m < base->trained; ++m)
                QCOMPARE(without->run.series(static_cast<int>(o))[static_cast<std::size_t>(m)], before->run.series(static_cast<int>(o))[static_cast<std::size_t>(m)]);
        QVERIFY(w.document.scenario().interventions.empty());
        w.document.set(test::spec("liability.developer_burden"), 0.2);
        QVERIFY(w.settle());
        QVERIFY(!w.history.histories().without);
    }

    void sharedStateTellsOnlyChanges() {
        Window w;
        QSignalSpy months(&w.history, &HistoryController::monthChanged), selected(&w.history, &HistoryController::selectionChanged);
        w.history.setMonth(12);
        w.history.setMonth(12);
        w.history.select(hubKey(1));
        w.history.select(hubKey(1));
        QCOMPARE(months.count(), 1);
        QCOMPARE(selected.count(), 1);
        QVERIFY(w.history.selected() == hubKey(1) && w.history.month() == 12);
    }

    void theEventLoopNeverWaits() {
        Window w;
        w.history.setWanted(&w.view, true);
        EventLoopWatchdog dog;
        QTest::qWait(20);
        dog.reset();
        for (int run = 0; run < 8; ++run) {
            w.history.setRun(run);
            QTest::qWait(20);
        }
        QVERIFY(w.settle());
        QVERIFY2(dog.longestGap() < 400, qPrintable(QString::number(dog.longestGap())));   // a shared machine; the goal of a release build is 50
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
