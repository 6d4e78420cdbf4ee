#include "ui/views/shell/file_actions.h"

#include "sim/outcome.h"
#include "ui/models/experiment.h"
#include "ui/models/experiment_carrier.h"
#include "ui/models/scenario_document.h"
#include "ui/models/settings.h"
#include "ui/views/shell/stored_scenario.h"
#include "ui/views/theme/file_dialog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusTipEvent>

namespace cw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("cw::FileActions", text); }
/// Nothing is left out in silence.
QStringList leftOut(qsizetype given) { return given > 1 ? QStringList{tr("of %1 files only the first was taken").arg(given)} : QStringList(); }

const QString suffix = QStringLiteral(".cws.json");
constexpr qint64 mostBytes = 64 << 20;   // a chart of a page at 1200 dpi stays below

/// A regular file that holds an experiment rather than a scenario; empty for all else, and for what cannot be read.
QByteArray experimentFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostBytes || !file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return mayCarry(bytes) || isExperiment(bytes) ? bytes : QByteArray();
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
        ++m_asked;
        m_document.clear();
        emit opened();
    });
}

void FileActions::askAndOpen() {
    protect([this] {
        QFileDialog* dialog = fileDialog(&m_window, tr("Open a scenario, an exported chart or a run store"), m_document.path());
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Scenarios, charts and run stores (*.cws.json *.png *.svg *.pdf *.sqlite)"), tr("Scenarios (*.cws.json)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openUnprotected(path); });
        dialog->open();
    });
}

void FileActions::open(const QString& path) { openFirst({path}); }

void FileActions::openFirst(const QStringList& paths) {
    protect([this, paths] { openUnprotected(paths.first(), paths.size()); });
}

void FileActions::openExperiment(const QByteArray& file, const QString& path, qsizetype given) {
    const QString name = QFileInfo(path).fileName();
    const std::optional<QByteArray> text = isExperiment(file) ? file : carriedExperiment(file);
    if (!text)
        return showFault(tr("%1 carries no experiment.").arg(name),
                         tr("Charts that Counterweight exports as PNG, SVG or PDF do. This one comes from elsewhere, or a program that it passed through has removed it."));
    const LoadedExperiment loaded = parseExperiment(*text, name);
    if (!loaded.ok()) return showFault(tr("The experiment in %1 cannot be read.").arg(name), textOf(loaded.problems));
    m_document.restore(loaded.experiment.scenario, loaded.experiment.comparison, name);
    finish(given);
    emit experimentOpened(outcomeIndex(loaded.experiment.outcome.toStdString()), loaded.experiment.results);
    if (loaded.edited)
        showFault(tr("The experiment in %1 was changed after Counterweight wrote it.").arg(name), tr("What you see now is what it says, not what the chart was made of."));
}

void FileActions::openStore(const QString& path, qsizetype given) {
    const QString name = QFileInfo(path).fileName();
    tell(QStringList{tr("reading %1…").arg(name)} + leftOut(given));
    if (!m_reader) m_reader.emplace();
    m_reader->start([this, path, name, given, asked = m_asked](const std::stop_token&) {
        const std::variant<Scenario, QString> read = readStoredScenario(path);
        QMetaObject::invokeMethod(this, [=, this] {
            if (asked != m_asked) return;
            if (const QString* fault = std::get_if<QString>(&read)) {
                tell(QStringList{tr("%1 was not opened").arg(name)} + leftOut(given));
                return showFault(tr("%1 cannot be opened.").arg(name),
                                 tr("%1\n\nOf databases, those are opened that counterweight-cli run --out writes; else scenarios (*.cws.json) and charts that Counterweight exports.").arg(*fault));
            }
            m_document.restore(std::get<Scenario>(read), m_document.comparison(), name);
            finish(given, tr("the scenario of the runs in %1, which are computed anew").arg(name));
        });
    });
}

void FileActions::finish(qsizetype given, const QString& note) {
    emit opened();
    tell((note.isEmpty() ? QStringList() : QStringList{note}) + leftOut(given));
}

void FileActions::tell(const QStringList& notes) {
    QStatusTipEvent told(notes.join(QStringLiteral("; ")));
    QCoreApplication::sendEvent(&m_window, &told);
}

void FileActions::openUnprotected(const QString& path, qsizetype given) {
    ++m_asked;
    tell(leftOut(given));
    if (isDatabase(path)) return openStore(path, given);
    if (const QByteArray file = experimentFile(path); !file.isEmpty()) return openExperiment(file, path, given);
    const std::vector<Problem> problems = m_document.open(path);
    if (problems.empty()) {
        rememberFile(m_settings, m_document.path());
        return finish(given);
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
    QPushButton* other = box->addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    QPushButton* replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
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
    QFileDialog* dialog = fileDialog(&m_window, tr("Save the scenario"), proposed);
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
    tell({tr("saved %1").arg(QFileInfo(path).fileName())});
    return true;
}

void FileActions::protect(std::function<void()> then) {
    if (!m_document.isModified()) return then();
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Save changes?"), tr("Save the changes to %1?").arg(m_document.name()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Without saving they are lost."));
    box->button(QMessageBox::Save)->setText(tr("&Save"));
    box->button(QMessageBox::Discard)->setText(tr("&Discard"));
    box->button(QMessageBox::Cancel)->setText(tr("&Cancel"));
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
