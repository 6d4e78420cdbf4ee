#include "tests/support.h"
#include "ui/models/policy_name.h"
#include "ui/models/session.h"

using namespace cw;

/// The name of a document is its file's; undo is for the rules.
class DocumentNames : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void savingUnderANameIsNotUndone() {
        ScenarioDocument document;
        document.set(test::spec("platform.moderation"), 0.9);
        document.set(test::spec("licensing.fee"), 1);
        document.save(m_folder.filePath(QStringLiteral("My trial.cws.json")));
        QCOMPARE(document.name(), QStringLiteral("My trial"));
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(document.name(), QStringLiteral("My trial"));
        QVERIFY(document.isModified());
        document.undoStack().redo();
        document.undoStack().redo();
        QCOMPARE(document.name(), QStringLiteral("My trial"));
        QVERIFY(!document.isModified());
    }
    /// The saved state, not what was discarded; and what is compared.
    void theNextStartGoesOnFromHere() {
        QVERIFY(!Session::remembered(m_folder.path()));
        ScenarioDocument document;
        document.set(test::spec("platform.moderation"), 0.9);
        document.save(m_folder.filePath(QStringLiteral("Mine.cws.json")));
        Scenario strict;
        strict.name = "Strict";
        test::set(strict, "liability.regime", 2);
        document.pin({{strict}});
        document.set(test::spec("platform.moderation"), 0.1);
        Session::remember(document, m_folder.path());
        const std::optional<Experiment> last = Session::remembered(m_folder.path());
        QVERIFY(last);
        QVERIFY(last->scenario == document.savedScenario() && last->scenario.leverValue(test::spec("platform.moderation")) == 0.9);
        QVERIFY(last->comparison == document.comparison());
        QCOMPARE(last->file, document.path());
        QVERIFY(Session::lost(m_folder.path()).empty());   // it is not taken for a crash
    }
    /// A policy is called what it is, whatever it is compared with: beside another reference, in a file, after a restart.
    void aChangedPresetSaysSo() {
        const QString quo = QString::fromStdString(statusQuo().name), changed = quo + QStringLiteral(", changed");
        ScenarioDocument document;
        QCOMPARE(document.shownName(), quo);
        QCOMPARE(document.referenceName(), quo);
        document.set(test::spec("liability.regime"), 2);
        Scenario other;
        other.name = "Other";
        test::set(other, "licensing.fee", 1);
        document.setReference(other);
        QCOMPARE(document.shownName(), changed);
        QCOMPARE(policyName(document.scenario()), changed);
        document.pin();
        QCOMPARE(document.referenceName(), changed + QStringLiteral(", pinned"));
        document.setReference(document.scenario());
        QCOMPARE(document.referenceName(), changed);
        document.reset(test::spec("liability.regime"));
        QCOMPARE(document.shownName(), quo);
        document.set(test::spec("misuse.jailbreak"), 0.5);   // an assumption is no policy
        QCOMPARE(policyName(document.scenario()), quo);
        QCOMPARE(policyName(other), QStringLiteral("Other"));
    }
    void takingOverAScenarioBringsItsName() {
        ScenarioDocument document;
        document.save(m_folder.filePath(QStringLiteral("Mine.cws.json")));
        Scenario strict;
        strict.name = "Strict";
        test::set(strict, "liability.regime", 2);
        document.use(strict);
        QCOMPARE(document.name(), QStringLiteral("Strict"));
        document.undoStack().undo();
        QCOMPARE(document.name(), QStringLiteral("Mine"));
        document.undoStack().redo();
        QCOMPARE(document.name(), QStringLiteral("Strict"));
    }
};

QTEST_GUILESS_MAIN(DocumentNames)
#include "tst_document_names.moc"
