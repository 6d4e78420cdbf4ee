#include "tests/support.h"

using namespace cw;

/// The commons of shared work: what builds on it, and what feeds it (E8).
class Commons : public QObject {
    Q_OBJECT

private slots:
    /// In month 0 the same builders work on the same models: their output grows by cumulative x C / (1 + C) exactly.
    void workBuildsOnWhatIsShared() {
        Scenario s;
        s.months = 1;
        test::set(s, "innovation.cumulative", 0);
        const double alone = test::at(simulate(s, 0), "innovation.derivatives", 0);
        test::set(s, "innovation.cumulative", 1.2);
        const double c = s.values.value(test::spec("innovation.initial_commons"));
        const double together = test::at(simulate(s, 0), "innovation.derivatives", 0);
        QVERIFY2(std::fabs(together / alone - (1 + 1.2 * c / (1 + c))) < 1e-12, qPrintable(QString::number(together / alone)));
    }
    /// Grants everywhere from month 0 add decay / 12 x grants / cost to the stock of the first month.
    void grantsFeedIt() {
        Scenario s;
        s.months = 1;
        s.setLever(test::spec("treaty.coalition"), Schedule{.value = 3, .start = 0});
        double commons[2];
        for (const bool more : {false, true}) {
            s.setLever(test::spec("promotion.grants"), Schedule{.value = more ? 2.0 : 1.0, .start = 0});
            commons[more] = test::at(simulate(s, 0), "innovation.commons", 0);
        }
        const double decay = s.values.value(test::spec("innovation.commons_decay")), cost = s.values.value(test::spec("innovation.commons_cost"));
        // Grants also move a few releases of the first month, and so what is built on them.
        QVERIFY2(std::fabs(commons[1] - commons[0] - decay / 12 / cost) < 0.3 * decay / 12 / cost, qPrintable(QString::number(commons[1] - commons[0])));
    }
};

QTEST_APPLESS_MAIN(Commons)
#include "tst_commons.moc"
