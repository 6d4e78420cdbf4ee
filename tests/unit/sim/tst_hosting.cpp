#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

using namespace cw;

/// What hubs fear from the law, and the order in which they hold what circulates.
class Hosting : public QObject {
    Q_OBJECT

    static constexpr std::size_t here = 0;

    /// Exposure of hubs of one jurisdiction under these laws, after two years of a lively world.
    static double exposureUnder(std::initializer_list<std::pair<std::string_view, double>> levers) {
        Scenario s;
        s.months = 25;
        test::set(s, "platform.safe_harbour", 0);   // otherwise it is the only defence that counts
        test::set(s, "liability.platform_burden", 0.4);
        for (const auto& [id, value] : levers) test::set(s, id, value);
        double found = -1;
        simulate(s, 0, {.observe = [&](std::uint32_t run, int month, const World& world) {
            if (month != 24) return;
            World copy = world;
            EventLog log(false);
            const Luck luck(s.seed, run);
            const ParameterSet assumptions = drawAssumptions(s, luck);
            found = law::exposure(Step{s, assumptions, copy, luck, log, month}, here);
        }});
        return found;
    }

private slots:
    void strictHubsFearAndUnboundOnesDoNot() {
        QCOMPARE(exposureUnder({{"liability.regime", regimeNone}}), 0.0);
        QCOMPARE(exposureUnder({{"liability.regime", regimeStrict}, {"liability.platform_burden", 0}}), 0.0);
        QVERIFY(exposureUnder({{"liability.regime", regimeStrict}}) > 0.1);
    }
    /// Under negligence a hub that moderates as a careful one would has met its due care (E11): caution falls by what a defence lifts.
    void careOfHubsIsADefenceUnderNegligenceOnly() {
        const Scenario s;
        const double careful = s.values[par::liability::harbourModeration], relief = s.values[par::host::harbourRelief];
        const auto ratio = [&](double regime) {
            // The step at which it becomes a defence: a hair of moderation more, the same world.
            const double without = exposureUnder({{"liability.regime", regime}, {"platform.moderation", careful - 1e-6}});
            const double with = exposureUnder({{"liability.regime", regime}, {"platform.moderation", careful}});
            return with / without;
        };
        const double negligence = ratio(regimeNegligence), strict = ratio(regimeStrict);
        QVERIFY2(relief > 0.2 && std::fabs(negligence - (1 - relief)) < 0.1, qPrintable(QString::number(negligence)));
        QVERIFY2(std::fabs(strict - 1) < 0.01, qPrintable(QString::number(strict)));
    }
    void aSafeHarbourNeedsPromptTakedown() {
        const double latency = Scenario().values[par::liability::harbourLatency];
        const auto under = [&](double months) {
            return exposureUnder({{"liability.regime", regimeStrict}, {"platform.safe_harbour", 1}, {"platform.takedown_latency", months}});
        };
        QVERIFY(under(latency) < 0.9 * under(latency + 0.5));
    }
    /// What is built on for want of better is never out of circulation among builders.
    void theBestBaseRetires() {
        Scenario s;
        for (const auto& [id, value] : {std::pair{"derive.window", 2.0}, {"derive.variants", 0.0}, {"developers.startup.count", 0.0},
                                        {"developers.community.count", 0.0}, {"release.ecosystem.frontier", 2.0}})   // few open, now and then
            test::set(s, id, value);
        int bases = 0, none = 0;
        double previous = noCapability, fell = 0;
        simulate(s, 1, {.observe = [&](std::uint32_t, int month, const World& w) {
            double best = noCapability;
            for (const std::int32_t row : w.circulating) {
                const auto m = static_cast<std::size_t>(row);
                if (!w.models.is(m, strippedCopy) && month - w.models.opened[m] < 2 && w.models.depth[m] < s.values[par::derive::depth])
                    best = std::max(best, w.models.capability[m]);
            }
            const double named = w.bestOpenBase < 0 ? noCapability : w.models.capability[static_cast<std::size_t>(w.bestOpenBase)];
            QCOMPARE(named, best);
            fell += named < previous;
            previous = named;
            ++(w.bestOpenBase < 0 ? none : bases);
        }});
        QVERIFY2(bases > 20 && fell > 3, qPrintable(QStringLiteral("%1 %2 %3").arg(bases).arg(none).arg(fell)));   // or nothing retired
    }
    /// Hosting retires the oldest from the front: that is right only while what circulates stands in the order of opening.
    void whatCirculatesStandsInOrderOfOpening() {
        for (Scenario s : {Scenario(), test::busyPolicy()}) {
            test::set(s, "release.staging_months", 6);   // what waits opens later than what was trained after it
            test::set(s, "release.open_weights", openTiered);
            std::size_t most = 0;
            bool sorted = true;
            const auto check = [&](std::uint32_t, int, const World& w) {
                most = std::max(most, w.circulating.size());
                const auto opened = [&](std::int32_t row) { return w.models.opened[static_cast<std::size_t>(row)]; };
                sorted &= std::ranges::is_sorted(w.circulating, {}, opened);
            };
            simulate(s, 1, {.observe = check});
            QVERIFY(most > 100 && sorted);
        }
    }
};

QTEST_APPLESS_MAIN(Hosting)
#include "tst_hosting.moc"
