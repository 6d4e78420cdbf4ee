#include "ui/views/shell/file_actions.h"

#include "sim/outcome.h"
#include "ui/models/experiment.h"
#include "ui/models/experiment_carrier.h"
#include "ui/models/scenario_document.h"
#include "ui/models/settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusTipEvent>

namespace cw {
namespace {

const QString suffix = QStringLiteral(".cws.json");
constexpr qint64 mostBytes = 64 << 20;   // a chart of a page at 1200 dpi stays below

/// A regular file that holds an experiment rather than a scenario; empty for all else, and for what cannot be read.
QByteArray experimentFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return mayCarry(bytes) || isExperiment(bytes) ? bytes : QByteArray();
}

QFileDialog* makeDialog(QWidget& window, const QString& title, const QString& path) {
    auto* dialog = new QFileDialog(&window, title, path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QString textOf(const std::vector<Problem>& problems) {
    QStringList lines;
    for (const Problem& problem : problems) lines += QString::fromStdString(problem.where + ": " + problem.what);
    return lines.join(u'\n');
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
        QFileDialog* dialog = makeDialog(m_window, tr("Open a scenario or an exported chart"), m_document.path());
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Scenarios and charts (*.cws.json *.png *.svg *.pdf)"), tr("Scenarios (*.cws.json)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, &FileActions::openUnprotected);
        dialog->open();
    });
}

void FileActions::open(const QString& path) {
    protect([this, path] { openUnprotected(path); });
}

void FileActions::openExperiment(const QByteArray& file, const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const std::optional<QByteArray> text = isExperiment(file) ? file : carriedExperiment(file);
    if (!text)
        return showFault(tr("%1 carries no experiment.").arg(name),
                         tr("Charts that Counterweight exports as PNG, SVG or PDF do. This one comes from elsewhere, or a program that it passed through has removed it."));
    const LoadedExperiment loaded = parseExperiment(*text, name);
    if (!loaded.ok()) return showFault(tr("The experiment in %1 cannot be read.").arg(name), textOf(loaded.problems));
    m_document.restore(loaded.experiment.scenario, loaded.experiment.comparison, name);
    emit opened();
    emit experimentOpened(outcomeIndex(loaded.experiment.outcome.toStdString()), loaded.experiment.results);
    if (loaded.edited)
        showFault(tr("The experiment in %1 was changed after Counterweight wrote it.").arg(name), tr("What you see now is what it says, not what the chart was made of."));
}

void FileActions::openUnprotected(const QString& path) {
    if (const QByteArray file = experimentFile(path); !file.isEmpty()) return openExperiment(file, path);
    const std::vector<Problem> problems = m_document.open(path);
    if (problems.empty()) {
        rememberFile(m_settings, m_document.path());
        emit opened();
        return;
    }
    showFault(tr("%1 cannot be opened. Correct what is listed and open it again.").arg(QFileInfo(path).fileName()), textOf(problems));
}

void FileActions::save(std::function<void()> then) {
    if (m_document.path().isEmpty()) return saveAs(std::move(then));
    if (!m_document.changedOnDisk()) return write(std::move(then));
    const QString name = QFileInfo(m_document.path()).fileName();
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Changed elsewhere"), tr("%1 was changed or removed since it was opened here.").arg(name),
                                QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Another window or program did that. Saving here would replace its work by yours."));
    QPushButton* other = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    QPushButton* replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(other);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [=, this, then = std::move(then)](QAbstractButton* clicked) {
        if (clicked == replace) write(then);
        if (clicked == other) saveAs(then);
    });
    box->open();
}

void FileActions::write(std::function<void()> then) {
    if (saveTo(m_document.path()) && then) then();
}

void FileActions::saveAs(std::function<void()> then) {
    // A preset that was changed is not that preset.
    const QString own = m_document.isModified() ? tr("%1 (changed)").arg(m_document.name()) : m_document.name();
    const QString proposed = m_document.path().isEmpty() ? own + suffix : m_document.path();
    QFileDialog* dialog = makeDialog(m_window, tr("Save the scenario"), proposed);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Scenarios (*.cws.json)"), tr("All files (*)")});
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
    QStatusTipEvent told(tr("saved %1").arg(QFileInfo(path).fileName()));
    QCoreApplication::sendEvent(&m_window, &told);
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
