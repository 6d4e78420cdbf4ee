#include "ui/views/shell/file_actions.h"

#include "ui/models/scenario_document.h"
#include "ui/models/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace cw {
namespace {

const QString suffix = QStringLiteral(".cws.json");

QFileDialog* makeDialog(QWidget& window, const QString& title, const QString& path) {
    auto* dialog = new QFileDialog(&window, title, path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({FileActions::tr("Scenarios (*.cws.json)"), FileActions::tr("All files (*)")});
    return dialog;
}

} // namespace

FileActions::FileActions(ScenarioDocument& document, QSettings& settings, QWidget& window)
    : QObject(&window), m_document(document), m_settings(settings), m_window(window) {}

void FileActions::newFile() {
    protect([this] {
        m_document.clear();
        emit opened();
    });
}

void FileActions::askAndOpen() {
    protect([this] {
        QFileDialog* dialog = makeDialog(m_window, tr("Open a scenario"), m_document.path());
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &FileActions::openUnprotected);
        dialog->open();
    });
}

void FileActions::open(const QString& path) {
    protect([this, path] { openUnprotected(path); });
}

void FileActions::openUnprotected(const QString& path) {
    const std::vector<Problem> problems = m_document.open(path);
    if (problems.empty()) {
        rememberFile(m_settings, m_document.path());
        emit opened();
        return;
    }
    QStringList lines;
    for (const Problem& problem : problems) lines += QString::fromStdString(problem.where + ": " + problem.what);
    showFault(tr("%1 cannot be opened. Correct what is listed and open it again.").arg(QFileInfo(path).fileName()),
              lines.join(u'\n'));
}

void FileActions::save(std::function<void()> then) {
    if (m_document.path().isEmpty()) return saveAs(std::move(then));
    if (saveTo(m_document.path()) && then) then();
}

void FileActions::saveAs(std::function<void()> then) {
    const QString proposed = m_document.path().isEmpty() ? m_document.name() + suffix : m_document.path();
    QFileDialog* dialog = makeDialog(m_window, tr("Save the scenario"), proposed);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix.mid(1));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& path) {
        if (saveTo(path) && then) then();
    });
    dialog->open();
}

bool FileActions::saveTo(const QString& path) {
    try {
        m_document.save(path);
    } catch (const std::exception& fault) {
        showFault(tr("The scenario was not saved. Choose another place or free some space."), QString::fromStdString(fault.what()));
        return false;
    }
    rememberFile(m_settings, m_document.path());
    return true;
}

void FileActions::protect(std::function<void()> then) {
    if (!m_document.isModified()) return then();
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Save changes?"), tr("Save the changes to %1?").arg(m_document.name()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Without saving they are lost."));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Save) save(then);
        if (answer == QMessageBox::Discard) then();
    });
    box->open();
}

void FileActions::showFault(const QString& what, const QString& details) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Counterweight"), what, QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details.left(2000));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace cw
