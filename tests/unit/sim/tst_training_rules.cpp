#include "tests/unit/sim/small_world.h"

#include <functional>
#include <set>

using namespace cw;
using namespace cw::test;

/// What licences and red lines do to training runs (E3): six labs whose every run is of 10^27 FLOP, one a month.
class TrainingRules : public QObject {
    Q_OBJECT

    static constexpr std::size_t labs = 6;
    static constexpr double budget = 2;   // bn$ a year
    static Scenario world(int months, const Settings& settings) {
        Scenario s = smallWorld(labs, 0, 0, {{"developers.frontier.compute", 27}, {"developers.frontier.budget", budget}, {"train.interval.frontier", 1},
                                             {"care.norm.frontier", 0.5}, {"release.ecosystem.frontier", 5}, {"train.value_of_scale", 10}, {"train.covert_discount", 1}});
        s.months = months;
        for (const auto& [id, value] : settings) set(s, id, value);
        disable(s, {"host", "derive", "adopt", "innovate", "red-team", "misuse", "liability", "regulate"});
        return s;
    }
    /// Models that the log tells of with an event of this kind.
    static std::set<std::uint64_t> modelsOf(const EventLog& log, EventType type) {
        std::set<std::uint64_t> found;
        for (const Event& e : log.events())
            if (e.type == type) found.insert(e.model.bits);
        return found;
    }
    struct History {
        World end;
        RunResult result;
    };
    /// Whose month ends are looked at on the way.
    static History historyOf(const Scenario& s, const std::function<void(int, const World&)>& look = {}) {
        History h;
        h.result = simulate(s, 1, {.events = true, .observe = [&](std::uint32_t, int month, const World& w) {
            if (look) look(month, w);
            if (month == s.months - 1) h.end = w;
        }});
        return h;
    }

private slots:
    /// A licence takes its time, asks for the standard's care and a fee, and is refused by chance: then the model stays in the house.
    void aLicenceIsWaitedForAndPaidFor() {
        const Scenario s = world(30, {{"licensing.model_threshold", 25}, {"licensing.delay", 2.5}, {"licensing.refusal", 0.3}, {"licensing.safety_standard", 2}, {"licensing.fee", 0.01}});
        const double asked = labs * (0.01 + 1.5 / s.values[par::care::effectiveness]) * budget;
        const History h = historyOf(s, [&](int, const World& w) { QVERIFY(std::fabs(w.month.compliance - asked) < 1e-9); });
        const Models& m = h.end.models;
        const auto refused = modelsOf(h.result.log, EventType::refusal);
        QCOMPARE(m.size(), 30 * labs);
        for (std::size_t row = 0; row < m.size(); ++row) {
            QVERIFY(m.is(row, licensed) && m.care[row] == 2 && m.compute[row] == 27);
            const int due = m.trained[row] == 0 ? 0 : m.trained[row] + 3;   // whole months; without delay in month 0
            QCOMPARE(static_cast<int>(m.released[row]), refused.contains(m.key[row].bits) || due >= s.months ? -1 : due);
        }
        ofChance(refused.size(), m.size(), 0.3);
        QCOMPARE(modelsOf(h.result.log, EventType::licence).size(), m.size() - refused.size());
    }
    /// No licence leads across a red line: who neither hides nor leaves stays below it, and asks for the licence that is needed there.
    void aRedLineIsNotCrossed() {
        Settings rules{{"treaty.red_line", 26}, {"train.value_of_scale", 0.1}, {"train.threshold_margin", 0.01}, {"compute.penalty", 100}, {"licensing.refusal", 0}};
        const History alone = historyOf(world(6, rules), [&](int, const World& w) { QCOMPARE(w.month.hugging, static_cast<double>(labs)); });
        for (std::size_t row = 0; row < alone.end.models.size(); ++row) QVERIFY(alone.end.models.compute[row] == 25.99 && !alone.end.models.is(row, licensed));
        rules.insert(rules.end(), {{"licensing.model_threshold", 25}, {"licensing.delay", 0}, {"licensing.fee", 0}, {"train.value_of_scale", 1}});   // .01 below 25 costs 1 more
        const History both = historyOf(world(6, rules));
        QCOMPARE(both.end.models.size(), 6 * labs);
        for (std::size_t row = 0; row < both.end.models.size(); ++row) QVERIFY(both.end.models.compute[row] == 25.99 && both.end.models.is(row, licensed));
    }
    /// Covert runs are seen as chips, inspectors and the treaty see them; what is seen is fined and stays closed, of the rest some leaks.
    void aCovertRunIsSeenOrLeaks() {
        const Scenario s = world(40, {{"treaty.red_line", 26}, {"train.covert_discount", 0}, {"compute.penalty", 0.5}, {"treaty.enforcement", 0.4}, {"compute.inspection", 0.2},
                                      {"compute.chip_reporting", 0.25}, {"compute.reporting_threshold", 26.5}, {"train.covert_leak", 0.5},
                                      {"developers.wealth.frontier", 1000}, {"respond.wealth_cap", 10000}});
        const History h = historyOf(s);
        const Models& m = h.end.models;
        const auto detected = modelsOf(h.result.log, EventType::detection);
        ofChance(detected.size(), m.size(), 1 - 0.8 * 0.75 * 0.6);
        std::size_t leaked = 0;
        for (std::size_t row = 0; row < m.size(); ++row) {
            QVERIFY(m.is(row, covertRun) && m.is(row, unlawful) && m.compute[row] == 27);
            if (!m.is(row, leakedWeights)) {
                QVERIFY(!m.is(row, openWeights | servedByApi) && m.released[row] == -1);
                continue;
            }
            ++leaked;
            QVERIFY(!detected.contains(m.key[row].bits) && m.is(row, openWeights));
            QVERIFY(m.opened[row] == m.trained[row] && m.tamper[row] == 0);
        }
        ofChance(leaked, m.size() - detected.size(), 0.5);
        for (const Event& e : h.result.log.events())
            if (e.type == EventType::fine) QCOMPARE(e.amount, toCents(0.5 * 1.4 * budget));
        QCOMPARE(count(h.result.log, EventType::fine), detected.size());
    }
    /// Below the threshold of reports chips say nothing, and nobody is fined more than it has.
    void smallRunsAreNotReportedAndThePoorPayWhatTheyHave() {
        const Scenario s = world(40, {{"treaty.red_line", 26}, {"train.covert_discount", 0}, {"compute.penalty", 0.5}, {"treaty.enforcement", 0}, {"compute.inspection", 0.2},
                                      {"compute.chip_reporting", 1}, {"compute.reporting_threshold", 28}, {"train.covert_leak", 0},
                                      {"developers.wealth.frontier", 0.1}, {"developers.inflow", 0}, {"compliance.fixed", 0}});
        const History h = historyOf(s);
        ofChance(count(h.result.log, EventType::detection), h.end.models.size(), 0.2);
        std::set<std::uint64_t> fined;
        for (const Event& e : h.result.log.events())
            if (e.type == EventType::fine) QCOMPARE(e.amount, fined.insert(e.developer.bits).second ? toCents(0.1 * budget) : Cents{0});
        QCOMPARE(fined.size(), labs);
    }
    /// Detection is certain and the fine five yearly budgets: who has a tenth of one hides, who has ten stays below the line.
    void whoHasLittleFearsLittle() {
        for (const double wealth : {0.1, 10.0}) {
            const Scenario s = world(6, {{"treaty.red_line", 26}, {"train.covert_discount", 0}, {"train.value_of_scale", 0.5}, {"compute.penalty", 5}, {"treaty.enforcement", 0},
                                         {"compute.inspection", 1}, {"developers.wealth.frontier", wealth}, {"developers.inflow", 0}, {"compliance.fixed", 0}});
            const History h = historyOf(s);
            QCOMPARE(h.end.models.size(), 6 * labs);
            QCOMPARE(count(h.result.log, EventType::covertRun), wealth < 1 ? h.end.models.size() : 0);
        }
    }
    /// Sizes of runs are normal around the developer's own, with the standard deviation of the assumption.
    void sizesScatter() {
        const History h = historyOf(world(60, {{"train.scatter", 0.4}}));
        const auto runs = static_cast<double>(h.end.models.size());
        double sum = 0, squares = 0;
        for (const double compute : h.end.models.compute) {
            const double deviation = (compute - 27) / 0.4;
            sum += deviation;
            squares += deviation * deviation;
        }
        QCOMPARE(runs, 60.0 * labs);
        QVERIFY2(std::fabs(sum) < slack(runs), qPrintable(QString::number(sum)));
        QVERIFY2(std::fabs(squares - runs) < slack(2 * runs), qPrintable(QString::number(squares)));
    }
};

QTEST_APPLESS_MAIN(TrainingRules)
#include "tst_training_rules.moc"
