#include "tests/cli_process.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace cw;

/// The man page and docs/command-line.md list exactly the commands and options of --help.
class ManPage : public QObject {
    Q_OBJECT

    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).replace("\\-", "-") : QString();
    }
    static QSet<QString> options(const QString& text) {
        QSet<QString> found;
        for (auto matches = QRegularExpression("--[a-z][a-z-]*").globalMatch(text); matches.hasNext();) found << matches.next().captured();
        return found;
    }
    static QStringList commands() {
        QStringList found;
        const QString help = QString::fromUtf8(test::cli({"--help"}).out);
        for (const QString& line : help.section("Subcommands:", 1).section("Examples:", 0, 0).split('\n', Qt::SkipEmptyParts))
            found << line.trimmed().section(' ', 0, 0);
        return found;
    }

private slots:
    void sameOptions() {
        QStringList all = commands();
        QVERIFY(all.size() >= 7);
        QSet<QString> known = options(test::cli({"--help"}).out);
        for (const QString& command : all) known += options(test::cli({command, "--help"}).out);
        for (const char* page : {"/packaging/counterweight-cli.1", "/docs/command-line.md"}) {
            const QString text = read(QString(CW_SOURCE_DIR) + page);
            QVERIFY2(!text.isEmpty(), page);
            QCOMPARE(options(text), known);
            for (const QString& command : all) QVERIFY2(text.contains(QRegularExpression("\\b" + command + "\\b")), qPrintable(command + " in " + page));
        }
    }
};

QTEST_APPLESS_MAIN(ManPage)
#include "tst_man_page.moc"
