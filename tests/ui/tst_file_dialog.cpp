#include "ui/views/theme/file_dialog.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace cw;

/// Where dialogs for files begin.
class FileDialogTest : public QObject {
    Q_OBJECT

    static QString folderOf(const QString& proposed) {
        const std::unique_ptr<QFileDialog> dialog(fileDialog(nullptr, QStringLiteral("Save"), proposed));
        return QDir(dialog->directory()).canonicalPath();
    }

private slots:
    void beginsWithThePersonsOwnThenWithTheLast() {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString own = QDir(QDir(documents).exists() ? documents : QDir::homePath()).canonicalPath();
        QCOMPARE(folderOf(QStringLiteral("chart.pdf")), own);
        const QTemporaryDir last, named;
        const std::unique_ptr<QFileDialog> dialog(fileDialog(nullptr, QStringLiteral("Save")));
        emit dialog->fileSelected(last.filePath(QStringLiteral("a.pdf")));
        QCOMPARE(folderOf(QStringLiteral("chart.pdf")), QDir(last.path()).canonicalPath());
        QCOMPARE(folderOf({}), QDir(last.path()).canonicalPath());
        QCOMPARE(folderOf(named.filePath(QStringLiteral("b.pdf"))), QDir(named.path()).canonicalPath());   // the file that is open
    }
    void aFolderThatIsGoneIsNoPlace() {
        {
            const QTemporaryDir gone;
            const std::unique_ptr<QFileDialog> dialog(fileDialog(nullptr, QStringLiteral("Save")));
            emit dialog->fileSelected(gone.filePath(QStringLiteral("a.pdf")));
        }
        QVERIFY(QDir(folderOf(QStringLiteral("chart.pdf"))).exists());
    }
};

QTEST_MAIN(FileDialogTest)
#include "tst_file_dialog.moc"
