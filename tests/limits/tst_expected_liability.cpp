#include "sim/model/choices.h"
#include "sim/model/expected_liability.h"
#include "tests/limits/limit_case.h"

#include <algorithm>

using namespace cw;

/// What developers expect to pay, by route, chance and size: formulas beside L1 and L2.
class ExpectedLiabilityTest : public QObject {
    Q_OBJECT

    static constexpr double k = 0.1, p0 = 0.2, harm = 1000;   // of L1 and L2
    using Settings = std::vector<std::string>;

    /// Care of the first month in bn$ a year; the only developer is a lab in L1 and L2.
    static double care(const std::string& file, const Settings& settings) {
        return test::at(simulate(test::limitCase(file, settings), 0), "care.all", 0) / k;
    }
    /// Care of a start-up that opens its weights beside the lab of L1, and what the formula says of it: bn$ a year.
    static void checkOpening(double reach, const char* regime) {
        const Scenario s = test::limitCase("l01-care", {"developers.startup.count=1", "developers.startup.budget=100", "developers.startup.budget_spread=0",
            "developers.wealth.startup=100", "care.norm.startup=0", "release.ecosystem.startup=5", "choice.capability=0", "choice.brand=0", "release.revenue_cap_api=0.1", "release.tamper_relief=0",
            "respond.modifier_weight=0", test::setting("care.open_reach", reach), std::string("liability.regime=") + regime});
        double taken = -1, share = 0;
        simulate(s, 0, {.observe = [&](std::uint32_t, int, const World& w) {
            taken = w.developers.care[1] / k;
            if (w.developers.newestApi[1] < 0 && w.developers.newestOpen[1] >= 0)
                share = w.models.appeal[static_cast<std::size_t>(w.developers.newestOpen[1])] / w.demand.open;
        }});
        QVERIFY2(share > 0.4, qPrintable(QString::number(share)));   // or nothing is at stake
        const double saved = k * p0 * harm * share * reach;
        test::close(taken, saved > 1 ? std::log(saved) / k : 0, 1e-6);
    }

private slots:
    /// Guards do not bind those who hold the weights: liability makes their maker no more careful, unless guards hold a part.
    void careReachesOnlyWhatItCanLower() {
        for (const char* regime : {"strict", "negligence"})
            for (const double reach : {0.0, 0.5, 1.0}) checkOpening(reach, regime);
    }
    /// Who fine-tunes answers as a modifier beside the base developer: a fifth where the burdens are 1/4 and 1 (E11).
    void fineTunersAnswerAsModifiers() {
        const Scenario s = test::limitCase("l01-care", {"liability.modifier_burden=0.25", "developers.wealth.frontier=1000", "respond.wealth_cap=1000"});
        double base = 0, tuned = 0;
        simulate(s, 0, {.observe = [&](std::uint32_t run, int month, const World& w) {
            World copy = w;
            const Luck luck(s.seed, run);
            EventLog log(false);
            const Step step{s, s.values, copy, luck, log, month};
            copy.believedDepth = 0;
            base = expectedLiability(step, 0, 0, {{}, {harm, false}, 0}, {}).at(0).total();
            tuned = expectedLiability(step, 0, 0, {{}, {harm, true}, 0}, {}).at(0).total();
        }});
        test::close(base, harm, 1e-9);
        test::close(tuned, harm * 0.25 / 1.25, 1e-9);
    }
    /// The bound that tells who stays at custom is one, under every rule, for every kind of developer, by either route and for both.
    void theMostIsNoLess() {
        double tightest = 0;
        for (const char* regime : {"none", "negligence", "strict"})
            for (const char* joint : {"0", "1"})
                for (const char* multiplier : {"0.5", "1", "3"}) {
                    const Scenario s = test::limitCase("l01-care", {std::string("liability.regime=") + regime, std::string("liability.joint_and_several=") + joint,
                        std::string("liability.damages_multiplier=") + multiplier, "liability.platform_burden=0.3", "liability.modifier_burden=0.25",
                        "liability.open_exemption=0.5", "liability.foreseeability=0.7", "liability.suit_probability=0.2", "liability.suit_large=0.6",
                        "liability.cover=5", "respond.rare_share=0.3", "care.open_reach=0.4", "care.reputation=0.02",
                        "developers.startup.count=1", "developers.community.count=1"});
                    simulate(s, 0, {.observe = [&](std::uint32_t run, int month, const World& w) {
                        World copy = w;
                        const Luck luck(s.seed, run);
                        EventLog log(false);
                        const Step step{s, s.values, copy, luck, log, month};
                        for (std::size_t i = 0; i < w.developers.size(); ++i)
                            for (const double size : {1e-3, 1.0, harm})
                                for (const bool tuned : {false, true}) {
                                    const RouteHarm of{size, tuned};
                                    for (const BelievedHarm& by : {BelievedHarm{of, {}, 0}, BelievedHarm{{}, of, 0}, BelievedHarm{of, of, size}}) {
                                        const std::size_t j = w.developers.jurisdiction[i];
                                        const LiabilityCost is = expectedLiability(step, i, j, by, {0, 10}).cost(), most = mostLiability(step, i, j, by);
                                        QVERIFY(most.lowered >= is.lowered && most.fixed >= is.fixed);
                                        tightest = std::max(tightest, is.lowered / most.lowered);
                                    }
                                }
                    }});
                }
        QVERIFY(tightest > 0.99);   // or nearly nothing would be told by it
    }
    /// A suit that may fail makes the loss rarer and not smaller: who is judgment-proof at h stays so.
    void aSuitIsAChance() {
        for (const double q : {1.0, 0.5, 0.2})
            for (const double wealth : {20.0, 10.0, 6.0, 3.0}) {   // in budgets of 100; h is 10 of them
                const double loss = k * p0 * q * std::min(harm, 100 * wealth);
                test::close(care("l02-judgment-proof", {test::setting("liability.suit_large", q), test::setting("developers.wealth.frontier", wealth)}),
                            loss > 1 ? std::log(loss) / k : 0, 1e-6);
            }
    }
    /// Small harm has a chance of suit of its own.
    void smallHarmIsSuedForLess() {
        const Settings steady{"respond.rare_share=0", "liability.suit_large=0", "liability.suit_probability=0.3"};
        test::close(care("l01-care", steady), std::log(k * p0 * harm * 0.3) / k, 1e-6);
        QCOMPARE(care("l01-care", {"respond.rare_share=0", "liability.suit_large=1", "liability.suit_probability=0"}), 0.0);
    }
    void harmIsWeighedInDueCare() {
        const auto taken = [](double weight) { return care("l01-care", {"liability.regime=negligence", test::setting("liability.due_care", weight)}); };
        for (const double weight : {0.0, 0.04, 0.3, 1.0, 2.0}) {
            const double due = k * p0 * harm * weight;
            test::close(taken(weight), due > 1 ? std::log(due) / k : 0, 1e-6);
        }
        test::close(taken(3), std::log(k * p0 * harm) / k, 1e-6);   // due care would cost 40.9; being liable, at its best, 30.0 + 10
    }
    /// The premium follows damages; reputation and fines are nobody's insurance.
    void coverPaysDamagesOnly() {
        const double cover = 100, loading = 1.3, suit = 0.2;   // few suits, so that serving still pays
        const auto cost = [&](const Settings& settings) {
            Settings all{test::setting("liability.cover", cover), test::setting("liability.cover_loading", loading), test::setting("liability.suit_large", suit)};
            all.insert(all.end(), settings.begin(), settings.end());
            const RunResult r = simulate(test::limitCase("l01-care", all), 0);
            return std::pair{12 * test::at(r, "liability.resource_cost", 0), test::at(r, "care.all", 0)};
        };
        const auto [without, reputation] = cost({"liability.regime=none", "care.reputation=0.5"});
        QVERIFY(reputation > 0);
        test::close(without, reputation / k, 1e-6);   // care, and no premium
        for (const char* multiplier : {"1", "1.5"}) {
            const auto [all, kappa] = cost({std::string("liability.damages_multiplier=") + multiplier});
            QVERIFY(kappa > 0);
            test::close(all, kappa / k + (loading - 1) * p0 * suit * cover * std::exp(-kappa), 1e-6);
        }
    }
    /// Conduct is judged by the harm expected of this very model, the first one included.
    void theFirstModelOwesCare() {
        double benefit = 0;
        simulate(test::limitCase("l01-care"), 0, {.observe = [&](std::uint32_t, int, const World& w) { benefit = w.models.careBenefit[0].api; }});
        test::close(benefit, k * p0 * harm, 1e-9);
    }
    /// Loss of control comes with having a model: liability for it says nothing about how to release it.
    void lossOfControlDoesNotChooseTheRelease() {
        std::vector<std::vector<std::tuple<int, std::uint64_t, int>>> releases;
        std::vector<double> cares;
        for (const int regime : {regimeNone, regimeStrict}) {
            Scenario s;
            s.months = 36;
            for (const auto& [id, value] : {std::pair{"population.fraud", 0.0}, {"population.cyber", 0.0}, {"population.biochemical", 0.0}, {"respond.prior_harm", 0.0},
                                            {"control.threshold", 22.0}, {"control.hazard", 0.2}, {"developers.wealth.frontier", 1000.0}, {"respond.wealth_cap", 10000.0},
                                            {"mobility.switching_cost", 100.0}, {"care.norm.frontier", 0.0}, {"respond.rare_share", 0.0}, {"liability.suit_probability", 0.3}})
                test::set(s, id, value);
            s.setLever(par::liability::regime.spec, Schedule{.value = static_cast<double>(regime), .start = 0});
            s.setLever(test::spec("treaty.coalition"), Schedule{.value = 3, .start = 0});
            const RunResult r = simulate(s, 2, {.events = true});
            releases.emplace_back();
            for (const Event& e : r.log.events())
                if (e.type == EventType::release) releases.back().emplace_back(e.month, e.model.bits, e.detail);
            cares.push_back(test::at(r, "care.mean", 35));
        }
        QVERIFY(releases[0].size() > 100);
        QVERIFY(releases[0] == releases[1]);
        QVERIFY2(cares[1] > cares[0], qPrintable(QStringLiteral("%1 %2").arg(cares[0]).arg(cares[1])));
    }
    /// Whoever leaves because a licence binds counts the years ahead like everybody else.
    void oneHorizonForAllMoves() {
        double moved[2] = {0, 0};
        for (const int longer : {0, 1}) {
            Scenario s;
            s.months = 24;
            for (const auto& [id, value] : {std::pair{"respond.move_hazard", 0.0}, {"respond.horizon", longer ? 10.0 : 0.5}}) test::set(s, id, value);
            for (const auto& [id, value] : {std::pair{"licensing.model_threshold", 20.0}, {"licensing.refusal", 1.0}, {"compute.inspection", 1.0},
                                            {"compute.penalty", 10.0}, {"treaty.coalition", 0.0}})
                s.setLever(test::spec(id), Schedule{.value = value, .start = 0});
            const RunSet set = test::run(s, 3);
            moved[longer] = test::mean(set, "governance.moved_share", 23);
        }
        QVERIFY2(moved[1] > moved[0] + 0.1, qPrintable(QStringLiteral("%1 %2").arg(moved[0]).arg(moved[1])));
    }
};

QTEST_APPLESS_MAIN(ExpectedLiabilityTest)
#include "tst_expected_liability.moc"
