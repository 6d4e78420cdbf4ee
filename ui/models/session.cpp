#include "ui/models/session.h"

#include "ui/models/chart_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <algorithm>

namespace cw {

namespace {

constexpr const char *ending = ".session.json", *lockEnding = ".lock", *lastOne = "/last.json";
QString lockOf(const QString& session) { return session + QLatin1String(lockEnding); }

Experiment toKeep(const Scenario& scenario, const Comparison& comparison, const QString& file) {
    return {.scenario = scenario, .comparison = comparison, .outcome = {}, .results = {}, .program = QCoreApplication::applicationVersion(), .file = file};
}

} // namespace

Session::Session(ScenarioDocument& document, const QString& folder, int delay)
    : m_document(document), m_folder(folder),
      m_path(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1String(ending)) {
    m_disk.setMaxThreadCount(1);
    m_due.setSingleShot(true);
    m_due.setInterval(delay);
    connect(&m_due, &QTimer::timeout, this, &Session::writeNow);
    connect(&m_document, &ScenarioDocument::changed, this, &Session::touched);
    connect(&m_document, &ScenarioDocument::referenceChanged, this, &Session::touched);
    connect(&m_document, &ScenarioDocument::fileChanged, this, &Session::touched);
}

Session::~Session() {
    m_disk.waitForDone();
    if (m_written) QFile::remove(m_path);
}

/// A timer under way is not started anew: whoever never pauses is saved all the same.
void Session::touched() {
    if (!m_due.isActive()) m_due.start();
}

void Session::writeNow() {
    m_due.stop();
    m_written = m_document.isModified();
    if (!m_written) m_disk.start([path = m_path] { QFile::remove(path); });
    else keepUnsaved();
    rememberLater();
}

void Session::keepUnsaved() {
    if (!m_lock) {
        QDir().mkpath(m_folder);
        m_lock = std::make_unique<QLockFile>(lockOf(m_path));
        m_lock->setStaleLockTime(0);   // alive as long as its process is
        m_lock->tryLock(0);
    }
    write(m_path, experimentText(toKeep(m_document.scenario(), m_document.comparison(), m_document.path())));
}

/// What is pinned is no part of a file, and no edit of the scenario: it would be gone with a program that is killed.
void Session::rememberLater() {
    Remembered now{m_document.savedScenario(), m_document.comparison(), m_document.path()};
    if (m_remembered == now) return;
    QDir().mkpath(m_folder);
    write(m_folder + QLatin1String(lastOne), experimentText(toKeep(now.saved, now.comparison, now.file)));
    m_remembered = std::move(now);
}

void Session::write(const QString& path, const QByteArray& text) {
    m_disk.start([this, path, text] {
        const QString error = writeWhole(path, text);
        QMetaObject::invokeMethod(this, [this, error] {
            if (!error.isEmpty() && !m_faulty) emit failed(tr("unsaved work cannot be kept safe: %1").arg(error));
            m_faulty = !error.isEmpty();
            if (m_faulty) m_remembered.reset();   // and tried again at the next change
        });
    });
}

std::vector<LostSession> Session::lost(const QString& folder) {
    std::vector<LostSession> found;
    for (const QFileInfo& info : QDir(folder).entryInfoList({u'*' + QLatin1String(ending)}, QDir::Files, QDir::Time)) {
        QLockFile lock(lockOf(info.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) continue;   // somebody works on it
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        LoadedExperiment loaded = parseExperiment(file.readAll(), info.fileName());
        if (loaded.ok()) found.push_back({info.filePath(), info.lastModified(), std::move(loaded.experiment)});
    }
    return found;
}

void Session::remember(const ScenarioDocument& document, const QString& folder) {
    QDir().mkpath(folder);
    writeWhole(folder + QLatin1String(lastOne), experimentText(toKeep(document.savedScenario(), document.comparison(), document.path())));
}

std::optional<Experiment> Session::remembered(const QString& folder) {
    QFile file(folder + QLatin1String(lastOne));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    LoadedExperiment loaded = parseExperiment(file.readAll(), QFileInfo(file).fileName());
    return loaded.ok() ? std::optional(std::move(loaded.experiment)) : std::nullopt;
}

void Session::forget(const LostSession& session) { QFile::remove(session.path); }

} // namespace cw
