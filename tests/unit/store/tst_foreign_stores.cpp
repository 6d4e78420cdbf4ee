#include "tests/unit/store/store_support.h"

#include <sys/stat.h>

using namespace cw;
using namespace cw::test;

/// Files that are not ours, or no longer whole: one line that says so, and the same bytes afterwards.
class ForeignStores : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Scenario m_scenario;
    QByteArray m_good;
    std::string path(const char* name) const { return pathIn(m_folder, name); }
    void put(const char* name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// A good store that a stranger changed.
    void putChanged(const char* name, std::initializer_list<const char*> statements) const {
        put(name, m_good);
        for (const char* statement : statements) sql(path(name), statement);
    }
    /// Opens and reads all there is, to read or to write.
    static QString refusalOf(const std::string& file, StoreAccess access) {
        return refusal([&] {
            const RunStore store(file, access);
            for (const StoredRun& run : store.runs()) {
                (void)store.load(run);
                (void)store.log(run.run);
            }
            (void)store.experiments();
        });
    }

private slots:
    void initTestCase() {
        m_scenario.months = 6;
        fill(path("good.sqlite"), m_scenario, {0, 1}, true);
        m_good = contents(path("good.sqlite"));
        QVERIFY(QFile::remove(m_folder.filePath("good.sqlite")));
    }
    void refused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* why) { QTest::newRow(name) << name << why; };
        put("text", "counterweight");
        row("text", "no SQLite database");
        put("header only", m_good.left(100));
        row("header only", "damaged");
        put("truncated", m_good.left(m_good.size() / 2 / 4096 * 4096));
        row("truncated", "damaged");
        sql(path("other"), "CREATE TABLE outcome (month)");
        row("other", "of another program");
        putChanged("newer", {"PRAGMA user_version = 2"});
        row("newer", "is of version 2; this program knows versions up to 1");
        putChanged("view", {"ALTER TABLE event RENAME TO old", "CREATE VIEW event AS SELECT * FROM old"});
        row("view", "another table event");
        putChanged("column", {"ALTER TABLE outcome ADD COLUMN more BLOB GENERATED ALWAYS AS (zeroblob(1000000))"});
        row("column", "another table outcome");
        putChanged("dropped", {"DROP TABLE judgment"});
        row("dropped", "no table judgment");
        putChanged("value", {"UPDATE outcome SET value = value + 1 WHERE run = 1 AND outcome = 3 AND month = 2"});
        row("value", "the outcomes of run 1 do not have the hash");
        putChanged("months", {"DELETE FROM outcome WHERE run = 0 AND month = 5"});
        row("months", "the outcomes of run 0");
        putChanged("scenario", {"UPDATE scenario SET json = '{\"format\": 1, \"lever\": {}}'"});
        row("scenario", "scenario:/lever");
        putChanged("two", {"INSERT INTO scenario SELECT 2, 'x', name, seed, months, json FROM scenario"});
        row("two", "several scenarios");
        putChanged("outcomes", {"UPDATE outcome_name SET id = 'welfarer' WHERE id = 'welfare'"});
        row("outcomes", "with other outcomes");
        QVERIFY(QDir(m_folder.path()).mkdir("directory"));
        row("directory", "is a directory");
        QVERIFY(::mkfifo(path("fifo").c_str(), 0600) == 0);
        row("fifo", "not a regular file");
    }
    void refused() {
        QFETCH(QString, name);
        QFETCH(QString, why);
        const std::string file = m_folder.filePath(name).toStdString();
        const bool regular = QFileInfo(m_folder.filePath(name)).isFile();
        const QByteArray before = regular ? contents(file) : QByteArray();
        const QStringList files = filesIn(m_folder);
        for (const StoreAccess access : {StoreAccess::read, StoreAccess::write}) {
            const QString said = refusalOf(file, access);
            QVERIFY2(said.startsWith(QString::fromStdString(file)) && said.contains(why), qPrintable(said));
            QVERIFY2(!said.contains('\n'), qPrintable(said));
            if (regular) QVERIFY(contents(file) == before);
            QCOMPARE(filesIn(m_folder), files);
        }
    }
    void namesWithMeaningToSqlite() {
        for (const char* name : {"", ":memory:", "file:x?mode=memory", "/dev/zero", "/no/such/x.sqlite"})
            QVERIFY2(!refusalOf(name, StoreAccess::read).isEmpty(), name);
        QVERIFY(refusalOf("", StoreAccess::write).contains("empty"));
    }
    /// An analyst's own indexes, tables and views beside ours do no harm; triggers do not run.
    void additionsAreTolerated() {
        putChanged("more", {"CREATE INDEX mine ON outcome (outcome, month)", "CREATE VIEW welfare AS SELECT * FROM outcome",
                            "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM outcome; END"});
        QCOMPARE(refusalOf(path("more"), StoreAccess::read), QString());
        fill(path("more"), m_scenario, {2}, true);
        QCOMPARE(refusalOf(path("more"), StoreAccess::read), QString());
    }
    void hostileProvenance() {
        putChanged("deep", {"UPDATE experiment SET provenance = '{\"seed\":' || replace(hex(zeroblob(200000)), '0', '[') || replace(hex(zeroblob(200000)), '0', ']') || '}'"});
        const RunStore deep(path("deep"), StoreAccess::read);
        QVERIFY(storeProvenance(deep, {}).size() < 10000);
        putChanged("broken", {"UPDATE experiment SET provenance = '{'"});
        const RunStore broken(path("broken"), StoreAccess::read);
        QVERIFY(refusal([&] { (void)storeProvenance(broken, {}); }).contains("no provenance"));
        putChanged("long", {"UPDATE experiment SET provenance = hex(zeroblob(10000000))"});
        QVERIFY_EXCEPTION_THROWN((void)RunStore(path("long"), StoreAccess::read).experiments(), std::runtime_error);
    }
    /// No flipped byte crashes, hangs or goes unnoticed where it matters: outcomes are those that were computed.
    void flippedBytes() {
        RunSet good;
        for (std::uint32_t run : {0u, 1u}) good.add(simulate(m_scenario, run));
        const int flips = qEnvironmentVariableIsSet("CW_LONG") ? 2000 : 200;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < flips; ++i) {
            QByteArray bytes = m_good;
            const qsizetype at = i < 100 ? i : (bytes.size() * 7919LL / flips * i) % bytes.size();
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << i % 8));
            put("flipped", bytes);
            try {
                const RunStore store(path("flipped"), StoreAccess::read);
                const RunSet set = loadRuns(store);
                for (const RunResult& run : set.runs()) QCOMPARE(run.hash(), good.runs().at(run.run).hash());
            } catch (const std::runtime_error& error) {
                QVERIFY2(QString(error.what()).contains("flipped"), error.what());
            }
            QVERIFY(contents(path("flipped")) == bytes);
        }
        QVERIFY2(clock.elapsed() < 100 * flips, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_APPLESS_MAIN(ForeignStores)
#include "tst_foreign_stores.moc"
