#include "sim/io/results_csv.h"
#include "sim/store/schema.h"
#include "tests/unit/store/store_support.h"

#include <nlohmann/json.hpp>

using namespace cw;
using namespace cw::test;

/// What goes into a store comes out of it, for this program and for everybody's SQL.
class RunStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Scenario m_scenario = busyPolicy();
    std::string path(const char* name) const { return pathIn(m_folder, name); }

private slots:
    void initTestCase() {
        m_scenario.months = 30;
        m_scenario.runs = 3;
        m_scenario.name = "Büro \"x\"; --";
        m_scenario.uncertain = {{&spec("adoption.q"), UncertainAssumption::Distribution::uniform, 0.2, 0.5}};
        m_scenario.triggers = {{findOutcome("adoption.share"), Trigger::Side::above, -1, 1, {{&spec("alignment.bounties"), 0.5}}, true}};
        m_scenario.jurisdictions[0].name = "=North, 'East'";
        fill(path("s.sqlite"), m_scenario, {2, 0, 1}, true);
    }
    void sameCsvAsWithoutStore() {
        const std::string direct = path("direct"), stored = path("stored");
        QVERIFY(QDir().mkpath(QString::fromStdString(direct)));
        EventFiles files(direct, m_scenario);
        RunSet set;
        for (std::uint32_t run = 0; run < 3; ++run) {
            RunResult result = simulate(m_scenario, run, {.events = true});
            files.add(result);
            set.add(std::move(result));
        }
        writeResultFiles(direct, m_scenario, set, &files, provenanceJson(m_scenario, set, utcNow()));

        const RunStore store(path("s.sqlite"), StoreAccess::read);
        const RunSet loaded = loadRuns(store);
        QCOMPARE(loaded.hashText(), set.hashText());
        exportCsv(store, loaded, stored);
        for (const char* name : {"/outcomes.csv", "/summary.csv", "/assumptions.csv", "/events.csv", "/causes.csv", "/judgments.csv"}) {
            QVERIFY2(contents(direct + name).count('\n') > 3, name);
            QVERIFY2(contents(direct + name) == contents(stored + name), name);
        }
        auto before = nlohmann::json::parse(contents(direct + "/provenance.json")), after = nlohmann::json::parse(contents(stored + "/provenance.json"));
        QVERIFY(!after["date"].get<std::string>().empty());
        before.erase("date"), after.erase("date");
        QVERIFY(before == after);
    }
    void scenarioComesBack() {
        const RunStore store(path("s.sqlite"), StoreAccess::read);
        QVERIFY(store.scenario() == m_scenario);
        QCOMPARE(store.experiments().size(), std::size_t{1});
        QCOMPARE(store.runs().size(), std::size_t{3});
    }
    void triggersArePartOfTheIdentity() {
        Scenario other = m_scenario;
        other.triggers[0].once = false;
        QVERIFY(scenarioHash(other) != scenarioHash(m_scenario));
        QCOMPARE(firstDifference(m_scenario, other), std::string("/triggers/0/once"));
        other.triggers.clear();
        QVERIFY(scenarioHash(other) != scenarioHash(m_scenario));
        QCOMPARE(firstDifference(m_scenario, other), std::string("/triggers"));
    }
    void rangesOfRuns() {
        const RunStore store(path("s.sqlite"), StoreAccess::read);
        const RunSet set = loadRuns(store, {1, 2});
        QCOMPARE(set.size(), std::size_t{2});
        QCOMPARE(set.runs()[0].run, 1u);
    }
    void sqlSeesTheNumbers() {
        const RunResult run = simulate(m_scenario, 1);
        const std::string query = "SELECT value FROM outcome JOIN outcome_name USING (outcome) WHERE run = 1 AND id = 'welfare' AND month = 29";
        QCOMPARE(std::stod(sql(path("s.sqlite"), query)), at(run, "welfare", 29));
        QCOMPARE(sql(path("s.sqlite"), "SELECT DISTINCT jurisdiction FROM event WHERE jurisdiction LIKE '=%'"), std::string("=North, 'East'\n"));
        QCOMPARE(sql(path("s.sqlite"), "SELECT count(*) FROM outcome"), std::to_string(3 * 30 * outcomeRegistry().size()) + "\n");
        QCOMPARE(sql(path("s.sqlite"), "PRAGMA foreign_key_check"), std::string());
    }
    void headerSaysWhatItIs() {
        const QByteArray bytes = contents(path("s.sqlite")).left(100);
        QCOMPARE(bytes.mid(68, 4), QByteArray("cwrs"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\1", 4));
        QCOMPARE(filesIn(m_folder).filter("s.sqlite"), QStringList{"s.sqlite"});   // no neighbours: it may be copied
    }
    void emptyFileBecomesVersionOne() {
        for (const char* name : {"missing.sqlite", "empty.sqlite"}) {
            if (name[0] == 'e') QVERIFY(QFile(QString::fromStdString(path(name))).open(QIODevice::WriteOnly));
            fill(path(name), m_scenario, {0});
            QCOMPARE(sql(path(name), "PRAGMA user_version"), std::string("1\n"));
            QCOMPARE(RunStore(path(name), StoreAccess::read).runs().size(), std::size_t{1});
        }
    }
    void secondWriterAddsNothingTwice() {
        fill(path("twice.sqlite"), m_scenario, {0, 1});
        const std::string rows = sql(path("twice.sqlite"), "SELECT * FROM run");
        fill(path("twice.sqlite"), m_scenario, {1, 0});
        QCOMPARE(sql(path("twice.sqlite"), "SELECT * FROM run"), rows);
    }
    void numbersThatAreNoneAreRefused() {
        RunStore store(path("nan.sqlite"), StoreAccess::write);
        const StoredExperiment experiment = newExperiment(m_scenario);
        store.begin(m_scenario, experiment);
        RunResult result = simulate(m_scenario, 0);
        result.values[7] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_EXCEPTION_THROWN(store.add(describe(result, experiment, false), result, nullptr), std::runtime_error);
        QVERIFY(store.runs().empty());
    }
    void workbook() {
        const RunStore store(path("s.sqlite"), StoreAccess::read);
        exportXlsx(store, loadRuns(store), path("s.xlsx"));
        QProcess unzip;
        unzip.start("unzip", {"-p", m_folder.filePath("s.xlsx"), "xl/workbook.xml", "xl/worksheets/sheet1.xml"});
        if (!unzip.waitForStarted()) QSKIP("needs unzip");
        QVERIFY(unzip.waitForFinished());
        const QByteArray xml = unzip.readAllStandardOutput();
        for (const char* part : {"name=\"outcomes\"", "name=\"provenance\""}) QVERIFY2(xml.contains(part), part);
        QCOMPARE(xml.count("<row "), static_cast<qsizetype>(1 + 30 * outcomeRegistry().size()));
        QVERIFY(!xml.contains("<f>"));   // no formulas
        QVERIFY_EXCEPTION_THROWN(exportXlsx(store, {}, path("no/such/s.xlsx")), std::runtime_error);
        QVERIFY(filesIn(m_folder).filter(".part").isEmpty());
    }
};

QTEST_APPLESS_MAIN(RunStoreTest)
#include "tst_run_store.moc"
