#include "tests/support.h"
#include "ui/models/format.h"

using namespace cw;

/// Numbers as people write and read them.
class FormatTest : public QObject {
    Q_OBJECT
private slots:
    void typedNumbers_data() {
        QTest::addColumn<QString>("lever");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");   // NaN: refused
        const auto row = [](const char* lever, const char* typed, double value) { QTest::newRow(typed) << lever << typed << value; };
        row("platform.moderation", "80", 0.8);
        row("platform.moderation", "80 %", 0.8);
        row("platform.moderation", "80.5", 0.805);
        row("platform.moderation", "80,5", 0.805);
        row("liability.developer_burden", "0,9", 0.9);
        row("liability.developer_burden", ",25", 0.25);
        row("liability.developer_burden", "abc", std::nan(""));
        row("liability.developer_burden", "0,9,1", std::nan(""));
        row("liability.developer_burden", "", std::nan(""));
        row("developers.startup.count", "1,000", 1000);   // thousands, as the C locale writes them
        row("developers.startup.count", "1,0000", 1);
    }
    void typedNumbers() {
        QFETCH(QString, lever);
        QFETCH(QString, typed);
        QFETCH(double, value);
        const std::optional<double> read = format::readParameter(test::spec(lever.toLatin1().constData()), typed);
        QCOMPARE(read.has_value(), !std::isnan(value));
        if (read) QCOMPARE(*read, value);
    }
    void namesWithinSentences() {
        QCOMPARE(format::lowerFirst(QStringLiteral("Open lag")), QStringLiteral("open lag"));
        QCOMPARE(format::lowerFirst(QStringLiteral("HHI of hubs")), QStringLiteral("HHI of hubs"));
        QCOMPARE(format::upperFirst(QStringLiteral("seed 1")), QStringLiteral("Seed 1"));
        QCOMPARE(format::upperFirst(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
