#include "ui/views/shell/main_window.h"

#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/words_panel.h"
#include "ui/views/panel/policy_panel.h"
#include "ui/views/shell/file_actions.h"
#include "ui/views/shell/status_line.h"
#include "ui/views/shell/top_bar.h"
#include "ui/views/trust/trust_page.h"
#include "ui/views/welcome/welcome_page.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

namespace cw {
namespace {

const Setting<bool> welcomeSeen{"welcomeSeen", false};
const Setting<QString> colourMode{"colourMode", QStringLiteral("system")};
const Setting<QByteArray> windowGeometry{"windowGeometry", {}};
constexpr int foldBelow = 1400;   // px: narrower windows fold the right panel away first

} // namespace

MainWindow::MainWindow(QSettings& settings, Theme& theme, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_presets(loadPresets()) {
    setMinimumSize(960, 600);
    resize(1440, 900);
    setAcceptDrops(true);
    m_files = new FileActions(m_document, settings, *this);
    makeMenu();
    placeParts();
    connectParts();
    refreshReferences();
    refreshTitle();
    startRuns();
    restoreGeometry(windowGeometry.read(settings));
    if (!welcomeSeen.read(settings)) showWelcome();
}

MainWindow::~MainWindow() = default;

void MainWindow::placeParts() {
    m_bar = new TopBar(m_document.undoStack(), m_menu, m_references);
    m_status = new StatusLine(m_theme);
    m_policy = new PolicyPanel(m_document, m_theme);
    m_explore = new ExploreView(m_theme);
    m_words = new WordsPanel(m_theme);
    m_words->setFixedWidth(Theme::rightPanel);

    auto* sandbox = new QWidget;
    auto* line = new QHBoxLayout(sandbox);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_policy);
    line->addWidget(m_explore, 1);
    line->addWidget(m_words);
    m_pages = new QStackedWidget;
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->addWidget(sandbox);

    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectParts() {
    connect(&m_document, &ScenarioDocument::changed, this, [this] {
        m_controller.setTwins(m_document.snapshot(), m_document.reference(), m_document.referenceName());
        m_status->setScenario(m_document.scenario());
        refreshTitle();
    });
    connect(&m_document, &ScenarioDocument::referenceChanged, this, [this] {
        m_controller.setTwins(m_document.snapshot(), m_document.reference(), m_document.referenceName());
        refreshReferences();
    });
    connect(&m_document, &ScenarioDocument::fileChanged, this, &MainWindow::refreshTitle);
    connect(&m_controller, &RunController::fansChanged, this, [this](const ResultsPointer& results) {
        m_explore->setResults(results);
        m_words->setResults(results);
        m_status->setResults(results, m_explore->firstOutcome());
    });
    connect(&m_controller, &RunController::progressed, m_status, &StatusLine::setProgress);
    connect(&m_controller, &RunController::cancelled, m_status, &StatusLine::setStopped);
    connect(&m_controller, &RunController::failed, m_status, &StatusLine::setMessage);
    connect(m_status, &StatusLine::cancelWanted, &m_controller, &RunController::cancel);
    connect(m_status, &StatusLine::trustWanted, this, [this] { showTrust(); });
    connect(m_bar, &TopBar::pinWanted, &m_document, &ScenarioDocument::pin);
    connect(m_bar, &TopBar::exportWanted, m_explore, &ExploreView::exportChart);
    connect(m_bar, &TopBar::wordsToggled, this, &MainWindow::setWordsShown);
    connect(m_policy, &PolicyPanel::outcomeWanted, this, [this](int outcome) {
        QWidget& chart = m_explore->showOutcome(outcome);
        if (m_policy->infoCovers(chart)) chart.setFocus();   // which closes the card
    });
    connect(m_words, &WordsPanel::foldWanted, this, [this] { setWordsShown(false); });
    connect(m_files, &FileActions::opened, this, &MainWindow::showExplore);
    connect(new QShortcut(Qt::Key_Slash, this), &QShortcut::activated, m_policy, &PolicyPanel::focusSearch);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, &m_controller, &RunController::cancel);
    connect(new QShortcut(Qt::Key_F9, this), &QShortcut::activated, this, [this] { setWordsShown(m_words->isHidden()); });
}

void MainWindow::makeMenu() {
    const auto add = [this](const QString& text, const QKeySequence& keys, auto action) {
        QAction* made = m_menu.addAction(text, keys, this, action);
        addAction(made);   // so that the keys work while the menu is closed
    };
    add(tr("New"), QKeySequence::New, [this] { m_files->newFile(); });
    add(tr("Open…"), QKeySequence::Open, [this] { m_files->askAndOpen(); });
    add(tr("Save"), QKeySequence::Save, [this] { m_files->save(); });
    add(tr("Save as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_files->saveAs(); });
    m_menu.addSeparator();
    add(tr("Undo"), QKeySequence::Undo, [this] { m_document.undoStack().undo(); });
    add(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_document.undoStack().redo(); });
    add(tr("Find a lever"), QKeySequence::Find, [this] { m_policy->focusSearch(); });
    m_menu.addSeparator();
    add(tr("Pin as reference"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { m_document.pin(); });
    add(tr("Export a chart…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_explore->exportChart(); });
    add(tr("Copy the chart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { m_explore->copyChart(); });
    add(tr("Rescale the axes"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { m_explore->rescaleAll(); });
    m_menu.addSeparator();
    makeViewMenu();
    add(tr("Welcome page"), QKeySequence::HelpContents, [this] { showWelcome(); });
    add(tr("How far can I trust this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [this] { showTrust(); });
    add(tr("Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::makeViewMenu() {
    auto* modes = new QActionGroup(this);
    QMenu* menu = m_menu.addMenu(tr("Colours"));
    const std::tuple<ColourMode, QString, QString> rows[] = {{ColourMode::system, tr("As the system"), QStringLiteral("system")},
                                                             {ColourMode::light, tr("Light"), QStringLiteral("light")},
                                                             {ColourMode::dark, tr("Dark"), QStringLiteral("dark")}};
    const QString remembered = colourMode.read(m_settings);
    for (const auto& [mode, text, key] : rows) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(key == remembered);
        modes->addAction(action);
        if (key == remembered) m_theme.setMode(mode);
        connect(action, &QAction::triggered, this, [this, mode = mode, key = key] {
            m_theme.setMode(mode);
            colourMode.write(m_settings, key);
        });
    }
}

void MainWindow::refreshReferences() {
    m_bar->setReference(m_document.referenceName());
    m_references.clear();
    const auto add = [this](const QString& name, auto action) {
        QString shown = name;
        QAction* made = m_references.addAction(shown.replace(u'&', QStringLiteral("&&")), this, action);
        made->setCheckable(true);
        made->setChecked(name == m_document.referenceName());
    };
    add(QString::fromStdString(statusQuo().name), [this] { m_document.setReference(statusQuo()); });
    for (const Preset& preset : m_presets)
        if (preset.id != u"status-quo-2025")
            add(QString::fromStdString(preset.scenario.name), [this, &preset] { m_document.setReference(preset.scenario); });
    if (!m_document.pinned().empty()) m_references.addSeparator();
    for (std::size_t row = 0; row < m_document.pinned().size(); ++row)
        add(QString::fromStdString(m_document.pinned()[row].name), [this, row] { m_document.usePinnedAsReference(row); });
}

void MainWindow::refreshTitle() {
    m_bar->setDocument(m_document.name(), m_document.isModified());
    setWindowTitle(tr("%1[*] – Counterweight").arg(m_document.name()));
    setWindowModified(m_document.isModified());
}

void MainWindow::startRuns() {
    m_status->setScenario(m_document.scenario());
    m_controller.setTwins(m_document.snapshot(), m_document.reference(), m_document.referenceName());
}

void MainWindow::open(const QString& path) { m_files->open(path); }

void MainWindow::showWelcome() {
    if (m_welcome) m_welcome->deleteLater();
    m_welcome = new WelcomePage(m_presets, recentFiles(m_settings));
    m_pages->setCurrentIndex(m_pages->addWidget(m_welcome));
    m_welcome->setFocus();
    connect(m_welcome, &WelcomePage::startWanted, m_files, &FileActions::newFile);
    connect(m_welcome, &WelcomePage::openWanted, m_files, &FileActions::askAndOpen);
    connect(m_welcome, &WelcomePage::fileWanted, m_files, qOverload<const QString&>(&FileActions::open));
    connect(m_welcome, &WelcomePage::presetWanted, this, [this](const Scenario& scenario) {
        m_document.use(scenario);
        showExplore();
    });
}

void MainWindow::showExplore() {
    welcomeSeen.write(m_settings, true);
    m_pages->setCurrentIndex(0);
}

TrustPage& MainWindow::showTrust() {
    if (!m_trust) {
        m_trust = new TrustPage(m_document, m_presets, m_theme);
        m_pages->addWidget(m_trust);
        connect(m_trust, &TrustPage::closeWanted, this, &MainWindow::showExplore);
    }
    m_pages->setCurrentWidget(m_trust);
    m_trust->setFocus();
    return *m_trust;
}

void MainWindow::setWordsShown(bool shown) {
    m_words->setVisible(shown);
    m_explore->setWordsShownHere(!shown);
    m_bar->setWordsShown(shown);
}

void MainWindow::foldForWidth() { setWordsShown(width() >= foldBelow); }

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool wasWide = event->oldSize().width() >= foldBelow, wide = width() >= foldBelow;
    if (!event->oldSize().isValid() || wasWide != wide) foldForWidth();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    windowGeometry.write(m_settings, saveGeometry());
    if (m_closing || !m_document.isModified()) return event->accept();
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
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) return open(url.toLocalFile());
}

} // namespace cw
