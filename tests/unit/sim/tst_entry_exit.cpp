#include "sim/model/developers.h"
#include "tests/unit/sim/small_world.h"

#include <map>

using namespace cw;
using namespace cw::test;

/// Who leaves and who comes (E13).
class EntryExit : public QObject {
    Q_OBJECT

    static Scenario world(int labs, int startups, const Settings& settings) {
        Scenario s = smallWorld(labs, startups, 0, settings);
        s.months = 3;
        disable(s, {"host", "derive", "adopt", "innovate", "red-team", "misuse", "liability", "regulate"});
        return s;
    }
    static std::size_t active(const World& w) { return static_cast<std::size_t>(std::ranges::count(w.developers.active, 1)); }

private slots:
    /// A judgment that could not be paid closes a developer, rich or poor; so do debts. Others go on.
    void whoCannotPayCloses() {
        atEndOf(world(2, 6, {{"licensing.model_threshold", 20}, {"licensing.delay", 30}, {"compliance.entry", 0}}), 0, 2, [](const Step& step) {
            World& w = step.world;
            Developers& d = w.developers;
            w.pending = {{0, 30, false}, {3, 30, false}, {5, 30, false}};   // models of month 0 stand in the order of slots
            for (const std::size_t i : {0, 3, 5}) QCOMPARE(w.models.developer[i], static_cast<std::int32_t>(i));
            d.bankrupt[0] = d.bankrupt[3] = 1;   // a lab and a start-up that still have money
            w.ledger.transfer(w.ledger.developer(4), Ledger::victims, w.ledger.balance(w.ledger.developer(4)) + toCents(1));
            const Cents creditors = w.ledger.balance(Ledger::investors);
            advance(nextMonth(step), "respond");
            for (std::size_t i = 0; i < d.size(); ++i) {
                const bool closed = i == 0 || i == 3 || i == 4;
                QCOMPARE(d.active[i] == 0, closed);
                if (!closed) continue;
                QVERIFY(d.newest[i] == -1 && d.newestApi[i] == -1 && d.newestOpen[i] == -1 && !d.bankrupt[i]);
                QCOMPARE(w.ledger.balance(w.ledger.developer(i)), Cents{0});
            }
            QCOMPARE(w.month.insolvencies, 3.0);
            QCOMPARE(count(step.log, EventType::insolvency), std::size_t{3});
            QVERIFY(w.ledger.balance(Ledger::investors) != creditors);   // they take what is left, and bear the loss
            QCOMPARE(w.pending.size(), std::size_t{1});   // what the closed had waiting is gone
            QCOMPARE(w.pending[0].model, 5);
        });
    }
    /// In whole runs: every developer that cannot pay its own share closes in that month, or has closed before; the closed are judged
    /// further under strict liability.
    void everyUnpaidJudgmentCloses() {
        Scenario s;
        s.months = 72;
        for (const auto& [id, value] : Settings{{"liability.regime", 2}, {"liability.joint_and_several", 0}, {"liability.developer_burden", 1}, {"liability.suit_probability", 1},
                                                {"liability.suit_large", 1}, {"liability.cover", 0}, {"liability.open_exemption", 0},
                                                {"developers.wealth.startup", 0.1}, {"developers.wealth.community", 0.1}})
            set(s, id, value);
        std::size_t closings = 0;
        for (std::uint32_t run = 0; run < 8; ++run) {
            const RunResult r = simulate(s, run, {.events = true});
            std::map<std::uint64_t, int> closed;
            for (const Event& e : r.log.events())
                if (e.type == EventType::insolvency || e.type == EventType::exit) closed.emplace(e.developer.bits, e.month);
            for (const JudgmentLine& line : r.log.judgments()) {
                if (line.role != "developer" || line.joint || line.paid >= line.owed) continue;   // what others' shares add closes nobody
                const auto closing = closed.find(line.party.bits);
                QVERIFY(closing != closed.end() && closing->second <= line.month);
                closings += closing->second == line.month;
            }
        }
        QVERIFY2(closings > 20, qPrintable(QString::number(closings)));
    }
    /// Start-ups leave at their rate and for what duties cost them; labs do not.
    void theSmallLeaveAtTheirRate() {
        const Scenario s = world(20, 1500, {{"respond.exit", 0.4}, {"respond.exit_compliance", 3}, {"compliance.fixed", 0.1}, {"compliance.startup_share", 0.5},
                                            {"licensing.high_risk_duties", 1}, {"developers.startup.budget", 0.05}, {"compliance.entry", 0}});
        atEndOf(s, 0, 2, [](const Step& step) {
            Developers& d = step.world.developers;
            const std::size_t before = active(step.world);
            const double burden = 0.1 * step.world.jurisdictions.dutyLevel[0] * 0.5 / 0.05;
            QVERIFY(burden > 0.5);
            advance(nextMonth(step), "respond");
            for (std::size_t i = 0; i < 20; ++i) QVERIFY(d.active[i]);
            ofChance(before - active(step.world), before - 20, 1 - std::exp(-(0.4 + 3 * burden) / 12));
        });
    }
    /// Who comes takes a free slot at home, with the custom and the typical skill of its kind, and its own money.
    void entrantsTakeTheSlotsOfTheDeparted() {
        Scenario s = world(2, 400, {{"compliance.entry", 2}, {"respond.entry_wealth", 2.5}, {"developers.startup.budget", 0.05}, {"care.norm.startup", 0.3},
                                    {"developers.startup.compute_spread", 1}});
        s.jurisdictions = {{.name = "Here", .population = 0.5, .compute = 1, .startups = 1, .communities = 1, .hubs = {{1, 1}}, .levers = {}},
                           {.name = "There", .population = 0.5, .compute = 0, .startups = 0, .communities = 0, .hubs = {}, .levers = {}}};
        atEndOf(s, 0, 2, [](const Step& step) {
            World& w = step.world;
            Developers& d = w.developers;
            for (std::size_t i = 2; i < 302; ++i) {
                d.jurisdiction[i] = 1, d.care[i] = 5;
                exitDeveloper(step, i, false);
            }
            std::vector<double> compute(d.compute.begin() + 302, d.compute.end());
            std::ranges::sort(compute);
            const double median = compute[compute.size() / 2];
            advance(nextMonth(step), "respond");
            std::size_t entered = 0;
            for (std::size_t i = 2; i < 302; ++i) {
                QCOMPARE(d.generation[i], d.active[i] ? 1u : 0u);
                if (!d.active[i]) continue;
                ++entered;
                QVERIFY(d.jurisdiction[i] == 0 && d.care[i] == 0.3 && d.newest[i] == -1);
                QCOMPARE(d.compute[i], median);
                QCOMPARE(w.ledger.balance(w.ledger.developer(i)), toCents(2.5 * 0.05));
            }
            ofChance(entered, 300, 1 - std::exp(-2.0 / 12));
        });
    }
    void withoutEntryNobodyComes() {
        atEndOf(world(2, 50, {{"compliance.entry", 0}}), 0, 2, [](const Step& step) {
            for (std::size_t i = 2; i < 52; ++i) exitDeveloper(step, i, false);
            advance(nextMonth(step), "respond");
            QCOMPARE(active(step.world), std::size_t{2});
        });
    }
};

QTEST_APPLESS_MAIN(EntryExit)
#include "tst_entry_exit.moc"
