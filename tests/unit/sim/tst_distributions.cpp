#include "sim/random.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <map>

using namespace cw;

/// Quantile functions against the distributions they are named after, computed with libm.
class TestDistributions : public QObject {
    Q_OBJECT

    struct Moments {
        double mean = 0, variance = 0;
    };
    static constexpr int n = 400000;
    /// On an even grid of u the sums are integrals: no sampling noise, only that of the grid.
    static Moments overGrid(const std::function<double(double)>& quantile) {
        double sum = 0, squares = 0;
        for (int i = 0; i < n; ++i) {
            const double x = quantile((i + 0.5) / n);
            sum += x, squares += x * x;
        }
        return {sum / n, squares / n - sum / n * (sum / n)};
    }
    static void close(double value, double expected, double tolerance) {
        QVERIFY2(std::fabs(value - expected) <= tolerance, qPrintable(QString("%1, expected %2").arg(value).arg(expected)));
    }
    static double poissonMass(double lambda, double k) { return std::exp(k * std::log(lambda) - lambda - std::lgamma(k + 1)); }
    static double binomialMass(double trials, double p, double k) {
        return std::exp(std::lgamma(trials + 1) - std::lgamma(k + 1) - std::lgamma(trials - k + 1) + k * std::log(p) +
                        (trials - k) * std::log1p(-p));
    }
    /// Chi-square of drawn counts against a mass function, cells with fewer than 10 expected joined; as standard scores.
    static double misfit(std::uint32_t seed, const std::function<std::int64_t(double)>& quantile, const std::function<double(double)>& mass) {
        const int draws = 100000;
        std::map<std::int64_t, int> counts;
        const Luck luck(seed, 0);
        for (std::uint32_t i = 0; i < draws; ++i) ++counts[quantile(luck.uniform(0, Purpose::test, actorKey(i)))];
        double chi = 0, cells = 0, expected = 0, seen = 0;
        for (std::int64_t k = 0; k <= counts.rbegin()->first; ++k) {
            expected += draws * mass(static_cast<double>(k));
            seen += counts.contains(k) ? counts[k] : 0;
            if (expected < 10) continue;
            chi += (seen - expected) * (seen - expected) / expected;
            ++cells, expected = seen = 0;
        }
        return (chi - (cells - 1)) / std::sqrt(2 * (cells - 1));
    }

private slots:
    void poissonMoments() {
        for (const double lambda : {0.01, 0.5, 3.0, 20.0, 63.9, 64.0, 64.1, 90.0, 1000.0, 1e6}) {
            const auto m = overGrid([&](double u) { return static_cast<double>(quantiles::poisson(u, lambda)); });
            close(m.mean, lambda, lambda <= 64 ? 1e-3 * lambda + 1e-5 : 0.02);
            close(m.variance / lambda, 1, 0.005 + (lambda > 64 ? 0.1 / lambda : 0));
        }
    }
    void poissonFitsAcrossTheSeam() {
        for (const double lambda : {0.3, 5.0, 40.0, 64.0, 64.0001, 80.0, 200.0}) {
            const double score = misfit(17, [&](double u) { return quantiles::poisson(u, lambda); },
                                        [&](double k) { return poissonMass(lambda, k); });
            QVERIFY2(score < 5, qPrintable(QString("%1: %2").arg(lambda).arg(score)));
        }
    }
    void poissonOfZero() {
        for (const double lambda : {0.001, 0.1, 1.0, 5.0}) {
            const double none = std::exp(-lambda);
            QCOMPARE(quantiles::poisson(none - 1e-9, lambda), std::int64_t{0});
            QCOMPARE(quantiles::poisson(none + 1e-9, lambda), std::int64_t{1});
        }
        QCOMPARE(quantiles::poisson(0.999, 0), std::int64_t{0});
        QCOMPARE(quantiles::poisson(0.999, -1), std::int64_t{0});
        QCOMPARE(quantiles::poisson(0.999, std::nan("")), std::int64_t{0});
        close(static_cast<double>(quantiles::poisson(0x1p-53, 65)), 11, 1);   // exact: P(X <= 10) < 2^-53 <= P(X <= 11)
    }
    /// In u and in lambda: twins stay coupled.
    void poissonIsMonotone() {
        for (const double lambda : {0.2, 7.0, 64.0, 64.5, 500.0}) {
            std::int64_t before = 0;
            for (int i = 0; i < 20000; ++i) {
                const auto k = quantiles::poisson((i + 0.5) / 20000, lambda);
                QVERIFY(k >= before);
                before = k;
            }
            QVERIFY(quantiles::poisson(1 - 0x1p-53, lambda) >= before);
            QVERIFY(static_cast<double>(quantiles::poisson(1 - 0x1p-53, lambda)) < lambda + 30 * std::sqrt(lambda) + 30);
        }
        for (const double u : {0.01, 0.3, 0.5, 0.9, 0.999}) {
            std::int64_t before = 0;
            for (double lambda = 0.05; lambda < 130; lambda += 0.05) {
                const auto k = quantiles::poisson(u, lambda);
                QVERIFY2(k >= before - (std::fabs(lambda - 64) < 0.06 ? 1 : 0), qPrintable(QString("%1 %2").arg(u).arg(lambda)));
                before = k;
            }
        }
    }

    void binomialFits() {
        for (const auto& [trials, p] : std::initializer_list<std::pair<int, double>>{{1, 0.3}, {12, 0.5}, {50, 0.9}, {200, 0.02}, {1000, 0.06}, {1000, 0.4}, {5000, 0.9}}) {
            const auto draw = [&](double u) { return quantiles::binomial(u, trials, p); };
            const auto m = overGrid([&](double u) { return static_cast<double>(draw(u)); });
            close(m.mean, trials * p, 0.02);
            close(m.variance / (trials * p * (1 - p)), 1, 0.01);
            if (trials > 1) QVERIFY2(misfit(23, draw, [&](double k) { return binomialMass(trials, p, k); }) < 5, qPrintable(QString::number(trials)));
        }
    }
    void binomialEnds() {
        QCOMPARE(quantiles::binomial(0.5, 0, 0.5), std::int64_t{0});
        QCOMPARE(quantiles::binomial(0.5, 9, 0), std::int64_t{0});
        QCOMPARE(quantiles::binomial(0.5, 9, 1), std::int64_t{9});
        for (const double u : {0x1p-53, 0.5, 1 - 0x1p-53})
            for (const double p : {0.001, 0.5, 0.999})
                for (const std::int64_t trials : {1, 10, 1000, 100000}) {
                    const auto k = quantiles::binomial(u, trials, p);
                    QVERIFY(k >= 0 && k <= trials);
                }
    }

    /// F(quantile(u)) = u, with F written down from the density.
    void truncatedParetoInverts() {
        for (const double alpha : {0.6, 1.0, 1.7, 3.0}) {
            const double low = 0.5, high = 4000;
            double before = 0;
            for (int i = 1; i < 1000; ++i) {
                const double u = i / 1000.0, x = quantiles::truncatedPareto(u, low, alpha, high);
                close((1 - std::pow(low / x, alpha)) / (1 - std::pow(low / high, alpha)), u, 1e-12);
                QVERIFY(x > before && x >= low && x <= high);
                before = x;
            }
        }
    }
    void lognormals() {
        for (const double sd : {0.2, 0.8, 1.3}) {
            close(overGrid([&](double u) { return quantiles::lognormalByMean(u, 7, sd); }).mean, 7, 0.02);
            close(quantiles::lognormalByMedian(0.5, 7, sd), 7, 1e-12);
            close(quantiles::lognormalByMedian(0.8413447460685429, 7, sd), 7 * std::exp(sd), 1e-9);
        }
    }
    void exponentialAndNormal() {
        const auto e = overGrid([](double u) { return quantiles::exponential(u, 3); });
        close(e.mean, 3, 1e-3);
        close(e.variance, 9, 0.02);
        const auto z = overGrid([](double u) { return quantiles::normal(u, -2, 5); });
        close(z.mean, -2, 1e-9);
        close(z.variance, 25, 0.01);
        QVERIFY(quantiles::bernoulli(0.3, 0.31) && !quantiles::bernoulli(0.3, 0.3));
    }
};

QTEST_APPLESS_MAIN(TestDistributions)
#include "tst_distributions.moc"
