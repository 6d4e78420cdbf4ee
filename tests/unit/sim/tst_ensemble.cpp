#include "sim/hash.h"
#include "tests/support.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <stdexcept>
#include <thread>

using namespace cw;

/// Plans, stopping, failing. That results depend neither on threads nor on order is in tst_twin_worlds.
class TestEnsemble : public QObject {
    Q_OBJECT

    static std::shared_ptr<const Scenario> brief(int months = 6) {
        Scenario s;
        s.months = months;
        return std::make_shared<const Scenario>(s);
    }
    static RunResult numbered(std::uint32_t run) {
        RunResult r;
        r.run = run;
        r.months = 1;
        r.values = {1.0 + run};
        return r;
    }

private slots:
    void plansGoRunByRun() {
        const Plan plan = Plan::full({brief(), brief()}, 3, 2);
        std::vector<std::pair<std::size_t, std::uint32_t>> cells;
        for (const PlannedRun& c : plan.cells) cells.emplace_back(c.variant, c.run);
        QCOMPARE(cells, (std::vector<std::pair<std::size_t, std::uint32_t>>{{0, 3}, {1, 3}, {0, 4}, {1, 4}}));
    }
    void everyCellArrivesOnce() {
        const Plan plan = Plan::full({brief(), brief(5)}, 0, 6);
        std::set<std::pair<std::size_t, std::uint32_t>> seen;
        std::size_t calls = 0;
        const Ending ending = execute(plan, 3, [&](const PlannedRun& cell, RunResult&& r) {
            ++calls;
            seen.emplace(cell.variant, cell.run);
            if (!r.complete || r.run != cell.run || r.months != (cell.variant ? 5 : 6)) qFatal("wrong result");
        });
        QVERIFY(ending == Ending::finished);
        QCOMPARE(calls, plan.cells.size());
        QCOMPARE(seen.size(), plan.cells.size());
    }
    void nothingToDo() {
        QVERIFY(execute(Plan{}, 4, [](const PlannedRun&, RunResult&&) { qFatal("delivered"); }) == Ending::finished);
        QVERIFY(execute(Plan::full({brief()}, 0, 1), 0, [](const PlannedRun&, RunResult&&) {}) == Ending::finished);
        QVERIFY(defaultThreads() >= 1);
    }

    void stopKeepsWhatIsFinished() {
        for (const unsigned threads : {1u, 3u}) {
            std::stop_source stop;
            std::size_t calls = 0;
            const Ending ending = execute(Plan::full({brief()}, 0, 50), threads, [&](const PlannedRun&, RunResult&& r) {
                if (!r.complete) qFatal("an incomplete run was delivered");
                if (++calls == 2) stop.request_stop();
            }, stop.get_token());
            QVERIFY(ending == Ending::stopped);
            QVERIFY(calls >= 2 && calls < 2 + threads);
        }
    }
    /// A run ends with the month it is in: a hundred years of it are not waited for.
    void stopIsHeardWithinTheMonth() {
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            stop.request_stop();
        });
        const auto start = std::chrono::steady_clock::now();
        Scenario endless;
        endless.months = 600;
        std::size_t calls = 0;
        const Ending ending = execute(Plan::full({std::make_shared<const Scenario>(endless)}, 0, 10000), 2,
                                      [&](const PlannedRun&, RunResult&&) { ++calls; }, stop.get_token());
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        QVERIFY(ending == Ending::stopped);
        QVERIFY2(took.count() < 2, qPrintable(QString::number(took.count())));   // generous: sanitizers, loaded machines
    }
    void stoppedBeforeItStarts() {
        std::stop_source stop;
        stop.request_stop();
        const RunResult r = simulate(*brief(), 0, {}, stop.get_token());
        QVERIFY(!r.complete);
        QVERIFY(execute(Plan::full({brief()}, 0, 3), 2, [](const PlannedRun&, RunResult&&) { qFatal("delivered"); }, stop.get_token()) ==
                Ending::stopped);
    }

    void failuresReachTheCaller() {
        for (const unsigned threads : {1u, 3u}) {
            std::size_t calls = 0;
            bool caught = false;
            try {
                execute(Plan::full({brief()}, 0, 40), threads, [&](const PlannedRun&, RunResult&&) {
                    if (++calls == 3) throw std::runtime_error("disk full");
                });
            } catch (const std::runtime_error& error) {
                caught = std::string_view(error.what()) == "disk full";
            }
            QVERIFY(caught);
            QVERIFY2(calls < 3 + threads, qPrintable(QString::number(calls)));   // the others stop too
        }
    }

    void setsAreOrderedByRun() {
        std::vector<std::uint32_t> order{0, 1, 2, 3, 4, 5};
        RunSet first;
        for (const auto run : order) first.add(numbered(run));
        std::ranges::reverse(order);
        std::swap(order[1], order[4]);
        RunSet other;
        for (const auto run : order) other.add(numbered(run));
        QCOMPARE(other.hash(), first.hash());
        for (std::uint32_t i = 0; i < 6; ++i) QCOMPARE(other.runs()[i].run, i);
        other.add(numbered(9));
        QVERIFY(other.hash() != first.hash());
        QCOMPARE(RunSet{}.months(), 0);
    }
    void hashesSeeOrderAndLastBits() {
        const auto of = [](std::initializer_list<double> values) {
            Hash hash;
            for (const double v : values) hash.add(v);
            return hash.value();
        };
        QVERIFY(of({1, 2}) != of({2, 1}));
        QVERIFY(of({1}) != of({1, 0}));
        QVERIFY(of({1}) != of({std::nextafter(1.0, 2)}));
        QCOMPARE(of({0.0}), of({-0.0}));
        QCOMPARE(hexadecimal(0x0123456789abcdefULL), std::string("0123456789abcdef"));
    }
    void logsThatAreOffHoldNothing() {
        EventLog off, on(true);
        QCOMPARE(off.add(Event{}), -1);
        off.addCause(0, 0, "model");
        off.add(JudgmentLine{});
        QVERIFY(off.events().empty() && off.causes().empty() && off.judgments().empty());
        QCOMPARE(on.add(Event{}), 0);
        QCOMPARE(on.add(Event{}), 1);
        on.addCause(1, 0, "model");
        on.addCause(1, -1, "listing");   // a cause that was not logged
        QCOMPARE(on.causes().size(), std::size_t{1});
        std::set<std::string_view> names;
        for (int type = 0; type < static_cast<int>(EventType::count); ++type) names.insert(name(static_cast<EventType>(type)));
        QCOMPARE(names.size(), static_cast<std::size_t>(EventType::count));
    }
};

QTEST_APPLESS_MAIN(TestEnsemble)
#include "tst_ensemble.moc"
