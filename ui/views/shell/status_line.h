#pragma once
#include "ui/models/run_controller.h"

#include <QFrame>

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
    /// `outcome`: the row whose precision is told.
    void setResults(const ResultsPointer& results, int outcome);
    void setScenario(const Scenario& scenario);
    void setStopped();
    void setMessage(const QString& message);
    /// Stands behind what is said of the runs until the scenario changes.
    void setNote(const QString& note);

signals:
    void cancelWanted();
    void trustWanted();

private:
    void refresh();
    QWidget* m_bar;
    QLabel *m_text, *m_facts;
    QPushButton* m_cancel;
    int m_done = 0, m_total = 0;
    QString m_precision, m_note;
};

} // namespace cw
