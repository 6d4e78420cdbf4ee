#pragma once
#include "ui/models/trust.h"
#include "ui/models/validation_run.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace cw {

class PatternTable;
class ShareBar;
class Theme;

/// "How far can I trust this?": the patterns the model was held against with their verdicts, what the assumptions rest
/// on, and the tests run again with the person's own assumptions.
class TrustPage : public QWidget {
    Q_OBJECT
public:
    TrustPage(const ScenarioDocument& document, const std::vector<Preset>& presets, const Theme& theme, QWidget* parent = nullptr);
    /// The record on screen: that which ships, or the last run of the person's own.
    const ValidationRecord& shown() const { return m_ownShown ? m_own : m_shipped; }
    ValidationRun& run() { return m_run; }
    /// No focus proxy does this: Qt 6.4 would pass over all that stands before the table when Tab comes to the page.
    void focusPatterns();
    void copyTable() const;
    void printTo(QPrinter& printer) const;

signals:
    void closeWanted();

private:
    QWidget* makeHead();
    QWidget* makeFacts();
    QWidget* makeRun();
    void connectParts();
    void showRecord(bool own);
    void refreshFacts();
    void refreshRun();
    void showPattern(int row);
    void showPreset(int row);
    void showSections(const QString& title, std::vector<Section> sections);
    void start();
    void askAndPrint();
    QString assumptionsText() const;

    const ScenarioDocument& m_document;
    const std::vector<Preset>& m_presets;
    const Theme& m_theme;
    ValidationRecord m_shipped, m_own;
    QString m_ownAssumptions;   ///< under which m_own was run
    bool m_ownShown = false;
    ValidationRun m_run;
    ShareBar *m_verdicts, *m_grades;
    QLabel *m_record, *m_ownNames, *m_runText, *m_title;
    QComboBox* m_draws;
    QPushButton *m_start, *m_cancel, *m_back, *m_copy, *m_print, *m_which;
    QProgressBar* m_progress;
    PatternTable* m_table;
    QTextBrowser* m_page;
    std::vector<Section> m_sections;
};

} // namespace cw
