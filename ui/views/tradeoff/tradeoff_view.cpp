#include "ui/views/tradeoff/tradeoff_view.h"

#include "sim/model/parameters/all.h"
#include "ui/models/compare_copy.h"
#include "ui/models/experiment.h"
#include "ui/models/format.h"
#include "ui/models/tradeoff_words.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/charts/export_dialog.h"
#include "ui/views/compare/compare_table.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/theme/scroll_page.h"
#include "ui/views/theme/wrapped_label.h"
#include "ui/views/tradeoff/weight_slider.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace cw {

namespace {

constexpr int gap = Theme::grid + 4, rowHeight = 38, sideWidth = 264, foldBelow = 760;   // px

double harmWeight(const Scenario& scenario) { return scenario.values[par::welfare::harmWeight]; }

bool isRegistered(std::string_view id) {
    return std::ranges::any_of(viewRegistry(), [&](const ViewEntry& entry) { return entry.id == id; });
}

/// How net value goes with innovation, which the other views show.
QString about(const TradeoffAxes& axes) {
    const TradeoffMeasure net = netValueMeasure();
    return axes.x == net || axes.y == net ? u' ' + TradeoffView::tr("%1: %2.").arg(net.title, net.about) : QString();
}

constexpr QSizeF onPaper{160, 130};   // mm: a plane is as high as wide, nearly, and its caption takes some

ExportedPicture exported(const TradeoffPlane& plane, const std::vector<TrailPoint>& trail, const ViewContext& context) {
    const Scenario& scenario = context.document.scenario();
    const ChartCaption caption{TradeoffView::tr("%1 and %2").arg(plane.axes.x.title, format::lowerFirst(plane.axes.y.title)), tradeoffCaption(plane, scenario),
                               TradeoffView::tr("each small dot a run, each region the middle half of a scenario's runs")};
    const auto paint = [plane, trail, caption](QPaintDevice& device, QSize logicalSize) {
        paintCaptioned(caption, device, logicalSize, [&](QCPPainter& painter, QSize size) {
            PlaneScale scale;
            scale.setFrame(planeFrame(QRectF(QPointF(), QSizeF(size))));
            scale.follow(plane, trail);
            const TradeoffPicture picture{plane, trail, Theme::lightColours()};
            paintGround(painter, picture, scale);
            paintForeground(painter, picture, scale);
        });
    };
    const ResultsPointer results = context.controller.results();
    const bool current = results && *results->scenario == scenario;   // not those of a lever that has just moved
    const Experiment experiment{.scenario = scenario, .comparison = context.document.comparison(), .outcome = {}, .results = current ? results->hashText : QString(),
                                .program = QCoreApplication::applicationVersion(), .file = {}};
    return {caption, experimentText(experiment), paint, [plane] { return tradeoffTable(plane); }, onPaper};
}

} // namespace

TradeoffView::TradeoffView(const ViewContext& context, QWidget* parent)
    : View(parent), m_context(context), m_state(context.document, context.controller), m_trail(context.controller), m_bar(new ScenarioBar(m_state, context.presets, context.theme)),
      m_plot(new TradeoffPlot(context.theme)), m_slider(new WeightSlider(context.theme)), m_table(new CompareTable(context.theme, m_tableModel, rowHeight)) {
    m_table->setAccessibleName(tr("Scenarios on the plane"));
    m_table->sortBy(TradeoffTableModel::place);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, gap, 16, 16);
    column->setSpacing(gap);
    column->addWidget(m_bar);
    column->addWidget(makePlaneCard(), 1);
    column->addWidget(makeTableCard());
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollPage(page));

    connect(m_plot, &TradeoffPlot::weightDragged, this, [this](double weight) { setWeight(roundWeight(weight)); });
    connect(m_plot, &TradeoffPlot::worldPointed, m_plot, &TradeoffPlot::chooseWorld);
    connect(m_plot, &TradeoffPlot::runChosen, this, [this](std::size_t, std::size_t run) {
        if (m_plot->chosenRun() == run) return openRun(run);
        m_plot->chooseRun(run);
        refreshWords();
    });
    connect(m_plot, &TradeoffPlot::runDropped, this, &TradeoffView::refreshWords);
    connect(m_slider, &WeightSlider::edited, this, &TradeoffView::setWeight);
    connect(m_table, &CompareTable::rowChosen, this, [this](const QModelIndex& row) { m_plot->chooseWorld(static_cast<std::size_t>(row.row())); });
    connect(&m_state, &CompareState::columnsChanged, this, &TradeoffView::refresh);
    connect(&m_state, &CompareState::resultsChanged, this, &TradeoffView::refresh);
    connect(&m_trail, &PolicyTrail::changed, this, &TradeoffView::refresh);
    connect(&context.document, &ScenarioDocument::changed, this, &TradeoffView::takeWeightOfScenario);
    takeWeightOfScenario();
}

QPushButton* TradeoffView::makeAxisButton(bool across) {
    auto* button = new QPushButton;
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    button->setAccessibleName(across ? tr("Outcome across") : tr("Outcome up"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, across] { fillAxisMenu(*menu, across); });
    return button;
}

void TradeoffView::fillAxisMenu(QMenu& menu, bool across) {
    menu.clear();
    for (const MeasureGroup& group : measureGroups()) {
        QMenu* part = menu.addMenu(group.title);
        for (const TradeoffMeasure& measure : group.measures) {
            QAction* action = part->addAction(measure.title, this, [this, measure, across] {
                TradeoffAxes axes = m_axes;
                (across ? axes.x : axes.y) = measure;
                setAxes(axes);
            });
            action->setCheckable(true);
            action->setChecked(measure == (across ? m_axes.x : m_axes.y));
        }
    }
}

QFrame* TradeoffView::makePlaneCard() {
    m_xButton = makeAxisButton(true);
    m_yButton = makeAxisButton(false);
    m_differences = new QPushButton(tr("Differences"));
    m_levels = new QPushButton(tr("Levels"));
    m_differences->setToolTip(tr("Each run less its twin under the reference: the luck that both share is gone"));
    m_levels->setToolTip(tr("Each run as it ended: how far luck alone spreads them"));
    auto* group = new QButtonGroup(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::grid);
    head->addWidget(m_yButton);
    head->addWidget(m_xButton);
    head->addStretch(1);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(0);
    for (QPushButton* button : {m_differences, m_levels}) {
        button->setCheckable(true);
        button->setProperty("look", button == m_differences ? "segmentFirst" : "segmentLast");
        button->setMinimumWidth(96);
        group->addButton(button);
        pair->addWidget(button);
    }
    m_differences->setChecked(true);
    connect(m_differences, &QPushButton::toggled, this, [this](bool on) {
        TradeoffAxes axes = m_axes;
        axes.relative = on;
        setAxes(axes);
    });
    head->addLayout(pair);
    auto* card = new QFrame;
    card->setProperty("look", "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addLayout(head);
    m_planeGrid = new QGridLayout;
    m_planeGrid->setHorizontalSpacing(16);
    m_planeGrid->setVerticalSpacing(Theme::grid);
    m_plot->setMinimumHeight(360);
    m_side = makeSide();
    foldSide();
    column->addLayout(m_planeGrid, 1);
    return card;
}

QWidget* TradeoffView::makeSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    auto* title = new QLabel(tr("Your weight"));
    title->setFont(Theme::section());
    title->setProperty("look", "section");
    m_weightText = wrappedLabel({}, Theme::emphasis());
    m_sentence = wrappedLabel({}, Theme::sentence());
    m_note = wrappedLabel({}, Theme::small(), "second");
    m_slider->setToolTip(tr("How much of one you would give for the other: a value judgement, and yours. Ticks: here another scenario comes first; "
                            "the bar around a tick is the 95 % interval of that weight."));
    column->addWidget(title);
    column->addWidget(m_weightText);
    column->addWidget(m_slider);
    column->addWidget(m_sentence);
    column->addSpacing(Theme::grid);
    m_presets = new QPushButton(tr("Add all presets"));
    m_presets->setProperty("look", "primary");
    connect(m_presets, &QPushButton::clicked, m_bar, &ScenarioBar::pinAllPresets);
    m_causes = new QPushButton;
    connect(m_causes, &QPushButton::clicked, this, [this] { openRun(*m_plot->chosenRun()); });
    m_clear = new QPushButton;
    m_clear->setToolTip(tr("The small squares: the policies you tried, in their order. Undo adds a move and takes none away."));
    connect(m_clear, &QPushButton::clicked, &m_trail, &PolicyTrail::clear);
    for (QPushButton* button : {m_presets, m_causes, m_clear}) column->addWidget(button);
    column->addStretch(1);
    column->addWidget(m_note);
    return side;
}

QFrame* TradeoffView::makeTableCard() {
    auto* card = new QFrame;
    card->setProperty("look", "card");
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Scenarios, best first"));
    title->setFont(Theme::title());
    auto* copy = new QPushButton(tr("Copy"));
    copy->setAccessibleName(tr("Copy the table"));
    copy->setToolTip(tr("Copy the table for a spreadsheet or a document"));
    connect(copy, &QPushButton::clicked, this, &TradeoffView::copyTable);
    auto* picture = new QPushButton(tr("Export…"));
    picture->setToolTip(tr("Save the picture or its numbers as a file (Ctrl+E)"));
    connect(picture, &QPushButton::clicked, this, &TradeoffView::exportShown);
    head->addWidget(title, 1);
    head->addWidget(copy);
    head->addWidget(picture);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_table);
    return card;
}

/// Beside the plane where there is room, below it where there is not.
void TradeoffView::foldSide() {
    const bool beside = width() >= foldBelow;
    m_planeGrid->removeWidget(m_side);
    m_side->setMinimumWidth(beside ? sideWidth : 0);
    m_side->setMaximumWidth(beside ? sideWidth : QWIDGETSIZE_MAX);
    m_planeGrid->addWidget(m_plot, 0, 0);
    m_planeGrid->addWidget(m_side, beside ? 0 : 1, beside ? 1 : 0);
    m_planeGrid->setColumnStretch(0, 1);
    m_planeGrid->setRowStretch(0, 1);
}

void TradeoffView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if ((event->oldSize().width() >= foldBelow) != (width() >= foldBelow)) foldSide();
}

QWidget* TradeoffView::mainPart() { return m_plot; }

void TradeoffView::setActive(bool active) {
    m_active = active;
    m_state.setActive(active);
    refresh();
}

void TradeoffView::setAxes(const TradeoffAxes& axes) {
    if (axes == m_axes) return;
    m_weightIsNew = m_weightIsNew || !(axes.x == m_axes.x && axes.y == m_axes.y);
    m_axes = axes;
    m_differences->setChecked(axes.relative);
    m_levels->setChecked(!axes.relative);
    refresh();
}

/// The assumption says what the scenario's welfare counts; the line follows it, and moving the line changes no run.
void TradeoffView::takeWeightOfScenario() {
    const double weight = harmWeight(m_context.document.scenario());
    if (weight == m_scenarioWeight) return;
    m_scenarioWeight = weight;
    m_weightIsNew = true;
    refresh();
}

void TradeoffView::setWeight(double weight) {
    m_weight = weight;
    weigh(m_plane, weight);
    m_slider->setWeight(weight);
    m_plot->setPlane(m_plane, m_plot->trail());
    m_tableModel.setPlane(m_plane);
    refreshWords();
}

void TradeoffView::refresh() {
    if (!m_active) return;   // nobody looks
    m_plane = tradeoffPlane(m_state.columns(), m_axes, m_weight);
    if (m_weightIsNew && m_plane.hasChoice()) {
        const bool money = m_axes.x.differenceUnit == m_axes.y.differenceUnit;
        m_slider->setMiddle(middleWeight(m_plane));
        m_weight = money ? m_scenarioWeight : middleWeight(m_plane);
        weigh(m_plane, m_weight);
        m_weightIsNew = false;
    }
    m_slider->setWeight(m_weight);
    m_slider->setBreakEvens(m_plane.breakEvens);
    m_plot->setHeaviest(m_slider->heaviest());
    std::vector<TrailPoint> trail;
    if (!m_plane.empty()) trail = trailPoints(m_trail.moves(), m_axes, m_context.document.scenario(), *m_state.columns().front().world);
    m_plot->setPlane(m_plane, std::move(trail));
    m_tableModel.setPlane(m_plane);
    refreshWords();
}

void TradeoffView::refreshWords() {
    m_xButton->setText(tr("Across: %1 ▾").arg(m_axes.x.title));
    m_yButton->setText(tr("Up: %1 ▾").arg(m_axes.y.title));
    m_xButton->setToolTip(m_axes.x.help);
    m_yButton->setToolTip(m_axes.y.help);
    m_weightText->setText(weightText(m_plane));
    m_slider->setAccessibleDescription(weightText(m_plane));
    m_sentence->setText(tradeoffSentence(m_plane));
    const int wanted = m_context.document.scenario().runs;
    const QString runs = m_plane.runs < wanted ? tr("%1 of %2 paired runs").arg(m_plane.runs).arg(wanted) : tr("%1 paired runs").arg(m_plane.runs);
    m_note->setText(tr("%1. Small dots are runs, regions hold the middle half of them, large marks are means, the stepped line joins those that none betters in both; "
                       "faded: another is shown to be better in both. "
                       "Drag the line to weigh one against the other.").arg(runs) + about(m_axes));
    m_presets->setVisible(m_context.document.comparison().pinned.empty());
    m_clear->setVisible(m_plot->trail().size() > 1);
    m_clear->setText(tr("Clear your %1 moves").arg(m_plot->trail().size()));
    const bool chosen = m_plot->chosenRun().has_value();
    m_causes->setVisible(chosen && isRegistered("causes"));
    if (chosen) m_causes->setText(tr("Look into run %1").arg(*m_plot->chosenRun() + 1));
}

void TradeoffView::openRun(std::size_t run) {
    if (!isRegistered("causes")) return;
    m_context.history.setRun(static_cast<int>(run));
    m_context.showView("causes");
}

void TradeoffView::exportShown() {
    if (m_plane.empty()) return;
    const auto now = [this] { return exported(m_plane, m_plot->trail(), m_context); };
    exportPictureDialog({{now().caption.title, now}}, 0, this);
}

void TradeoffView::copyShown() {
    if (m_plane.empty()) return;
    if (m_table->hasFocus()) return copyTable();
    copyPictureToClipboard(exported(m_plane, m_plot->trail(), m_context));
}

void TradeoffView::copyTable() {
    const QString caption = tradeoffCaption(m_plane, m_context.document.scenario());
    auto* copied = new QMimeData;
    copied->setText(tableTsv(m_table->shown(), caption));
    copied->setHtml(tableHtml(m_table->shown(), caption));
    QApplication::clipboard()->setMimeData(copied);
}

void TradeoffView::rescaleAll() {
    m_slider->setMiddle(middleWeight(m_plane));
    m_plot->setHeaviest(m_slider->heaviest());
    m_plot->rescale();
}

} // namespace cw
