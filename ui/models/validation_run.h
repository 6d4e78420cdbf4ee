#pragma once
#include "sim/io/validation_record.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace cw {

/// Runs the patterns again in the background, with the assumptions that a scenario sets itself; all others are drawn as
/// for the record that it is compared with. The GUI thread neither simulates nor waits: it looks from time to time how far it is.
class ValidationRun : public QObject {
    Q_OBJECT
public:
    explicit ValidationRun(QObject* parent = nullptr);
    ~ValidationRun() override;   ///< stops what runs and waits for it: at most one simulated month
    /// `like`: the record whose seed and order of cost it follows.
    void start(const Scenario& assumptions, std::uint32_t draws, const ValidationRecord& like);
    /// What is finished is thrown away: some patterns of a suite are no verdict on the model.
    void cancel();
    bool running() const { return m_timer.isActive(); }
    double share() const;        ///< done, 0..1
    QString current() const;     ///< name of the pattern that is under way
    /// Seconds left by the pace so far; nothing before there is one.
    std::optional<double> secondsLeft() const;

signals:
    void progressed();
    void finished(const cw::ValidationRecord& record);
    void cancelled();
    void failed(const QString& message);

private:
    struct Work;
    void look();
    std::unique_ptr<Work> m_work;
    std::vector<std::unique_ptr<Work>> m_stopping;   ///< cancelled, but not yet at an end
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace cw
