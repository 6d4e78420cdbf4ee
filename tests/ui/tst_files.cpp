#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/store/store_support.h"
#include "ui/models/chart_export.h"
#include "ui/models/experiment.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/charts/explore_view.h"

#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace cw;

/// Nothing is lost: charts bring their experiment back, two windows do not write over each other, unsaved work survives.
class FilesTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    MainWindow* m_window = nullptr;

    ScenarioDocument& document() { return m_window->document(); }
    QMessageBox* box() {
        for (auto* found : m_window->findChildren<QMessageBox*>())
            if (found->isVisible()) return found;
        return nullptr;
    }
    void press(const QString& text) {
        QTRY_VERIFY(box());
        for (QAbstractButton* button : box()->buttons())
            if (button->text().remove(u'&') == text) return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }
    bool says(const QString& text) {
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    void waitForResults() { QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000); }
    void drop(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_window, &event);
    }
    /// What the dialog writes, without the dialog.
    QString exportedChart(const char* outcome, ChartFormat format, const QString& name) {
        const ResultsPointer results = m_window->controller().results();
        const ChartData data = chartData(*results, test::outcome(outcome));
        ChartExport request{.format = format, .millimetres = {80, 50}, .dpi = 96, .caption = chartCaption(*results, data.series),
                            .experiment = experimentText(experimentOf(*results, document().comparison(), test::outcome(outcome))), .paint = {}};
        request.paint = [&](QPaintDevice& device, QSize size) { paintChart(data, request.caption, device, size); };
        if (!writeWhole(m_fixture.file(name), renderChart(request)).isEmpty()) return {};
        return m_fixture.file(name);
    }

private slots:
    void init() {
        QVERIFY(m_fixture.openBrief());
        m_window = &m_fixture.window();
    }
    void cleanup() { m_fixture.close(); }

    void aDroppedChartRestoresTheExperiment_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("PNG") << static_cast<int>(ChartFormat::png) << "a.png";
        QTest::newRow("SVG") << static_cast<int>(ChartFormat::svg) << "b.svg";
        QTest::newRow("PDF, by content and not by name") << static_cast<int>(ChartFormat::pdf) << "c.txt";
    }
    void aDroppedChartRestoresTheExperiment() {
        QFETCH(int, format);
        QFETCH(QString, name);
        document().pin();
        document().set(par::liability::regime.spec, 2);
        waitForResults();
        const Scenario scenario = document().scenario();
        const Comparison comparison = document().comparison();
        const QString path = exportedChart("liability.uncompensated", static_cast<ChartFormat>(format), name);
        QVERIFY(!path.isEmpty());
        document().undoStack().setClean();
        document().clear();
        QVERIFY(!(document().scenario() == scenario));
        drop({path});
        QTRY_VERIFY(document().scenario() == scenario);
        QVERIFY(document().comparison() == comparison);
        QVERIFY(!document().isModified() && document().path().isEmpty());
        bool shown = false;
        for (const auto* card : m_window->explore().findChildren<ChartCard*>()) shown |= card->outcome() == test::outcome("liability.uncompensated");
        QVERIFY(shown);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("the same results as in the chart")), 60000);
    }
    void aChartWithoutAnExperimentSaysSo() {
        QImage(20, 20, QImage::Format_RGB32).save(m_fixture.file(QStringLiteral("foreign.png")));
        const Scenario before = document().scenario();
        document().undoStack().setClean();
        document().restore(before, document().comparison(), {});
        drop({m_fixture.file(QStringLiteral("foreign.png"))});
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(QStringLiteral("carries no experiment")));
        press(QStringLiteral("Close"));
        QVERIFY(document().scenario() == before);
    }
    void anEditedExperimentIsReported() {
        Experiment e{.scenario = document().scenario(), .comparison = document().comparison(), .outcome = {}, .results = {}, .program = {}, .file = {}};
        QByteArray text = experimentText(e);
        text.replace("\"runs\":8", "\"runs\":9");
        QVERIFY(writeWhole(m_fixture.file(QStringLiteral("experiment.json")), text).isEmpty());
        document().restore(document().scenario(), document().comparison(), {});
        drop({m_fixture.file(QStringLiteral("experiment.json"))});
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(QStringLiteral("was changed after")));
        press(QStringLiteral("Close"));
        QCOMPARE(document().scenario().runs, 9);
    }

    /// What was shown and pinned is kept nowhere else: it comes back by undo, its file and its history with it.
    void openingAChartCanBeUndone() {
        document().save(m_fixture.file(QStringLiteral("own.cws.json")));
        document().pin();
        const Scenario scenario = document().scenario();
        const Comparison comparison = document().comparison();
        const QString path = document().path();
        Experiment other{.scenario = scenario, .comparison = {{statusQuo()}, {}}, .outcome = {}, .results = {}, .program = {}, .file = {}};
        other.scenario.name = "Other";
        test::set(other.scenario, "liability.regime", 2);
        QVERIFY(writeWhole(m_fixture.file(QStringLiteral("other.json")), experimentText(other)).isEmpty());
        drop({m_fixture.file(QStringLiteral("other.json"))});
        QTRY_VERIFY(document().scenario() == other.scenario);
        QVERIFY(document().comparison() == other.comparison && document().path().isEmpty() && !document().isModified());
        QCOMPARE(document().undoStack().undoText(), QStringLiteral("open other.json"));
        document().save(m_fixture.file(QStringLiteral("taken.cws.json")));
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document().scenario() == scenario && document().comparison() == comparison);
        QCOMPARE(document().path(), path);
        QVERIFY(!document().isModified() && !document().changedOnDisk());
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document().comparison().pinned.empty());   // the history from before
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(document().comparison() == other.comparison && !document().isModified() && !document().changedOnDisk());
        QCOMPARE(document().path(), m_fixture.file(QStringLiteral("taken.cws.json")));   // saved since then
    }

    void aRunStoreBringsItsScenario() {
        document().save(m_fixture.file(QStringLiteral("own.cws.json")));
        document().pin();
        const Scenario before = document().scenario();
        const Comparison comparison = document().comparison();
        Scenario stored = before;
        stored.name = "Überall gerechnet";
        stored.runs = 2;
        test::set(stored, "liability.regime", 2);
        const QString path = m_fixture.file(QStringLiteral("läufe.data"));   // told by content
        test::fill(path.toStdString(), stored, {0, 1});
        drop({path});
        QTRY_VERIFY(document().scenario() == stored);
        QVERIFY(document().comparison() == comparison && document().path().isEmpty() && !document().isModified());
        QTRY_VERIFY(says(QStringLiteral("the scenario of the runs in läufe.data")));
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document().scenario() == before && document().comparison() == comparison);
    }
    void aDatabaseThatIsNoStoreSaysSo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("of another program") << "foreign.sqlite" << "of another program";
        QTest::newRow("damaged") << "torn.sqlite" << "damaged";
        QTest::newRow("of no runs") << "new.sqlite" << "no scenario yet";
    }
    void aDatabaseThatIsNoStoreSaysSo() {
        QFETCH(QString, name);
        QFETCH(QString, why);
        const QString path = m_fixture.file(name);
        if (name == u"foreign.sqlite") test::sql(path.toStdString(), "CREATE TABLE t (x)");
        if (name == u"new.sqlite") RunStore(path.toStdString(), StoreAccess::write).finish();
        if (name == u"torn.sqlite") {
            test::fill(path.toStdString(), document().scenario(), {0});
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
        }
        document().save(m_fixture.file(QStringLiteral("own.cws.json")));
        document().pin();
        const Scenario before = document().scenario();
        const Comparison comparison = document().comparison();
        drop({path});
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(name));
        const QString details = box()->informativeText();
        QVERIFY2(details.contains(why) && details.contains(QStringLiteral("counterweight-cli run --out")), qPrintable(details));
        press(QStringLiteral("Close"));
        QVERIFY(document().scenario() == before && document().comparison() == comparison);
    }
    /// What was asked for last is what comes, however long a store takes.
    void aStoreThatComesTooLateIsLeft() {
        document().save(m_fixture.file(QStringLiteral("own.cws.json")));
        Scenario stored = document().scenario();
        test::set(stored, "liability.regime", 2);
        test::fill(m_fixture.file(QStringLiteral("slow.sqlite")).toStdString(), stored, {0});
        Scenario other = document().scenario();
        other.name = "Other";
        saveScenario(other, m_fixture.file(QStringLiteral("Other.cws.json")).toStdString());
        drop({m_fixture.file(QStringLiteral("slow.sqlite"))});
        drop({m_fixture.file(QStringLiteral("Other.cws.json"))});
        QTest::qWait(1000);
        QVERIFY(document().scenario() == other);
    }
    void ofSeveralFilesTheFirstIsOpened() {
        QStringList paths;
        for (const char* name : {"First", "Second"}) {
            Scenario scenario = document().scenario();
            scenario.name = name;
            paths << m_fixture.file(QString::fromLatin1(name) + QStringLiteral(".cws.json"));
            saveScenario(scenario, paths.last().toStdString());
        }
        document().restore(document().scenario(), document().comparison(), {});
        drop(paths);
        QTRY_COMPARE(document().name(), QStringLiteral("First"));
        QVERIFY(says(QStringLiteral("of 2 files only the first")));
    }

    void twoWindowsDoNotWriteOverEachOther() {
        const QString path = m_fixture.file(QStringLiteral("shared.cws.json"));
        document().save(path);
        Scenario other = document().scenario();
        other.notes = "by somebody else";
        saveScenario(other, path.toStdString());
        document().set(par::liability::regime.spec, 2);
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        press(QStringLiteral("Cancel"));
        QCOMPARE(loadScenario(path.toStdString()).scenario.notes, other.notes);
        QTRY_VERIFY(!box());
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        press(QStringLiteral("Replace"));
        QCOMPARE(loadScenario(path.toStdString()).scenario.leverValue(par::liability::regime.spec), 2.0);
        QVERIFY(!document().isModified());
        document().set(par::liability::regime.spec, 1);
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);   // its own work since then is nobody else's
        QTRY_VERIFY(!document().isModified());
    }

    void workThatWasNotSavedComesBack() {
        Experiment lost{.scenario = document().scenario(), .comparison = document().comparison(), .outcome = {}, .results = {}, .program = {}, .file = {}};
        lost.scenario.name = "Hours of work";
        test::set(lost.scenario, "liability.regime", 2);
        QVERIFY(QDir().mkpath(m_fixture.file(QStringLiteral("sessions"))));
        const QString path = m_fixture.file(QStringLiteral("sessions/x.session.json"));
        QVERIFY(writeWhole(path, experimentText(lost)).isEmpty());
        m_window->offerLostWork();
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(QStringLiteral("Hours of work")));
        press(QStringLiteral("Ask me later"));
        QVERIFY(QFile::exists(path));
        QTRY_VERIFY(!box());
        m_window->offerLostWork();
        press(QStringLiteral("Restore"));
        QVERIFY(document().scenario() == lost.scenario);
        QVERIFY(document().isModified() && !QFile::exists(path));
        QCOMPARE(QDir(m_fixture.file(QStringLiteral("sessions"))).entryList({QStringLiteral("*.session.json")}).size(), 1);   // kept anew at once
        document().restore(document().scenario(), document().comparison(), {});   // as if it was saved
    }
};

CW_WINDOW_TEST_MAIN(FilesTest)
#include "tst_files.moc"
