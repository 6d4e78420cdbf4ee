#include "sim/network.h"
#include "sim/world.h"
#include "tests/support.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace cw;

/// The generators against what their authors derived.
class TestNetwork : public QObject {
    Q_OBJECT

    static double meanDegree(const Network& n) { return 2.0 * static_cast<double>(n.links()) / n.nodes(); }
    /// Mean over nodes of the share of pairs of neighbours that are linked.
    static double clustering(const Network& n) {
        double sum = 0;
        for (std::uint32_t a = 0; a < n.nodes(); ++a) {
            const auto row = n.neighbours(a);
            if (row.size() < 2) continue;
            double linked = 0;
            for (const auto b : row)
                for (const auto c : row) linked += b < c && std::ranges::binary_search(n.neighbours(b), c);
            sum += linked / (static_cast<double>(row.size()) * static_cast<double>(row.size() - 1) / 2);
        }
        return sum / n.nodes();
    }
    static std::vector<Network> some(std::uint32_t nodes) {
        const Luck luck(7, 3);
        std::vector<Network> all;
        all.push_back(Network::wellMixed(nodes));
        all.push_back(Network::smallWorld(nodes, 8, 0.1, luck));
        all.push_back(Network::random(nodes, 8, luck));
        all.push_back(Network::scaleFree(nodes, 8, luck));
        return all;
    }

private slots:
    void rowsAreSymmetricSortedAndSimple() {
        for (const std::uint32_t nodes : {0u, 1u, 2u, 3u, 5u, 9u, 700u})
            for (const Network& n : some(nodes)) {
                QCOMPARE(n.nodes(), nodes);
                QCOMPARE(n.offsets().size(), std::size_t{nodes} + 1);
                for (std::uint32_t a = 0; a < nodes; ++a) {
                    const auto row = n.neighbours(a);
                    QCOMPARE(row.size(), std::size_t{n.degree(a)});
                    QVERIFY(std::ranges::adjacent_find(row, std::greater_equal<>{}) == row.end());
                    for (const auto b : row) QVERIFY(b < nodes && b != a && std::ranges::binary_search(n.neighbours(b), a));
                    if (a) QVERIFY(n.degree(a) <= n.degree(a - 1));
                }
            }
    }

    void meanDegrees() {
        const auto all = some(5000);
        QCOMPARE(all[0].links(), std::uint64_t{0});
        QVERIFY(std::fabs(meanDegree(all[1]) - 8) < 0.05);
        QVERIFY(std::fabs(meanDegree(all[2]) - 8) < 0.2);   // sd of the mean .04
        QVERIFY(std::fabs(meanDegree(all[3]) - 8) < 0.05);
    }

    /// Watts & Strogatz 1998: clustering 3(k-2) / 4(k-1) on the ring, times (1-p)^3 after rewiring.
    void smallWorldsCluster() {
        const double ring = 3.0 * 6 / (4 * 7);
        QVERIFY(std::fabs(clustering(Network::smallWorld(3000, 8, 0, Luck(1, 0))) - ring) < 1e-9);
        QVERIFY(std::fabs(clustering(Network::smallWorld(3000, 8, 0.2, Luck(1, 0))) - ring * 0.512) < 0.02);
        QVERIFY(clustering(Network::random(3000, 8, Luck(1, 0))) < 0.01);
    }

    /// Degrees of a random graph are Poisson: variance equal to the mean.
    void randomDegreesArePoisson() {
        const Network n = Network::random(20000, 6, Luck(2, 0));
        const double mean = meanDegree(n);
        double variance = 0, alone = 0;
        for (std::uint32_t a = 0; a < n.nodes(); ++a) {
            variance += (n.degree(a) - mean) * (n.degree(a) - mean) / n.nodes();
            alone += n.degree(a) == 0;
        }
        QVERIFY2(std::fabs(variance / mean - 1) < 0.05, qPrintable(QString::number(variance / mean)));
        QVERIFY(std::fabs(alone / n.nodes() - std::exp(-6.0)) < 4 * std::sqrt(std::exp(-6.0) / n.nodes()));
    }

    /// Bollobas et al. 2001: P(degree = k) = 2m(m+1) / (k(k+1)(k+2)), so P(degree >= k) = m(m+1) / (k(k+1)).
    void scaleFreeTail() {
        const Network n = Network::scaleFree(40000, 4, Luck(3, 0));
        for (const std::uint32_t k : {3u, 5u, 10u, 20u, 40u}) {
            double above = 0;
            for (std::uint32_t a = 0; a < n.nodes(); ++a) above += n.degree(a) >= k;
            const double expected = 6.0 / (k * (k + 1.0)) * n.nodes();
            QVERIFY2(std::fabs(above - expected) < 5 * std::sqrt(expected) + 0.02 * expected,
                     qPrintable(QString("%1: %2 for %3").arg(k).arg(above).arg(expected)));
        }
    }

    void aFunctionOfSeedAndRun() {
        const auto links = [](const Network& n) { return std::vector(n.allNeighbours().begin(), n.allNeighbours().end()); };
        QCOMPARE(links(Network::random(300, 6, Luck(1, 1))), links(Network::random(300, 6, Luck(1, 1))));
        QVERIFY(links(Network::random(300, 6, Luck(1, 1))) != links(Network::random(300, 6, Luck(1, 2))));
        QVERIFY(links(Network::scaleFree(300, 6, Luck(1, 1))) != links(Network::scaleFree(300, 6, Luck(2, 1))));
    }

    void lookalikesShareNeighbours() {
        const Network n = Network::smallWorld(200, 8, 0.1, Luck(4, 0));
        const std::vector<std::uint32_t> like{7, 199, 7};
        const Network more = n.withLookalikes(like);
        QCOMPARE(more.nodes(), 203u);
        QCOMPARE(more.links(), n.links() + 2 * n.degree(7) + n.degree(199));
        for (std::uint32_t k = 0; k < like.size(); ++k) QVERIFY(std::ranges::equal(more.neighbours(200 + k), n.neighbours(like[k])));
        for (std::uint32_t a = 0; a < more.nodes(); ++a) {
            const auto row = more.neighbours(a);
            QVERIFY(std::ranges::is_sorted(row) && std::ranges::adjacent_find(row) == row.end());
            for (const auto b : row) QVERIFY(std::ranges::binary_search(more.neighbours(b), a));
        }
    }

    /// However many misusers are sampled, lawful users have their lawful neighbours, and misusers have as many.
    void misusersTakeNobodysPlace() {
        for (const double share : {0.02, 0.2}) {
            Scenario s;
            test::set(s, "users.share.consumer", 0.58 - share);
            test::set(s, "users.share.fraud", share);
            const World world = initialise(s, s.values, Luck(s.seed, 0));
            double lawful = 0, malicious = 0;
            for (const auto u : world.users.lawful) lawful += world.users.lawfulNeighbours[u];
            for (const auto u : world.users.malicious) malicious += world.users.lawfulNeighbours[u];
            QVERIFY(std::fabs(lawful / static_cast<double>(world.users.lawful.size()) - 8) < 0.05);
            QVERIFY(std::fabs(malicious / static_cast<double>(world.users.malicious.size()) - 8) < 0.5);
        }
    }

    void everybodyKnowsEverybodyAtMost() {
        QCOMPARE(Network::random(50, 1e6, Luck(1, 1)).links(), std::uint64_t{50 * 49 / 2});
        QCOMPARE(Network::smallWorld(51, 1e6, 0, Luck(1, 1)).links(), std::uint64_t{51 * 50 / 2});
    }
};

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
