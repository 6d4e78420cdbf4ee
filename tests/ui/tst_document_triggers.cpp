#include "sim/io/scenario_file.h"
#include "tests/support.h"
#include "ui/models/scenario_document.h"

using namespace cw;

/// Triggers in the document: what a file brings along it keeps, and every edit can be undone.
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
        document.resetAll(true);   // they are policy, and go with it
        QVERIFY(document.scenario().triggers.empty());
        document.undoStack().undo();
        QVERIFY(document.scenario().triggers == s.triggers);
        document.use(statusQuo());
        QVERIFY(document.scenario().triggers.empty());
        document.undoStack().undo();
        QVERIFY(document.scenario().triggers == s.triggers);
        document.save(copy);
        QVERIFY(loadScenario(copy.toStdString()).scenario.triggers == s.triggers);
    }
    /// A lever that only a trigger sets is changed; to reset it takes it from its triggers, and no other lever.
    void resetTakesTheLeverFromItsTriggers() {
        const ParameterSpec &weights = test::spec("release.open_weights"), &moderation = test::spec("platform.moderation");
        ScenarioDocument document;
        document.addTrigger({findOutcome("misuse.harm"), Trigger::Side::above, 3, 6, {{&moderation, 0.9}, {&weights, 2}}, true});
        document.addTrigger({findOutcome("misuse.harm"), Trigger::Side::above, 5, 1, {{&weights, 2}}, true});
        QVERIFY(isChanged(document.scenario(), weights));
        QCOMPARE(document.changedCount(true), 2);
        document.reset(weights);
        QCOMPARE(document.scenario().triggers.size(), std::size_t{1});
        QCOMPARE(document.scenario().triggers[0].set.size(), std::size_t{1});
        QVERIFY(!isChanged(document.scenario(), weights) && isChanged(document.scenario(), moderation));
        document.removeFromTrigger(0, moderation);
        QVERIFY(document.scenario().triggers.empty());
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(document.scenario().triggers.size(), std::size_t{2});
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
