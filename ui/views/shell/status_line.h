#pragma once
#include "ui/models/run_controller.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace cw {

class Theme;

/// Bottom: how far the runs are, how precise the median is, and a way to stop; at the right, what was run.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(const Theme& theme, QWidget* parent = nullptr);
    void setProgress(int done, int total);
    /// `outcomes`: the rows whose precision is told.
    void setResults(const ResultsPointer& results, const std::vector<int>& outcomes);
    void setScenario(const Scenario& scenario);
    void setStopped();
    void setMessage(const QString& message);
    /// Stands behind what is said of the runs until the scenario changes.
    void setNote(const QString& note);

signals:
    void cancelWanted();
    /// Until the means are known to so much, or there are so many runs; a precision of 0: as many runs as the scenario asks for.
    void goalWanted(double precision, int most);
    void trustWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showShare();
    void makeRoom();
    void fillGoals();
    QWidget* m_bar;
    QLabel *m_text, *m_facts;
    QPushButton *m_cancel, *m_goal;
    int m_done = 0, m_total = 0, m_own = 0, m_most = 256;   ///< finished, wanted, asked for by the scenario, allowed
    int m_shown = 0;                                        ///< runs of the policy that are on the screen
    double m_wanted = 0, m_reached = 0;                    ///< precision; the second of the outcome that is known worst
    QString m_precision, m_note;
    QTimer m_later;   ///< a number of runs waits to be shown
};

} // namespace cw
