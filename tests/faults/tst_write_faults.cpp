#include "sim/io/results_csv.h"
#include "sim/io/scenario_file.h"
#include "sim/io/write_file.h"
#include "tests/support.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace cw;

/// Writing where it cannot work: an error that names the file, the old file as it was, nothing left behind.
class WriteFaults : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QString path(const char* name) const { return m_directory.filePath(name); }
    static QByteArray read(const QString& file) {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    QStringList files() const { return QDir(m_directory.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    /// Files may not grow beyond `bytes`: the same short write and then an error that a full disk gives.
    struct SmallDisk {
        rlimit old{};
        explicit SmallDisk(rlim_t bytes) {
            std::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &old);
            const rlimit small{bytes, old.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
        }
        ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &old); }
    };
    template <class Write> QString failure(const Write& write) {
        try {
            write();
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return {};
    }

private slots:
    void init() {
        for (const QString& file : files()) QFile::remove(m_directory.filePath(file));
    }
    void fullDiskKeepsTheOldFile() {
        Scenario s = test::busyPolicy();
        saveScenario(s, path("s.json").toStdString());
        const QByteArray before = read(path("s.json"));
        s.notes = std::string(19000, 'n');
        QString said;
        {
            const SmallDisk disk(4096);
            said = failure([&] { saveScenario(s, path("s.json").toStdString()); });
        }
        QVERIFY2(said.contains(path("s.json")), qPrintable(said));
        QCOMPARE(read(path("s.json")), before);
        QCOMPARE(files(), QStringList{"s.json"});
    }
    void fullDiskLeavesNoPartialCsv() {
        Scenario s;
        s.months = 24;
        const RunSet set = test::run(s, 2);
        QString said;
        {
            const SmallDisk disk(16384);
            said = failure([&] { writeOutcomesCsv(path("outcomes.csv").toStdString(), set); });
        }
        QVERIFY2(said.contains("outcomes.csv"), qPrintable(said));
        QVERIFY(files().isEmpty());
    }
    void impossiblePlaces() {
        QVERIFY(failure([&] { saveScenario({}, path("no/such/s.json").toStdString()); }).contains("no/such/s.json"));
        QVERIFY(failure([&] { saveScenario({}, m_directory.path().toStdString()); }).contains("not a regular file"));
        QVERIFY(failure([&] { saveScenario({}, "/dev/full"); }).contains("/dev/full"));
        QVERIFY(failure([&] { saveScenario({}, ""); }).size() > 0);
        QVERIFY(failure([&] { writeFile(path("f").toStdString(), ""), makeDirectory(path("f").toStdString()); }).contains("/f"));
    }
    void linksAndModesAreKept() {
        writeFile(path("real").toStdString(), "old");
        QVERIFY(::chmod(path("real").toUtf8().constData(), 0600) == 0);
        QVERIFY(QFile::link(path("real"), path("link")));
        writeFile(path("link").toStdString(), "new");
        QVERIFY(QFileInfo(path("link")).isSymLink());
        QCOMPARE(read(path("real")), QByteArray("new"));
        struct stat info {};
        QVERIFY(::stat(path("real").toUtf8().constData(), &info) == 0);
        QCOMPARE(info.st_mode & 0777, mode_t{0600});
    }
    void abandonedFilesVanish() {
        {
            AtomicFile file(path("a").toStdString());
            file.append(std::string(3 << 20, 'x'));
        }
        QVERIFY(files().isEmpty());
    }
};

QTEST_APPLESS_MAIN(WriteFaults)
#include "tst_write_faults.moc"
