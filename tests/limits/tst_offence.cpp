#include "tests/limits/limit_case.h"

using namespace cw;

/// Weaknesses between attackers and defenders (L14), and misusers who try until they are banned (L15).
class Offence : public QObject {
    Q_OBJECT

    static std::vector<double> exploitable(const std::vector<std::string>& settings) {
        const Scenario s = test::limitCase("l14-offence-defence", settings);
        const RunResult r = simulate(s, 0);
        std::vector<double> share;
        for (const double open : r.series(test::outcome("weakness.open"))) share.push_back(open / s.values[par::weakness::mean]);
        return share;
    }

private slots:
    void l14OffenceDefence_data() {
        QTest::addColumn<double>("attack");
        QTest::addColumn<double>("defence");
        QTest::addColumn<double>("most");
        QTest::newRow("file") << 0.1 << 0.1 << 0.25;
        QTest::newRow("attackers twice as fast") << 0.2 << 0.1 << 0.3849;
        QTest::newRow("defenders twice as fast") << 0.1 << 0.2 << 0.1481;
        QTest::newRow("slow") << 0.06 << 0.06 << 0.25;
    }
    void l14OffenceDefence() {
        QFETCH(double, attack);
        QFETCH(double, defence);
        QFETCH(double, most);
        const auto share = exploitable({test::setting("weakness.attack", attack), test::setting("weakness.inside", defence)});
        for (std::size_t m = 0; m < share.size(); ++m) {
            const double t = static_cast<double>(m + 1) / 12, f = (1 - std::exp(-attack * t)) * std::exp(-defence * t);
            test::close(share[m], f, 1e-6 + f * defence / 20);   // a month's step: defence / 24 of it
        }
        const auto peak = std::ranges::max_element(share);
        test::close(*peak, most, 0.0005 + most * defence / 20);
        test::close(static_cast<double>(peak - share.begin() + 1) / 12, std::log((attack + defence) / defence) / attack, 0.25);
    }
    /// Nobody defends: weights that cannot be patched, or an API that nobody looks after.
    void l14WithoutDefence() {
        for (const char* route : {"release.ecosystem.frontier=0", "release.ecosystem.frontier=5"})
            for (const double attack : {0.1, 2.0}) {
                const auto share = exploitable({route, "weakness.inside=0", test::setting("weakness.attack", attack)});
                for (std::size_t m = 0; m < share.size(); ++m) test::close(share[m], 1 - std::exp(-attack * static_cast<double>(m + 1) / 12), 1e-6);
            }
    }
    void l14ManyEyes() {
        for (const auto& [testers, expected] : {std::pair{10.0, 0.1829}, {50.0, 0.6358}, {100.0, 0.8674}}) {
            const Scenario s = test::limitCase("l14-many-eyes", {test::setting("weakness.outside_scale", testers)});
            const RunResult r = simulate(s, 0);
            double found = 0;
            for (const double f : r.series(test::outcome("weakness.found"))) found += f / s.values[par::weakness::mean];
            test::close(found, 1 - std::pow(0.98, testers), 1e-9);
            test::close(found, expected, 5e-5);
        }
    }

    void l15Persistence_data() {
        QTest::addColumn<double>("success");
        QTest::addColumn<double>("ban");
        QTest::newRow("file") << 0.044 << 0.1;
        QTest::newRow("watched closely") << 0.044 << 0.5;
        QTest::newRow("weak guardrails") << 0.86 << 0.1;
        QTest::newRow("nobody is banned") << 0.044 << 0.0;
        QTest::newRow("one try") << 0.2 << 1.0;
    }
    void l15Persistence() {
        QFETCH(double, success);
        QFETCH(double, ban);
        const Scenario s = test::limitCase("l15-persistence", {test::setting("misuse.jailbreak", success), test::setting("release.api_monitoring", ban)});
        const double expected = success / (1 - (1 - success) * (1 - ban));
        double incidents = 0, attempts = 0;
        const RunSet set = test::runAll(s);
        for (const RunResult& r : set.runs())
            for (int m = 0; m < s.months; ++m) incidents += test::at(r, "misuse.incidents", m), attempts += test::at(r, "misuse.attempts", m);
        QVERIFY(attempts > 10000);
        test::close(incidents / attempts, expected, 4 * std::sqrt(expected / attempts));   // Poisson
    }
};

QTEST_APPLESS_MAIN(Offence)
#include "tst_offence.moc"
