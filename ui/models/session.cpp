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

} // namespace

Session::Session(ScenarioDocument& document, const QString& folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(folder),
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
    if (!m_document.isModified()) {
        m_disk.start([path = m_path] { QFile::remove(path); });
        m_written = false;
        return;
    }
    if (!m_lock) {
        QDir().mkpath(m_folder);
        m_lock = std::make_unique<QLockFile>(lockOf(m_path));
        m_lock->setStaleLockTime(0);   // alive as long as its process is
        m_lock->tryLock(0);
    }
    m_written = true;
    const QByteArray text = experimentText({.scenario = m_document.scenario(), .comparison = m_document.comparison(), .outcome = {}, .results = {},
                                            .program = QCoreApplication::applicationVersion(), .file = m_document.path()});
    m_disk.start([this, text] {
        const QString error = writeWhole(m_path, text);
        QMetaObject::invokeMethod(this, [this, error] {
            if (!error.isEmpty() && !m_faulty) emit failed(tr("unsaved work cannot be kept safe: %1").arg(error));
            m_faulty = !error.isEmpty();
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
    writeWhole(folder + QLatin1String(lastOne), experimentText({.scenario = document.savedScenario(), .comparison = document.comparison(), .outcome = {},
                                                                .results = {}, .program = QCoreApplication::applicationVersion(), .file = document.path()}));
}

std::optional<Experiment> Session::remembered(const QString& folder) {
    QFile file(folder + QLatin1String(lastOne));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    LoadedExperiment loaded = parseExperiment(file.readAll(), QFileInfo(file).fileName());
    return loaded.ok() ? std::optional(std::move(loaded.experiment)) : std::nullopt;
}

void Session::forget(const LostSession& session) { QFile::remove(session.path); }

} // namespace cw
