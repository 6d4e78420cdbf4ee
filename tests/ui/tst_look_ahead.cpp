#include "tests/support.h"
#include "ui/models/look_ahead.h"

using namespace cw;

namespace {

std::vector<std::size_t> firstOf(const std::vector<Look>& looks) {
    std::vector<std::size_t> runs;
    for (const Look& look : looks) runs.push_back(look.front());
    return runs;
}

} // namespace

/// When charts are drawn anew, and which runs that takes.
class LookAheadTest : public QObject {
    Q_OBJECT
private slots:
    void fewLooksThatGrow() {
        QCOMPARE(firstOf(looksAhead({.have = {0}, .twin = {}, .rivals = {}, .want = 64})), (std::vector<std::size_t>{8, 32, 64}));
        QCOMPARE(firstOf(looksAhead({.have = {0}, .twin = {}, .rivals = {}, .want = 5})), (std::vector<std::size_t>{5}));
        QCOMPARE(firstOf(looksAhead({.have = {0}, .twin = {}, .rivals = {}, .want = 9, .slow = true})), (std::vector<std::size_t>{1, 2, 4, 8, 9}));
    }
    void whatIsThereIsShownFirst() {
        QCOMPARE(firstOf(looksAhead({.have = {64}, .twin = {}, .rivals = {}, .want = 64})), (std::vector<std::size_t>{64}));
        QCOMPARE(firstOf(looksAhead({.have = {20}, .twin = {}, .rivals = {}, .want = 64})), (std::vector<std::size_t>{20, 64}));
        QCOMPARE(looksAhead({.have = {20, 3}, .twin = 1, .rivals = {}, .want = 20}), (std::vector<Look>{{20, 20}}));   // with its twin
    }
    void everyRunHasATwin() {
        for (const Look& look : looksAhead({.have = {0, 40}, .twin = 1, .rivals = {}, .want = 64})) QVERIFY(look[1] >= look[0] && look[1] >= 40);
        QCOMPARE(looksAhead({.have = {0}, .twin = 0, .rivals = {}, .want = 8}), (std::vector<Look>{{8}}));   // it is its own
    }
    /// Who is behind comes next, and many rivals mean no long wait for a first answer.
    void rivalsFollowStepByStep() {
        const auto looks = looksAhead({.have = {0, 0, 0, 0}, .twin = 1, .rivals = {2, 3}, .want = 32});
        QCOMPARE(looks.front(), (Look{8, 8, 0, 0}));
        QCOMPARE(looks[1], (Look{8, 8, 8, 8}));
        QCOMPARE(looks[2], (Look{32, 32, 8, 8}));
        QCOMPARE(looks.back(), (Look{32, 32, 32, 32}));
        LookedAt many{.have = std::vector<std::size_t>(10, 0), .twin = 1, .rivals = {2, 3, 4, 5, 6, 7, 8, 9}, .want = 64};
        QCOMPARE(looksAhead(many)[1][2], std::size_t{3});
        QCOMPARE(looksAhead(many).back(), Look(10, 64));
    }
    void eachRunIsMadeOnceAndInItsLook() {
        const std::vector<std::size_t> have{0, 5, 2};
        const auto looks = looksAhead({.have = have, .twin = 1, .rivals = {2}, .want = 20});
        const auto steps = runsOf(looks, have, {});
        QCOMPARE(steps.size(), looks.size());
        std::vector<std::size_t> made = have;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            for (const PlannedRun& run : steps[i]) QCOMPARE(std::size_t{run.run}, made[run.variant]++);
            QCOMPARE(made, looks[i]);
        }
    }
    void theLongestRunsComeFirst() {
        const auto steps = runsOf({{4}, {6}}, {0}, {1, 3, 0, 2, 1, 5});
        std::vector<std::uint32_t> order;
        for (const auto& step : steps)
            for (const PlannedRun& run : step) order.push_back(run.run);
        QCOMPARE(order, (std::vector<std::uint32_t>{1, 3, 0, 2, 5, 4}));
    }
};

QTEST_GUILESS_MAIN(LookAheadTest)
#include "tst_look_ahead.moc"
