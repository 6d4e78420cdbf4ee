#pragma once
#include "ui/models/history.h"
#include "ui/models/run_controller.h"

#include <QMenu>
#include <QWidget>

class QLabel;
class QSpinBox;

namespace cw {

/// Which of the runs is looked at: its number, or the one that is typical or worst. It says that one run is one history.
class RunPicker : public QWidget {
    Q_OBJECT
public:
    RunPicker(HistoryController& history, RunController& runs, QWidget* parent = nullptr);
    /// "Run 17 of 64 – one possible history"
    QString text() const;
    /// Whether it says beside the number that this is one possible history; what that takes.
    void setLong(bool isLong);
    int longWidth() const;

private:
    void refresh();
    void fillMenu();
    HistoryController& m_history;
    RunController& m_runs;
    QMenu m_menu;
    QSpinBox* m_number;
    QLabel *m_of, *m_what;
};

} // namespace cw
