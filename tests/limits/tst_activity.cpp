#include "sim/model/activity.h"
#include "tests/limits/limit_case.h"

using namespace cw;

/// How much an injurer does (L3): strict liability lets it pay for what it does, negligence only for its care.
class Activity : public QObject {
    Q_OBJECT

    static constexpr double k = 0.1, p0 = 0.2, harm = 1000;
    static double care() { return std::log(k * p0 * harm) / k; }
    /// Share of months with a new model, after the first, in which everybody trains.
    static double activity(const std::vector<std::string>& settings, double& months) {
        const Scenario s = test::limitCase("l03-activity", settings);
        const RunSet set = test::runAll(s);
        months = static_cast<double>(s.months - 1) * static_cast<double>(set.size());
        return (test::mean(set, "models.count", s.months - 1) - 1) / (s.months - 1);
    }
    static void check(const std::vector<std::string>& settings, double expected) {
        double months = 0;
        const double z = activity(settings, months);
        test::close(z, expected, 4 * std::sqrt(expected * (1 - expected) / months) + 1e-12);
    }

private slots:
    void theFormula() {
        const double strict = 100 * activityLevel(100, care() + 1 / k), negligence = 100 * activityLevel(100, care());
        test::close(strict, 60.043, 0.0005);
        test::close(negligence, 70.043, 0.0005);
        QCOMPARE(activityLevel(100, 0), 1.0);
        QCOMPARE(activityLevel(100, 250), 0.0);
        const double unit = care() + 1 / k;
        const auto welfare = [&](double z) { return 100 * z - z * z / 2 - unit * z; };
        test::close(welfare(strict), 1802.56, 0.01);
        test::close(welfare(strict) - welfare(negligence), 1 / (k * k) / 2, 1e-9);
        for (const double other : {strict - 0.1, strict + 0.1}) QVERIFY(welfare(other) < welfare(strict));
    }
    void l03Regimes() {
        check({}, (100 - care() - 1 / k) / 100);
        check({"liability.regime=negligence"}, (100 - care()) / 100);
        check({"liability.regime=none"}, 1);
    }
    void l03OtherValues() {
        check({"respond.activity_value=2"}, (200 - care() - 1 / k) / 200);
        check({"respond.activity_value=0.3"}, 0);
        const double half = std::log(k * p0 * harm / 2) / k;   // half of the harm is never sued for
        check({"liability.suit_large=0.5"}, (100 - half - 1 / k) / 100);
        check({"care.norm.frontier=3.5"}, (100 - p0 * harm * std::exp(-3.5)) / 100);   // custom, above x*, is part of the product
        check({"care.effectiveness=20"}, (100 - std::log(0.2 * p0 * harm) / 0.2 - 5) / 100);
        check({"developers.wealth.frontier=0.4", "developers.inflow=0"}, (100 - p0 * 40) / 100);   // judgment-proof: no care, and little to lose
    }
    void offIsFull() { check({"respond.activity=false"}, 1); }
};

QTEST_APPLESS_MAIN(Activity)
#include "tst_activity.moc"
