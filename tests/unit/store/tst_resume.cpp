#include "sim/store/merge.h"
#include "tests/cli_process.h"
#include "tests/unit/store/store_support.h"

#include <QRandomGenerator>

#include <csignal>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cw;
using namespace cw::test;

/// The program killed, interrupted and out of disk: finished runs stay, and what is resumed ends as if nothing had happened.
class ResumeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_hash;   ///< of the uninterrupted ensemble
    static constexpr int runs = 40;

    QStringList command(const QString& store, const QStringList& more = {}) const {
        return QStringList{"run", "strict-developer-liability", "--runs", QString::number(runs), "--months", "24", "--threads", "2", "--out", store} + more;
    }
    static QByteArray hashIn(const QByteArray& out) {
        const qsizetype at = out.indexOf("results hash ");
        return at < 0 ? QByteArray() : out.mid(at + 13, 16);
    }
    /// Whole runs in the file, each checked against its hash; -1 if it cannot be opened.
    static int wholeRuns(const QString& store) {
        const QString refused = refusal([&] { (void)loadRuns(RunStore(store.toStdString(), StoreAccess::read)); });
        if (!refused.isEmpty()) return refused.contains("empty") || refused.contains("no such file") ? 0 : (qWarning("%s", qPrintable(refused)), -1);
        return static_cast<int>(RunStore(store.toStdString(), StoreAccess::read).runs().size());
    }

private slots:
    void initTestCase() {
        const CliResult result = cli(command(m_folder.filePath("whole.sqlite"), {"--events"}));
        QVERIFY2(result.status == 0, result.err);
        m_hash = hashIn(result.out);
        QCOMPARE(m_hash.size(), 16);
        QStringList direct = command({});
        direct.erase(direct.end() - 2, direct.end());
        QCOMPARE(hashIn(cli(direct).out), m_hash);
    }
    void resumedEqualsUninterrupted() {
        const QString store = m_folder.filePath("grown.sqlite");
        QStringList few = command(store, {"--resume", "--events", "--csv", m_folder.filePath("grown")});
        few[3] = "7";
        QCOMPARE(cli(few).status, 0);
        QCOMPARE(wholeRuns(store), 7);
        const CliResult all = cli(command(store, {"--resume", "--events", "--csv", m_folder.filePath("grown")}));
        QCOMPARE(hashIn(all.out), m_hash);
        QCOMPARE(cli({"export", m_folder.filePath("whole.sqlite"), "--csv", m_folder.filePath("whole")}).status, 0);
        for (const char* name : {"/outcomes.csv", "/summary.csv", "/events.csv", "/causes.csv", "/judgments.csv"}) {
            const QByteArray file = contents(m_folder.filePath("grown").toStdString() + name);
            QVERIFY2(!file.isEmpty() && file == contents(m_folder.filePath("whole").toStdString() + name), name);
        }
    }
    void nothingMissing() {
        const QString store = m_folder.filePath("whole.sqlite");
        const QByteArray before = contents(store.toStdString());
        QCOMPARE(hashIn(cli(command(store, {"--resume", "--events"})).out), m_hash);
        QVERIFY(contents(store.toStdString()) == before);
    }
    void refused() {
        const QString store = m_folder.filePath("whole.sqlite");
        const QByteArray before = contents(store.toStdString());
        const auto why = [&](const QStringList& more) {
            const CliResult result = cli(command(store, more));
            return result.status == 2 && result.errorLines().size() == 1 ? result.err : "status " + QByteArray::number(result.status) + result.err;
        };
        QVERIFY(why({}).contains("exists already, with 40 runs"));
        QVERIFY(why({"--resume"}).contains("holds runs with events"));
        QVERIFY(why({"--resume", "--events", "--seed", "7"}).contains("/seed differs"));
        QVERIFY(why({"--resume", "--events", "--set", "adoption.q=0.4"}).contains("/assumptions/adoption.q differs"));
        QVERIFY(why({"--resume", "--shard", "3/2"}).contains("--shard"));
        QVERIFY(contents(store.toStdString()) == before);
    }
    /// Another program, or another machine, that computes something else: the runs must not be mixed.
    void otherResultsAreNoticed() {
        Scenario s;
        s.months = 6;
        const std::string file = pathIn(m_folder, "old.sqlite");
        fill(file, s, {0, 1});
        RunStore store(file, StoreAccess::write);
        checkContinues(store, s, false);
        sql(file, "UPDATE run SET hash = '0123456789abcdef' WHERE run = 0");
        QVERIFY(refusal([&] { checkContinues(store, s, false); }).contains("this program gives other results: run 0 differs"));
    }
    void shardsMergeToTheWhole() {
        QStringList merge{"merge"};
        for (int i = 1; i <= 3; ++i) {
            merge << m_folder.filePath("shard%1.sqlite").arg(i);
            QCOMPARE(cli(command(merge.last(), {"--shard", QString("%1/3").arg(i)})).status, 0);
        }
        const CliResult merged = cli(merge + QStringList{"--out", m_folder.filePath("merged.sqlite")});
        QVERIFY2(merged.status == 0, merged.err);
        QCOMPARE(hashIn(merged.out), m_hash);
    }
    void interruptedRunIsKept() {
        const QString store = m_folder.filePath("interrupted.sqlite");
        QProcess process;
        QStringList many = command(store);
        many[3] = "100000";
        process.start(cliProgram(), many);
        QTRY_VERIFY_WITH_TIMEOUT(wholeRuns(store) > 2, 20000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("kept in " + store.toUtf8()));
        QVERIFY(wholeRuns(store) > 2);
        QVERIFY(!QFile::exists(store + "-wal"));
    }
    void killedAtAnyMoment() {
        const int kills = qEnvironmentVariableIsSet("CW_LONG") ? 100 : 10;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QString store = m_folder.filePath("killed.sqlite");
        int before = 0, counted = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess process;
            process.start(cliProgram(), command(store, {"--resume"}));
            QVERIFY(process.waitForStarted());
            ::usleep(random.bounded(1000) * 150);
            process.kill();
            process.waitForFinished();
            const int now = wholeRuns(store);
            QVERIFY2(now >= before, qPrintable(QString("kill %1 of seed %2: %3 runs, before %4").arg(i).arg(seed).arg(now).arg(before)));
            before = now;
            if (now < runs) continue;
            ++counted;   // start anew: the first moments of a file are the delicate ones
            QCOMPARE(hashIn(cli(command(store, {"--resume"})).out), m_hash);
            for (const char* ending : {"", "-wal", "-shm", "-journal"}) QFile::remove(store + ending);
            before = 0;
        }
        QCOMPARE(hashIn(cli(command(store, {"--resume"})).out), m_hash);
        QCOMPARE(wholeRuns(store), runs);
        qInfo("%d kills, seed %u, %d files completed on the way", kills, seed, counted);
    }
    void fullDisk() {
        if (::geteuid() != 0) QSKIP("needs root, to mount a small disk");
        const QString disk = m_folder.filePath("disk");
        QVERIFY(QDir().mkdir(disk));
        if (::mount("tmpfs", disk.toUtf8().constData(), "tmpfs", 0, "size=1m") != 0) QSKIP("may not mount a small disk here");
        const QString store = disk + "/s.sqlite";
        const CliResult full = cli(command(store));
        const int kept = wholeRuns(store);
        const QString copy = m_folder.filePath("copy.sqlite");
        const bool copied = QFile::copy(store, copy) && (!QFile::exists(store + "-wal") || QFile::copy(store + "-wal", copy + "-wal"));
        ::umount(disk.toUtf8().constData());
        QVERIFY(copied);
        QCOMPARE(full.status, 1);
        QCOMPARE(full.errorLines().size(), 1);
        QVERIFY2(full.err.contains("cannot write " + store.toUtf8() + ": database or disk is full"), full.err);
        QVERIFY2(kept > 0 && kept < runs, qPrintable(QString::number(kept)));
        QCOMPARE(hashIn(cli(command(copy, {"--resume"})).out), m_hash);   // with space again
    }
};

QTEST_GUILESS_MAIN(ResumeTest)
#include "tst_resume.moc"
