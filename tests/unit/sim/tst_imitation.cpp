#include "sim/model/choices.h"
#include "tests/support.h"

using namespace cw;

/// Imitators copy what was before anybody moved, so that the order of slots says nothing.
class Imitation : public QObject {
    Q_OBJECT
private slots:
    /// Two labs that copy one another at once change places. One after the other they would end alike, and never swapped.
    void twoWhoCopyEachOtherSwap() {
        Scenario s;
        s.months = 60;
        for (const auto& [id, value] : {std::pair{"developers.frontier.count", 2.0}, {"developers.startup.count", 0.0}, {"developers.community.count", 0.0},
                                        {"respond.rule", 1.0}, {"respond.imitation_noise", 0.0}})
            test::set(s, id, value);
        int swapped = 0, alike = 0, kept = 0;
        for (std::uint32_t run = 0; run < 4; ++run)
            simulate(s, run, {.observe = [&](std::uint32_t, int month, const World& w) {
                World copy = w;
                const Luck luck(s.seed, run);
                EventLog log(false);
                const Step step{s, s.values, copy, luck, log, month};
                for (std::size_t i = 0; i < 2; ++i) {   // equally rich: each copies in half of the months
                    const std::size_t account = copy.ledger.developer(i);
                    copy.ledger.transfer(Ledger::investors, account, toCents(10 * copy.developers.budget0[i]) - copy.ledger.balance(account));
                    copy.developers.care[i] = static_cast<double>(i + 1);
                }
                test::advance(step, "respond");
                const std::pair after{copy.developers.care[0], copy.developers.care[1]};
                if (after == std::pair{2.0, 1.0}) ++swapped;
                else ++(after == std::pair{1.0, 2.0} ? kept : alike);
            }});
        // 240 months, a quarter of them each and a half alike: five standard deviations.
        QVERIFY2(swapped > 26 && swapped < 94, qPrintable(QString::number(swapped)));
        QVERIFY2(kept > 26 && kept < 94, qPrintable(QString::number(kept)));
        QVERIFY2(alike > 81 && alike < 159, qPrintable(QString::number(alike)));
    }
};

QTEST_APPLESS_MAIN(Imitation)
#include "tst_imitation.moc"
