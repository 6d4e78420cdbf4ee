#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

using namespace cw;

/// What a red line does depends on the two ways out of it, moves and secret work that leaks: section 9 of docs/model.md.
class StrictLines : public QObject {
    Q_OBJECT

    static constexpr int start = 12, months = 96;
    static constexpr std::uint32_t runs = 4;
    static constexpr double lines[] = {24, 26, 28};

    static Scenario world(int coalition, bool leaks) {
        Scenario s;
        s.months = months;
        test::set(s, "treaty.coalition", coalition);
        if (!leaks) test::set(s, "train.covert_leak", 0);
        return s;
    }
    /// Mean over runs of an outcome, summed from the start of policy on.
    static double total(const Scenario& scenario, std::string_view id) {
        const RunSet set = test::run(scenario, runs);
        double sum = 0;
        for (const RunResult& run : set.runs())
            for (int month = start; month < months; ++month) sum += test::at(run, id, month) / runs;
        return sum;
    }
    static std::array<double, 3> totals(Scenario s, std::string_view id) {
        std::array<double, 3> all{};
        for (std::size_t i = 0; i < all.size(); ++i) {
            test::set(s, "treaty.red_line", lines[i]);
            all[i] = total(s, id);
        }
        return all;
    }

private slots:
    void withoutAWayOutAStricterLineCostsMore() {
        const Scenario s = world(coalitionUniversal, false);
        const auto value = totals(s, "innovation.flow");
        QVERIFY(value[0] < value[1] && value[1] < value[2]);
        QVERIFY(value[2] < total(s, "innovation.flow"));
    }
    /// The lower the line, the more of those it binds leave; a high one is met by going just below.
    void amongAlliesAStrictLineIsLeft() {
        const Scenario s = world(coalitionAllies, false);
        const auto moved = totals(s, "governance.moved_share"), below = totals(s, "governance.hugging");
        QVERIFY(moved[0] > 1.2 * moved[1] && moved[1] > 1.2 * moved[2]);
        QVERIFY(below[0] < below[1]);
    }
    /// Secret work that leaks gives back most of what a line takes away.
    void leaksUndoAStrictLine() {
        Scenario tight = world(coalitionUniversal, false), leaky = world(coalitionUniversal, true);
        for (Scenario* s : {&tight, &leaky}) test::set(*s, "treaty.red_line", lines[0]);
        QVERIFY(total(leaky, "capability.open") > total(tight, "capability.open") + months - start);   // an order of magnitude a month
        QVERIFY(total(leaky, "misuse.expected_harm") > total(tight, "misuse.expected_harm"));
    }
};

QTEST_APPLESS_MAIN(StrictLines)
#include "tst_strict_lines.moc"
