#pragma once
#include "ui/models/experiment.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

class QLockFile;

namespace cw {

/// A session that ended without saying so: the program was killed, or the power failed.
struct LostSession {
    QString path;         ///< of the session file
    QDateTime when;       ///< last written
    Experiment experiment;
};

/// Keeps what is not saved in a file beside the settings, so that it survives the program, and in another what the next start
/// goes on with. At most the delay's worth of work is lost.
/// A lock says that the session is alive; each window has a session of its own.
class Session : public QObject {
    Q_OBJECT
public:
    static constexpr int usualDelay = 5000;   ///< ms from a change to the file

    /// `folder` is made when it is first needed.
    Session(ScenarioDocument& document, const QString& folder, int delay = usualDelay);
    /// A clean end: the file goes.
    ~Session() override;
    /// Writes what is due, without waiting for the delay or the disk.
    void writeNow();
    /// Waits for the disk.
    void flush() { m_disk.waitForDone(); }
    const QString& path() const { return m_path; }

    /// Sessions whose program is gone, newest first. Unreadable ones are left out and stay where they are.
    static std::vector<LostSession> lost(const QString& folder);
    static void forget(const LostSession& session);

    /// At a clean end, without leaving the writing to later: the document as it is saved, its file, and what is compared; so that the next start goes on from there.
    static void remember(const ScenarioDocument& document, const QString& folder);
    /// What was remembered last; nothing where there is none, or where it cannot be read.
    static std::optional<Experiment> remembered(const QString& folder);

signals:
    /// The session could not be kept: a sentence for the status line. Told once, until writing works again.
    void failed(const QString& message);

private:
    /// What is in the file that the next start goes on with.
    struct Remembered {
        Scenario saved;
        Comparison comparison;
        QString file;
        bool operator==(const Remembered&) const = default;
    };
    void touched();
    void keepUnsaved();
    void rememberLater();
    void write(const QString& path, const QByteArray& text);
    ScenarioDocument& m_document;
    QString m_folder, m_path;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_due;
    QThreadPool m_disk;   ///< one thread: writing is in order, and off the GUI thread since it waits for the disk
    std::optional<Remembered> m_remembered;   ///< by this session
    bool m_written = false, m_faulty = false;
};

} // namespace cw
