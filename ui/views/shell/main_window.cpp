#include "ui/views/shell/main_window.h"

#include "ui/models/policy_name.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/words_panel.h"
#include "ui/views/panel/policy_panel.h"
#include "ui/views/shell/file_actions.h"
#include "ui/views/shell/keys_dialog.h"
#include "ui/views/shell/status_line.h"
#include "ui/views/shell/top_bar.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/theme/tab_order.h"
#include "ui/views/trust/trust_page.h"
#include "ui/views/welcome/welcome_page.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusTipEvent>

namespace cw {
namespace {

const Setting<bool> welcomeSeen{"welcomeSeen", false};
const Setting<QByteArray> windowGeometry{"windowGeometry", {}};
QString sessionFolder(const QSettings& settings) { return QFileInfo(settings.fileName()).absolutePath() + QStringLiteral("/sessions"); }
constexpr int foldBelow = 1400;   // px: narrower windows fold the right panel away first
constexpr int wordsFrom = 1160;   // px: in narrower ones two charts and both panels have no room; the sentence above the charts stays

} // namespace

MainWindow::MainWindow(QSettings& settings, Theme& theme, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_session(m_document, sessionFolder(settings)), m_presets(loadPresets()) {
    takeRememberedColours();
    setMinimumSize(1024, 640);
    resize(1440, 900);
    setAcceptDrops(true);
    m_files = new FileActions(m_document, settings, *this);
    connectRuns();
    placeParts();
    makeMenu();
    connectParts();
    refreshReferences();
    refreshTitle();
    startRuns();
    restoreGeometry(windowGeometry.read(settings));
    if (!welcomeSeen.read(settings)) showWelcome();
}

/// Widgets go before the document they show: a field that loses the focus on its way out still looks at it.
MainWindow::~MainWindow() { delete centralWidget(); }

void MainWindow::placeParts() {
    // Each part is made inside of what holds it, in the order of Tab: a tree of widgets that gets its parent afterwards is
    // styled and measured anew at every level, which once took two thirds of the time until the window stood.
    auto* central = new QWidget(this);
    auto* tabs = new QTabBar(central);
    m_bar = new TopBar(m_document.undoStack(), m_menu, m_references, tabs, m_theme, central);
    m_pages = new QStackedWidget(central);
    m_pages->setObjectName(QStringLiteral("pages"));
    auto* sandbox = new QWidget(m_pages);
    m_policy = new PolicyPanel(m_document, m_theme, sandbox);
    m_views = new ViewFrame({m_document, m_controller, m_theme, m_presets, m_history, [this](const char* id) { m_views->showView(id); }}, *tabs, sandbox);
    m_explore = &m_views->view<ExploreView>();
    m_words = new WordsPanel(m_theme, sandbox);
    m_words->setFixedWidth(Theme::rightPanel);
    m_status = new StatusLine(m_theme, central);

    auto* line = new QHBoxLayout(sandbox);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_policy);
    line->addWidget(m_views, 1);
    line->addWidget(m_words);
    m_pages->addWidget(sandbox);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
}

/// Before there are parts, so that runs are under way while these show the change.
void MainWindow::connectRuns() {
    const auto startTwins = [this] { m_controller.setTwins(m_document.snapshot(), m_document.reference(), m_document.referenceName()); };
    connect(&m_document, &ScenarioDocument::changed, this, [this, startTwins] {
        m_expected.clear();   // another scenario's results are not to be held against the chart
        startTwins();
    });
    connect(&m_document, &ScenarioDocument::referenceChanged, this, startTwins);
}

void MainWindow::connectParts() {
    connect(&m_document, &ScenarioDocument::changed, this, [this] {
        m_status->setScenario(m_document.scenario());
        refreshTitle();
    });
    connect(&m_document, &ScenarioDocument::referenceChanged, this, &MainWindow::refreshReferences);
    connect(&m_document, &ScenarioDocument::fileChanged, this, &MainWindow::refreshTitle);
    connect(&m_controller, &RunController::fansChanged, this, [this](const ResultsPointer& results) {
        m_words->setResults(results);
        m_status->setResults(results, m_explore->largeOutcomes());
        checkAgainstChart(results);
    });
    connect(&m_controller, &RunController::progressed, m_status, &StatusLine::setProgress);
    connect(&m_controller, &RunController::cancelled, m_status, &StatusLine::setStopped);
    connect(&m_controller, &RunController::failed, m_status, &StatusLine::setMessage);
    connect(m_status, &StatusLine::goalWanted, this, [this](double precision, int most) {
        m_precision = precision, m_mostRuns = most;
        refreshGoal();
    });
    connect(m_explore, &ExploreView::largeOutcomesChanged, this, &MainWindow::refreshGoal);
    connect(m_status, &StatusLine::cancelWanted, &m_controller, &RunController::cancel);
    connect(m_status, &StatusLine::trustWanted, this, [this] { showTrust(); });
    connect(m_views, &ViewFrame::shown, this, [this] {
        m_policy->closeSchedule();
        showViews();
        refreshForView();
    });
    connect(m_bar, &TopBar::pinWanted, &m_document, qOverload<>(&ScenarioDocument::pin));
    connect(m_bar, &TopBar::replayWanted, this, &MainWindow::replay);
    connect(m_explore, &ExploreView::noteWanted, m_status, &StatusLine::setNote);
    connect(m_bar, &TopBar::exportWanted, this, [this] { m_views->current().exportShown(); });
    connect(m_bar, &TopBar::wordsToggled, this, &MainWindow::setWordsShown);
    connect(m_policy, &PolicyPanel::outcomeWanted, this, [this](int outcome) {
        showExplore();
        ChartCard& chart = m_explore->showOutcome(outcome);
        if (m_policy->infoCovers(chart)) chart.setFocus();   // which closes the card
    });
    connect(m_words, &WordsPanel::foldWanted, this, [this] { setWordsShown(false); });
    connect(m_files, &FileActions::opened, this, &MainWindow::showViews);
    connect(m_files, &FileActions::experimentOpened, this, [this](int outcome, const QString& results) {
        showExplore();
        if (outcome >= 0) m_explore->showOutcome(outcome);
        m_expected = results;
    });
    connect(&m_document, &ScenarioDocument::refused, m_status, &StatusLine::setNote);
    connect(&m_session, &Session::failed, m_status, &StatusLine::setNote);
    connect(new QShortcut(Qt::Key_Slash, this), &QShortcut::activated, this, &MainWindow::find);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &MainWindow::stepBack);
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, m_bar, &TopBar::openMenu);
    // Copying changes nothing that one could see: it is said.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (isActiveWindow() && QGuiApplication::clipboard()->ownsClipboard()) m_status->setNote(tr("copied"));
    });
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, this, [this] { if (m_views->current().hasWords() && width() >= wordsFrom) setWordsShown(!m_wordsWanted); });
}

void MainWindow::makeMenu() {
    const auto add = [this](const QString& text, const QKeySequence& keys, auto action) {
        QAction* made = m_menu.addAction(text, keys, this, action);
        addAction(made);   // so that the keys work while the menu is closed
        return made;
    };
    add(tr("New"), QKeySequence::New, [this] { m_files->newFile(); });
    add(tr("Open…"), QKeySequence::Open, [this] { m_files->askAndOpen(); });
    makeRecentMenu();
    add(tr("Save"), QKeySequence::Save, [this] { m_files->save(); });
    add(tr("Save as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_files->saveAs(); });
    m_menu.addSeparator();
    QUndoStack& steps = m_document.undoStack();
    QAction* undo = add(tr("Undo"), QKeySequence::Undo, [&steps] { steps.undo(); });
    QAction* redo = add(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [&steps] { steps.redo(); });
    undo->setEnabled(steps.canUndo());
    redo->setEnabled(steps.canRedo());
    connect(&steps, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&steps, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    add(tr("Find"), QKeySequence::Find, [this] { find(); });
    m_menu.addSeparator();
    add(tr("Pin as reference"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { m_document.pin(); });
    add(tr("Export chart or table…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_views->current().exportShown(); });
    add(tr("Copy chart or table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { m_views->current().copyShown(); });
    add(tr("Rescale the axes"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { m_views->current().rescaleAll(); });
    add(tr("Replay the last change"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { replay(); });
    m_menu.addSeparator();
    makeViewMenu();
    makeColoursMenu();
    add(tr("Welcome page"), QKeySequence::HelpContents, [this] { showWelcome(); });
    add(tr("How far can I trust this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [this] { showTrust(); });
    add(tr("Keys"), QKeySequence(Qt::CTRL | Qt::Key_F1), [this] { showKeys(); });
    add(tr("Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::refreshTitle() {
    m_bar->setDocument(policyName(m_document.scenario()), m_document.isModified());
    setWindowTitle(tr("%1[*] – Counterweight").arg(policyName(m_document.scenario())));
    setWindowModified(m_document.isModified());
}

void MainWindow::startRuns() {
    m_status->setScenario(m_document.scenario());
    m_controller.setTwins(m_document.snapshot(), m_document.reference(), m_document.referenceName());
}

/// The chart that was opened and the runs just made should agree to the last bit; another model or machine may not.
void MainWindow::checkAgainstChart(const ResultsPointer& results) {
    if (m_expected.isEmpty() || !results->complete() || !(*results->scenario == m_document.scenario())) return;
    m_status->setNote(results->hashText == m_expected ? tr("the same results as in the chart, bit for bit")
                                                      : tr("these results differ from those in the chart: another version of the model made it"));
    m_expected.clear();
}

void MainWindow::offerLostWork() {
    const std::vector<LostSession> lost = Session::lost(sessionFolder(m_settings));
    if (lost.empty()) return;
    const LostSession session = lost.front();
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved work"),
                                tr("Counterweight ended without saving %1.").arg(QString::fromStdString(session.experiment.scenario.name)), QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It was kept as of %1.").arg(QLocale().toString(session.when, QLocale::ShortFormat)));
    QPushButton* restore = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->addButton(tr("&Ask me later"), QMessageBox::RejectRole);
    box->setDefaultButton(restore);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton* clicked) {
        if (clicked == restore) {
            m_document.recover(session.experiment.scenario, session.experiment.comparison, session.experiment.file);
            m_session.writeNow();
            m_session.flush();   // or a second crash would lose it
            showViews();
        }
        if (clicked == restore || clicked == discard) Session::forget(session);
        if (clicked == discard) offerLostWork();
    });
    box->open();
}

void MainWindow::goOnFromLast() {
    if (const std::optional<Experiment> last = Session::remembered(sessionFolder(m_settings))) m_document.goOn(last->scenario, last->comparison, last->file);
}

void MainWindow::open(const QString& path) { m_files->open(path); }

void MainWindow::showWelcome() {
    if (m_welcome) m_welcome->deleteLater();
    m_welcome = new WelcomePage(m_presets, recentFiles(m_settings));
    m_pages->setCurrentIndex(m_pages->addWidget(m_welcome));
    tabAfter(*m_pages->widget(0), *m_welcome);
    m_welcome->setFocus();
    connect(m_welcome, &WelcomePage::startWanted, m_files, &FileActions::newFile);
    connect(m_welcome, &WelcomePage::openWanted, m_files, &FileActions::askAndOpen);
    connect(m_welcome, &WelcomePage::fileWanted, m_files, qOverload<const QString&>(&FileActions::open));
    connect(m_welcome, &WelcomePage::presetWanted, this, [this](const Scenario& scenario) {
        m_document.use(scenario);
        showViews();
    });
}

void MainWindow::showViews() {
    welcomeSeen.write(m_settings, true);
    m_pages->setCurrentIndex(0);
}

void MainWindow::showExplore() {
    showViews();
    m_views->showView("explore");
}

TrustPage& MainWindow::showTrust() {
    if (!m_trust) {
        m_trust = new TrustPage(m_document, m_presets, m_theme, m_pages);
        m_pages->addWidget(m_trust);
        tabAfter(*m_pages->widget(0), *m_trust);
        connect(m_trust, &TrustPage::closeWanted, this, &MainWindow::showViews);
    }
    m_pages->setCurrentWidget(m_trust);
    m_trust->focusPatterns();
    return *m_trust;
}

void MainWindow::showKeys() {
    auto* dialog = new KeysDialog(actions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::replay() {
    showExplore();
    m_explore->replayLastChange();
}

/// The outcomes that are looked at are those that are to be known.
void MainWindow::refreshGoal() {
    if (m_controller.results()) m_status->setResults(m_controller.results(), m_explore->largeOutcomes());
    m_controller.setGoal(m_precision > 0 ? std::optional(RunGoal{m_precision, m_explore->largeOutcomes(), m_mostRuns}) : std::nullopt);
}

void MainWindow::setWordsShown(bool shown) {
    m_wordsWanted = shown;
    m_bar->setWordsShown(shown);
    refreshForView();
}

void MainWindow::refreshForView() {
    const bool words = m_views->current().hasWords() && width() >= wordsFrom;
    m_policy->setVisible(m_views->current().hasPolicy());
    m_words->setVisible(words && m_wordsWanted);
    m_explore->setWordsShownHere(m_words->isHidden());
    m_bar->setWordsPossible(words);
}

void MainWindow::find() {
    if (m_pages->currentIndex() == 0 && !m_views->current().hasPolicy()) m_views->current().findShown();
    else m_policy->focusSearch();
}

void MainWindow::foldForWidth() { setWordsShown(width() >= foldBelow); }

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool wasWide = event->oldSize().width() >= foldBelow, wide = width() >= foldBelow;
    if (!event->oldSize().isValid() || wasWide != wide) foldForWidth();
    else refreshForView();
}

/// Out of a page, else out of a replay and the runs under way.
void MainWindow::stepBack() {
    if (m_pages->currentIndex() != 0) return showViews();
    m_explore->stopReplay();
    m_controller.cancel();
}

/// Parts tell by a status tip what they did that nobody could see.
bool MainWindow::event(QEvent* event) {
    if (event->type() != QEvent::StatusTip) return QMainWindow::event(event);
    if (const QString tip = static_cast<QStatusTipEvent*>(event)->tip(); !tip.isEmpty()) m_status->setNote(tip);
    return true;
}

/// Return presses the button that has the focus, as Space does: outside dialogs Qt leaves it alone.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && !event->isAutoRepeat() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) return button->click();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    windowGeometry.write(m_settings, saveGeometry());
    if (m_closing || !m_document.isModified()) {
        m_session.flush();   // or what is on its way to the disk would come over it
        Session::remember(m_document, sessionFolder(m_settings));
        return event->accept();
    }
    event->ignore();
    m_files->protect([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) m_files->openFirst(paths);
}

} // namespace cw
