#include "sim/columns.h"
#include "sim/math.h"
#include "sim/random.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <vector>

using namespace cw;

/// What is done to a whole column equals, bit for bit, what is done to one element.
class TestColumns : public QObject {
    Q_OBJECT

private slots:
    void chancesEqualTheScalarFunction() {
        std::vector<double> x{0, 1e-300, 1e-9, 1e-3, std::nextafter(1e-3, 1), 0.5, 40, 1e6};
        const Luck luck(1, 1);
        for (std::uint32_t i = 0; i < 4000; ++i) x.push_back(math::pow10(12 * luck.uniform(0, Purpose::test, i) - 9));
        std::vector<double> chances(x.size());
        columns::oneMinusExp(x, chances);
        for (std::size_t i = 0; i < x.size(); ++i)
            QCOMPARE(std::bit_cast<std::uint64_t>(chances[i]), std::bit_cast<std::uint64_t>(math::oneMinusExp(x[i])));
        columns::oneMinusExp(x, x);
        QCOMPARE(x, chances);
    }

    void elementaryFunctionsEqualTheScalarOnes() {
        std::vector<double> x{-1e3, -709, -708, -40, -0.0, 0, 1e-300, 0.5, 40, 708, 709, 1e3};
        const Luck luck(1, 2);
        for (std::uint32_t i = 0; i < 4000; ++i) x.push_back(100 * luck.uniform(0, Purpose::test, i) - 50);
        std::vector<double> chances(x), positive(x), logarithms(x.size()), powers(x.size());
        columns::exp(x, powers);
        columns::logistic(chances, chances);
        for (double& p : positive) p = std::fabs(p);
        columns::log10(positive, logarithms);
        for (std::size_t i = 0; i < x.size(); ++i) {
            QCOMPARE(std::bit_cast<std::uint64_t>(chances[i]), std::bit_cast<std::uint64_t>(math::logistic(x[i])));
            QCOMPARE(std::bit_cast<std::uint64_t>(powers[i]), std::bit_cast<std::uint64_t>(math::exp(x[i])));
            QCOMPARE(std::bit_cast<std::uint64_t>(logarithms[i]), std::bit_cast<std::uint64_t>(math::log10(positive[i])));
        }
    }

    void quantilesEqualTheScalarFunction() {
        std::vector<double> p{1e-300, 1e-20, 1.38e-11, 1.39e-11, 1.4e-11, 1e-9, 0.075, 0.0750001, 0.5, 0.925, 0.9249999, 1 - 1e-9, 1 - 1.38e-11, 1 - 1e-15};
        const Luck luck(1, 3);
        for (std::uint32_t i = 0; i < 4000; ++i) p.push_back(luck.uniform(0, Purpose::test, i));
        std::vector<double> z(p.size());
        columns::normalQuantile(p, z);
        for (std::size_t i = 0; i < p.size(); ++i) QCOMPARE(std::bit_cast<std::uint64_t>(z[i]), std::bit_cast<std::uint64_t>(math::normalQuantile(p[i])));
    }

    void uniformsEqualKeyedDraws() {
        const Luck luck(3, 5);
        std::vector<Key> keys;
        std::vector<std::uint32_t> entities;
        for (std::uint32_t i = 0; i < 37; ++i) keys.push_back(hubKey(i)), entities.push_back(hash32(keys.back()));
        std::vector<std::uint32_t> words(4 * keys.size());
        std::vector<double> uniforms(keys.size());
        luck.blocks(9, Purpose::test, entities, words, 2);
        columns::uniforms52(words, uniforms);
        for (std::size_t i = 0; i < keys.size(); ++i) QCOMPARE(uniforms[i], luck.uniform(9, Purpose::test, keys[i], 2));
    }

    void selectFindsTheRowsBelowTheirLimit() {
        const std::vector<std::uint32_t> words{5, 1, 7, 0, 3}, limits{5, 2, 9, 0, 4};
        std::vector<std::uint32_t> rows(words.size());
        rows.resize(columns::select(words, 100, rows.data(), [&](std::size_t i) { return limits[i]; }));
        QCOMPARE(rows, (std::vector<std::uint32_t>{101, 102, 104}));
    }

    /// Counts kept by those who change equal counts taken anew.
    void neighbourCountsStayTrue() {
        const Network network = Network::random(500, 6, Luck(11, 0));
        std::vector<std::uint16_t> counts(network.nodes(), 0);
        std::vector<std::uint8_t> on(network.nodes(), 0);
        const Luck luck(11, 1);
        for (int step = 0; step < 20; ++step)
            for (std::uint32_t i = 0; i < network.nodes(); ++i)
                if (luck.uniform(step, Purpose::test, i) < 0.2) {
                    on[i] ^= 1;
                    columns::addToNeighbours(network, i, on[i] ? 1 : -1, counts);
                }
        for (std::uint32_t i = 0; i < network.nodes(); ++i) {
            int expected = 0;
            for (const std::uint32_t n : network.neighbours(i)) expected += on[n];
            QCOMPARE(static_cast<int>(counts[i]), expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
