#include "sim/model/choices.h"
#include "tests/unit/sim/small_world.h"

using namespace cw;
using namespace cw::test;

/// Concern and what a responsive regulator does about it (E12).
class Regulator : public QObject {
    Q_OBJECT

    template <class Look> static void inAMonth(const Scenario& s, Look&& look) { atEndOf(s, 0, 1, look); }
    static Scenario world(const Settings& settings = {}) {
        Scenario s;
        s.months = 2;
        set(s, "users.count", 700);
        for (const auto& [id, value] : settings) set(s, id, value);
        return s;
    }

private slots:
    /// Concern halves with the regulator's memory; harm abroad counts by `concern.foreign`, all of it per head.
    void concernForgetsAndLearns() {
        inAMonth(world({{"concern.foreign", 0.3}, {"concern.sensitivity", 2}, {"concern.scale", 5}}), [](const Step& step) {
            World& w = step.world;
            Jurisdictions& js = w.jurisdictions;
            QCOMPARE(js.size(), std::size_t{4});
            std::vector<double> before, expected;
            const double harm[] = {0.7, 0, 12, 0.001}, world = 12.701, memory[] = {6, 12, 24, 1};
            for (std::size_t j = 0; j < 4; ++j) {
                js.concern[j] = 0.2 + 0.1 * static_cast<double>(j), js.harm[j] = harm[j];
                js.regime[j].set(par::regulator::memory.spec, memory[j]);
                const double felt = 0.7 * harm[j] + 0.3 * world * js.population[j];
                expected.push_back(js.concern[j] * std::exp2(-1 / memory[j]) + std::log(1 + felt / (2 * js.population[j] * 5)) / 12);
            }
            advance(nextMonth(step), "regulate");
            for (std::size_t j = 0; j < 4; ++j) QVERIFY(std::fabs(js.concern[j] - expected[j]) < 1e-12);
        });
    }
    /// Up by the responsiveness a year while concern is above its threshold, down more slowly below; between 0 and 1.
    void stringencyFollowsConcernUpAndDown() {
        inAMonth(world({{"regulator.relaxation", 0.5}, {"concern.threshold", 0.5}}), [](const Step& step) {
            Jurisdictions& js = step.world.jurisdictions;
            for (std::size_t j = 0; j < 4; ++j) {
                js.regime[j].set(par::regulator::mode.spec, regulatorResponsive);
                js.regime[j].set(par::regulator::responsiveness.spec, 0.6);
                js.harm[j] = 0;
            }
            const Step next = nextMonth(step);
            const auto goes = [&](std::size_t j, double concern, double from, double to) {
                js.concern[j] = concern, js.tightening[j] = from;
                advance(next, "regulate");
                QVERIFY2(std::fabs(js.tightening[j] - to) < 1e-12, qPrintable(QString::number(js.tightening[j])));
            };
            goes(0, 9, 0, 0.05);
            goes(1, 9, 0.3, 0.35);
            goes(2, 9, 0.98, 1);
            goes(0, 0.1, 0.3, 0.275);
            goes(1, 0.1, 0.01, 0);
            js.regime[3].set(par::regulator::mode.spec, regulatorFixed);
            goes(3, 9, 0.4, 0);   // no longer responds: back to the letter of the law
        });
    }
    /// What stringency does to the law comes and goes with it.
    void theLawTightensAndRelaxes() {
        inAMonth(world({{"regulator.mode", regulatorResponsive}, {"policy.start", 0}, {"treaty.coalition", 3}, {"regulator.inspection_target", 0.5}, {"regulator.tier_tightening", 0.5}}),
                 [](const Step& step) {
            Jurisdictions& js = step.world.jurisdictions;
            const auto under = [&](double z) {
                js.tightening[1] = z;
                advance(nextMonth(step), "policy");
                return js.regime[1];
            };
            const ParameterSet plain = under(0), tight = under(0.6);
            for (const auto* lever : {&par::liability::developerBurden, &par::platform::moderation, &par::licensing::highRiskDuties})
                QVERIFY(std::fabs(tight.value(lever->spec) - (plain.value(lever->spec) + 0.6 * (1 - plain.value(lever->spec)))) < 1e-12);
            QVERIFY(std::fabs(tight[par::compute::inspection] - (plain[par::compute::inspection] + 0.6 * (0.5 - plain[par::compute::inspection]))) < 1e-12);
            QCOMPARE(plain[par::release::openWeights], openAllowed);
            QCOMPARE(tight[par::release::openWeights], openTiered);
            QCOMPARE(under(0.5)[par::release::openWeights], openAllowed);
            QVERIFY(under(0)[par::platform::moderation] == plain[par::platform::moderation]);
        });
    }
    /// Public cost: inspection and reports where they are, verification of a red line that holds, and the programmes.
    void enforcementCostsWhatIsAskedFor() {
        for (const double redLine : {40.0, 27.0})
            inAMonth(world({{"policy.start", 0}, {"treaty.coalition", 3}, {"compute.inspection", 0.3}, {"compute.chip_reporting", 0.7}, {"treaty.enforcement", 0.4}, {"treaty.red_line", redLine},
                            {"promotion.grants", 0.8}, {"promotion.public_compute", 0.2}, {"alignment.funding", 1.5}, {"alignment.bounties", 0.1},
                            {"cost.inspection", 2}, {"cost.reporting", 3}, {"cost.verification", 5}, {"cost.public_compute", 7}}), [&](const Step& step) {
                const double yearly = 2 * 0.3 + 3 * 0.7 + (redLine < 40 ? 5 * 0.4 : 0) + 0.8 + 7 * 0.2 + 1.5 + 0.1;
                QVERIFY(std::fabs(step.world.month.enforcement - yearly / 12) < 1e-12);
            });
    }
};

QTEST_APPLESS_MAIN(Regulator)
#include "tst_regulator.moc"
