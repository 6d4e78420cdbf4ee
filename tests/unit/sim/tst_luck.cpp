#include "sim/random.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <functional>

using namespace cw;

/// Addressed luck: even, and without a trace of one address in another.
class TestLuck : public QObject {
    Q_OBJECT

    using Draw = std::function<double(std::uint32_t)>;
    static constexpr std::uint32_t n = 100000;
    static double correlation(const Draw& a, const Draw& b) {
        double sum = 0;
        for (std::uint32_t i = 0; i < n; ++i) sum += (a(i) - 0.5) * (b(i) - 0.5);
        return sum / n * 12;   // the variance of a uniform is 1/12
    }
    static void unrelated(const Draw& a, const Draw& b) {
        const double r = correlation(a, b);
        QVERIFY2(std::fabs(r) < 5 / std::sqrt(n), qPrintable(QString::number(r)));
    }

private slots:
    void even() {
        const Luck luck(2025, 0);
        for (const bool keyed : {false, true}) {
            std::array<int, 100> bins{};
            for (std::uint32_t i = 0; i < n; ++i) {
                const double u = keyed ? luck.uniform(3, Purpose::test, actorKey(i)) : luck.uniform(3, Purpose::test, i);
                QVERIFY(u > 0 && u < 1);
                ++bins[static_cast<std::size_t>(u * 100)];
            }
            double chi = 0;
            for (const int count : bins) chi += (count - n / 100.0) * (count - n / 100.0) / (n / 100.0);
            QVERIFY2(chi < 99 + 5 * std::sqrt(2 * 99.0), qPrintable(QString::number(chi)));
        }
    }
    void everyPartOfTheAddressMatters() {
        const Luck luck(2025, 0), nextRun(2025, 1), otherSeed(2026, 0), highSeed(2025 | 1ULL << 40, 0);
        const Draw base = [&](std::uint32_t i) { return luck.uniform(7, Purpose::test, i); };
        unrelated(base, [&](std::uint32_t i) { return luck.uniform(8, Purpose::test, i); });
        unrelated(base, [&](std::uint32_t i) { return luck.uniform(7, Purpose::bench, i); });
        unrelated(base, [&](std::uint32_t i) { return luck.uniform(7, Purpose::test, i, 1); });
        unrelated(base, [&](std::uint32_t i) { return luck.uniform(7, Purpose::test, i + 1); });
        unrelated(base, [&](std::uint32_t i) { return luck.uniform(7, Purpose::test, i + 4); });
        unrelated(base, [&](std::uint32_t i) { return nextRun.uniform(7, Purpose::test, i); });
        unrelated(base, [&](std::uint32_t i) { return otherSeed.uniform(7, Purpose::test, i); });
        unrelated(base, [&](std::uint32_t i) { return highSeed.uniform(7, Purpose::test, i); });
    }
    void theTestCanFail() {
        const Luck luck(2025, 0);
        const Draw base = [&](std::uint32_t i) { return luck.uniform(7, Purpose::test, i); };
        QVERIFY(std::fabs(correlation(base, base) - 1) < 0.02);
    }
    void askingTwiceIsTheSame() {
        const Luck luck(1, 2), again(1, 2);
        (void)luck.uniform(0, Purpose::train, 5u);
        QCOMPARE(luck.uniform(9, Purpose::test, 6u), again.uniform(9, Purpose::test, 6u));
        QCOMPARE(luck.normal(9, Purpose::test, actorKey(6)), again.normal(9, Purpose::test, actorKey(6)));
    }
    void uniformsStayInside() {
        QVERIFY(Luck::toUniform(0) > 0);
        QVERIFY(Luck::toUniform(0xffffffffu) < 1);
        QVERIFY(Luck::toUniform52({0, 0, 0, 0}) > 0);
        QVERIFY(Luck::toUniform52({0xffffffffu, 0xffffffffu, 0, 0}) < 1);
    }
    void thresholds() {
        QCOMPARE(Luck::threshold(0), std::uint64_t{0});
        QCOMPARE(Luck::threshold(-1), std::uint64_t{0});
        QVERIFY(Luck::threshold(1) > 0xffffffffULL);
        QCOMPARE(Luck::threshold(0.5), std::uint64_t{1} << 31);
    }
};

QTEST_APPLESS_MAIN(TestLuck)
#include "tst_luck.moc"
