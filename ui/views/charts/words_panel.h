#pragma once
#include "ui/models/run_controller.h"
#include "ui/views/charts/moved_bars.h"
#include "ui/views/theme/theme.h"

#include <QFrame>
#include <QLabel>

namespace cw {

/// "In words": what this policy changes against the reference, in a sentence with its interval,
/// and which outcomes moved most.
class WordsPanel : public QFrame {
    Q_OBJECT
public:
    explicit WordsPanel(const Theme& theme, QWidget* parent = nullptr);
    void setResults(const ResultsPointer& results);

signals:
    void foldWanted();

private:
    void refresh();
    const Theme& m_theme;
    ResultsPointer m_results;
    QLabel *m_sentence, *m_note, *m_movedTitle, *m_still;
    MovedBars* m_moved;
};

} // namespace cw
