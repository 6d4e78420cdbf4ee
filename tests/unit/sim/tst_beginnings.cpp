#include "sim/beginnings.h"
#include "sim/model/parameters/all.h"
#include "sim/world.h"
#include "tests/support.h"

#include <algorithm>

using namespace cw;

/// Runs that go on from where other policies came: the same bits, or else from month 0.
class BeginningsTest : public QObject {
    Q_OBJECT

    static Scenario brief() {
        Scenario s;
        s.months = 30;
        return s;
    }
    static Scenario with(std::string_view id, double value, std::optional<double> start = {}) {
        Scenario s = brief();
        s.setLever(test::spec(id), Schedule{.value = value, .start = start});
        return s;
    }
    static RunResult from(const std::shared_ptr<Beginnings>& beginnings, const Scenario& s, std::uint32_t run) {
        return simulate(s, run, {.beginnings = beginnings});
    }
    /// Whether a run starts at a beginning that is kept: one that belongs to another run gives itself away.
    static bool goesOn(const Scenario& of, const Scenario& s, RunOptions options = {}) {
        const auto beginnings = std::make_shared<Beginnings>(of);
        const auto wrong = std::make_shared<Beginnings>(of);
        from(wrong, of, 1);
        const auto other = wrong->find(1);
        if (!other) return false;
        beginnings->keep(0, *other->world, other->values);
        options.beginnings = beginnings;
        return simulate(s, 0, options).hash() != simulate(s, 0).hash();
    }

private slots:
    void everyPolicyGoesOnToTheSameBits() {
        const auto beginnings = std::make_shared<Beginnings>(brief());
        QCOMPARE(beginnings->months(), 12);
        for (std::uint32_t run = 0; run < 3; ++run) QCOMPARE(from(beginnings, brief(), run).hash(), simulate(brief(), run).hash());
        QCOMPARE(beginnings->size(), std::size_t{3});
        Scenario busy = test::busyPolicy();
        busy.months = brief().months;
        for (const Scenario& s : {busy, with("liability.regime", 2), with("treaty.coalition", 3), with("licensing.threshold_drift", 1, 20), with("release.open_weights", 2, 12)})
            for (std::uint32_t run = 0; run < 3; ++run) {
                const RunResult r = from(beginnings, s, run);
                QVERIFY(r.complete);
                QCOMPARE(r.hash(), simulate(s, run).hash());
            }
        QCOMPARE(beginnings->size(), std::size_t{3});
        QVERIFY(goesOn(brief(), busy));
    }
    void assumptionsThatAreDrawnAndTriggersToo() {
        Scenario s = brief();
        s.uncertain = {{&test::spec("policy.start"), UncertainAssumption::Distribution::uniform, 6, 24}, {&test::spec("respond.prior_harm"), UncertainAssumption::Distribution::uniform, 0, 5}};
        std::ranges::sort(s.uncertain, {}, [](const auto& u) { return u.spec->index; });
        s.triggers = {{.outcome = &outcomeRegistry()[static_cast<std::size_t>(test::outcome("misuse.harm"))], .number = 0.01, .months = 3,
                       .set = {{&test::spec("platform.moderation"), 0.9}}}};
        const auto beginnings = std::make_shared<Beginnings>(s);
        QCOMPARE(beginnings->months(), 6);   // the earliest of all runs
        from(beginnings, s, 0), from(beginnings, s, 1);
        Scenario other = s;
        other.setLever(test::spec("liability.regime"), 2);
        for (const std::uint32_t run : {0u, 1u}) QCOMPARE(from(beginnings, other, run).hash(), simulate(other, run).hash());
        QCOMPARE(beginnings->size(), std::size_t{2});
        QVERIFY(goesOn(s, other));
    }
    void whatDiffersByMoreThanPolicyDoesNot() {
        const Scenario base = brief();
        const Scenario early = with("liability.regime", 2, 11);
        QVERIFY(Beginnings(base).isOf(early) && !Beginnings(base).fit(early) && !goesOn(base, early));
        std::vector<Scenario> others(6, base);
        others[0].seed += 1;
        others[1].months += 1;
        test::set(others[2], "respond.prior_harm", 3);
        others[3].disabled = 2;
        others[4].interventions = {{developerKey(0, 0), 20}};
        others[5].jurisdictions[0].levers = {{&test::spec("platform.moderation"), 0.9}};
        for (const Scenario& other : others) {
            QVERIFY(!Beginnings(base).isOf(other) && !Beginnings(base).fit(other));
            QVERIFY(!goesOn(base, other));
        }
        Scenario renamed = base;
        renamed.name = "Other";
        renamed.runs = 7;
        QVERIFY(Beginnings(base).fit(renamed) && goesOn(base, renamed));
    }
    void whoLooksOnSeesAllMonths() {
        int months = 0;
        QVERIFY(!goesOn(brief(), brief(), {.observe = [&](std::uint32_t, int, const World&) { ++months; }}));
        QCOMPARE(months, 30);
        QVERIFY(!goesOn(brief(), brief(), {.events = true}));
        QVERIFY(!goesOn(brief(), brief(), {.validate = true}));
    }
    void policyFromTheStartHasNoBeginning() {
        Scenario s = brief();
        test::set(s, "policy.start", 0);
        const auto beginnings = std::make_shared<Beginnings>(s);
        QCOMPARE(beginnings->months(), 0);
        QCOMPARE(from(beginnings, s, 0).hash(), simulate(s, 0).hash());
        QCOMPARE(beginnings->size(), std::size_t{0});
    }
    void memoryIsBounded() {
        Scenario s = brief();
        test::set(s, "users.count", 1e6);
        Beginnings beginnings(s);
        const World world;
        for (std::uint32_t run = 0; run < 50; ++run) beginnings.keep(run, world, {});
        QVERIFY(beginnings.size() >= 1);
        QVERIFY(static_cast<double>(beginnings.size()) * estimate(s).bytes <= 256e6);
    }
    void threadsMayMeetHere() {
        Scenario busy = test::busyPolicy();
        busy.months = brief().months;
        Plan plan = Plan::full({std::make_shared<const Scenario>(brief()), std::make_shared<const Scenario>(busy)}, 0, 6);
        plan.options.beginnings = std::make_shared<Beginnings>(brief());
        RunSet sets[2];
        execute(plan, 4, [&](const PlannedRun& cell, RunResult&& r) { sets[cell.variant].add(std::move(r)); });
        QCOMPARE(sets[0].hash(), test::run(brief(), 6).hash());
        QCOMPARE(sets[1].hash(), test::run(busy, 6).hash());
        QCOMPARE(plan.options.beginnings->size(), std::size_t{6});
    }
};

QTEST_APPLESS_MAIN(BeginningsTest)
#include "tst_beginnings.moc"
