#pragma once
#include "ui/models/history.h"
#include "ui/models/run_controller.h"
#include "ui/models/scenario_document.h"
#include "ui/models/session.h"
#include "ui/models/settings.h"
#include "ui/views/theme/theme.h"

#include <QMainWindow>
#include <QMenu>

class QStackedWidget;

namespace cw {

class ExploreView;
class FileActions;
class PolicyPanel;
class StatusLine;
class TopBar;
class TrustPage;
class ViewFrame;
class WelcomePage;
class WordsPanel;

/// Places the parts and forwards actions; every part knows only the document, the results or the theme.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(QSettings& settings, Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;
    ScenarioDocument& document() { return m_document; }
    RunController& controller() { return m_controller; }
    HistoryController& history() { return m_history; }
    PolicyPanel& policyPanel() { return *m_policy; }
    ExploreView& explore() { return *m_explore; }
    ViewFrame& views() { return *m_views; }
    void open(const QString& path);
    void showWelcome();
    /// Leaves the welcome page for the view that was in front.
    void showViews();
    void showExplore();
    /// "How far can I trust this?"
    TrustPage& showTrust();
    /// Which keys do what, by place.
    void showKeys();
    void setWordsShown(bool shown);
    /// Asks about sessions that ended without being saved, one at a time, newest first.
    void offerLostWork();
    /// Takes up the file and the pinned scenarios with which the last session ended.
    void goOnFromLast();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void placeParts();
    void connectRuns();
    void connectParts();
    void makeMenu();
    void makeViewMenu();
    void takeRememberedColours();
    void makeColoursMenu();
    void makeRecentMenu();
    void stepBack();
    void refreshForView();
    void find();
    void replay();
    void refreshGoal();
    void refreshReferences();
    void refreshTitle();
    void startRuns();
    void foldForWidth();
    void checkAgainstChart(const ResultsPointer& results);

    QSettings& m_settings;
    Theme& m_theme;
    ScenarioDocument m_document;
    RunController m_controller;
    Session m_session;
    HistoryController m_history{m_document, m_controller};
    std::vector<Preset> m_presets;
    QMenu m_menu, m_references;
    FileActions* m_files = nullptr;
    TopBar* m_bar = nullptr;
    StatusLine* m_status = nullptr;
    PolicyPanel* m_policy = nullptr;
    ViewFrame* m_views = nullptr;
    ExploreView* m_explore = nullptr;
    WordsPanel* m_words = nullptr;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    TrustPage* m_trust = nullptr;   ///< made when it is first looked at
    bool m_wordsWanted = true;
    bool m_closing = false;
    double m_precision = 0;   ///< to which the runs go on; 0: as many as the scenario asks for
    int m_mostRuns = 0;
    QString m_expected;   ///< hash of the results of the chart that was opened, until its runs are in
};

} // namespace cw
