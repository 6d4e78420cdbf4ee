#include "sim/io/scenario_file.h"
#include "tests/support.h"
#include "ui/models/scenario_document.h"

using namespace cw;

/// The window has no control for triggers yet; what a file brings along it keeps.
class DocumentTriggers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void editsUndoAndSavingKeepThem() {
        Scenario s;
        s.name = "Watchful";
        s.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 3, 6, {{&test::spec("release.open_weights"), 2}}, false}};
        const QString path = m_folder.filePath("watchful.cws.json"), copy = m_folder.filePath("copy.cws.json");
        saveScenario(s, path.toStdString());

        ScenarioDocument document;
        QVERIFY(document.open(path).empty());
        QVERIFY(document.scenario().triggers == s.triggers);
        document.set(test::spec("platform.moderation"), 0.9);
        document.resetAll(true);
        QVERIFY(document.scenario().triggers == s.triggers);
        document.use(statusQuo());
        QVERIFY(document.scenario().triggers.empty());
        document.undoStack().undo();
        QVERIFY(document.scenario().triggers == s.triggers);
        document.save(copy);
        QVERIFY(loadScenario(copy.toStdString()).scenario.triggers == s.triggers);
    }
    /// A trigger is policy: the reference keeps its own.
    void theReferenceDoesNotTakeThem() {
        ScenarioDocument document;
        Scenario s;
        s.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 3, 6, {{&test::spec("release.open_weights"), 2}}, true}};
        document.use(s);
        QVERIFY(document.reference()->triggers.empty());
        document.pin();
        QVERIFY(document.reference()->triggers == s.triggers);
    }
};

QTEST_GUILESS_MAIN(DocumentTriggers)
#include "tst_document_triggers.moc"
