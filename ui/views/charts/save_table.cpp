#include "ui/views/charts/save_table.h"

#include "ui/models/chart_export.h"
#include "ui/views/theme/file_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace cw {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("SaveTable", text); }
} // namespace

void saveTableDialog(const QString& title, const QString& fileName, const std::function<QByteArray()>& csv, QWidget* parent) {
    QFileDialog* dialog = fileDialog(parent, title, fileName);
    dialog->setNameFilters({tr("Tables (*.csv)")});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [csv, parent](const QString& path) {
        const QString fault = writeWhole(path, csv());
        if (fault.isEmpty()) return;
        auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Counterweight"), tr("The table was not saved. Choose another place or free some space."),
                                    QMessageBox::Close, parent);
        box->setInformativeText(fault);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace cw
