#include "sim/random.h"
#include "sim/weighted_index.h"

#include <QtTest>

#include <cmath>

using namespace cw;

class TestWeightedIndex : public QObject {
    Q_OBJECT

    /// The row a plain walk along the weights ends on.
    static std::size_t byWalking(const std::vector<double>& weights, double u) {
        double total = 0, sum = 0;
        for (const double w : weights) total += w;
        for (std::size_t row = 0; row < weights.size(); ++row)
            if ((sum += weights[row]) >= u * total && weights[row] > 0) return row;
        return weights.size() - 1;
    }

private slots:
    void picksWhereTheSumPasses() {
        const Luck luck(11, 0);
        WeightedIndex index;
        std::vector<double> weights;
        // Whole weights, so that both sums are exact whatever their order.
        for (std::uint32_t step = 0; step < 400; ++step) {
            const auto words = luck.block(0, Purpose::test, step);
            if (weights.empty() || words[0] % 3) {
                weights.push_back(words[1] % 8);
                index.append(weights.back());
            } else {
                const std::size_t row = words[0] % weights.size();
                weights[row] = words[1] % 8;
                index.set(row, weights[row]);
            }
            QCOMPARE(index.size(), weights.size());
            if (!(index.total() > 0)) continue;
            for (std::uint32_t draw = 1; draw < 20; ++draw) {
                const double u = luck.uniform(1, Purpose::test, step, draw);
                QCOMPARE(index.pick(u), byWalking(weights, u));
            }
        }
    }
    void inProportion() {
        WeightedIndex index;
        const std::vector<double> weights{0, 1, 0, 3, 6, 0};
        for (const double w : weights) index.append(w);
        std::vector<double> count(weights.size(), 0);
        const Luck luck(3, 0);
        const std::uint32_t n = 100000;
        for (std::uint32_t i = 0; i < n; ++i) ++count[index.pick(luck.uniform(0, Purpose::test, i))];
        for (std::size_t row = 0; row < weights.size(); ++row) {
            const double p = weights[row] / 10;
            QVERIFY(std::fabs(count[row] - n * p) <= 5 * std::sqrt(n * p * (1 - p)));
        }
    }
    void neverARowOfWeightZero() {
        WeightedIndex index;
        for (const double w : {0.1, 0.2, 0.3, 0.0, 0.0}) index.append(w);
        QCOMPARE(index.pick(1 - 0x1p-53), std::size_t{2});
        QCOMPARE(index.pick(0x1p-53), std::size_t{0});
        index.set(0, 0);
        QCOMPARE(index.pick(0x1p-53), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestWeightedIndex)
#include "tst_weighted_index.moc"
