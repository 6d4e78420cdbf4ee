#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/law.h"
#include "tests/limits/limit_case.h"

using namespace cw;

/// What negligence asks, of whom, and what falling short of it costs: formulas beside L1 and L2.
class DueCare : public QObject {
    Q_OBJECT

    static constexpr double k = 0.1, p0 = 0.2, harm = 1000;   // of L1
    using Settings = std::vector<std::string>;

    static double kappa(const Settings& settings) { return test::at(simulate(test::limitCase("l01-care", settings), 0), "care.all", 0); }
    /// Expected bill of the lab of L1 without care, for this harm a year.
    static ExpectedLiability bill(const char* regime, double reach, const BelievedHarm& believed) {
        ExpectedLiability result;
        const Scenario s = test::limitCase("l01-care", {std::string("liability.regime=") + regime, test::setting("care.open_reach", reach), "developers.wealth.frontier=1000",
                                                        "respond.wealth_cap=1000", "respond.modifier_weight=0", "care.reputation=0.25"});
        test::atEndOf(s, 0, 0, [&](const Step& step) { result = expectedLiability(step, 0, 0, believed, {0, 1000}); });
        return result;
    }

private slots:
    /// Under negligence nobody answers for what its guardrails could not have stopped; under strict liability for all of it.
    void negligenceAsksWhatCareWouldHaveAverted() {
        for (const double reach : {0.0, 0.05, 0.4, 1.0}) {
            const BelievedHarm byWeights{{}, {harm, false}, 0}, byApi{{harm, false}, {}, 0};
            const ExpectedLiability strict = bill("strict", reach, byWeights), negligence = bill("negligence", reach, byWeights);
            test::close(strict.lowered.total(), reach * 1.25 * harm, 1e-9);   // reputation is a quarter of the harm
            test::close(strict.fixed.total(), (1 - reach) * 1.25 * harm, 1e-9);
            test::close(negligence.lowered.total(), reach * 1.25 * harm, 1e-9);
            test::close(negligence.fixed.total(), (1 - reach) * 0.25 * harm, 1e-9);
            test::close(bill("negligence", reach, byApi).at(0).total(), 1.25 * harm, 1e-9);
        }
    }
    /// Custom is taken whatever the law says: what counts on either side is the cost above it.
    void customIsTheFloorOfTheChoice() {
        const double custom = 2, suit = 0.1;   // at custom liability costs .1 x 200 e^-2 = 2.71; x* without custom would be 6.9, below it
        const auto taken = [&](double weight) {
            return kappa({"liability.regime=negligence", test::setting("care.norm.frontier", custom), test::setting("liability.suit_large", suit), test::setting("liability.due_care", weight)});
        };
        for (const double weight : {0.3, 0.40, 0.45, 0.47, 0.5, 0.9}) {
            const double due = std::log(k * p0 * harm * weight), above = (due - custom) / k;
            const bool meets = above <= suit * p0 * harm * std::exp(-custom);
            test::close(taken(weight), meets ? std::max(custom, due) : custom, 1e-9);
        }
    }
    /// Rivals make care dearer for a lab, not less due: an industry's haste is no excuse.
    void hasteIsNoExcuse() {
        double benefits[2], effectiveness[2], taken[2];
        for (const int hurried : {0, 1}) {
            const Scenario s = test::limitCase("l01-care", {"developers.frontier.count=2", "developers.frontier.compute_spread=0", "developers.lag.spread=0",
                                                            "liability.regime=negligence", test::setting("care.race", hurried ? 0.5 : 0)});
            test::atEndOf(s, 0, 0, [&](const Step& step) {
                benefits[hurried] = step.world.models.careBenefit[0].api;
                effectiveness[hurried] = careEffectiveness(step, 0);
                taken[hurried] = step.world.developers.care[0];
            });
        }
        test::close(effectiveness[1], effectiveness[0] / 1.5, 1e-12);
        QCOMPARE(benefits[1], benefits[0]);
        QCOMPARE(taken[1], taken[0]);
        test::close(taken[0], std::log(k * p0 * harm / 2), 1e-9);   // each has half of the market
    }
    /// Cover is there again every year: who has used it up expects no less of it, and pays for it.
    void coverCountsInFull() {
        const Scenario s = test::limitCase("l01-care", {"liability.cover=100", "developers.wealth.frontier=5", "care.norm.frontier=1", "respond.adjust=0"});
        test::atEndOf(s, 0, 0, [&](const Step& step) {
            const double premium = coverPremium(step, 0);
            test::close(premium, s.values[par::liability::coverLoading] * p0 * 100 * std::exp(-1), 1e-9);
            step.world.developers.coverUsed[0] = toCents(100);
            QCOMPARE(coverPremium(step, 0), premium);
            QCOMPARE(coverLeftOf(step.world, 0), Cents{0});   // for payment
        });
    }
    /// Without fault to show the odds of a suit rise, and not its chance to certainty.
    void strictSuitsHaveBetterOdds() {
        for (const auto& [shown, expected] : {std::pair{0.0, 0.0}, {0.05, 0.15 / 1.1}, {0.5, 0.75}, {1.0, 1.0}})
            for (const bool strict : {false, true}) {
                const Scenario s = test::limitCase("l01-care", {test::setting("liability.suit_large", shown), "liability.strict_ease=3", strict ? "liability.regime=strict" : "liability.regime=negligence"});
                test::atEndOf(s, 0, 0, [&](const Step& step) { test::close(law::suitChance(step, law::of(step.world, 0), true), strict ? expected : shown, 1e-12); });
            }
    }
};

QTEST_APPLESS_MAIN(DueCare)
#include "tst_due_care.moc"
