#include "ui/views/compare/compare_charts.h"

#include "sim/outcome.h"
#include "ui/views/compare/overlay_picture.h"
#include "ui/views/theme/elided_label.h"
#include "ui/views/theme/tab_order.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cw {

namespace {

constexpr int overlayHeight = 300, sideHeight = 190, sideWidth = 250, sideGap = 16, pairGap = 24, padding = 16;   // px

/// Charts that stand beside each other in one of the two halves of a card of this width.
int chartsBeside(int cardWidth) {
    const int half = (cardWidth - 2 * padding - pairGap) / 2;
    return std::max(1, (half + sideGap) / (sideWidth + sideGap));
}

QLabel* plainLabel(const QFont& font, const char* look = nullptr) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (look) label->setProperty("look", look);
    return label;
}

} // namespace

CompareCharts::CompareCharts(CompareState& state, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_state(state), m_theme(theme), m_outcomes{outcomeIndex(defaultLarge[0]), outcomeIndex(defaultLarge[1])},
      m_overlay(new QPushButton(tr("Overlay"))), m_side(new QPushButton(tr("Side by side"))) {
    setProperty("look", "card");
    auto* title = plainLabel(Theme::title());
    title->setText(tr("Over time"));
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(title, 1);
    head->addWidget(makePictureButton());
    head->addSpacing(Theme::grid);
    auto* group = new QButtonGroup(this);
    for (QPushButton* button : {m_overlay, m_side}) {
        button->setCheckable(true);
        button->setProperty("look", button == m_overlay ? "segmentFirst" : "segmentLast");
        button->setMinimumWidth(96);
        group->addButton(button);
        head->addWidget(button);
    }
    m_overlay->setChecked(true);
    connect(m_side, &QPushButton::toggled, this, &CompareCharts::setSideBySide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, 12, padding, 12);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    auto* pair = new QGridLayout;
    pair->setHorizontalSpacing(pairGap);
    pair->setVerticalSpacing(4);
    for (int which = 0; which < 2; ++which) {
        m_titles[static_cast<std::size_t>(which)] = plainLabel(Theme::emphasis());
        auto* subtitle = m_subtitles[static_cast<std::size_t>(which)] = new ElidedLabel;
        subtitle->setFont(Theme::small());
        subtitle->setProperty("look", "second");
        auto* area = new QWidget;
        auto* grid = new QGridLayout(area);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(sideGap);
        grid->setVerticalSpacing(2);
        m_areas[static_cast<std::size_t>(which)] = area;
        pair->addWidget(m_titles[static_cast<std::size_t>(which)], 0, which);
        pair->addWidget(m_subtitles[static_cast<std::size_t>(which)], 1, which);
        pair->addWidget(area, 2, which, Qt::AlignTop);
        pair->setColumnStretch(which, 1);
    }
    column->addLayout(pair);
    connect(&state, &CompareState::columnsChanged, this, &CompareCharts::layOut);
    connect(&state, &CompareState::resultsChanged, this, &CompareCharts::refresh);
    connect(&theme, &Theme::changed, this, &CompareCharts::refresh);
    layOut();
}

QPushButton* CompareCharts::makePictureButton() {
    auto* button = new QPushButton(tr("Picture ▾"));
    button->setToolTip(tr("Save or copy a chart, all scenarios over each other"));
    button->setAccessibleName(tr("Save or copy a chart"));
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const int outcome : m_outcomes) {
            const QString title = seriesInfo(outcome).title;
            menu->addAction(tr("Save %1…").arg(title), this, [this, outcome] { emit exportWanted(outcome); });
            menu->addAction(tr("Copy %1").arg(title), this, [this, outcome] { emit copyWanted(outcome); });
        }
    });
    return button;
}

void CompareCharts::showPointer(std::optional<int> month) {
    for (const auto& charts : m_charts)
        for (const Chart& chart : charts) chart.plot->setPointerMonth(month);
}

void CompareCharts::showOutcome(int outcome) {
    if (outcome == m_outcomes[0] || outcome == m_outcomes[1]) return;
    m_outcomes[1] = outcome;
    refresh();
}

void CompareCharts::setSideBySide(bool sideBySide) {
    m_sideBySide = sideBySide;
    m_side->setChecked(sideBySide);
    layOut();
}

void CompareCharts::rescaleAll() {
    for (HoldingAxis& axis : m_axes) axis.release();
    refresh();
}

int CompareCharts::chartsWanted() const { return m_sideBySide ? static_cast<int>(m_state.columns().size()) - 1 : 1; }
int CompareCharts::chartsPerLine() const { return m_sideBySide ? chartsBeside(width()) : 1; }

/// As many charts as are wanted, made once and moved to their places in the grid.
void CompareCharts::layOut() {
    const int perLine = chartsPerLine();
    // Scenarios change with every move of a lever, the places of their charts seldom.
    const Layout wanted{chartsWanted(), perLine, m_sideBySide};
    if (std::exchange(m_laidOut, std::optional(wanted)) == wanted) return refresh();
    for (std::size_t which = 0; which < m_charts.size(); ++which) {
        auto& charts = m_charts[which];
        auto* grid = static_cast<QGridLayout*>(m_areas[which]->layout());
        while (static_cast<int>(charts.size()) > chartsWanted()) {
            delete charts.back().name;
            delete charts.back().plot;
            charts.pop_back();
        }
        while (static_cast<int>(charts.size()) < chartsWanted()) {
            charts.push_back({plainLabel(Theme::small(), "second"), new OverlayPlot});
            connect(charts.back().plot, &OverlayPlot::pointerMoved, this, &CompareCharts::showPointer);
            connect(charts.back().plot, &OverlayPlot::behindWanted, this, [this, which](std::optional<int> month) { emit behindWanted(m_outcomes[which], month); });
        }
        for (int i = 0; i < static_cast<int>(charts.size()); ++i) {
            const Chart& chart = charts[static_cast<std::size_t>(i)];
            chart.plot->setMinimumWidth(sideWidth);   // its own wish grows with the words at its end, and would push the page apart
            chart.plot->setFixedHeight(m_sideBySide ? sideHeight : overlayHeight);
            grid->addWidget(chart.name, 2 * (i / perLine), i % perLine);
            grid->addWidget(chart.plot, 2 * (i / perLine) + 1, i % perLine);
            if (i > 0) tabAfter(*charts[static_cast<std::size_t>(i) - 1].plot, *chart.plot);
        }
        for (int c = 0; c < grid->columnCount(); ++c) grid->setColumnStretch(c, c < perLine ? 1 : 0);
    }
    refresh();
}

void CompareCharts::refresh() {
    for (int which = 0; which < 2; ++which) fill(which, m_charts[static_cast<std::size_t>(which)]);
}

void CompareCharts::fill(int which, const std::vector<Chart>& charts) {
    const SeriesInfo series = seriesInfo(m_outcomes[static_cast<std::size_t>(which)]);
    const auto& columns = m_state.columns();
    const bool banded = m_sideBySide || overlayBanded(m_state);
    QLabel& title = *m_titles[static_cast<std::size_t>(which)];
    title.setText(series.title);
    m_subtitles[static_cast<std::size_t>(which)]->setWhole(series.subtitle + QStringLiteral(" · ") + overlayMeaning(banded));
    title.setToolTip(series.help);
    const std::vector<OverlayLine> lines = overlayLines(m_state, series, m_theme.colours(), banded);
    HoldingAxis& axis = m_axes[static_cast<std::size_t>(which)];
    followLines(axis, series, lines);
    for (std::size_t i = 0; i < charts.size(); ++i) {
        OverlayPlot& plot = *charts[i].plot;
        const QString name = m_sideBySide ? columns[i + 1].name : QString();
        charts[i].name->setText(name);
        charts[i].name->setVisible(m_sideBySide);
        plot.setColours(m_theme.colours());
        plot.setAccessibleName(name.isEmpty() ? series.title : tr("%1, %2").arg(series.title, name));
        if (m_sideBySide) {
            OverlayLine reference = lines[0], own = lines[i + 1];   // the head names it; there is little room beside the lines
            reference.name = tr("reference");
            own.name = tr("this one");
            plot.setLines(series, {reference, own}, axis);
        } else {
            plot.setLines(series, lines, axis);
        }
        QStringList told;
        for (const OverlayLine& line : m_sideBySide ? std::vector<OverlayLine>{lines[0], lines[i + 1]} : lines)
            if (!line.series.empty()) told << tr("%1 ends at a median of %2").arg(line.name, seriesValue(series, line.series.p50.last() / series.scale));
        plot.setAccessibleDescription(told.join(QStringLiteral("; ")));
    }
}

void CompareCharts::resizeEvent(QResizeEvent* event) {
    const bool moved = m_sideBySide && chartsBeside(event->oldSize().width()) != chartsPerLine();
    QFrame::resizeEvent(event);
    if (moved) layOut();
}

} // namespace cw
