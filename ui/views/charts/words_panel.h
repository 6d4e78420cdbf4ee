#pragma once
#include "ui/models/movement.h"
#include "ui/views/charts/moved_bars.h"
#include "ui/views/theme/theme.h"

#include <QFrame>
#include <QLabel>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace cw {

class RichLabel;

/// "In words": what differs from the reference in the rules, what that changes in misuse and innovation and through which
/// channels, with intervals; and "What moved": all outcomes that are shown to differ, and those that are not.
class WordsPanel : public QFrame {
    Q_OBJECT
public:
    explicit WordsPanel(const Theme& theme, QWidget* parent = nullptr);
    void setResults(const ResultsPointer& results);

signals:
    void foldWanted();

private:
    void addWords(QVBoxLayout& column);
    void addMoved(QVBoxLayout& column);
    void refresh();
    void refreshMoved();
    const Theme& m_theme;
    ResultsPointer m_results;
    std::vector<Movement> m_movements;
    bool m_all = false;   ///< the long lists are unfolded
    QLabel* m_inputs;
    RichLabel *m_sentence, *m_channels;
    QLabel *m_note, *m_movedTitle, *m_movedNote, *m_still;
    MovedBars* m_moved;
    QPushButton* m_more;
    QScrollArea* m_scroll;
};

} // namespace cw
