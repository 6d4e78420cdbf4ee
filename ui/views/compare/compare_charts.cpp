#include "ui/views/compare/compare_charts.h"

#include "sim/outcome.h"
#include "ui/views/compare/overlay_plot.h"
#include "ui/views/compare/scenario_pen.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace cw {

namespace {

constexpr int overlayHeight = 300, sideHeight = 190, sideWidth = 250, mostBanded = 3;   // px; more bands than these hide one another

QLabel* plainLabel(const QFont& font, const char* look = nullptr) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (look) label->setProperty("look", look);
    return label;
}

OverlayLine lineOf(const CompareColumn& column, int index, const SeriesInfo& series, const Colours& colours, bool banded) {
    const Fan* fan = column.world ? &column.world->fans[static_cast<std::size_t>(series.outcome)] : nullptr;
    return {column.name, bandSeries(fan, series.scale), scenarioPen(index, colours), banded};
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
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    auto* pair = new QGridLayout;
    pair->setHorizontalSpacing(24);
    pair->setVerticalSpacing(4);
    for (int which = 0; which < 2; ++which) {
        m_titles[static_cast<std::size_t>(which)] = plainLabel(Theme::emphasis());
        m_subtitles[static_cast<std::size_t>(which)] = plainLabel(Theme::small(), "second");
        auto* area = new QWidget;
        auto* grid = new QGridLayout(area);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(16);
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
int CompareCharts::chartsPerLine() const { return m_sideBySide ? std::max(1, (width() - 56) / 2 / sideWidth) : 1; }

/// As many charts as are wanted, made once and moved to their places in the grid.
void CompareCharts::layOut() {
    const int perLine = chartsPerLine();
    for (std::size_t which = 0; which < m_charts.size(); ++which) {
        auto& charts = m_charts[which];
        auto* grid = static_cast<QGridLayout*>(m_areas[which]->layout());
        while (static_cast<int>(charts.size()) > chartsWanted()) {
            delete charts.back().name;
            delete charts.back().plot;
            charts.pop_back();
        }
        while (static_cast<int>(charts.size()) < chartsWanted()) charts.push_back({plainLabel(Theme::small(), "second"), new OverlayPlot});
        for (int i = 0; i < static_cast<int>(charts.size()); ++i) {
            const Chart& chart = charts[static_cast<std::size_t>(i)];
            chart.plot->setFixedHeight(m_sideBySide ? sideHeight : overlayHeight);
            grid->addWidget(chart.name, 2 * (i / perLine), i % perLine);
            grid->addWidget(chart.plot, 2 * (i / perLine) + 1, i % perLine);
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
    const bool banded = m_sideBySide || static_cast<int>(columns.size()) <= mostBanded;
    const QString what = banded ? tr("median, 90 % of runs") : tr("medians");
    QLabel& title = *m_titles[static_cast<std::size_t>(which)];
    title.setText(series.title);
    m_subtitles[static_cast<std::size_t>(which)]->setText(series.subtitle + QStringLiteral(" · ") + what);
    title.setToolTip(series.help);
    std::vector<OverlayLine> lines;
    for (int c = 0; c < static_cast<int>(columns.size()); ++c) lines.push_back(lineOf(columns[static_cast<std::size_t>(c)], c, series, m_theme.colours(), banded));
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (const OverlayLine& line : lines) {
        if (line.series.empty()) continue;
        low = std::min(low, *std::ranges::min_element(banded ? line.series.p05 : line.series.p50));
        high = std::max(high, *std::ranges::max_element(banded ? line.series.p95 : line.series.p50));
    }
    if (low > high) low = 0, high = 1;   // nothing is in yet
    HoldingAxis& axis = m_axes[static_cast<std::size_t>(which)];
    axis.follow(series, low, high);
    for (std::size_t i = 0; i < charts.size(); ++i) {
        OverlayPlot& plot = *charts[i].plot;
        const QString name = m_sideBySide ? columns[i + 1].name : QString();
        charts[i].name->setText(name);
        charts[i].name->setVisible(m_sideBySide);
        plot.setColours(m_theme.colours());
        plot.setAccessibleName(name.isEmpty() ? series.title : tr("%1, %2").arg(series.title, name));
        if (m_sideBySide) plot.setLines(series, {lines[0], lines[i + 1]}, axis);
        else plot.setLines(series, lines, axis);
        QStringList told;
        for (const OverlayLine& line : m_sideBySide ? std::vector<OverlayLine>{lines[0], lines[i + 1]} : lines)
            if (!line.series.empty()) told << tr("%1 ends at a median of %2").arg(line.name, seriesValue(series, line.series.p50.last() / series.scale));
        plot.setAccessibleDescription(told.join(QStringLiteral("; ")));
    }
}

void CompareCharts::resizeEvent(QResizeEvent* event) {
    const bool moved = m_sideBySide && std::max(1, (event->oldSize().width() - 56) / 2 / sideWidth) != chartsPerLine();
    QFrame::resizeEvent(event);
    if (moved) layOut();
}

} // namespace cw
