#include "ui/views/compare/scenario_bar.h"

#include "sim/io/scenario_file.h"
#include "ui/models/policy_name.h"
#include "ui/views/compare/flow_layout.h"
#include "ui/views/compare/scenario_pen.h"
#include "ui/views/theme/file_dialog.h"

#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace cw {

namespace {

constexpr int longestName = 220;   // px

QString forMenu(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

} // namespace

ScenarioBar::ScenarioBar(CompareState& state, const std::vector<Preset>& presets, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_state(state), m_presets(presets), m_theme(theme), m_line(new FlowLayout(Theme::grid)), m_add(new QPushButton(tr("+ Add ▾"))) {
    setLayout(m_line);
    QSizePolicy flows(QSizePolicy::Expanding, QSizePolicy::Preferred);
    flows.setHeightForWidth(true);
    setSizePolicy(flows);
    m_add->setObjectName(QStringLiteral("addScenario"));
    m_add->setAccessibleName(tr("Add a scenario to the comparison"));
    m_add->setToolTip(tr("A preset, this policy as it stands, or a file"));
    m_add->setMenu(&m_addMenu);
    m_line->addWidget(m_add);
    connect(&m_addMenu, &QMenu::aboutToShow, this, &ScenarioBar::fillAddMenu);
    connect(&state, &CompareState::columnsChanged, this, &ScenarioBar::refresh);
    connect(&theme, &Theme::changed, this, &ScenarioBar::rebuild);
    refresh();
}

/// A dragged lever changes what is in a scenario, but not which there are.
void ScenarioBar::refresh() {
    const auto same = [](const CompareColumn& a, const CompareColumn& b) {
        return a.kind == b.kind && a.name == b.name && (a.kind == CompareColumn::Kind::current || a.rival == b.rival);
    };
    if (!std::ranges::equal(m_shown, m_state.columns(), same)) rebuild();
}

void ScenarioBar::rebuild() {
    m_shown = m_state.columns();
    const bool focusWasHere = std::ranges::any_of(m_chips, &QWidget::hasFocus);
    for (QPushButton* chip : m_chips) {
        m_line->removeWidget(chip);
        chip->hide();
        chip->deleteLater();   // one of them may be the sender
    }
    m_chips.clear();
    m_line->removeWidget(m_add);
    int index = 0;
    for (const CompareColumn& column : m_state.columns()) m_chips << makeChip(column, index++);
    m_line->addWidget(m_add);
    orderTabs();
    letTabComeTo(std::min(m_stop, m_chips.size() - 1));
    if (focusWasHere) m_chips[m_stop]->setFocus();
    updateGeometry();
}

/// As they stand: the chips, then the way to add more.
void ScenarioBar::orderTabs() {
    QWidget* last = m_add;   // whose place they take
    for (QPushButton* chip : m_chips) {
        setTabOrder(last, chip);
        last = chip;
    }
    setTabOrder(last, m_add);
}

void ScenarioBar::letTabComeTo(qsizetype chip) {
    m_stop = chip;
    for (qsizetype i = 0; i < m_chips.size(); ++i) m_chips[i]->setFocusPolicy(i == chip ? Qt::StrongFocus : Qt::ClickFocus);
}

QPushButton* ScenarioBar::makeChip(const CompareColumn& column, int index) {
    const QString kind = column.kind == CompareColumn::Kind::reference ? tr("reference") : column.kind == CompareColumn::Kind::current ? tr("this policy") : tr("pinned");
    auto* chip = new QPushButton(this);
    chip->setText(forMenu(chip->fontMetrics().elidedText(column.name, Qt::ElideRight, longestName)) + QStringLiteral(" ▾"));
    chip->setIcon(scenarioIcon(column.pen, m_theme.colours()));
    chip->setIconSize(QSize(28, 16));
    chip->setObjectName(QStringLiteral("chip%1").arg(index));
    chip->setAccessibleName(tr("%1, %2").arg(column.name, kind));
    chip->setToolTip(tr("%1 (%2)").arg(column.name, kind));
    auto* menu = new QMenu(chip);
    ScenarioDocument& document = m_state.document();
    if (column.kind == CompareColumn::Kind::reference) menu->addAction(tr("All others are compared with this one"))->setEnabled(false);
    if (column.kind == CompareColumn::Kind::current) {
        menu->addAction(tr("Pin as it stands"), this, [&document] {
            Rival pinned{document.scenario(), true};
            pinned.scenario.name = tr("%1, pinned").arg(policyName(document.scenario())).toStdString();
            document.pin({pinned});
        });
        menu->addAction(tr("Pin and make it the reference"), &document, qOverload<>(&ScenarioDocument::pin));
    }
    if (column.kind == CompareColumn::Kind::pinned) {
        const Rival rival = column.rival;
        menu->addAction(tr("Make it the reference"), this, [&document, rival] { document.swapReference(rival); });
        menu->addAction(tr("Work on it: replace this policy"), this, [&document, rival] { document.use(rival.scenario); });
        menu->addAction(tr("Unpin") + u'\t' + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText), this, [&document, rival] { document.unpin(rival); });
    }
    chip->installEventFilter(this);
    chip->setMenu(menu);
    m_line->addWidget(chip);
    chip->show();
    return chip;
}

bool ScenarioBar::eventFilter(QObject* watched, QEvent* event) {
    const auto index = m_chips.indexOf(static_cast<QPushButton*>(watched));
    if (index >= 0 && event->type() == QEvent::FocusIn) letTabComeTo(index);
    if (index < 0 || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Delete) return moveBy(index, key);
    if (m_state.columns()[static_cast<std::size_t>(index)].kind != CompareColumn::Kind::pinned) return false;
    m_state.document().unpin(Rival(m_state.columns()[static_cast<std::size_t>(index)].rival));
    return true;
}

bool ScenarioBar::moveBy(qsizetype from, int key) {
    const qsizetype last = m_chips.size() - 1;
    qsizetype to = from;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up: to = std::max<qsizetype>(from - 1, 0); break;
    case Qt::Key_Right:
    case Qt::Key_Down: to = std::min(from + 1, last); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: return false;
    }
    m_chips[to]->setFocus(Qt::TabFocusReason);
    return true;
}

void ScenarioBar::fillAddMenu() {
    m_addMenu.clear();
    ScenarioDocument& document = m_state.document();
    for (const Preset& preset : m_presets) {
        QAction* action = m_addMenu.addAction(forMenu(QString::fromStdString(preset.scenario.name)), this, [this, &preset] { pinPresets({preset.id}); });
        action->setEnabled(!isCompared(preset));
    }
    m_addMenu.addSeparator();
    m_addMenu.addAction(tr("All presets"), this, &ScenarioBar::pinAllPresets);
    m_addMenu.addAction(tr("This policy as it stands"), this, [&document] {
        Rival pinned{document.scenario(), true};
        pinned.scenario.name = tr("%1, pinned").arg(policyName(document.scenario())).toStdString();
        document.pin({pinned});
    });
    m_addMenu.addAction(tr("A file…"), this, &ScenarioBar::askForFile);
}

/// By what it does, not by its words: the reference is mostly the status quo, and that is a preset too.
bool ScenarioBar::isCompared(const Preset& preset) const {
    const auto twin = twinOf({preset.scenario}, m_state.document().scenario());
    return std::ranges::any_of(m_state.columns(), [&](const CompareColumn& column) {
        return column.kind != CompareColumn::Kind::current && sameExperiment(*column.scenario, *twin);
    });
}

void ScenarioBar::pinPositions() {
    pinPresets({QStringLiteral("laissez-faire"), QStringLiteral("strict-developer-liability"), QStringLiteral("api-only"),
                QStringLiteral("tiered-open-release"), QStringLiteral("balanced-package")});
}

void ScenarioBar::pinAllPresets() {
    QStringList all;
    for (const Preset& preset : m_presets) all << preset.id;
    pinPresets(all);
}

void ScenarioBar::pinPresets(const QStringList& ids) {
    std::vector<Rival> rivals;
    for (const Preset& preset : m_presets)
        if (ids.contains(preset.id) && !isCompared(preset)) rivals.push_back({preset.scenario, false});
    m_state.document().pin(std::move(rivals));
}

void ScenarioBar::askForFile() {
    QFileDialog* dialog = fileDialog(this, tr("Compare with a scenario"));
    dialog->setNameFilters({tr("Scenarios (*.cws.json)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioBar::pinFile);
    dialog->open();
}

void ScenarioBar::pinFile(const QString& path) {
    Loaded loaded = loadScenario(path.toStdString());
    if (loaded.ok()) loaded.problems = problems(loaded.scenario);
    if (loaded.ok()) return m_state.document().pin({{loaded.scenario, true}});
    QStringList lines;
    for (const Problem& problem : loaded.problems) lines += QString::fromStdString(problem.where + ": " + problem.what);
    auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Counterweight"), tr("The file cannot be compared. Correct what is listed and add it again."),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(lines.join(u'\n').left(2000));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace cw
