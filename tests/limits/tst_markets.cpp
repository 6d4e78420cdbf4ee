#include "tests/limits/limit_case.h"

using namespace cw;

/// Havens (L11), takedown with re-upload (L18), concentration (L21).
class Markets : public QObject {
    Q_OBJECT

    static double moved(const std::vector<std::string>& settings) {
        const Scenario s = test::limitCase("l11-haven", settings);
        const RunSet set = test::runAll(s);
        const double first = test::mean(set, "governance.moved_share", 0), last = test::mean(set, "governance.moved_share", s.months - 1);
        if (first != last) qWarning("%g moved at first and %g in the end, though no cost has changed", first, last);
        return first == last ? last : -1;
    }
    /// Flagged copies listed at the end of each month, counted in the event log.
    static std::vector<double> listed(const Scenario& s, std::uint32_t run) {
        std::vector<double> stock(static_cast<std::size_t>(s.months), 0);
        for (const RunResult r = simulate(s, run, {.events = true}); const Event& e : r.log.events()) {
            const int change = e.type == EventType::strip || e.type == EventType::listing ? 1 : e.type == EventType::takedown ? -1 : 0;
            for (auto m = static_cast<std::size_t>(e.month); change && m < stock.size(); ++m) stock[m] += change;
        }
        return stock;
    }
    static double meanFrom(const std::vector<double>& values, std::size_t first) {
        double sum = 0;
        for (std::size_t m = first; m < values.size(); ++m) sum += values[m];
        return sum / static_cast<double>(values.size() - first);
    }
    /// The platform index where the hubs have these shares of traffic.
    static double platformIndex(const std::vector<double>& traffic) {
        Scenario s = test::limitCase("l21-hhi", {"users.count=700"});
        s.jurisdictions[0].hubs.clear();
        for (const double t : traffic) s.jurisdictions[0].hubs.push_back({t, 1});
        return test::at(simulate(s, 0), "market.platform_hhi", 0);
    }

private slots:
    void l11Haven_data() {
        QTest::addColumn<double>("horizon");
        QTest::addColumn<double>("duty");
        QTest::addColumn<double>("cost");
        QTest::newRow("file") << 3.0 << 1.0 << 0.6;
        QTest::newRow("short horizon") << 1.0 << 1.0 << 0.6;
        QTest::newRow("half the duties") << 3.0 << 0.5 << 0.6;
        QTest::newRow("cheap to move: all go") << 3.0 << 1.0 << 0.1;
        QTest::newRow("dear to move") << 3.0 << 1.0 << 5.0;
        QTest::newRow("no gap: none goes") << 3.0 << 0.0 << 0.6;
    }
    void l11Haven() {
        QFETCH(double, horizon);
        QFETCH(double, duty);
        QFETCH(double, cost);
        const double expected = std::min(1.0, horizon * 0.05 * duty / cost);
        const double share = moved({test::setting("respond.horizon", horizon), test::setting("licensing.high_risk_duties", duty),
                                    test::setting("mobility.switching_cost", cost)});
        test::close(share, expected, 3 * std::sqrt(expected * (1 - expected) / (4 * 5001)));
    }
    void l11RulesThatFollow() {
        test::close(moved({"treaty.market_access=1"}), 0.125, 3 * std::sqrt(0.125 * 0.875 / (4 * 5001)));
    }

    void l18Stock_data() {
        QTest::addColumn<double>("uploads");
        QTest::addColumn<double>("removal");
        QTest::addColumn<double>("back");
        QTest::newRow("file") << 100.0 << 0.5 << 0.6;
        QTest::newRow("none comes back") << 100.0 << 0.5 << 0.0;
        QTest::newRow("slow") << 40.0 << 0.2 << 0.3;
        QTest::newRow("all are found, most come back") << 60.0 << 1.0 << 0.9;
    }
    void l18Stock() {
        QFETCH(double, uploads);
        QFETCH(double, removal);
        QFETCH(double, back);
        const Scenario s = test::limitCase("l18-takedown", {test::setting("derive.variants", uploads), test::setting("platform.moderation", removal),
                                                            test::setting("host.reupload", back)});
        const double stock = (meanFrom(listed(s, 0), 80) + meanFrom(listed(s, 1), 80)) / 2;
        // 200 months; the stock forgets at the rate d (1 - rho), so they are worth that many times fewer.
        const double leaves = removal * (1 - back), expected = uploads / leaves;
        test::close(stock, expected, 4 * std::sqrt(expected * 2 / leaves / 200));
    }
    void l18WhatAllComesBackGrows() {
        const auto stock = listed(test::limitCase("l18-takedown", {"host.reupload=1"}), 0);
        test::close(stock.back(), 100.0 * 180, 4 * std::sqrt(100.0 * 180) + 100);
    }

    void l21Developers() {
        for (const int firms : {1, 2, 5, 12}) {
            const Scenario s = test::limitCase("l21-hhi", {test::setting("developers.frontier.count", firms)});
            const double users = s.values[par::users::count], noise = 1e4 * (1 - 1.0 / firms) / users;
            test::close(test::at(simulate(s, 0), "market.developer_hhi", 0), 1e4 / firms + noise, 3 * noise + 1e-9);
        }
    }
    void l21Platforms() {
        test::close(test::at(simulate(test::limitCase("l21-hhi", {"users.count=700"}), 0), "market.platform_hhi", 0), 3000, 1e-9);
        test::close(platformIndex({0.2, 0.2, 0.2, 0.2, 0.2}), 2000, 1e-9);
        test::close(platformIndex({0.4, 0.3, 0.3}), 3400, 1e-9);   // 20 + 10 merged: 400 more
        std::vector<double> zipf;
        double all = 0;
        for (int k = 1; k <= 10; ++k) all += 1.0 / k;
        for (int k = 1; k <= 10; ++k) zipf.push_back(1 / (k * all));
        test::close(platformIndex(zipf), 1806, 1);
    }
};

QTEST_APPLESS_MAIN(Markets)
#include "tst_markets.moc"
