#include "ui/views/compare/compare_view.h"

#include "sim/analysis/comparison.h"
#include "ui/models/compare_copy.h"
#include "ui/models/format.h"
#include "ui/views/charts/save_table.h"
#include "ui/views/compare/compare_charts.h"
#include "ui/views/compare/compare_table.h"
#include "ui/views/compare/overlay_picture.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/theme/scroll_page.h"
#include "ui/views/theme/wrapped_label.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cw {

namespace {

constexpr int gap = Theme::grid + 4, inputRow = 44, outcomeRow = 44, fewInputs = 6;   // px, px, rows

} // namespace

CompareView::CompareView(const ViewContext& context, QWidget* parent)
    : View(parent), m_theme(context.theme), m_state(context.document, context.controller), m_inputsModel(m_state), m_outcomesModel(m_state),
      m_bar(new ScenarioBar(m_state, context.presets, m_theme)), m_inputs(new CompareTable(m_theme, m_inputsModel, inputRow)),
      m_outcomes(new CompareTable(m_theme, m_outcomesModel, outcomeRow)), m_charts(new CompareCharts(m_state, m_theme)) {
    auto* copy = new QPushButton(tr("Copy"));
    copy->setToolTip(tr("Copy the table for a spreadsheet or a document (Ctrl+Shift+C)"));
    connect(copy, &QPushButton::clicked, this, &CompareView::copyShown);
    auto* csv = new QPushButton(tr("CSV…"));
    csv->setToolTip(tr("Save the differences as a file (Ctrl+E)"));
    csv->setAccessibleName(tr("Save the differences as CSV"));
    connect(csv, &QPushButton::clicked, this, &CompareView::exportShown);
    m_inputs->setAccessibleName(tr("What differs in the rules and assumptions"));
    m_outcomes->setAccessibleName(tr("What differs in the outcomes"));
    m_inputs->alignWith(*m_outcomes);
    m_empty = makeEmptyCard();
    m_allInputs = new QPushButton;
    m_allInputs->setCheckable(true);
    connect(m_allInputs, &QPushButton::toggled, this, &CompareView::refresh);
    m_inputsCard = makeCard(tr("What goes in"), m_inputsNote, *m_inputs, {m_allInputs});
    m_outcomesCard = makeCard(tr("What comes out"), m_outcomesNote, *m_outcomes, {makeOutcomesButton(), copy, csv});

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, gap, 16, 16);
    column->setSpacing(gap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_empty, m_inputsCard, m_outcomesCard, m_charts}) column->addWidget(part);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollPage(page));
    all->addWidget(makeSidewaysBar());

    connect(m_outcomes, &CompareTable::rowChosen, this, [this](const QModelIndex& row) { m_charts->showOutcome(m_outcomesModel.outcomes()[static_cast<std::size_t>(row.row())]); });
    const auto picture = [this, &controller = context.controller](int outcome, auto&& use) {
        if (controller.results()) use(overlayPicture(m_state, outcome, *controller.results()));
    };
    connect(m_charts, &CompareCharts::exportWanted, this, [this, picture, &controller = context.controller](int outcome) {
        picture(outcome, [&](const ExportedPicture& now) {
            exportPictureDialog({{now.caption.title, [this, outcome, &controller] { return overlayPicture(m_state, outcome, *controller.results()); }}}, 0, this);
        });
    });
    connect(m_charts, &CompareCharts::behindWanted, &context.history, [&history = context.history](int outcome, std::optional<int> month) { history.ask(outcome, month); });
    connect(m_charts, &CompareCharts::copyWanted, this, [picture](int outcome) { picture(outcome, copyPictureToClipboard); });
    connect(&m_state, &CompareState::columnsChanged, this, &CompareView::refresh);
    connect(&m_state, &CompareState::resultsChanged, this, &CompareView::refresh);
    refresh();
}

/// One bar for both tables, whose columns stand below each other. It stays in sight below the page.
QWidget* CompareView::makeSidewaysBar() {
    auto* bar = new QScrollBar(Qt::Horizontal);
    bar->setAccessibleName(tr("More scenarios"));
    bar->setToolTip(tr("More scenarios, to the right and left"));
    bar->hide();
    for (const CompareTable* table : {m_inputs, m_outcomes}) {
        QScrollBar* own = table->horizontalScrollBar();
        connect(own, &QScrollBar::valueChanged, bar, &QScrollBar::setValue);
        connect(bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    }
    connect(m_outcomes->horizontalScrollBar(), &QScrollBar::rangeChanged, bar, [bar, own = m_outcomes->horizontalScrollBar()](int least, int most) {
        bar->setRange(least, most);
        bar->setPageStep(own->pageStep());
        bar->setVisible(most > least);
    });
    return bar;
}

QFrame* CompareView::makeEmptyCard() {
    auto* card = new QFrame;
    card->setProperty("look", "card");
    auto* positions = new QPushButton(tr("Add five positions of the debate"));
    positions->setProperty("look", "primary");
    auto* file = new QPushButton(tr("Add a file…"));
    connect(positions, &QPushButton::clicked, m_bar, &ScenarioBar::pinPositions);
    connect(file, &QPushButton::clicked, m_bar, &ScenarioBar::askForFile);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(positions);
    buttons->addWidget(file);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(Theme::grid);
    column->addWidget(wrappedLabel(tr("Nothing to compare yet"), Theme::title()));
    column->addWidget(wrappedLabel(tr("This policy and the reference are the same. Move a lever on the left, or add presets, pinned policies or files with "
                                      "“+ Add”. All scenarios share their luck, so that what differs is due to the rules."),
                                   Theme::sentence(), "second"));
    column->addSpacing(Theme::grid);
    column->addLayout(buttons);
    return card;
}

QFrame* CompareView::makeCard(const QString& title, QLabel*& note, CompareTable& table, const QList<QPushButton*>& buttons) {
    auto* card = new QFrame;
    card->setProperty("look", "card");
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::grid);
    auto* name = new QLabel(title);
    name->setFont(Theme::title());
    head->addWidget(name, 1);
    for (QPushButton* button : buttons) head->addWidget(button);
    note = wrappedLabel({}, Theme::small(), "second");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(note);
    column->addWidget(&table);
    return card;
}

QPushButton* CompareView::makeOutcomesButton() {
    auto* button = new QPushButton(tr("Outcomes ▾"));
    button->setToolTip(tr("Which outcomes the table shows"));
    button->setMenu(&m_outcomesMenu);
    connect(&m_outcomesMenu, &QMenu::aboutToShow, this, &CompareView::fillOutcomesMenu);
    return button;
}

void CompareView::fillOutcomesMenu() {
    m_outcomesMenu.clear();
    for (const SeriesGroup& group : seriesGroups()) {
        QMenu* part = group.outcomes.size() > 1 ? m_outcomesMenu.addMenu(group.title) : &m_outcomesMenu;
        for (const int outcome : group.outcomes) {
            QAction* action = part->addAction(seriesInfo(outcome).title, this, [this, outcome](bool shown) { toggleOutcome(outcome, shown); });
            action->setCheckable(true);
            action->setChecked(std::ranges::count(m_outcomesModel.outcomes(), outcome) > 0);
        }
    }
    m_outcomesMenu.addSeparator();
    m_outcomesMenu.addAction(tr("The usual ten"), this, [this] { m_outcomesModel.setOutcomes(defaultComparedOutcomes()); });
}

void CompareView::toggleOutcome(int outcome, bool shown) {
    std::vector<int> outcomes = m_outcomesModel.outcomes();
    std::erase(outcomes, outcome);
    if (shown) outcomes.push_back(outcome);
    m_outcomesModel.setOutcomes(std::move(outcomes));
}

void CompareView::refresh() {
    const bool empty = m_state.isEmpty();
    m_empty->setVisible(empty);
    for (QWidget* part : std::initializer_list<QWidget*>{m_inputsCard, m_outcomesCard, m_charts}) part->setVisible(!empty);
    const int rows = m_inputsModel.rowCount();
    m_inputs->setVisible(rows > 0);
    m_inputs->setRowLimit(m_allInputs->isChecked() ? -1 : fewInputs);   // or the outcomes would be out of sight
    m_allInputs->setVisible(rows > fewInputs);
    m_allInputs->setText(m_allInputs->isChecked() ? tr("Show the first %1").arg(fewInputs) : tr("Show all %1").arg(rows));
    m_inputsNote->setText(rows == 0 ? tr("All scenarios have the same rules and assumptions.")
                        : rows == 1 ? tr("One rule or assumption is not the same in all scenarios; the others are. Presets take the assumptions of this policy.")
                                    : tr("%1 rules and assumptions are not the same in all scenarios; the others are. Presets take the assumptions of this policy.").arg(rows));
    const int runs = m_state.runs(), wanted = m_state.document().scenario().runs;
    const QString far = runs < wanted ? tr("%1 of %2 paired runs").arg(runs).arg(wanted) : tr("%1 paired runs").arg(runs);
    m_outcomesNote->setText(tr("Mean difference from %1 with its 95 % interval, %2. Filled: shown to differ (false-discovery rate %3 over this table). "
                               "Hollow: no difference that these runs can show. Choose a row to see it over time.")
                                .arg(m_state.columns().front().name, far, format::percent(falseDiscoveryRate)));
}

void CompareView::copyShown() {
    const bool inputs = m_inputs->hasFocus();
    const QAbstractItemModel& table = inputs ? m_inputs->shown() : m_outcomes->shown();
    const QString caption = inputs ? tr("Rules and assumptions that differ") : compareCaption(m_state);
    auto* copied = new QMimeData;
    copied->setText(tableTsv(table, caption));
    copied->setHtml(tableHtml(table, caption));
    QApplication::clipboard()->setMimeData(copied);
}

QWidget* CompareView::mainPart() { return m_outcomes->isVisible() ? m_outcomes : nullptr; }

void CompareView::exportShown() {
    saveTableDialog(tr("Save the differences"), QStringLiteral("compare.csv"), [this] { return compareCsv(m_state.columns(), m_outcomesModel.outcomes()); }, this);
}

void CompareView::rescaleAll() { m_charts->rescaleAll(); }
void CompareView::setSideBySide(bool sideBySide) { m_charts->setSideBySide(sideBySide); }

} // namespace cw
