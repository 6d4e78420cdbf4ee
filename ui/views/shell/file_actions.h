#pragma once
#include "ui/models/latest_task.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QSettings;
class QWidget;

namespace cw {

class ScenarioDocument;
struct Problem;

/// New, open, save, save as, and "Save, discard or cancel?" before something would be lost. Opens scenarios, exported
/// charts and run stores, told by content. Dialogs never block the event loop: what comes after is passed in.
class FileActions : public QObject {
    Q_OBJECT
public:
    FileActions(ScenarioDocument& document, QSettings& settings, QWidget& window);
    void newFile();
    void askAndOpen();
    void open(const QString& path);
    /// Opens the first and tells that the others were left.
    void openFirst(const QStringList& paths);
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    /// Runs `then` at once if nothing would be lost, else after the answer.
    void protect(std::function<void()> then);

signals:
    void opened();
    /// An exported chart brought its experiment back: the outcome that it shows (row of the registry, or -1), and the hash of
    /// its results, empty where not all of them were in.
    void experimentOpened(int outcome, const QString& results);

private:
    // `given`: files of which this is the first and the only one that is opened.
    void openUnprotected(const QString& path, qsizetype given = 1);
    void openExperiment(const QByteArray& file, const QString& path, qsizetype given);
    void openStore(const QString& path, qsizetype given);
    void finish(qsizetype given, const QString& note = {});
    void tell(const QStringList& notes);
    void write(std::function<void()> then);
    bool saveTo(const QString& path);
    void showFault(const QString& what, const QString& details);
    ScenarioDocument& m_document;
    QSettings& m_settings;
    QWidget& m_window;
    int m_asked = 0;   ///< times that another document was asked for: a store that is read meanwhile is too late
    std::optional<LatestTask> m_reader;   ///< of stores; made for the first
};

} // namespace cw
