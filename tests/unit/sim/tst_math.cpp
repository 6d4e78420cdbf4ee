#include "sim/math.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace cw;

/// Elementary functions against those of libm in 64-bit mantissa.
class TestMath : public QObject {
    Q_OBJECT

    /// Distance in units of the last place of the exact value.
    static double ulps(double value, long double exact) {
        const double rounded = std::fabs(static_cast<double>(exact));
        const double unit = std::nextafter(rounded, INFINITY) - rounded;
        return static_cast<double>(std::fabs(static_cast<long double>(value) - exact) / unit);
    }
    /// The worst error on `steps` points of [low, high], spaced evenly and so that they are not round numbers.
    static double worst(double low, double high, const std::function<double(double)>& error, int steps = 200000) {
        double most = 0;
        for (int i = 0; i <= steps; ++i) most = std::max(most, error(low + (high - low) * (i + 0.382) / (steps + 1)));
        return most;
    }
    static void atMost(double error, double bound) { QVERIFY2(error <= bound, qPrintable(QString::number(error))); }

private slots:
    void exponential() {
        const auto error = [](double x) { return ulps(math::exp(x), std::exp(static_cast<long double>(x))); };
        atMost(worst(-1, 1, error), 2);
        atMost(worst(-708, 709, error), 2);
        QCOMPARE(math::exp(0), 1.0);
    }
    void exponentialNeverVanishesOrOverflows() {
        for (const double x : {-709.0, -1e300, -double(INFINITY)}) QCOMPARE(math::exp(x), math::exp(-708));
        for (const double x : {709.5, 1e300, double(INFINITY)}) QCOMPARE(math::exp(x), math::exp(709));
        QVERIFY(math::exp(-708) > 0 && std::isfinite(math::exp(709)));
    }
    void logarithm() {
        const auto error = [](double x) { return ulps(math::log(x), std::log(static_cast<long double>(x))); };
        atMost(worst(0.25, 4, error), 2);
        atMost(worst(1e-6, 1e6, error), 2);
        atMost(worst(-300, 300, [&](double e) { return error(std::pow(10.0, e)); }, 100000), 2);
        atMost(worst(-1e-6, 1e-6, [&](double d) { return error(1 + d); }), 2);
        QCOMPARE(math::log(1), 0.0);
    }
    void logarithmOfNothing() {
        for (const double x : {0.0, -1.0, 5e-324}) QCOMPARE(math::log(x), math::log(2.2250738585072014e-308));
        QVERIFY(std::fabs(math::log(1.7976931348623157e308) - 709.782712893384) < 1e-12);
    }
    /// Composed functions lose about as many ulp as the argument of exp is long.
    void powers() {
        atMost(worst(-15, 15, [](double x) { return ulps(math::pow10(x), std::pow(10.0L, static_cast<long double>(x))); }), 64);
        atMost(worst(-30, 30, [](double x) { return ulps(math::exp2(x), std::exp2(static_cast<long double>(x))); }), 32);
        atMost(worst(1e-3, 1e3, [](double x) { return ulps(math::pow(x, 1.7), std::pow(static_cast<long double>(x), static_cast<long double>(1.7))); }), 40);
        atMost(worst(2, 1e9, [](double x) { return ulps(math::log10(x), std::log10(static_cast<long double>(x))); }), 4);
        QCOMPARE(math::pow(0, 2), 0.0);
        QCOMPARE(math::pow(-3, 2), 0.0);
    }
    void logisticCurve() {
        atMost(worst(-30, 30, [](double x) { return ulps(math::logistic(x), 1 / (1 + std::exp(-static_cast<long double>(x)))); }), 4);
        QCOMPARE(math::logistic(0), 0.5);
        QVERIFY(math::logistic(-1e9) >= 0 && math::logistic(1e9) <= 1);
    }
    void oneMinusExp() {
        const auto relative = [](double x) {
            const long double exact = -std::expm1(-static_cast<long double>(x));
            return static_cast<double>(std::fabs((math::oneMinusExp(x) - exact) / exact));
        };
        atMost(worst(1e-12, 1e-3, relative), 1e-13);
        atMost(worst(1e-3, 50, relative), 3e-13);   // the seam is where cancellation is worst
        QCOMPARE(math::oneMinusExp(0), 0.0);
    }
    /// Where choices compare them, they must not go down by rounding.
    void monotone() {
        for (const double start : {-700.0, -1.0, -0.34657359027997, 0.0, 0.34657359027997, 1.0, 500.0}) {
            double x = start, before = math::exp(x);
            for (int i = 0; i < 20000; ++i) {
                x += std::fabs(start) * 1e-12 + 1e-13;
                const double now = math::exp(x);
                QVERIFY(now >= before * (1 - 0x1p-52));   // at most one ulp
                before = now;
            }
        }
    }

    void normalDistribution() {
        const auto exact = [](double z) { return 0.5L * std::erfc(-static_cast<long double>(z) / std::sqrt(2.0L)); };
        atMost(worst(-8, 8, [&](double z) { return static_cast<double>(std::fabs(math::normalCdf(z) - exact(z))); }), 1e-14);
        QCOMPARE(math::normalCdf(0), 0.5);
        QCOMPARE(math::normalCdf(-40), 0.0);
        QCOMPARE(math::normalCdf(40), 1.0);
    }
    void normalQuantileInverts() {
        atMost(worst(-7, 7, [](double z) {
                   const long double p = 0.5L * std::erfc(-static_cast<long double>(z) / std::sqrt(2.0L));
                   // Near 1 a double holds p only coarsely: compare where it is exact enough.
                   return z > 4 ? 0.0 : std::fabs(math::normalQuantile(static_cast<double>(p)) - z);
               }), 1e-11);
        QCOMPARE(math::normalQuantile(0.5), 0.0);
        QVERIFY(std::fabs(math::normalQuantile(0.975) - 1.959963984540054) < 1e-14);
        QVERIFY(std::fabs(math::normalQuantile(1e-12) + 7.034483825301132) < 1e-11);
        QCOMPARE(math::normalQuantile(0.25), -math::normalQuantile(0.75));
    }
    void normalQuantileRises() {
        double before = -INFINITY;
        for (int i = 1; i < 1000000; ++i) {
            const double z = math::normalQuantile(i * 1e-6);
            QVERIFY(z > before);
            before = z;
        }
        // The ends of what a 32-bit and a 52-bit uniform can be.
        for (const double p : {0x1p-33, 0x1p-53}) QVERIFY(std::isfinite(math::normalQuantile(p)) && math::normalQuantile(p) < -6);
    }
};

QTEST_APPLESS_MAIN(TestMath)
#include "tst_math.moc"
