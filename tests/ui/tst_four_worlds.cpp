#include "tests/support.h"
#include "ui/models/compare_results.h"
#include "ui/models/four_worlds.h"
#include "ui/models/results.h"

using namespace cw;

/// Policy and assumptions apart: four twins, of which each has what its name says.
class FourWorldsTest : public QObject {
    Q_OBJECT

    Scenario m_other, m_mine;

private slots:
    void init() {
        m_other = {};
        m_other.months = 24, m_other.runs = 3, m_other.seed = 5;
        m_mine = m_other;
        m_mine.seed = 9, m_mine.months = 36;
        test::set(m_mine, "liability.regime", 2);
        test::set(m_mine, "growth.compute", test::spec("growth.compute").plausible.high);
    }
    void eachHasWhatItsNameSays() {
        const auto worlds = fourWorlds(m_mine, {m_other, true});
        QVERIFY(worlds);
        const double mine = test::spec("growth.compute").plausible.high, others = test::spec("growth.compute").fallback;
        const auto check = [&](FourWorlds::Which which, double rule, double growth) {
            const Scenario& world = *worlds->scenarios[static_cast<std::size_t>(which)];
            QCOMPARE(world.leverValue(test::spec("liability.regime")), rule);
            QCOMPARE(world.values.value(test::spec("growth.compute")), growth);
            QCOMPARE(world.seed, std::uint64_t{9});   // twins of the scenario
            QCOMPARE(world.months, 36);
        };
        const double status = test::spec("liability.regime").fallback;
        check(FourWorlds::neither, status, others);
        check(FourWorlds::policyAlone, 2, others);
        check(FourWorlds::assumptionsAlone, status, mine);
        check(FourWorlds::both, 2, mine);
        QVERIFY(sameExperiment(*worlds->scenarios[FourWorlds::both], m_mine));
    }
    void onlyWhereBothDiffer() {
        Scenario policy = m_other, assumptions = m_other;
        test::set(policy, "liability.regime", 2);
        test::set(assumptions, "growth.compute", test::spec("growth.compute").plausible.high);
        QVERIFY(!fourWorlds(policy, {m_other, false}));
        QVERIFY(!fourWorlds(assumptions, {m_other, false}));
        QVERIFY(!fourWorlds(m_other, {m_other, true}));
        QVERIFY(fourWorlds(m_mine, {m_other, false}));   // the reference follows, its own assumptions are others
    }
    void linesComeOnceAllFourAreIn() {
        const auto worlds = fourWorlds(m_mine, {m_other, false});
        RunCache cache;
        cache.setInUse(4);
        std::vector<std::shared_ptr<const Scenario>> all(worlds->scenarios.begin(), worlds->scenarios.end());
        for (std::size_t w = 0; w < 3; ++w) cache.entry(all[w]).runs = test::run(*all[w], 3);
        Results results;
        const int outcome = test::outcome("innovation.flow");
        results.comparison = makeCompareResults(cache, all, 3);
        QVERIFY(worldLines(*worlds, results, outcome).empty());
        cache.entry(all[3]).runs = test::run(*all[3], 3);
        // Two worlds are ahead: of the same runs, or luck would tell the lines apart.
        for (const std::size_t w : {0, 2}) cache.entry(all[w]).runs = test::run(*all[w], 5);
        results.comparison = makeCompareResults(cache, all, 5);
        for (const ComparedWorld& world : results.comparison->worlds) QCOMPARE(world.fans.front().runs, 3);
        const std::vector<WorldLine> lines = worldLines(*worlds, results, outcome);
        QCOMPARE(lines.size(), std::size_t{4});
        for (std::size_t w = 0; w < 4; ++w) {
            QCOMPARE(lines[w].series.p50.last(), fan(test::run(*all[w], 3), outcome).p50.back());
            QCOMPARE(lines[w].policy, w == FourWorlds::policyAlone || w == FourWorlds::both);
            QCOMPARE(lines[w].assumptions, w == FourWorlds::assumptionsAlone || w == FourWorlds::both);
        }
    }
};

QTEST_GUILESS_MAIN(FourWorldsTest)
#include "tst_four_worlds.moc"
