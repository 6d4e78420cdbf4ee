#include "sim/model/parameters/all.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/trust.h"
#include "ui/views/trust/pattern_table.h"
#include "ui/views/trust/range_plot.h"
#include "ui/views/trust/trust_page.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>

#include <limits>

using namespace cw;

/// "How far can I trust this?": what the model gave, as it ships and with the person's own assumptions.
class TrustPageTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    MainWindow& window() { return m_fixture.inFront(); }
    static QByteArray read(const QString& path) {
        QFile file(QStringLiteral(CW_SOURCE_DIR "/") + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static constexpr auto remedy = "make it anew: counterweight-cli validate --record resources/validation.json";
    QPushButton* button(const QString& text) {
        for (auto* b : window().showTrust().findChildren<QPushButton*>())
            if (b->text().startsWith(text) && b->isVisible()) return b;
        qFatal("no button %s", qPrintable(text));
    }
    QTextBrowser* text() { return window().showTrust().findChild<QTextBrowser*>(); }

private slots:
    void cleanup() { m_fixture.close(); }

    /// What ships is of this model, of every pattern, and agrees with the verdicts on record.
    void theShippedRecordIsOfThisModel() {
        const ValidationRecord record = shippedRecord();
        QVERIFY2(QByteArray::fromStdString(record.signature) == read(QStringLiteral("tests/golden/signature.txt")).trimmed(), remedy);
        QCOMPARE(record.tested.size(), patternRegistry().size());
        QCOMPARE(record.seed, PatternRuns::Settings{}.seed);
        QByteArray verdicts = "number,verdict\n";
        for (const TestedPattern& t : record.tested) verdicts += QByteArray::number(t.pattern->number) + ',' + verdictName(t.result.verdict).data() + '\n';
        QVERIFY2(verdicts == read(QStringLiteral("tests/golden/patterns.csv")), remedy);
    }

    void aRecordComesBackAsItWas() {
        const double any = std::numeric_limits<double>::infinity();
        ValidationRecord record{"abc", 7, 90210, 100, {}};
        record.tested.push_back({patternRegistry()[2], {.verdict = Verdict::signOnly, .holds = 0.1, .found = "x", .why = "because",
                                 .findings = {{"n \"a\"", "%", {1, any}, {-any, any}, 1.0 / 3, 2, std::nan(""), 5}}, .untested = "a part"}, 480});
        record.tested.push_back({patternRegistry()[3], {.verdict = Verdict::reproduced, .found = {}, .why = {}}, 0});
        const ValidationRecord back = readRecord(recordText(record));
        QCOMPARE(recordText(back), recordText(record));
        QCOMPARE(back.tested[0].pattern, patternRegistry()[2]);
        QCOMPARE(back.tested[0].result.findings[0].low, 1.0 / 3);
        QVERIFY(std::isinf(back.tested[0].result.findings[0].accepted.high) && std::isnan(back.tested[0].result.findings[0].high));
        QCOMPARE(back.tested[0].months, 480);
        for (const char* bad : {"", "{", "{}", "{\"format\":2}", "[1]", "{\"format\":1,\"signature\":\"\",\"runs\":1,\"seed\":1,\"patterns\":[{\"number\":1,\"verdict\":\"fine\"}]}"})
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, readRecord(bad));
    }

    /// Every pattern is listed with its own verdict, and every one that is missed has its explanation on the page.
    void everyMissIsExplained() {
        const TrustPage& page = window().showTrust();
        auto* table = page.findChild<PatternTable*>();
        std::size_t seen = 0;
        QAbstractItemModel* rows = table->model();
        for (int group = 0; group < rows->rowCount(); ++group)
            for (int row = 0; row < rows->rowCount(rows->index(group, 0)) && seen < page.shown().tested.size(); ++row, ++seen) {
                const QModelIndex at = rows->index(row, 0, rows->index(group, 0));
                table->setCurrentIndex(at);
                const TestedPattern& t = page.shown().tested[seen];
                QVERIFY(at.data().toString().contains(QString::fromStdString(std::string(t.pattern->name))));
                QCOMPARE(at.siblingAtColumn(1).data().toString(), QString::fromStdString(std::string(verdictName(t.result.verdict))));
                const QString shown = text()->toPlainText();
                QVERIFY(shown.contains(QString::fromStdString(std::string(t.pattern->source))));
                QVERIFY(t.result.verdict == Verdict::reproduced || !t.result.why.empty());
                QVERIFY(shown.contains(QString::fromStdString(t.result.why)));
                for (const Finding& f : t.result.findings) QVERIFY(shown.contains(QString::fromStdString(f.name)));
            }
        QCOMPARE(seen, page.shown().tested.size());
        const auto counts = verdictCounts(page.shown());
        QCOMPARE(counts[0] + counts[1] + counts[2], static_cast<int>(seen));
    }

    void presetsSayWhatIsDisputed() {
        auto* table = window().showTrust().findChild<PatternTable*>();
        const int last = table->model()->rowCount() - 1;
        const QModelIndex group = table->model()->index(last, 0);
        QCOMPARE(table->model()->rowCount(group), static_cast<int>(loadPresets().size()));
        table->setCurrentIndex(table->model()->index(0, 0, group));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("What its advocates say")) && text()->toPlainText().contains(QStringLiteral("What its critics say")));
    }

    void theKeyboardIsEnough() {
        QTest::keyClick(&window(), Qt::Key_F1, Qt::ShiftModifier);
        auto* table = window().findChild<PatternTable*>();
        QVERIFY(table && table->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), table);
        const QString first = text()->toPlainText();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(text()->toPlainText() != first && !first.isEmpty());
        for (auto* w : window().showTrust().findChildren<QWidget*>())
            if ((w->focusPolicy() & Qt::TabFocus) && w->isVisible()) {
                const auto* b = qobject_cast<QAbstractButton*>(w);
                QVERIFY2(!w->accessibleName().isEmpty() || (b && !b->text().isEmpty()), w->metaObject()->className());
            }
    }

    void copiesAndPrintsTheTable() {
        TrustPage& page = window().showTrust();
        QTest::mouseClick(button(QStringLiteral("Copy")), Qt::LeftButton);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), static_cast<qsizetype>(1 + page.shown().tested.size()));
        for (const QString& line : lines) QCOMPARE(line.count(u'\t'), 8);
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QString::fromStdString(page.shown().signature)));
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_fixture.file(QStringLiteral("patterns.pdf")));
        page.printTo(printer);
        QVERIFY(QFileInfo(m_fixture.file(QStringLiteral("patterns.pdf"))).size() > 4000);
    }

    /// What the person set holds in every draw, the rest is drawn as ever; another seed or luck is not.
    void ownAssumptionsAreHeld() {
        auto own = std::make_shared<Scenario>();
        own->values.set(par::growth::compute.spec, 0.6);
        own->uncertain = {{&par::adoption::p.spec, UncertainAssumption::Distribution::uniform, 0.01, 0.02}};
        own->setLever(par::liability::regime.spec, 2);
        const Scenario usual = PatternRuns(PatternRuns::Settings{}).baseline(), mine = PatternRuns({.own = own}).baseline();
        QVERIFY(mine.levers.empty());   // the patterns set their own policies
        QCOMPARE(mine.values.value(par::growth::compute.spec), 0.6);
        QCOMPARE(mine.uncertain.size(), usual.uncertain.size() - 1);
        for (const UncertainAssumption& u : mine.uncertain) {
            QVERIFY(u.spec != &par::growth::compute.spec);
            if (u.spec == &par::adoption::p.spec) QCOMPARE(u.high, 0.02);
        }
        QVERIFY(PatternRuns({.own = std::make_shared<Scenario>()}).baseline() == usual);
    }

    void runsInTheBackgroundAndStops() {
        TrustPage& page = window().showTrust();
        m_fixture.document().set(par::growth::compute.spec, 0.6);
        window().controller().cancel();
        EventLoopWatchdog dog;
        QTest::qWait(50);
        dog.reset();
        QTest::mouseClick(button(QStringLiteral("Run them")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page.run().share() > 0, 60000);
        QTest::qWait(300);
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        qInfo("cancelled after %lld ms", static_cast<long long>(clock.elapsed()));
        QVERIFY(!page.run().running() && page.run().share() == 0);
        QVERIFY(page.shown().signature == shippedRecord().signature);
        QTest::qWait(100);
        qInfo("longest gap of the event loop: %lld ms", static_cast<long long>(dog.longestGap()));
        QVERIFY(dog.longestGap() < 400);   // a shared machine, assertions and sanitizer on; the goal of a release build is 50
    }

    /// The whole suite with as few draws as a quantile needs: the page then shows it, and gives the shipped one back.
    void aRunOfOnesOwnIsShown() {
        TrustPage& page = window().showTrust();
        Scenario small = m_fixture.document().scenario();
        small.values.set(par::growth::compute.spec, 0.6);
        QSignalSpy finished(&page.run(), &ValidationRun::finished), failed(&page.run(), &ValidationRun::failed);
        page.run().start(small, 2, shippedRecord());
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, 300000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(page.shown().runs, 2u);
        QCOMPARE(page.shown().tested.size(), patternRegistry().size());
        // The cost of each pattern is the same per draw whatever the draws: so the bar runs evenly to its end.
        for (std::size_t i = 0; i < page.shown().tested.size(); ++i) QCOMPARE(page.shown().tested[i].months, shippedRecord().tested[i].months);
        QTest::mouseClick(button(QStringLiteral("Show the shipped")), Qt::LeftButton);
        QCOMPARE(page.shown().runs, shippedRecord().runs);
    }

    void pictureHoldsTheMedianAndTheNearerEnd() {
        const double any = std::numeric_limits<double>::infinity();
        for (const Finding& f : {Finding{"", "", {50, 100}, {}, 28, 50.3, 65, 9}, Finding{"", "", {0, 1e9}, {}, 173, 889, 11976, 9},
                                 Finding{"", "", {2, any}, {}, 0, 0, 0, 9}, Finding{"", "", {-any, any}, {}, -1, 0, 1, 9}, Finding{"", "", {1, 100}, {}, -2e-12, 1e-13, 2e-12, 9}}) {
            const auto [low, high] = pictureEnds(f);
            QVERIFY(low < f.median && f.median < high && std::isfinite(low) && std::isfinite(high));
            const double near = std::fabs(f.median - f.accepted.low) <= std::fabs(f.accepted.high - f.median) ? f.accepted.low : f.accepted.high;
            if (std::isfinite(near)) QVERIFY(low <= near && near <= high);
        }
    }
};

CW_WINDOW_TEST_MAIN(TrustPageTest)
#include "tst_trust_page.moc"
