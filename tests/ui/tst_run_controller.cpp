#include "tests/support.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/results.h"

#include <bit>

using namespace cw;

namespace {

std::shared_ptr<Scenario> smallScenario(int runs = 20) {
    auto s = std::make_shared<Scenario>();
    s->months = 24;   // policies start in month 12
    s->runs = runs;
    return s;
}
std::shared_ptr<Scenario> strict(int runs = 20) {
    auto s = smallScenario(runs);
    test::set(*s, "liability.regime", 2);
    return s;
}

} // namespace

/// The window's runs: what arrives is what a direct ensemble gives, the newest request wins, and the event loop lives.
class RunControllerTest : public QObject {
    Q_OBJECT
private slots:
    void arrivesInStepsAndEqualsADirectRun() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), finished(&controller, &RunController::finished);
        controller.setReference(smallScenario(), QStringLiteral("status quo"));
        controller.setScenario(strict());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        const auto first = steps.first().first().value<ResultsPointer>();
        QVERIFY(first->runs <= 8 && first->runs >= 1);
        const ResultsPointer last = controller.results();
        QVERIFY(last->complete());
        const RunSet direct = test::run(*strict(), 20);
        QCOMPARE(last->hashText.toStdString(), direct.hashText());
        QCOMPARE(last->fans.size(), outcomeRegistry().size());
        QCOMPARE(last->referenceFans.size(), outcomeRegistry().size());
        QCOMPARE(last->fanOf(0)->p50, fan(direct, 0).p50);
        QVERIFY(!last->identical);
        QVERIFY(!controller.running());
    }

    /// Few looks: at each of them processors wait for the last run, and charts are drawn.
    void isLookedAtInFewSteps() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), finished(&controller, &RunController::finished);
        controller.setScenario(strict(64));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        for (const auto& step : steps) {
            const int runs = step.first().value<ResultsPointer>()->runs;
            QVERIFY2(runs == 8 || runs == 32 || runs == 64, qPrintable(QString::number(runs)));
        }
        QCOMPARE(controller.results()->runs, 64);
    }

    /// Eight runs of a policy lie over the same eight of its reference, however many of that are known already.
    void bothWorldsShowTheSameRuns() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), finished(&controller, &RunController::finished);
        controller.setTwins(smallScenario(), smallScenario(), QStringLiteral("status quo"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        steps.clear();
        controller.setScenario(strict());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60000);
        QCOMPARE(steps.first().first().value<ResultsPointer>()->runs, 8);
        for (const auto& step : steps) {
            const auto results = step.first().value<ResultsPointer>();
            QCOMPARE(results->referenceFanOf(0)->runs, static_cast<std::size_t>(results->runs));
            QCOMPARE(results->referencePerRun.at(0).size(), results->perRun.at(0).size());
        }
        QCOMPARE(controller.results()->referenceFanOf(0)->runs, std::size_t{20});
    }

    void sameWorldDiffersByExactlyNothing() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished);
        controller.setReference(smallScenario(), QStringLiteral("status quo"));
        auto renamed = smallScenario();
        renamed->name = "Another name";
        controller.setScenario(renamed);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QVERIFY(controller.results()->identical);
        for (const Interval& difference : controller.results()->differences) QCOMPARE(difference.mean, 0.0);
    }

    void theReferenceTakesTheScenariosSeedAndMonths() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished);
        auto other = smallScenario();
        other->seed = 7;
        other->months = 36;
        controller.setReference(other, QStringLiteral("status quo"));
        controller.setScenario(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QVERIFY(controller.results()->identical);
    }

    void theNewestRequestWins() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished), steps(&controller, &RunController::fansChanged);
        controller.setScenario(smallScenario(2000));
        for (int burden = 1; burden <= 5; ++burden) {
            auto s = strict();
            test::set(*s, "liability.developer_burden", burden / 5.0);
            controller.setScenario(s);
            QTest::qWait(5);
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QCOMPARE(controller.results()->scenario->leverValue(test::spec("liability.developer_burden")), 1.0);
        QCOMPARE(controller.results()->runs, 20);
        for (const auto& step : steps) {   // a first band may come out, and nothing more of what nobody waits for
            const auto results = step.first().value<ResultsPointer>();
            QVERIFY(results->totalRuns != 2000 || results->runs <= 8);
        }
    }

    void undoIsAnsweredFromMemory() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), finished(&controller, &RunController::finished);
        for (const auto& s : {smallScenario(), strict(), smallScenario()}) {
            finished.clear(), steps.clear();
            controller.setScenario(s);
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        }
        QCOMPARE(steps.count(), 1);   // all twenty at once
    }

    void fewerRunsShowFewerAndMoreComeBackFromMemory() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), finished(&controller, &RunController::finished);
        std::vector<int> stepsOf;
        for (const int runs : {20, 9, 20}) {
            finished.clear(), steps.clear();
            controller.setTwins(strict(runs), smallScenario(runs), QStringLiteral("status quo"));
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
            const ResultsPointer results = controller.results();
            QCOMPARE(results->runs, runs);
            QVERIFY(results->complete());
            QCOMPARE(results->hashText.toStdString(), test::run(*strict(), static_cast<std::uint32_t>(runs)).hashText());
            QCOMPARE(results->fanOf(0)->runs, static_cast<std::size_t>(runs));
            QCOMPARE(results->referenceFanOf(0)->runs, static_cast<std::size_t>(runs));
            QCOMPARE(results->differences.at(0).n, static_cast<std::size_t>(runs));
            stepsOf.push_back(static_cast<int>(steps.count()));
        }
        QCOMPARE(stepsOf.at(1), 1);
        QCOMPARE(stepsOf.at(2), 1);   // nothing is simulated twice
    }

    void aTwinIsRunOnlyAsFarAsWanted() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished);
        controller.setScenario(strict(20));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        finished.clear();
        controller.setTwins(strict(6), smallScenario(6), QStringLiteral("status quo"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QCOMPARE(controller.results()->runs, 6);
        QCOMPARE(controller.results()->referenceFanOf(0)->runs, std::size_t{6});
    }

    void cancelKeepsWhatIsThere() {
        RunController controller;
        QSignalSpy steps(&controller, &RunController::fansChanged), cancelled(&controller, &RunController::cancelled);
        controller.setScenario(smallScenario(5000));
        QTRY_VERIFY_WITH_TIMEOUT(steps.count() >= 1, 60000);
        QElapsedTimer clock;
        clock.start();
        controller.cancel();
        QVERIFY(clock.elapsed() < 50);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(controller.results()->runs > 0 && !controller.results()->complete());
        QVERIFY(!controller.running());
    }

    void theEventLoopNeverWaits() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished);
        EventLoopWatchdog watchdog;
        QTest::qWait(50);
        watchdog.reset();
        auto policy = strict(64), reference = smallScenario(64);
        policy->months = reference->months = 60;
        controller.setReference(reference, QStringLiteral("status quo"));
        controller.setScenario(policy);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        qInfo("longest gap %lld ms", static_cast<long long>(watchdog.longestGap()));
        QVERIFY2(watchdog.longestGap() <= 50, qPrintable(QString::number(watchdog.longestGap())));
    }

    void precisionOfTheMean() {
        Results results;
        results.perRun = {{9, 10, 11}, {7}, {-1, 1}};
        const double half = 4.303 * 1 / std::sqrt(3.0);   // Student's t with two degrees of freedom, standard deviation 1
        QVERIFY(std::fabs(meanPrecision(results, 0) - half / 10) < 1e-12);
        QVERIFY(std::isnan(meanPrecision(results, 1)) && std::isnan(meanPrecision(results, 2)) && std::isnan(meanPrecision(results, 3)));
    }

    void runsUntilTheMeanIsExactEnough() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished);
        const int harm = outcomeIndex("misuse.expected_harm");
        controller.setScenario(strict(4));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        const double few = meanPrecision(*controller.results(), harm);
        const QString hash = controller.results()->hashText;
        controller.setGoal(RunGoal{few / 2, {harm}, 256});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60000);
        const ResultsPointer reached = controller.results();
        QVERIFY(reached->complete() && reached->runs > 4 && reached->runs < 256);
        QVERIFY(std::has_single_bit(static_cast<unsigned>(reached->runs)));   // doubled
        QVERIFY(meanPrecision(*reached, harm) <= few / 2);
        QCOMPARE(reached->fanOf(harm)->runs, static_cast<std::size_t>(reached->runs));
        QCOMPARE(reached->hashText, hash);   // of the four runs that the scenario asks for
        controller.setGoal(RunGoal{1e-9, {harm}, 24});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 3, 60000);
        QCOMPARE(controller.results()->runs, 24);   // no more than allowed
        controller.setGoal({});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 4, 60000);
        QCOMPARE(controller.results()->runs, 4);
    }

    void aNewScenarioBeginsAnewWithTheGoal() {
        RunController controller;
        QSignalSpy finished(&controller, &RunController::finished), steps(&controller, &RunController::fansChanged);
        controller.setGoal(RunGoal{1e-9, {0}, 16});
        controller.setScenario(strict(8));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QCOMPARE(controller.results()->runs, 16);
        steps.clear();
        controller.setScenario(smallScenario(8));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60000);
        QCOMPARE(steps.first().first().value<ResultsPointer>()->runs, 8);
        QCOMPARE(controller.results()->runs, 16);
    }
};

QTEST_GUILESS_MAIN(RunControllerTest)
#include "tst_run_controller.moc"
