#include "sim/graph_algorithms.h"

#include <QtTest>

#include <numeric>

using namespace cw;

class TestGraphAlgorithms : public QObject {
    Q_OBJECT

    /// Labels spread along links until nothing changes: slow, and a different method.
    static std::vector<std::uint32_t> bySpreading(const Network& network) {
        std::vector<std::uint32_t> label(network.nodes());
        std::iota(label.begin(), label.end(), 0u);
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t a = 0; a < network.nodes(); ++a)
                for (const std::uint32_t b : network.neighbours(a))
                    if (label[b] < label[a]) label[a] = label[b], changed = true;
        }
        return label;
    }

private slots:
    void componentsAreWhatLinksJoin() {
        for (const double degree : {0.3, 1.0, 1.5, 6.0}) {
            const Network network = Network::random(600, degree, Luck(5, 1));
            const Components parts = connectedComponents(network);
            const auto label = bySpreading(network);
            for (std::uint32_t a = 0; a < network.nodes(); ++a) {
                // A component is numbered by its lowest node, so the first of a label is the first of its number.
                QCOMPARE(parts.component[a], parts.component[label[a]]);
                if (label[a] != a) continue;
                for (std::uint32_t b = 0; b < a; ++b) QVERIFY(parts.component[b] < parts.component[a]);
            }
            QCOMPARE(std::accumulate(parts.sizes.begin(), parts.sizes.end(), 0u), network.nodes());
        }
    }

    /// Erdos & Renyi 1960: above a mean degree of 1 a giant component; its share s solves s = 1 - e^(-degree s).
    void giantComponent() {
        const std::uint32_t nodes = 20000;
        QVERIFY(connectedComponents(Network::random(nodes, 0.7, Luck(1, 0))).largest() < nodes / 100);
        const double share = connectedComponents(Network::random(nodes, 2, Luck(1, 0))).largest() / double(nodes);
        QVERIFY2(std::fabs(share - 0.79681) < 0.015, qPrintable(QString::number(share)));
    }

    void withoutLinksEveryNodeIsAlone() {
        const Components parts = connectedComponents(Network::wellMixed(4));
        QCOMPARE(parts.sizes, (std::vector<std::uint32_t>{1, 1, 1, 1}));
        QCOMPARE(connectedComponents(Network::wellMixed(0)).largest(), 0u);
    }

    void lineOfAModel() {
        const std::vector<std::int32_t> parents{-1, 0, 1, 0, 3, 2};
        QCOMPARE(ancestors(parents, 5), (std::vector<Ancestor>{{2, 1}, {1, 2}, {0, 3}}));
        QVERIFY(ancestors(parents, 0).empty());
        QVERIFY(ancestors(parents, 6).empty());
        QVERIFY(ancestors(parents, -1).empty());
    }

    void aCircleEnds() {
        QCOMPARE(ancestors(std::vector<std::int32_t>{1, 2, 0}, 0), (std::vector<Ancestor>{{1, 1}, {2, 2}}));
        QVERIFY(ancestors(std::vector<std::int32_t>{1, 2, 1}, 0).size() <= 3);
    }

    void causesOfAnEvent() {
        EventLog log(true);
        const auto add = [&](std::int32_t cause) {
            Event event;
            event.cause = cause;
            return log.add(event);
        };
        const auto policy = add(-1), training = add(policy), release = add(training), stranger = add(-1), judgment = add(release);
        log.addCause(judgment, policy, "care");   // also directly
        QCOMPARE(ancestors(log, judgment), (std::vector<Ancestor>{{release, 1}, {policy, 1}, {training, 2}}));
        QVERIFY(ancestors(log, stranger).empty());
        QVERIFY(ancestors(log, 5).empty());
    }
};

QTEST_APPLESS_MAIN(TestGraphAlgorithms)
#include "tst_graph_algorithms.moc"
