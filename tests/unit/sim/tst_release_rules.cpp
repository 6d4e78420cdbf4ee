#include "sim/model/choices.h"
#include "tests/unit/sim/small_world.h"

using namespace cw;
using namespace cw::test;

/// Staged and forbidden opening (E4): start-ups that train in month 0, never again, and want to open.
class ReleaseRules : public QObject {
    Q_OBJECT

    static constexpr std::size_t startups = 200;
    static constexpr double budget = 0.05;   // bn$ a year
    static Scenario world(const Settings& settings) {
        Scenario s = smallWorld(1, startups, 0, {{"train.interval.frontier", 1e6}, {"train.interval.startup", 1e6}, {"train.tune_margin", 10}, {"developers.startup.budget", budget},
                                                 {"release.ecosystem.startup", 5}, {"release.ecosystem.frontier", 0}, {"market.capture_closed", 0}, {"release.serving_floor", 10},
                                                 {"release.tier_threshold", 20}, {"release.staging_months", 5.5}, {"release.evaluation_stringency", 0}});
        s.months = 9;
        for (const auto& [id, value] : settings) set(s, id, value);
        disable(s, {"progress", "host", "derive", "adopt", "innovate", "red-team", "misuse", "liability", "regulate", "respond"});
        return s;
    }
    /// Rows of the models of start-ups.
    static std::vector<std::size_t> models(const World& w) {
        std::vector<std::size_t> rows;
        for (std::size_t m = 0; m < w.models.size(); ++m)
            if (w.developers.kind[static_cast<std::size_t>(w.models.developer[m])] == static_cast<std::uint8_t>(DeveloperKind::startup)) rows.push_back(m);
        return rows;
    }
    static std::size_t opened(const World& w) {
        const auto rows = models(w);
        return static_cast<std::size_t>(std::ranges::count_if(rows, [&](std::size_t m) { return w.models.is(m, openWeights); }));
    }

private slots:
    void stagingLastsItsMonthsAndEnds() {
        const Scenario s = world({{"release.open_weights", openTiered}});
        const RunResult r = simulate(s, 0, {.events = true, .observe = [&](std::uint32_t, int month, const World& w) {
            const auto rows = models(w);
            QCOMPARE(rows.size(), startups);
            for (const std::size_t m : rows) {
                QVERIFY(w.models.is(m, servedByApi) && w.models.released[m] == 0);
                QCOMPARE(static_cast<int>(w.models.opened[m]), month < 6 ? -1 : 6);   // 5.5 months, rounded up
            }
        }});
        QCOMPARE(count(r.log, EventType::opening), startups);
    }
    void withoutATierNobodyWaits() {
        for (const Settings& rule : {Settings{{"release.open_weights", openAllowed}}, Settings{{"release.open_weights", openTiered}, {"release.tier_threshold", 32}}}) {
            const World end = endOf(world(rule), 0);
            for (const std::size_t m : models(end)) QVERIFY(end.models.opened[m] == 0 && !end.models.is(m, servedByApi));
        }
    }
    /// Whoever was traced to a severe incident while it was staged stays closed, and nobody else does.
    void aSevereIncidentEndsIt() {
        atEndOf(world({{"release.open_weights", openTiered}}), 0, 5, [&](const Step& step) {
            World& w = step.world;
            const auto rows = models(w);
            for (std::size_t n = 0; n < rows.size(); n += 3) w.models.flags[rows[n]] |= severeIncident;
            advance(nextMonth(step), "release");
            for (std::size_t n = 0; n < rows.size(); ++n) QCOMPARE(w.models.is(rows[n], openWeights), n % 3 != 0);
        });
    }
    /// An evaluation that comes while models wait is failed by its stringency, less what care and tamper resistance spare (E4).
    void anEvaluationIsFailedByItsChance() {
        const auto passing = [](double stringency, const Settings& settings) {
            Scenario s = world(settings);
            set(s, "release.open_weights", openTiered);
            s.setLever(spec("release.evaluation_stringency"), Schedule{.value = stringency, .start = 3});
            return opened(endOf(s, 0));
        };
        QCOMPARE(passing(1, {{"release.evaluation_guard", 0}, {"release.evaluation_tamper", 0}}), std::size_t{0});
        ofChance(passing(0.4, {{"release.evaluation_guard", 0}, {"release.evaluation_tamper", 0}}), startups, 0.6);
        ofChance(passing(1, {{"release.evaluation_guard", 0.5}, {"release.evaluation_tamper", 0}, {"care.norm.startup", 0.7}}), startups, 0.5 * (1 - std::exp(-0.7)));
        QCOMPARE(passing(1, {{"release.evaluation_guard", 1}, {"care.norm.startup", 50}}), startups);
    }
    void whatIsForbiddenMeanwhileStaysClosed() {
        Scenario s = world({});
        s.jurisdictions[0].levers = {{&spec("release.open_weights"), openForbidden}};   // its own law, once the policy has ended
        s.setLever(spec("release.open_weights"), Schedule{.value = openTiered, .end = 4});
        QCOMPARE(opened(endOf(s, 0)), std::size_t{0});
        s.setLever(spec("release.open_weights"), Schedule{.value = openTiered, .end = 7});
        QCOMPARE(opened(endOf(s, 0)), startups);
    }
    /// Opening against the law puts the weights out, unlawful ones that no member's hub lists; some are noticed and fined.
    void forbiddenOpeningIsUnlawfulAndSometimesFined() {
        const Scenario s = world({{"release.open_weights", openForbidden}, {"release.forbidden_benefit", 1}, {"compute.penalty", 0.3}, {"compute.inspection", 0.2},
                                  {"release.forbidden_detection", 0.3}});
        World end;
        const RunResult r = simulate(s, 0, {.events = true, .observe = [&](std::uint32_t, int, const World& w) { end = w; }});
        for (const std::size_t m : models(end)) QVERIFY(end.models.is(m, openWeights) && end.models.is(m, unlawful) && end.models.hosts[m] == 0);
        ofChance(count(r.log, EventType::fine), startups, 0.5);
        for (const Event& e : r.log.events())
            if (e.type == EventType::fine) QCOMPARE(e.amount, toCents(0.3 * budget));
    }
};

QTEST_APPLESS_MAIN(ReleaseRules)
#include "tst_release_rules.moc"
