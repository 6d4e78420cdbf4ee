#include "sim/outcome.h"
#include "sim/parameter.h"
#include "tests/cli_process.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include <csignal>

using namespace cw;
using test::cli;

/// The pages that the program makes: committed ones are up to date, and making them works or leaves nothing.
class Documents : public QObject {
    Q_OBJECT

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString docs(const char* page) { return QString(CW_SOURCE_DIR "/docs/") + page; }
    static QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static QStringList leverFiles() {
        QStringList names{"README.md"};
        for (const ParameterSpec* spec : parameterRegistry())
            if (spec->role == Role::lever) names << QString::fromUtf8(spec->id.data(), static_cast<qsizetype>(spec->id.size())) + ".svg";
        names.sort();
        return names;
    }
    /// In ticks of a hundredth of a second.
    static int processorTime(const QProcess& process) { return read(QStringLiteral("/proc/%1/stat").arg(process.processId())).split(' ').value(13).toInt(); }
    /// "+1 234.5" with a thin space, as pages write numbers.
    static double number(QString text) { return text.remove(QChar(0x202f)).replace(QChar(0x2212), '-').trimmed().toDouble(); }

private slots:
    void initTestCase() { QVERIFY2(QFile::exists(test::cliProgram()), "build counterweight-cli first"); }

    void parametersAreCommitted() {
        const auto made = cli({"document", "parameters"});
        QCOMPARE(made.status, 0);
        QVERIFY2(made.out == read(docs("parameters.md")), "docs/parameters.md is out of date: run counterweight-cli document parameters --out docs/parameters.md");
        for (const ParameterSpec* spec : parameterRegistry()) QVERIFY2(made.out.contains("`" + QByteArray(spec->id.data(), static_cast<qsizetype>(spec->id.size())) + "`"), spec->id.data());
    }

    void tablesHaveTheirCells() {
        static const QRegularExpression bar("(?<!\\\\)\\|");
        qsizetype columns = 0;
        for (const QString& line : QString::fromUtf8(read(docs("parameters.md")) + read(docs("presets.md")) + read(docs("levers/README.md"))).split('\n')) {
            if (!line.startsWith('|')) columns = 0;
            else if (columns == 0) columns = line.count(bar);
            else QVERIFY2(line.count(bar) == columns, qPrintable(line));
        }
    }

    void committedResultsAreOfThisModel() {
        const QByteArray signature = "Model signature " + read(CW_SOURCE_DIR "/tests/golden/signature.txt").trimmed();
        QVERIFY2(read(docs("presets.md")).contains(signature), "docs/presets.md is out of date: run counterweight-cli document presets --out docs/presets.md");
        constexpr const char* redo = "docs/levers is out of date: run counterweight-cli document levers --out docs/levers";
        QVERIFY2(filesIn(docs("levers")) == leverFiles(), redo);
        for (const QString& name : leverFiles()) QVERIFY2(read(docs("levers/") + name).contains(signature), redo);
    }

    /// The page's interval is that of `compare`, which writes its own in full.
    void presetsAgreeWithCompare() {
        QTemporaryDir folder;
        const QString page = folder.filePath("presets.md"), months = "24";   // the fewest
        QCOMPARE(cli({"document", "presets", "--runs", "2", "--months", months, "--out", page}, 600000).status, 0);
        QCOMPARE(filesIn(folder.path()), QStringList{"presets.md"});
        QCOMPARE(cli({"compare", "status-quo-2025", "api-only", "--runs", "2", "--months", months, "--outcome", "misuse.expected_harm", "--csv", folder.filePath("csv")}).status, 0);
        const QList<QByteArray> row = read(folder.filePath("csv/compare.csv")).split('\n').value(1).split(',');
        const QString text = QString::fromUtf8(read(page));
        QVERIFY(text.contains(", 2 runs of " + months + " months."));
        QCOMPARE(text.count("\n### What its critics say\n"), 16);
        static const QRegularExpression interval("(?:\n- Misuse harm,|`misuse\\.expected_harm`)[^\n]*?\\[([^,]+), ([^\\]]+)\\]");
        const auto found = interval.match(text, text.indexOf("id=\"api-only\""));
        QVERIFY(found.hasMatch());
        for (const int side : {1, 2}) {
            const double whole = row.value(3 + side).toDouble();
            QVERIFY2(std::abs(number(found.captured(side)) - whole) <= 0.006 * std::abs(whole), qPrintable(found.captured(0)));
        }
    }

    void leversMakeWellFormedPictures() {
        QTemporaryDir folder;
        QCOMPARE(cli({"document", "levers", "--runs", "2", "--months", "24", "--out", folder.path()}, 1200000).status, 0);
        QCOMPARE(filesIn(folder.path()), leverFiles());
        for (const QString& name : leverFiles()) {
            const QByteArray bytes = read(folder.filePath(name));
            QVERIFY2(!QString::fromUtf8(bytes).contains(QRegularExpression("\\b(nan|inf)\\b")) && bytes.contains("2 runs"), qPrintable(name));
            if (!name.endsWith(".svg")) continue;
            QXmlStreamReader xml(bytes);
            while (!xml.atEnd()) xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(name + ": " + xml.errorString()));
        }
    }

    void interruptionLeavesWhatWasThere() {
        QTemporaryDir folder;
        QFile old(folder.filePath("README.md"));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QProcess process;
        process.start(test::cliProgram(), {"document", "levers", "--runs", "1000", "--out", folder.path()});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(processorTime(process) >= 20, 60000);   // in the midst of the runs
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("nothing is written"));
        QCOMPARE(filesIn(folder.path()), QStringList{"README.md"});
        QCOMPARE(read(folder.filePath("README.md")), QByteArray("old"));
    }

    void errors_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("page") << QStringList{"document", "preset"} << 2 << "'preset' is not one of parameters, presets, levers (did you mean 'presets'?)";
        QTest::newRow("none") << QStringList{"document"} << 2 << "page is required";
        QTest::newRow("levers") << QStringList{"document", "levers"} << 2 << "name a directory for them with --out";
        QTest::newRow("one run") << QStringList{"document", "presets", "--runs", "1"} << 2 << "--runs: an interval needs 2 runs or more";
        QTest::newRow("too short") << QStringList{"document", "presets", "--months", "12"} << 2 << "--months: ";
        QTest::newRow("no name") << QStringList{"document", "parameters", "--out", ""} << 2 << "--out: the file name is empty";
        QTest::newRow("no folder") << QStringList{"document", "parameters", "--out", "/nonexistent/x.md"} << 1 << "/nonexistent/x.md";
        QTest::newRow("no directory") << QStringList{"document", "levers", "--out", "/dev/null/x"} << 1 << "/dev/null/x";
    }
    void errors() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, error);
        const auto result = cli(arguments);
        QCOMPARE(result.status, status);
        QCOMPARE(result.errorLines().size(), 1);
        QVERIFY2(result.err.contains(error.toUtf8()), result.err.constData());
    }
};

QTEST_GUILESS_MAIN(Documents)
#include "tst_documents.moc"
