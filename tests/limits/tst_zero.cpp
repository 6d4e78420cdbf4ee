#include "tests/limits/limit_case.h"

using namespace cw;

/// What must be exactly nothing: misuse without misusers, leakage without an elsewhere, liability without harm.
class Zero : public QObject {
    Q_OBJECT

    static Scenario with(std::initializer_list<std::pair<const char*, double>> settings) {
        Scenario s = test::busyPolicy();
        for (const auto& [id, value] : settings) test::set(s, id, value);
        return s;
    }
    static Scenario harmless(bool misusers) {
        Scenario s = with({{"control.hazard", 0}, {"respond.prior_harm", 0}, {"population.biochemical", 0},
                           {"severity.fraud.mean", 0}, {"severity.cyber.mean", 0}, {"platform.safe_harbour", 0}});
        if (!misusers) test::set(s, "population.fraud", 0), test::set(s, "population.cyber", 0);
        return s;
    }

private slots:
    void noMisusersNoMisuse() {
        const Scenario s = with({{"population.fraud", 0}, {"population.cyber", 0}, {"population.biochemical", 0}, {"control.hazard", 0}});
        for (std::uint32_t run = 0; run < 3; ++run) {
            const RunResult r = simulate(s, run, {.validate = true});
            for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
                const std::string_view id = outcomeRegistry()[o].id;
                const bool harm = id.starts_with("misuse.") || id.starts_with("catastrophe.") || id.starts_with("control.") || id.starts_with("liability.paid");
                if (!harm) continue;
                for (const double v : r.series(static_cast<int>(o))) QVERIFY2(v == 0, id.data());
            }
        }
        QVERIFY(test::at(simulate(test::busyPolicy(), 0), "misuse.harm_cumulative", 71) > 0);
    }
    void oneJurisdictionNoLeakage() {
        Scenario s = with({{"licensing.high_risk_duties", 1}, {"respond.move_hazard", 1}, {"mobility.switching_cost", 0.01}, {"respond.duty_burden", 1}});
        const auto moves = [](const Scenario& scenario) {
            const RunResult r = simulate(scenario, 1, {.events = true});
            return std::pair{std::ranges::count(r.log.events(), EventType::move, &Event::type), test::at(r, "governance.moved_share", scenario.months - 1)};
        };
        QVERIFY(moves(s).first > 0 && moves(s).second > 0);
        std::vector<Hub> hubs;
        for (const Jurisdiction& j : s.jurisdictions) hubs.insert(hubs.end(), j.hubs.begin(), j.hubs.end());
        s.jurisdictions = {{.name = "Everywhere", .population = 1, .compute = 1, .startups = 1, .communities = 1, .hubs = hubs, .levers = {}}};
        QCOMPARE(moves(s).first, 0);
        QCOMPARE(moves(s).second, 0.0);
    }
    /// Harm is what the regimes differ about; without it, believed or real, they are one.
    void withoutHarmRegimesAreEqual() {
        for (const bool misusers : {false, true}) {
            Scenario s = harmless(misusers);
            std::vector<std::string> hashes;
            for (const int regime : {0, 1, 2}) {
                test::set(s, "liability.regime", regime);
                hashes.push_back(test::run(s, 2).hashText());
            }
            QCOMPARE(hashes[1], hashes[0]);
            QCOMPARE(hashes[2], hashes[0]);
        }
        Scenario s = test::busyPolicy();   // with harm they are not
        const std::string strict = test::run(s, 1).hashText();
        test::set(s, "liability.regime", 0);
        QVERIFY(test::run(s, 1).hashText() != strict);
    }
    /// A coalition whose policy is everybody's law already changes nothing.
    void aPolicyOfTheStatusQuoIsTheBaseline() {
        Scenario s;
        s.months = 60;
        for (Jurisdiction& j : s.jurisdictions) j.levers.clear();
        const std::string baseline = test::run(s, 2).hashText();
        for (const ParameterSpec* p : parameterRegistry())
            if (p->role == Role::lever) s.setLever(*p, Schedule{.value = p->fallback, .start = 6});   // a start of its own: else the default is no lever at all
        QVERIFY(s.levers.size() > 20);
        QCOMPARE(test::run(s, 2).hashText(), baseline);
    }
};

QTEST_APPLESS_MAIN(Zero)
#include "tst_zero.moc"
