#include "sim/model/parameters/all.h"
#include "tests/support.h"
#include "ui/models/scenario_document.h"

#include <numeric>

using namespace cw;

namespace {

double sumOfShares(const Scenario& s) {
    double sum = 0;
    for (const auto* share : par::users::shares) sum += s.values.value(share->spec);
    return sum;
}

} // namespace

/// Whatever is set in the window can be saved and opened again.
class DocumentLimits : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void sharesMakeRoomInProportion() {
        ScenarioDocument document;
        const Scenario before = document.scenario();
        document.set(par::users::shareConsumer.spec, 0.04);   // from 0.52: the others grow from 0.48 to 0.96
        const Scenario& after = document.scenario();
        QCOMPARE(after.values[par::users::shareConsumer], 0.04);
        QCOMPARE(after.values[par::users::shareBuilder], 2 * before.values[par::users::shareBuilder]);
        QCOMPARE(after.values[par::users::shareBiochemical], 2 * before.values[par::users::shareBiochemical]);
        QVERIFY(problems(after).empty());
        document.reset(par::users::shareConsumer.spec);
        QVERIFY(std::fabs(after.values[par::users::shareBuilder] - before.values[par::users::shareBuilder]) < 1e-12);
        QCOMPARE(document.undoStack().count(), 2);
    }
    void anyOrderOfMovesCanBeOpenedAgain() {
        ScenarioDocument document;
        const QString path = m_folder.filePath(QStringLiteral("shares.cws.json"));
        for (const double value : {0.0, 1.0, 0.3})
            for (const auto* share : par::users::shares) {
                document.set(share->spec, value);
                QVERIFY(std::fabs(sumOfShares(document.scenario()) - 1) < 1e-9);
                document.save(path);
                const std::vector<Problem> found = document.open(path);
                QVERIFY2(found.empty(), found.empty() ? "" : (found[0].where + ": " + found[0].what).c_str());
            }
    }
    /// A long session keeps its last edits, and what was changed before them stays changed.
    void theLastEditsCanBeUndone() {
        ScenarioDocument document;
        const int edits = ScenarioDocument::mostUndone + 50;
        const auto valueAfter = [](int edit) { return 0.001 * edit; };
        for (int edit = 1; edit <= edits; ++edit) document.set(par::platform::moderation.spec, valueAfter(edit), document.newGesture());
        QCOMPARE(document.undoStack().count(), ScenarioDocument::mostUndone);
        while (document.undoStack().canUndo()) document.undoStack().undo();
        QCOMPARE(document.scenario().leverValue(par::platform::moderation.spec), valueAfter(50));
        QVERIFY(document.isModified());
    }
    void aSampleOfOneKindCanBeMixedAgain() {
        Scenario one;
        for (const auto* share : par::users::shares) one.values.set(share->spec, share == &par::users::shareFraud);
        QVERIFY(problems(one).empty());
        ScenarioDocument document;
        document.use(one);
        document.set(par::users::shareFraud.spec, 0.4);
        QCOMPARE(document.scenario().values[par::users::shareCyber], 0.1);
        QVERIFY(problems(document.scenario()).empty());
    }
    void theImpossibleIsRefusedAndExplained() {
        ScenarioDocument document;
        QSignalSpy refused(&document, &ScenarioDocument::refused), changed(&document, &ScenarioDocument::changed);
        const Scenario before = document.scenario();
        document.set(par::users::minimumPerKind.spec, 500);   // seven kinds of 500 are more than the 2,000 users
        QVERIFY(document.scenario() == before && document.undoStack().count() == 0);
        QCOMPARE(refused.count(), 1);
        QVERIFY2(refused[0][0].toString().contains(QStringLiteral("users.minimum_per_kind")), qPrintable(refused[0][0].toString()));
        QCOMPARE(changed.count(), 1);
        document.set(par::users::count.spec, 3500);
        document.set(par::users::minimumPerKind.spec, 500);
        QCOMPARE(document.scenario().values[par::users::minimumPerKind], 500.0);
        document.reset(par::users::count.spec);   // would be too few again
        QCOMPARE(document.scenario().values[par::users::count], 3500.0);
        QCOMPARE(refused.count(), 2);
    }
};

QTEST_GUILESS_MAIN(DocumentLimits)
#include "tst_document_limits.moc"
