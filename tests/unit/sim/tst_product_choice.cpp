#include "sim/model/product_choice.h"
#include "tests/support.h"

#include <array>
#include <numeric>

using namespace cw;

/// Choices in twin worlds: in proportion to weights, and a better product of a lab moves nobody between two others.
class ProductChoice : public QObject {
    Q_OBJECT

    static constexpr std::size_t labs = 3, others = 4;
    static constexpr std::uint32_t users = 40000;

    static std::vector<std::int32_t> choices(const std::array<double, 2 * (labs + others)>& weights) {
        Scenario s;
        World world;
        EventLog log(false);
        const Luck luck(11, 0);
        const ParameterSet a;
        ChoiceTables tables;
        tables.labs = labs;
        std::vector<double> row;
        double sum = 0;
        for (std::size_t p = 0; p < weights.size(); ++p) {
            if (weights[p] == 0) continue;
            tables.offered.push_back(static_cast<std::uint32_t>(p));
            const bool raced = p < 2 * labs;
            tables.raced += raced;
            if (!raced) sum += weights[p];
            row.push_back(raced ? 1 / weights[p] : sum);
        }
        std::vector<std::int32_t> chosen;
        std::vector<std::uint32_t> all(users);
        std::iota(all.begin(), all.end(), 0u);
        drawChoices({s, a, world, luck, log, 7}, tables, all);
        for (std::uint32_t u = 0; u < users; ++u) chosen.push_back(chooseProduct(tables, row, u));
        return chosen;
    }
    static constexpr std::array<double, 2 * (labs + others)> usual{5, 2, 3, 0, 1, 4, 0, 1, 2, 0.5, 0, 0.25, 1, 0.25};

private slots:
    void inProportion() {
        const auto chosen = choices(usual);
        double all = 0;
        for (const double w : usual) all += w;
        for (std::size_t p = 0; p < usual.size(); ++p) {
            const double expected = usual[p] / all, share = static_cast<double>(std::ranges::count(chosen, static_cast<std::int32_t>(p))) / users;
            QVERIFY2(std::fabs(share - expected) <= 4 * std::sqrt(expected * (1 - expected) / users) + 1e-12, qPrintable(QString::number(p)));
        }
    }
    void betterOnlyGains() {
        const auto before = choices(usual);
        for (const std::size_t better : {std::size_t{0}, std::size_t{3}, std::size_t{5}}) {   // the fourth was not on offer
            auto weights = usual;
            weights[better] += 2;
            const auto after = choices(weights);
            std::size_t moved = 0;
            for (std::size_t u = 0; u < users; ++u) {
                if (before[u] == after[u]) continue;
                QCOMPARE(after[u], static_cast<std::int32_t>(better));
                ++moved;
            }
            QVERIFY(moved > 0);
        }
    }
    void nothingOnOffer() { QCOMPARE(choices({})[0], -1); }
};

QTEST_APPLESS_MAIN(ProductChoice)
#include "tst_product_choice.moc"
