#include "ui/views/shell/main_window.h"

#include "ui/models/policy_name.h"
#include "ui/views/shell/top_bar.h"
#include "ui/views/shell/view_frame.h"

#include <QActionGroup>
#include <QFileInfo>

#include <utility>

namespace cw {
namespace {

const Setting<QString> colourMode{"colourMode", QStringLiteral("system")};
const Setting<bool> lessMotion{"lessMotion", false};
const std::tuple<ColourMode, const char*, const char*> colourModes[] = {{ColourMode::system, QT_TRANSLATE_NOOP("cw::MainWindow", "As the system"), "system"},
                                                                        {ColourMode::light, QT_TRANSLATE_NOOP("cw::MainWindow", "Light"), "light"},
                                                                        {ColourMode::dark, QT_TRANSLATE_NOOP("cw::MainWindow", "Dark"), "dark"}};

} // namespace

void MainWindow::makeViewMenu() {
    QMenu* menu = m_menu.addMenu(tr("Views"));
    for (int view = 0; view < m_views->count(); ++view) {
        QAction* action = menu->addAction(m_views->tabs()->tabText(view), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + view)), this,
                                          [this, view] {
                                              m_views->showView(view);
                                              m_views->focusView();
                                          });
        addAction(action);
    }
}

void MainWindow::makeRecentMenu() {
    QMenu* menu = m_menu.addMenu(tr("Open recent"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const QString& path : recentFiles(m_settings)) {
            QString name = QFileInfo(path).fileName();
            QAction* action = menu->addAction(name.replace(u'&', QStringLiteral("&&")), this, [this, path] { open(path); });
            action->setEnabled(QFileInfo::exists(path));
            action->setToolTip(path);
        }
        if (menu->isEmpty()) menu->addAction(tr("No files yet"))->setEnabled(false);
    });
    menu->setToolTipsVisible(true);
}

/// Before there are widgets: a style sheet that changes afterwards goes over all of them again.
void MainWindow::takeRememberedColours() {
    const QString remembered = colourMode.read(m_settings);
    for (const auto& [mode, text, key] : colourModes)
        if (remembered == QLatin1String(key)) m_theme.setMode(mode);
}

void MainWindow::makeColoursMenu() {
    auto* modes = new QActionGroup(this);
    QMenu* menu = m_menu.addMenu(tr("Colours and motion"));
    const QString remembered = colourMode.read(m_settings);
    for (const auto& [mode, text, key] : colourModes) {
        QAction* action = menu->addAction(tr(text));
        action->setCheckable(true);
        action->setChecked(remembered == QLatin1String(key));
        modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode, key = key] {
            m_theme.setMode(mode);
            colourMode.write(m_settings, QLatin1String(key));
        });
    }
    menu->addSeparator();
    QAction* still = menu->addAction(tr("Less motion"));
    still->setCheckable(true);
    still->setChecked(lessMotion.read(m_settings));
    m_theme.setReducedMotion(still->isChecked());
    connect(still, &QAction::toggled, this, [this](bool less) {
        m_theme.setReducedMotion(less);
        lessMotion.write(m_settings, less);
    });
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
    const auto& pinned = m_document.comparison().pinned;
    bool separated = false;
    for (std::size_t row = 0; row < pinned.size(); ++row) {
        if (!pinned[row].frozen) continue;   // a preset, which is above
        if (!std::exchange(separated, true)) m_references.addSeparator();
        add(policyName(pinned[row].scenario), [this, row] { m_document.usePinnedAsReference(row); });
    }
}

} // namespace cw
