#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

using namespace cw;

namespace {

constexpr int months = 24;
constexpr double leakage = 0.3, tracking = 0.6;

/// Growth of compute of the first lab whose home has no part in the rule, OOM.
double growthOutside(double stringency, double watched) {
    Scenario s;
    s.months = months;
    test::set(s, "train.budget_share", 1e9);   // chips bind, not money
    test::set(s, "mobility.leakage", leakage);
    test::set(s, "mobility.tracking", tracking);
    test::set(s, "treaty.coalition", coalitionUnilateral);
    test::set(s, "licensing.hardware_threshold", par::licensing::hardwareThreshold.spec.limits.low);
    test::set(s, "licensing.hardware_stringency", stringency);
    for (const char* means : {"compute.inspection", "compute.chip_reporting", "treaty.enforcement"}) test::set(s, means, watched);
    double first = 0, last = 0;
    RunOptions options;
    options.observe = [&](std::uint32_t, int month, const World& w) {
        const Developers& d = w.developers;
        std::size_t i = 0;
        while (d.home[i] == 0) ++i;
        if (d.jurisdiction[i] != d.home[i] || d.generation[i] != 0) qFatal("the lab that is watched moved or closed");
        if (month == 12) first = d.compute[i];   // the policy starts in month 12 at the latest
        if (month == months - 1) last = d.compute[i];
    };
    simulate(s, 0, options);
    return last - first;
}

} // namespace

/// What chip licences withhold from outsiders: stringency x (1 - leak), the leak after the price gap and the watch (E2).
class ChipLeak : public QObject {
    Q_OBJECT
private slots:
    void risesWithTheGapAndFallsWithTheWatch() {
        const double free = growthOutside(0, 0);
        QVERIFY(free > 0.1);
        for (const double stringency : {0.25, 0.5, 1.0})
            for (const double watched : {0.0, 0.5, 1.0}) {
                const double unseen = 1 - tracking * watched;
                const double leak = leakage * stringency * unseen * unseen * unseen;
                const double expected = free * (1 - stringency * (1 - leak));
                const double grown = growthOutside(stringency, watched);
                QVERIFY2(std::fabs(grown - expected) < 1e-9, qPrintable(QStringLiteral("%1 %2: %3 for %4").arg(stringency).arg(watched).arg(grown).arg(expected)));
            }
    }
};

QTEST_APPLESS_MAIN(ChipLeak)
#include "tst_chip_leak.moc"
