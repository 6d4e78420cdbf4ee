#include "sim/io/event_record.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "sim/model/triggers.h"
#include "tests/support.h"

using namespace cw;

namespace {

/// A condition whose months are known from the calendar: chip reporting and inspection cost the public money, the levers that
/// the triggers below set do not. Costly in months 20..39 and 42..59.
Scenario calendar() {
    Scenario s;
    s.months = 72;
    s.setLever(par::compute::chipReporting.spec, Schedule{.value = 1, .start = 20, .end = 40});
    s.setLever(par::compute::inspection.spec, Schedule{.value = 0.8, .start = 42, .end = 60});
    return s;
}
constexpr int costlyFrom = 20, costlyTo = 40, costlyAgain = 42, costlyEnd = 60;

Trigger whenCostly(int months, bool once, std::vector<std::pair<const ParameterSpec*, double>> set) {
    const double before = test::at(simulate(calendar(), 0), "governance.enforcement_cost", costlyFrom - 1);
    return {findOutcome("governance.enforcement_cost"), Trigger::Side::above, before * 1.0001, months, std::move(set), once};
}
std::pair<const ParameterSpec*, double> weights(int value) { return {&par::release::openWeights.spec, value}; }

/// A trigger whose condition holds from the first month on.
Trigger always(std::vector<std::pair<const ParameterSpec*, double>> set) {
    return {findOutcome("adoption.share"), Trigger::Side::above, -1, 1, std::move(set), true};
}

/// What `look` sees in the world, by month.
template <class Look> std::vector<double> seen(const Scenario& scenario, Look look) {
    std::vector<double> values;
    RunOptions options;
    options.observe = [&](std::uint32_t, int, const World& world) { values.push_back(static_cast<double>(look(world))); };
    simulate(scenario, 0, options);
    return values;
}
template <class T> std::vector<double> inForce(const Scenario& scenario, const Parameter<T>& lever, std::size_t jurisdiction = 0) {
    return seen(scenario, [&](const World& w) { return w.jurisdictions.regime[jurisdiction].value(lever.spec); });
}
/// `otherwise` in every month but those of the spans, which hold first <= month < last at a value.
struct Span {
    int first, last;
    double value;
};
std::vector<double> timeline(int months, double otherwise, std::initializer_list<Span> spans) {
    std::vector<double> values(static_cast<std::size_t>(months), otherwise);
    for (const Span& span : spans) std::fill(values.begin() + span.first, values.begin() + span.last, span.value);
    return values;
}
/// Months in which two histories agree to the bit in every outcome, from the start.
int sameMonths(const RunResult& a, const RunResult& b) {
    int same = a.months;
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
        const auto x = a.series(static_cast<int>(o)), y = b.series(static_cast<int>(o));
        same = std::min(same, static_cast<int>(std::ranges::mismatch(x, y).in1 - x.begin()));
    }
    return same;
}

} // namespace

/// Policy that waits for an outcome: it acts in the right months, wins over schedules, and leaves earlier months alone.
class Triggers : public QObject {
    Q_OBJECT
private slots:
    /// The month is read off a world without the trigger.
    void firesInTheMonthAfterTheOutcomePassed() {
        Scenario s;
        s.months = 60;
        const RunResult without = simulate(s, 0);
        const auto share = without.series(test::outcome("adoption.share"));
        const double number = (share[34] + share[35]) / 2;
        QVERIFY(share[34] < number && share[35] > number && std::ranges::is_sorted(share.begin(), share.begin() + 36));
        for (const int months : {1, 4}) {
            s.triggers = {{findOutcome("adoption.share"), Trigger::Side::above, number, months, {weights(openForbidden)}, true}};
            const int fires = 35 + months;
            QCOMPARE(inForce(s, par::release::openWeights), timeline(60, openAllowed, {{fires, 60, openForbidden}}));
            const RunResult with = simulate(s, 0);
            QVERIFY(sameMonths(with, without) >= fires);
            QVERIFY(sameMonths(with, without) < 60);
        }
    }
    /// Policy may act from month 12 on; the outcome has passed its number by the end of month 35, the 24th of policy.
    void withinATimeOrNever() {
        Scenario s;
        s.months = 60;
        const RunResult plain = simulate(s, 0);
        const auto share = plain.series(test::outcome("adoption.share"));
        const double number = (share[34] + share[35]) / 2;
        for (const int months : {1, 4}) {
            for (const int within : {1, 22 + months, 23 + months, 600}) {
                s.triggers = {{findOutcome("adoption.share"), Trigger::Side::above, number, months, {weights(openForbidden)}, true, within}};
                const int fires = within >= 23 + months ? 35 + months : 60;
                QCOMPARE(inForce(s, par::release::openWeights), timeline(60, openAllowed, {{fires, 60, openForbidden}}));
                QCOMPARE(triggers::changesIn(s, simulate(s, 0), 0), fires < 60 ? std::vector{fires} : std::vector<int>{});
            }
        }
    }
    /// What fired in time is released as ever, and does not fire again after its time.
    void afterItsTimeItIsReleasedForGood() {
        Scenario s = calendar();
        s.triggers = {whenCostly(1, false, {weights(openTiered)})};
        const auto inForceWithin = [&](int within) {
            s.triggers[0].within = within;
            return inForce(s, par::release::openWeights);
        };
        const int first = 12;   // policy.start, before the first lever
        QCOMPARE(inForceWithin(costlyAgain - first),
                 timeline(72, openAllowed, {{costlyFrom + 1, costlyTo + 1, openTiered}}));
        QCOMPARE(inForceWithin(costlyAgain - first + 1),
                 timeline(72, openAllowed, {{costlyFrom + 1, costlyTo + 1, openTiered}, {costlyAgain + 1, costlyEnd + 1, openTiered}}));
    }
    void belowMirrorsAbove() {
        Scenario s = calendar();
        Trigger trigger = whenCostly(2, false, {weights(openTiered)});
        trigger.side = Trigger::Side::below;
        s.triggers = {trigger};
        s.values.set(par::policy::start.spec, 5);
        // Cheap from month 0; the gap of two months in the middle is just long enough.
        QCOMPARE(inForce(s, par::release::openWeights),
                 timeline(72, openAllowed, {{5, costlyFrom + 2, openTiered}, {costlyAgain, costlyAgain + 2, openTiered}, {costlyEnd + 2, 72, openTiered}}));
    }
    void atTheNumberIsNeither() {
        for (const auto side : {Trigger::Side::above, Trigger::Side::below}) {
            Scenario s;
            s.months = 20;
            s.triggers = {{findOutcome("governance.licences"), side, 0, 1, {weights(openTiered)}, true}};   // nobody licenses
            QCOMPARE(inForce(s, par::release::openWeights), timeline(20, openAllowed, {}));
        }
    }
    void onceStays() {
        Scenario s = calendar();
        s.triggers = {whenCostly(3, true, {weights(openForbidden)})};
        QCOMPARE(inForce(s, par::release::openWeights), timeline(72, openAllowed, {{costlyFrom + 3, 72, openForbidden}}));
    }
    void otherwiseItEndsWithItsCondition() {
        Scenario s = calendar();
        s.triggers = {whenCostly(1, false, {weights(openForbidden)})};
        QCOMPARE(inForce(s, par::release::openWeights),
                 timeline(72, openAllowed, {{costlyFrom + 1, costlyTo + 1, openForbidden}, {costlyAgain + 1, costlyEnd + 1, openForbidden}}));
        s.triggers = {whenCostly(3, false, {weights(openForbidden)})};   // two cheap months are too few to end it
        QCOMPARE(inForce(s, par::release::openWeights), timeline(72, openAllowed, {{costlyFrom + 3, costlyEnd + 3, openForbidden}}));
    }
    void laterTriggersWin() {
        Scenario s = calendar();
        const Trigger tiered = whenCostly(1, true, {weights(openTiered)}), forbidden = whenCostly(4, false, {weights(openForbidden)});
        s.triggers = {tiered, forbidden};
        QCOMPARE(inForce(s, par::release::openWeights),
                 timeline(72, openAllowed, {{costlyFrom + 1, 72, openTiered}, {costlyFrom + 4, costlyEnd + 4, openForbidden}}));
        s.triggers = {forbidden, tiered};
        QCOMPARE(inForce(s, par::release::openWeights), timeline(72, openAllowed, {{costlyFrom + 1, 72, openTiered}}));
    }
    void theScheduleRulesBeforeAndAfter() {
        Scenario s = calendar();
        s.setLever(par::release::openWeights.spec, Schedule{.value = openTiered, .start = 14, .end = 70});
        s.triggers = {whenCostly(3, false, {weights(openForbidden)})};
        QCOMPARE(inForce(s, par::release::openWeights), timeline(72, openAllowed, {{14, 70, openTiered}, {23, 63, openForbidden}}));
        s.setLever(par::release::openWeights.spec, Schedule{.value = openTiered, .start = 14, .end = 30});   // ends meanwhile
        QCOMPARE(inForce(s, par::release::openWeights), timeline(72, openAllowed, {{14, 30, openTiered}, {23, 63, openForbidden}}));
    }
    void numbersJump() {
        Scenario s = calendar();
        s.setLever(par::alignment::tamperMandate.spec, Schedule{.value = 0.9, .start = 14, .ramp = 40});
        s.triggers = {whenCostly(1, true, {{&par::alignment::tamperMandate.spec, 0.3}})};
        QCOMPARE(inForce(s, par::alignment::tamperMandate)[21], 0.3);
    }

    void nothingActsBeforePolicyMay() {
        const auto firstMonth = [](const Scenario& s) {
            const auto months = inForce(s, par::release::openWeights);
            return static_cast<int>(std::ranges::find(months, double{openTiered}) - months.begin());
        };
        Scenario s;
        s.months = 40;
        QVERIFY(s.policyStart() > s.months);
        s.triggers = {always({weights(openTiered)})};
        QCOMPARE(s.policyStart(), 12.0);
        QCOMPARE(firstMonth(s), 12);
        s.values.set(par::policy::start.spec, 30);
        QCOMPARE(s.policyStart(), 30.0);
        QCOMPARE(firstMonth(s), 30);
        s.uncertain = {{&par::policy::start.spec, UncertainAssumption::Distribution::uniform, 20, 20}};
        QCOMPARE(firstMonth(s), 20);
        QCOMPARE(s.policyStart(), 20.0);   // not the 30 that no run has
        s.setLever(par::alignment::funding.spec, Schedule{.value = 1, .start = 6});   // the coalition has formed by then
        QCOMPARE(s.policyStart(), 6.0);
        QCOMPARE(firstMonth(s), 6);
    }
    void theCoalitionFormsWhenTheFirstFires() {
        const auto members = [](const World& w) { return std::ranges::count(w.jurisdictions.member, 1); };
        Scenario s = calendar();
        s.levers.clear();
        Trigger trigger = always({weights(openTiered)});
        s.triggers = {trigger};
        const auto sizes = seen(s, members);
        QCOMPARE(sizes, timeline(72, 0, {{12, 72, sizes.back()}}));
        QVERIFY(sizes.back() >= 1);
        trigger.set.push_back({&par::treaty::coalition.spec, coalitionUniversal});
        s.triggers = {trigger};
        QCOMPARE(seen(s, members), timeline(72, 0, {{12, 72, 4}}));
        QCOMPARE(inForce(s, par::release::openWeights, 3), timeline(72, openAllowed, {{12, 72, openTiered}}));
        s.triggers[0].set = {weights(openTiered), {&par::treaty::coalition.spec, coalitionUnilateral}};
        QCOMPARE(seen(s, members), timeline(72, 0, {{12, 72, 1}}));
        QCOMPARE(inForce(s, par::release::openWeights, 1), timeline(72, openAllowed, {}));   // outsiders keep their law
    }
    void thresholdsDriftFromTheFiring() {
        Scenario s = calendar();
        s.setLever(par::licensing::modelThreshold.spec, Schedule{.value = 26, .start = 12});
        s.triggers = {whenCostly(1, true, {{&par::licensing::modelThreshold.spec, 25}, {&par::licensing::thresholdDrift.spec, 0.6}})};
        const auto threshold = seen(s, [](const World& w) { return w.jurisdictions.licenceThreshold[0]; });
        QCOMPARE(threshold[20], 26.0);
        QCOMPARE(threshold[21], 25.0);
        QVERIFY(std::fabs(threshold[33] - 25.6) < 1e-12);
    }

    void earlierMonthsAreBitIdentical() {
        Scenario s = test::busyPolicy();
        const RunSet without = test::run(s, 3);
        const int outcome = test::outcome("misuse.expected_harm_cumulative");
        int fired = 0;
        for (std::uint32_t r = 0; r < 3; ++r) {
            const auto series = without.runs()[r].series(outcome);
            s.triggers = {{&outcomeRegistry()[static_cast<std::size_t>(outcome)], Trigger::Side::above, series[40], 1, {weights(openForbidden)}, true}};
            const RunResult with = simulate(s, r);
            const int same = sameMonths(with, without.runs()[r]);
            QVERIFY2(same >= 42, QByteArray::number(same).constData());   // passed in month 41, acts from 42
            fired += same < s.months;
        }
        QCOMPARE(fired, 3);
    }
    void whatNeverFiresChangesNothing() {
        Scenario none;
        none.months = 40;
        for (Scenario s : {test::busyPolicy(), none}) {
            const RunResult without = simulate(s, 1, {.events = true});
            s.triggers = {{findOutcome("adoption.share"), Trigger::Side::above, 2, 1, {weights(openForbidden)}, true}};
            const RunResult with = simulate(s, 1, {.events = true});
            QCOMPARE(with.hash(), without.hash());
            QCOMPARE(with.log.events().size(), without.log.events().size());
        }
    }
    void withoutThePolicySubmodelNothingFires() {
        Scenario s;
        s.months = 30;
        test::disable(s, {"policy"});
        const std::uint64_t without = simulate(s, 0).hash();
        s.triggers = {always({weights(openForbidden)})};
        const RunResult with = simulate(s, 0, {.events = true});
        QCOMPARE(with.hash(), without);
        QVERIFY(std::ranges::none_of(with.log.events(), [](const Event& e) { return e.type == EventType::trigger; }));
    }

    void theLogTellsBothEnds() {
        Scenario s = calendar();
        s.triggers = {whenCostly(3, true, {{&par::alignment::bounties.spec, 1}}), whenCostly(3, false, {weights(openForbidden)})};
        s.triggers[0].number = 1e9;   // never
        const RunResult run = simulate(s, 0, {.events = true});
        QCOMPARE(run.hash(), simulate(s, 0).hash());
        const auto& events = run.log.events();
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < events.size(); ++i)
            if (events[i].type == EventType::trigger) found.push_back(i);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(events[found[0]].month, std::int16_t{23});
        QCOMPARE(events[found[1]].month, std::int16_t{63});
        QCOMPARE(events[found[0]].cause, -1);
        QCOMPARE(events[found[1]].cause, static_cast<std::int32_t>(found[0]));
        const LogRecords records = recordsOf(run.log, s);
        QCOMPARE(records.events[found[0]].type, std::string("trigger"));
        QCOMPARE(records.events[found[0]].kind, std::string("governance.enforcement_cost"));
        QCOMPARE(records.events[found[0]].key, std::string("trigger/1"));
        const auto members = seen(s, [](const World& w) { return std::ranges::count(w.jurisdictions.member, 1); });
        for (const std::size_t trigger : found) {
            std::size_t caused = 0;
            for (const EventRecord& e : records.events) {
                if (e.type != "policy" || e.cause != static_cast<std::int64_t>(trigger)) continue;
                QCOMPARE(e.kind, std::string("release.open_weights"));
                QCOMPARE(e.month, records.events[trigger].month);
                ++caused;
            }
            QCOMPARE(static_cast<double>(caused), members.back());
        }
    }
    /// A schedule that starts while a trigger holds its lever changes nothing, and a trigger under a later one neither.
    void theLogIsSilentWhereNothingChanges() {
        Scenario s = calendar();
        s.setLever(par::release::openWeights.spec, Schedule{.value = openTiered, .start = 30});
        s.triggers = {whenCostly(5, true, {weights(openTiered)}), whenCostly(1, true, {weights(openForbidden)})};
        int changes = 0;
        for (const EventRecord& e : recordsOf(simulate(s, 0, {.events = true}).log, s).events)
            if (e.type == "policy" && e.kind == "release.open_weights") {
                QCOMPARE(e.month, 21);
                ++changes;
            }
        QVERIFY(changes > 0);
    }
};

QTEST_APPLESS_MAIN(Triggers)
#include "tst_triggers.moc"
