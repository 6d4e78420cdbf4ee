#pragma once
#include "ui/models/run_controller.h"
#include "ui/views/theme/theme.h"

#include <QFrame>
#include <QLabel>

namespace cw {

/// "In words": what this policy changes against the reference, in a sentence with its interval.
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
    QLabel *m_sentence, *m_note;
};

} // namespace cw
