#include "sim/analysis/comparison.h"
#include "tests/support.h"
#include "ui/models/compare_copy.h"
#include "ui/models/format.h"
#include "ui/models/compare_inputs_model.h"
#include "ui/views/compare/scenario_pen.h"

#include <QAbstractItemModelTester>

using namespace cw;

/// The comparison without widgets: columns, what differs, differences equal to the library's, copies, undo.
class CompareModelsTest : public QObject {
    Q_OBJECT

    static Scenario brief(const char* name) {
        Scenario s;
        s.months = 36;
        s.runs = 12;
        s.name = name;
        return s;
    }
    static Scenario strict() {
        Scenario s = brief("Strict");
        test::set(s, "liability.regime", 2);
        return s;
    }
    static Scenario closed() {
        Scenario s = brief("Closed");
        s.setLever(test::spec("release.evaluation_stringency"), Schedule{.value = 0.9, .start = 24, .ramp = 6, .end = 30});
        return s;
    }
    struct Bench {
        ScenarioDocument document;
        RunController controller;
        std::unique_ptr<CompareState> state;
        Bench() {
            document.use(brief("Brief"));
            document.setReference(brief("Reference"));
            document.undoStack().clear();
            controller.setTwins(document.snapshot(), document.reference(), document.referenceName());
            state = std::make_unique<CompareState>(document, controller);
            connect(&document, &ScenarioDocument::changed, &controller, [this] { controller.setTwins(document.snapshot(), document.reference(), document.referenceName()); });
            connect(&document, &ScenarioDocument::referenceChanged, &controller, [this] { controller.setTwins(document.snapshot(), document.reference(), document.referenceName()); });
            state->setActive(true);
        }
        bool finish() { return QTest::qWaitFor([this] { return !controller.running() && state->runs() == 12; }, 60000); }
        QStringList names() const {
            QStringList all;
            for (const CompareColumn& column : state->columns()) all << column.name;
            return all;
        }
    };

private slots:
    void differencesAreThoseOfTheLibrary() {
        Bench bench;
        bench.document.pin({{strict()}, {closed(), true}});
        CompareOutcomesModel model(*bench.state);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(bench.finish());
        QCOMPARE(model.columnCount(), 4);
        const RunSet reference = test::run(brief("Reference"), 12);
        const std::pair<int, RunSet> worlds[] = {{2, test::run(strict(), 12)}, {3, test::run(closed(), 12)}};
        for (const auto& [column, runs] : worlds)
            for (int row = 0; row < model.rowCount(); ++row) {
                const int outcome = model.outcomes()[static_cast<std::size_t>(row)];
                const Interval expected = pairedDifference(runs, reference, outcome, summaryFor(outcomeRegistry()[static_cast<std::size_t>(outcome)]));
                const Interval& got = bench.state->columns()[static_cast<std::size_t>(column)].world->differences[static_cast<std::size_t>(outcome)];
                QCOMPARE(got.mean, expected.mean);
                QCOMPARE(got.low, expected.low);
                QCOMPARE(got.high, expected.high);
                QCOMPARE(got.n, std::size_t(12));
                const auto cell = model.index(row, column).data(compareCell).value<CompareCell>();
                QCOMPARE(cell.mean, seriesInfo(outcome).scale * expected.mean);
                QVERIFY(cell.least <= std::min(0.0, cell.low) && cell.most >= std::max(0.0, cell.high));
            }
        QVERIFY(bench.state->columns()[1].world->identical);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("the same"));
        // One family: every cell of the two worlds that differ, in the order of the table.
        std::vector<double> chances;
        for (int row = 0; row < model.rowCount(); ++row)
            for (const auto& [column, runs] : worlds) {
                const int outcome = model.outcomes()[static_cast<std::size_t>(row)];
                chances.push_back(chanceOf(pairedDifference(runs, reference, outcome, summaryFor(outcomeRegistry()[static_cast<std::size_t>(outcome)]))));
            }
        const std::vector<bool> found = discoveries(chances, falseDiscoveryRate);
        QVERIFY(std::ranges::count(found, true) > 0 && std::ranges::count(found, false) > 0);
        for (std::size_t i = 0; i < found.size(); ++i)
            QCOMPARE(model.index(static_cast<int>(i / 2), static_cast<int>(2 + i % 2)).data(compareStrong).toBool(), static_cast<bool>(found[i]));
        for (int row = 0; row < model.rowCount(); ++row) QVERIFY(!model.index(row, 1).data(compareStrong).toBool());
    }

    void onlyWhatDiffersIsListedWithItsDates() {
        Bench bench;
        CompareInputsModel model(*bench.state);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        bench.document.pin({{strict()}, {closed(), true}});
        QCOMPARE(model.rowCount(), 2);
        QStringList names, cells;
        for (int row = 0; row < 2; ++row) {
            names << model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
            for (int c = 0; c < model.columnCount(); ++c) cells << model.index(row, c).data().toString();
        }
        QVERIFY(names.contains(QString::fromUtf8(test::spec("liability.regime").label.data())));
        QVERIFY2(cells.contains(QStringLiteral("strict from Jan 2026")), qPrintable(cells.join(u'|')));
        QVERIFY2(!cells.filter(QRegularExpression(QStringLiteral("from Jan 2027 over 6 months until Jul 2027"))).isEmpty(), qPrintable(cells.join(u'|')));
    }

    void pinUnpinReferenceAndUndo() {
        Bench bench;
        bench.document.pin({{strict()}, {closed(), true}});
        bench.document.pin({{strict()}});   // again is no edit
        QCOMPARE(bench.document.undoStack().count(), 1);
        QCOMPARE(bench.names(), QStringList({QStringLiteral("Reference"), QStringLiteral("Brief"), QStringLiteral("Strict"), QStringLiteral("Closed")}));
        bench.document.swapReference({strict()});
        QCOMPARE(bench.names(), QStringList({QStringLiteral("Strict"), QStringLiteral("Brief"), QStringLiteral("Reference"), QStringLiteral("Closed")}));
        bench.document.unpin({closed(), true});
        QCOMPARE(bench.names().size(), 3);
        bench.document.undoStack().undo();
        bench.document.undoStack().undo();
        QCOMPARE(bench.names(), QStringList({QStringLiteral("Reference"), QStringLiteral("Brief"), QStringLiteral("Strict"), QStringLiteral("Closed")}));
        bench.document.undoStack().undo();
        QVERIFY(bench.state->isEmpty());
        bench.document.undoStack().redo();
        QCOMPARE(bench.names().size(), 4);
    }

    /// Whichever is the reference, and whatever else comes and goes.
    void aScenarioKeepsItsLine() {
        Bench bench;
        bench.document.pin({{strict()}, {closed(), true}});
        const auto penOf = [&](const QString& name) {
            for (const CompareColumn& column : bench.state->columns())
                if (column.name == name) return column.pen;
            return -1;
        };
        const QString one = QStringLiteral("Strict"), other = QStringLiteral("Closed");
        QCOMPARE(penOf(one), 2);
        QCOMPARE(penOf(other), 3);
        bench.document.swapReference({strict()});
        QCOMPARE(penOf(one), 0);
        QCOMPARE(penOf(other), 3);
        QCOMPARE(penOf(QStringLiteral("Reference")), 4);
        bench.document.swapReference({closed(), true});
        QCOMPARE(penOf(one), 2);
        QCOMPARE(penOf(QStringLiteral("Reference")), 4);
        bench.document.unpin({strict()});
        QCOMPARE(penOf(QStringLiteral("Reference")), 4);
        bench.document.undoStack().undo();
        QCOMPARE(penOf(one), 2);
    }

    /// Beside the amount, what that is of the reference's level; of shares that would be read as points.
    void differencesAreToldAsSharesToo() {
        Bench bench;
        bench.document.pin({{strict()}});
        CompareOutcomesModel model(*bench.state);
        QVERIFY(bench.finish());
        int told = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const int outcome = model.outcomes()[static_cast<std::size_t>(row)];
            const QModelIndex index = model.index(row, 2);
            const auto cell = index.data(compareCell).value<CompareCell>();
            const bool points = differenceUnit(outcome) == QStringLiteral("pp");
            const double level = bench.state->columns()[0].world->levels[static_cast<std::size_t>(outcome)];
            if (points || !(level > 0)) {
                QCOMPARE(cell.share, QString());
                continue;
            }
            const QString share = QString::fromUtf8(cell.mean > 0 ? "+" : "") + format::percent(cell.mean / seriesInfo(outcome).scale / level);
            QCOMPARE(cell.share, share);
            QVERIFY(index.data().toString().endsWith(u'(' + share + u')'));   // which Copy takes
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(share + QStringLiteral(" of the reference")));
            ++told;
        }
        QVERIFY(told >= 3);
    }

    void pinningIsNoChangeOfTheFile() {
        ScenarioDocument document;
        QVERIFY(!document.isModified());
        document.pin({{strict()}});
        document.pin();
        QVERIFY(!document.isModified());
        document.set(test::spec("liability.regime"), 2);
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(!document.isModified());
    }

    void presetsTakeTheAssumptionsAndFilesKeepTheirs() {
        Bench bench;
        Scenario own = strict();
        test::set(own, "adoption.p", 0.07);
        bench.document.pin({{own, false}, {own, true}});
        const ParameterSpec& p = test::spec("adoption.p");
        QCOMPARE(bench.state->columns()[2].scenario->values.value(p), p.fallback);
        QCOMPARE(bench.state->columns()[3].scenario->values.value(p), 0.07);
        QCOMPARE(bench.names()[3], QStringLiteral("Strict (2)"));
    }

    void copiesHoldWhatTheScreenShows() {
        Bench bench;
        Scenario odd = strict();
        odd.name = "=1+1 <b>";
        bench.document.pin({{odd}});
        CompareOutcomesModel model(*bench.state);
        QVERIFY(bench.finish());
        const QStringList lines = tableTsv(model, QStringLiteral("caption")).split(u'\n');
        QCOMPARE(lines.size(), model.rowCount() + 3);   // heads, rows, caption, end
        QVERIFY(lines.first().contains(QStringLiteral("\t'=1+1")));
        QCOMPARE(lines[1].split(u'\t')[3], model.index(0, 2).data().toString());
        const QString html = tableHtml(model, QStringLiteral("a & b"));
        QVERIFY(html.contains(QStringLiteral("a &amp; b")) && html.contains(QStringLiteral("&lt;b&gt;")) && !html.contains(QStringLiteral("<b>")));
        const QByteArray csv = compareCsv(bench.state->columns(), {test::outcome("welfare")});
        const Interval d = pairedDifference(test::run(odd, 12), test::run(brief("Reference"), 12), test::outcome("welfare"), summaryFor(*findOutcome("welfare")));
        QVERIFY2(csv.contains(QByteArray::fromStdString(numberText(d.mean) + "," + numberText(d.low) + "," + numberText(d.high) + ",12\n")), csv.constData());
    }

    /// As many as there are presets, each with a line of its own.
    void noTwoScenariosHaveTheSameLine() {
        for (const Colours& colours : {Theme::lightColours(), Theme::darkColours()})
            for (int a = 0; a < 20; ++a)
                for (int b = 0; b < a; ++b) {
                    const QPen one = scenarioPen(a, colours), other = scenarioPen(b, colours);
                    QVERIFY2(one.color() != other.color() || one.dashPattern() != other.dashPattern(), qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
                }
    }
};

QTEST_MAIN(CompareModelsTest)
#include "tst_compare_models.moc"
