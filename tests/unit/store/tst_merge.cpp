#include "sim/store/merge.h"
#include "tests/unit/store/store_support.h"

using namespace cw;
using namespace cw::test;

/// Shards of one scenario become one store, the same whatever their order, or nothing at all.
class MergeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Scenario m_scenario = busyPolicy();
    std::string path(const char* name) const { return pathIn(m_folder, name); }
    /// All rows of all tables, as text.
    static std::string dump(const std::string& file) {
        std::string all;
        for (const char* table : {"scenario", "experiment", "run", "outcome_name", "outcome", "event", "cause", "judgment"})
            all += table + ("\n" + sql(file, std::string("SELECT * FROM ") + table));
        return all;
    }

private slots:
    void initTestCase() {
        m_scenario.months = 18;
        m_scenario.runs = 6;
        fill(path("a"), m_scenario, {0, 3, 2}, true);
        m_scenario.runs = 8;
        m_scenario.name = "Another name of the same";
        fill(path("b"), m_scenario, {1, 4}, true);
        m_scenario.runs = 5;
        fill(path("c"), m_scenario, {4, 2, 5}, true);   // two duplicates
    }
    void anyOrder() {
        std::vector<std::string> sources{path("a"), path("b"), path("c")};
        std::string first;
        int n = 0;
        do {
            const std::string target = path(("all" + std::to_string(n++)).c_str());
            const MergeReport report = mergeStores(sources, target);
            QCOMPARE(report.runs, std::size_t{6});
            QCOMPARE(report.duplicates, std::size_t{2});
            QCOMPARE(report.versions.size(), std::size_t{1});
            if (first.empty()) first = dump(target);
            QVERIFY(dump(target) == first);
        } while (std::next_permutation(sources.begin(), sources.end()));
        QCOMPARE(n, 6);
        const RunStore store(path("all0"), StoreAccess::read);
        QCOMPARE(loadRuns(store).hashText(), run(m_scenario, 6).hashText());
        QCOMPARE(store.scenario()->runs, 8);
        QCOMPARE(store.experiments().size(), std::size_t{3});
        const LogRecords events = recordsOf(simulate(m_scenario, 5, {.events = true}).log, m_scenario);
        QCOMPARE(store.log(5).events.size(), events.events.size());
    }
    void merging() {   // merging what is merged changes nothing
        mergeStores({path("a"), path("b"), path("c")}, path("once"));
        mergeStores({path("once"), path("once"), path("b")}, path("again"));
        QVERIFY(dump(path("once")) == dump(path("again")));
    }
    void refused() {
        Scenario other = m_scenario;
        set(other, "adoption.q", 0.4);
        fill(path("other"), other, {9}, true);
        fill(path("quiet"), m_scenario, {9}, false);
        fill(path("conflict"), m_scenario, {0}, true);
        QVERIFY(QFile::copy(m_folder.filePath("conflict"), m_folder.filePath("damaged")));
        sql(path("conflict"), "UPDATE run SET hash = '0123456789abcdef'");
        sql(path("damaged"), "UPDATE outcome SET value = value + 1 WHERE month = 0 AND outcome = 0");
        sql(path("damaged"), "UPDATE run SET run = 9");
        sql(path("damaged"), "UPDATE outcome SET run = 9");
        const QStringList before = filesIn(m_folder);
        const auto why = [&](const char* source) { return refusal([&] { mergeStores({path("a"), path(source)}, path("new")); }); };
        QVERIFY2(why("other").contains("/assumptions/adoption.q differs"), qPrintable(why("other")));
        QVERIFY2(why("quiet").contains("without events"), qPrintable(why("quiet")));
        QVERIFY2(why("conflict").contains("another result of run 0 than " + m_folder.filePath("a")), qPrintable(why("conflict")));
        QVERIFY2(why("damaged").contains("the outcomes of run 9"), qPrintable(why("damaged")));
        QVERIFY2(why("missing").contains("no such file"), qPrintable(why("missing")));
        QCOMPARE(filesIn(m_folder), before);
        const QByteArray a = contents(path("a"));
        QVERIFY(refusal([&] { mergeStores({path("b")}, path("a")); }).contains("exists already"));
        QVERIFY(contents(path("a")) == a);
    }
};

QTEST_APPLESS_MAIN(MergeTest)
#include "tst_merge.moc"
