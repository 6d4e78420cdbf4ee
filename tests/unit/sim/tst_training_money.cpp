#include "sim/model/parameters/all.h"
#include "sim/model/training_budget.h"
#include "tests/limits/limit_case.h"

using namespace cw;

/// Nobody trains what it cannot pay for, and what is paid is missing elsewhere.
class TrainingMoney : public QObject {
    Q_OBJECT

    /// One lab that trains every month, without revenue and in a market that stands still.
    static Scenario lonelyLab(double share) {
        return test::limitCase("l17-cost", {test::setting("train.budget_share", share), test::setting("growth.compute", 0.6),
                                            "developers.frontier.budget_spread=0", "months=120"});
    }

private slots:
    /// Once money binds, a run costs what a month's share of the budget gives, to the cent.
    void runsCostWhatThereIs() {
        const Scenario s = lonelyLab(0.5);
        const RunResult r = simulate(s, 0), rich = simulate(lonelyLab(1e9), 0);
        const double money = 0.5 * s.values[par::developers::frontierBudget] / 12;
        QVERIFY(test::at(rich, "developers.training_cost", 119) > 10 * money);
        for (int m = 1; m < 120; ++m) QVERIFY(test::at(r, "developers.training_cost", m) <= money * (1 + 1e-9));
        test::close(test::at(r, "developers.training_cost", 119), money, 1e-9 * money);
        QVERIFY(test::at(r, "capability.frontier", 119) < test::at(rich, "capability.frontier", 119) - 0.5);
    }
    /// Where money binds, compute still grows as a FLOP gets cheaper.
    void cheaperHardwareGivesLargerRuns() {
        const Scenario s = lonelyLab(0.01);
        const RunResult r = simulate(s, 0);
        const double perYear = (test::at(r, "capability.frontier", 119) - test::at(r, "capability.frontier", 107));
        test::close(perYear, s.values[par::growth::hardware] + s.values[par::growth::algorithms], 1e-9);
    }
    void largeRevenueBuysLargerRuns() {
        Scenario s;
        s.months = 40;
        const ParameterSet a = drawAssumptions(s, Luck(s.seed, 0));
        EventLog log(false);
        const Luck luck(s.seed, 0);
        World world;
        simulate(s, 0, {.observe = [&](std::uint32_t, int m, const World& w) { if (m == 39) world = w; }});
        const Step step{s, a, world, luck, log, 39};
        const double before = affordableCompute(step, 0, costOfRun(step, 26));
        world.developers.revenue[0] += 1;
        QVERIFY(affordableCompute(step, 0, costOfRun(step, 26)) > before);
    }
    /// No value and no harm in this world: what is left of welfare is what training cost.
    void welfareCountsIt() {
        const RunResult r = simulate(lonelyLab(0.5), 0);
        double spent = 0;
        for (int m = 0; m < 120; ++m) {
            spent += test::at(r, "developers.training_cost", m);
            test::close(test::at(r, "welfare", m), -spent, 1e-9 * spent);
        }
    }
    /// Fine-tunes bring out what is there: however long the chain, the root's capability bounds it.
    void fineTunesHaveACeiling() {
        Scenario s;
        s.months = 48;
        test::set(s, "derive.gain", 0.2);
        double furthest = 0;
        std::size_t improved = 0;
        simulate(s, 0, {.observe = [&](std::uint32_t, int month, const World& w) {
            if (month != 47) return;
            for (std::size_t m = 0; m < w.models.size(); ++m) {
                furthest = std::max(furthest, w.models.capability[m] - w.models.capability[static_cast<std::size_t>(w.models.base[m])]);
                QVERIFY(w.models.inUse[m] >= w.models.capability[m]);
                improved += w.models.inUse[m] > w.models.capability[m];
            }
        }});
        test::close(furthest, s.values[par::derive::ceiling], 1e-9);
        QVERIFY(improved > 0);   // variants serve lawful users too
    }
};

QTEST_APPLESS_MAIN(TrainingMoney)
#include "tst_training_money.moc"
