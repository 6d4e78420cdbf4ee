#include "ui/views/theme/file_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace cw {

namespace {

/// As long as the program runs, for all windows.
QString& lastFolder() {
    static QString folder;
    return folder;
}

QString startFolder() {
    for (const QString& folder : {lastFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!folder.isEmpty() && QDir(folder).exists()) return folder;
    return QDir::homePath();
}

} // namespace

QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& proposed, const QString& filter) {
    const QString path = QFileInfo(proposed).isAbsolute() ? proposed : QDir(startFolder()).filePath(proposed);
    auto* dialog = new QFileDialog(parent, title, path, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [](const QString& chosen) { lastFolder() = QFileInfo(chosen).absolutePath(); });
    return dialog;
}

} // namespace cw
