#pragma once
#include "ui/models/causes_typical.h"
#include "ui/models/history.h"
#include "ui/views/theme/theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace cw {

class RichLabel;

class BranchDrawing;

/// The right of Causes: the twin, where the worlds parted, how typical this is, and what would have prevented it.
class TwinPanel : public QFrame {
    Q_OBJECT
public:
    TwinPanel(const Theme& theme, CausesStudy& study, QWidget* parent = nullptr);
    /// An incident (its row), or none.
    void show(const Histories& histories, std::optional<std::int32_t> incident);
    /// What it says, for the clipboard.
    QStringList paragraphs() const;

signals:
    void leversWanted();

private:
    RichLabel* addSection(QVBoxLayout& column, const QString& head);
    void showTwin(const Histories& histories, std::int32_t incident);
    void refreshStudy();
    void refreshButtons(bool working, bool counted, bool tried);

    const Theme& m_theme;
    CausesStudy& m_study;
    std::optional<LargeIncident> m_incident;
    bool m_parted = true;
    bool m_trying = false;   ///< levers are tried, or were a moment ago
    QWidget *m_about, *m_none;
    RichLabel *m_twin, *m_parting, *m_typical, *m_prevented;
    QLabel* m_nothing;
    BranchDrawing* m_branches;
    QPushButton *m_count, *m_try, *m_stop;
    QProgressBar* m_progress;
    QScrollArea* m_scroll;
    QString m_twinPlain, m_partingPlain, m_typicalPlain, m_preventedPlain;
};

} // namespace cw
