#include "tests/support.h"
#include "ui/models/format.h"
#include "ui/models/policy_name.h"

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
        row("platform.takedown_latency", "1 month", 1);
        row("platform.takedown_latency", "2 months", 2);
        row("licensing.safety_standard", "2 units of care", 2);
    }
    void typedNumbers() {
        QFETCH(QString, lever);
        QFETCH(QString, typed);
        QFETCH(double, value);
        const std::optional<double> read = format::readParameter(test::spec(lever.toLatin1().constData()), typed);
        QCOMPARE(read.has_value(), !std::isnan(value));
        if (read) QCOMPARE(*read, value);
    }
    void unitsAreWords() {
        const auto shown = [](const char* lever, double value) { return format::parameter(test::spec(lever), value).replace(format::thinSpace, u' '); };
        QCOMPARE(shown("platform.takedown_latency", 1), QStringLiteral("1 month"));
        QCOMPARE(shown("platform.takedown_latency", 2), QStringLiteral("2 months"));
        QCOMPARE(shown("licensing.threshold_drift", 0.5), QStringLiteral("0.5 powers of ten a year"));
        QCOMPARE(shown("licensing.safety_standard", 2), QStringLiteral("2 units of care"));
        QCOMPARE(shown("liability.due_care", 1), QStringLiteral("1 ×"));
        QCOMPARE(format::quantity(0.3, "0-1"), QStringLiteral("0.300"));
        QCOMPARE(format::quantity(0.3, "share").replace(format::thinSpace, u' '), QStringLiteral("30 %"));
    }
    /// On screen numbers are those of the language; in files they never are.
    void anotherLanguagesNumbers() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const auto plain = [](QString text) { return text.replace(QString(format::thinSpace), QStringLiteral(" ")); };
        const QString shown = plain(format::number(0.25)), interval = plain(format::interval(-45.5, -10.25));
        const QString month = format::month(11);
        const std::optional<double> read = format::readParameter(test::spec("liability.due_care"), QStringLiteral("1,5"));
        const std::string file = numberText(0.25);
        QLocale::setDefault(before);
        QCOMPARE(shown, QStringLiteral("0,250"));
        QCOMPARE(interval, QStringLiteral("[\u221245,5; \u221210,3]"));   // a comma between would be one too many
        QVERIFY2(month.contains(QStringLiteral("Dez")), qPrintable(month));
        QVERIFY(read && *read == 1.5);
        QCOMPARE(file, std::string("0.25"));
        QCOMPARE(plain(format::interval(-45.5, -10.25)), QStringLiteral("[\u221245.5, \u221210.3]"));
        // A mean is told as finely as its interval, never finer.
        QCOMPARE(plain(format::difference(0.0000712, -0.00345, 0.00359)), QStringLiteral("+0.00007 [\u22120.00345, 0.00359]"));
        QCOMPARE(plain(format::difference(-0.0000002, -0.00345, 0.00359)), QStringLiteral("0.00000 [\u22120.00345, 0.00359]"));
        QCOMPARE(plain(format::difference(-27.14, -32.96, -21.333)), QStringLiteral("\u221227.1 [\u221233.0, \u221221.3]"));
        QCOMPARE(plain(format::difference(0.4, -120.2, 99.6)), QStringLiteral("0 [\u2212120, 100]"));
        QCOMPARE(plain(format::difference(0.0000123, -0.0000345, 0.0000359, 5.2)), QStringLiteral("0.0000 [0.0000, 0.0000]"));
        QCOMPARE(plain(format::difference(0.123, -0.345, 0.359, 5.2)), QStringLiteral("+0.123 [\u22120.345, 0.359]"));
        QCOMPARE(plain(format::difference(0, 0, 0, 5.2)), QStringLiteral("0 [0, 0]"));
        QCOMPARE(plain(format::difference(0, 0, 0)), QStringLiteral("0 [0, 0]"));
        QCOMPARE(plain(format::difference(1234, 1000, 1500)), QStringLiteral("+1230 [1000, 1500]"));
    }
    void onlyTheChangedOfOneNameSaysSo() {
        const QString quo = QStringLiteral("Status quo"), strict = QStringLiteral("Strict");
        QCOMPARE(nameBeside(quo, quo, false), QStringLiteral("Status quo, changed"));
        QCOMPARE(nameBeside(quo, quo, true), quo);
        QCOMPARE(nameBeside(quo, strict, false), strict);
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
