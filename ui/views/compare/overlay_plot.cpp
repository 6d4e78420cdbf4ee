#include "ui/views/compare/overlay_plot.h"

#include "ui/models/format.h"
#include "ui/views/charts/chart_accessible.h"
#include "ui/views/charts/plot_axes.h"
#include "ui/views/theme/focus_ring.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double labelGap = 15;                              // px between names at the lines' ends
constexpr int narrowLabels = 104, wideLabels = 190, wide = 420;   // px

} // namespace

OverlayPlot::OverlayPlot(QWidget* parent) : QCustomPlot(parent), m_colours(Theme::lightColours()), m_pointer(*this) {
    presentAsChart(*this);
    setMouseTracking(true);
    auto years = QSharedPointer<QCPAxisTickerFixed>::create();
    years->setTickStep(2);
    xAxis->setTicker(years);
    xAxis->setNumberFormat(QStringLiteral("f"));
    xAxis->setNumberPrecision(0);
    yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, axis == xAxis ? 4 : 0);
        axis->setTickLabelFont(Theme::small());
    }
    yAxis->setBasePen(Qt::NoPen);
    xAxis->grid()->setVisible(false);
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    axisRect()->setMinimumMargins(QMargins(32, 10, 0, 0));
    setFocusPolicy(Qt::StrongFocus);
    setInteractions({});
    connect(this, &QCustomPlot::beforeReplot, this, &OverlayPlot::makeRoom);
    connect(this, &QCustomPlot::afterLayout, this, &OverlayPlot::placeLabels);
}

void OverlayPlot::setColours(const Colours& colours) {
    m_colours = colours;
    colourAxes(*this, colours);
    m_pointer.setColours(colours);
    replot(QCustomPlot::rpQueuedReplot);
}

void OverlayPlot::setLines(const SeriesInfo& series, std::vector<OverlayLine> lines, const HoldingAxis& axis) {
    m_series = series;
    m_lines = std::move(lines);
    m_axis = axis;
    clearGraphs();
    for (const OverlayLine& line : m_lines) {
        if (line.banded) {
            QCPGraph *from = addGraph(), *to = addGraph();
            QColor wash = line.pen.color();
            wash.setAlpha(Theme::bandOuterAlpha);
            from->setPen(Qt::NoPen), to->setPen(Qt::NoPen);
            from->setData(line.series.year, line.series.p05, true);
            to->setData(line.series.year, line.series.p95, true);
            to->setBrush(wash);
            to->setChannelFillGraph(from);
        }
        QCPGraph* median = addGraph();
        median->setPen(line.pen);
        median->setData(line.series.year, line.series.p50, true);
    }
    fitAxes();
    for (QCPItemText* label : m_labels) removeItem(label);
    m_labels.clear();
    for (const OverlayLine& line : m_lines) {
        auto* label = new QCPItemText(this);
        label->setFont(Theme::small());
        label->setColor(line.pen.color());
        label->setClipToAxisRect(false);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->position->setType(QCPItemPosition::ptAbsolute);
        m_labels.push_back(label);
    }
    placePointer();
    replot(QCustomPlot::rpQueuedReplot);
}

int OverlayPlot::lastMonth() const {
    qsizetype months = 0;
    for (const OverlayLine& line : m_lines) months = std::max(months, line.series.year.size());
    return static_cast<int>(months) - 1;
}

QString OverlayPlot::readout(int month) const {
    QString rows;
    for (const OverlayLine& line : m_lines) {
        if (month >= line.series.p50.size()) continue;
        rows += QStringLiteral("<tr><td style=\"color:%1\">%2</td><td align=\"right\" style=\"padding-left:12px\">%3</td></tr>")
                    .arg(line.pen.color().name(), line.name.toHtmlEscaped(), seriesValue(m_series, line.series.p50.at(month) / m_series.scale));
    }
    return QStringLiteral("<b>%1</b><table>%2</table>").arg(format::month(month), rows);
}

void OverlayPlot::setPointerMonth(std::optional<int> month) {
    m_pointerMonth = month;
    placePointer();
}

void OverlayPlot::placePointer() {
    if (!m_pointerMonth || *m_pointerMonth > lastMonth()) return m_pointer.hide();
    m_pointer.show(2025 + *m_pointerMonth / 12.0, readout(*m_pointerMonth));
}

void OverlayPlot::mouseMoveEvent(QMouseEvent* event) {
    QCustomPlot::mouseMoveEvent(event);
    if (lastMonth() < 0) return;
    const long month = std::lround((xAxis->pixelToCoord(event->position().x()) - 2025) * 12);
    emit pointerMoved(std::clamp(static_cast<int>(month), 0, lastMonth()));
}

void OverlayPlot::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    emit pointerMoved(std::nullopt);
}

bool OverlayPlot::event(QEvent* event) {
    claimEscape(*event, m_pointerMonth);
    return QCustomPlot::event(event);
}

void OverlayPlot::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_pointerMonth) return emit pointerMoved(std::nullopt);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit behindWanted(m_pointerMonth);
    const std::optional<int> month = monthAfterKey(event->key(), m_pointerMonth.value_or(lastMonth()), lastMonth());
    if (!month || lastMonth() < 0) return QCustomPlot::keyPressEvent(event);
    emit pointerMoved(month);
}

void OverlayPlot::contextMenuEvent(QContextMenuEvent* event) {
    if (lastMonth() < 0) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString what = m_pointerMonth ? tr("What is &behind %1, %2? (Return)").arg(m_series.title, format::month(*m_pointerMonth)) : tr("What is &behind it? (Return)");
    menu->addAction(what, this, [this, month = m_pointerMonth] { emit behindWanted(month); });
    menu->popup(event->globalPos());
}

void OverlayPlot::fitAxes() {
    yAxis->setRange(m_axis.low(), m_axis.high());
    yAxis->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(m_axis.step() * (height() < 260 ? 2 : 1));
    if (m_lines.empty() || m_lines.front().series.empty()) return;
    const double first = m_lines.front().series.year.first(), last = m_lines.front().series.year.last(), span = last - first;
    xAxis->setRange(first, std::max(last, first + 1.0 / 12));
    const QMargins around = axisRect()->margins();   // and not the width it has: that is of the last time it was laid out
    tickYears(*xAxis, std::max(1.0, yearStep(span, width() - around.left() - around.right())));
}

/// Whatever the size is now: before the axes are laid out.
void OverlayPlot::makeRoom() {
    axisRect()->setMargins(QMargins(32, 10, width() > wide ? wideLabels : narrowLabels, 24));
    fitAxes();
}

/// At the height of each line's end, pushed apart where they would cover one another, and kept inside.
void OverlayPlot::placeLabels() {
    std::vector<std::pair<double, std::size_t>> ends;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_labels[i]->setVisible(!m_lines[i].series.empty());
        if (!m_lines[i].series.empty()) ends.push_back({yAxis->coordToPixel(m_lines[i].series.p50.last()), i});
    }
    std::ranges::sort(ends);
    double least = axisRect()->top();
    for (auto& end : ends) end.first = std::max(end.first, least), least = end.first + labelGap;
    double most = axisRect()->bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) end->first = std::min(end->first, most), most = end->first - labelGap;
    const QFontMetrics metrics(Theme::small());
    const int room = axisRect()->margins().right() - 14;
    for (const auto& [y, i] : ends) {
        const QString value = seriesValue(m_series, m_lines[i].series.p50.last() / m_series.scale);
        const int forName = std::max(24, room - metrics.horizontalAdvance(u' ' + value));
        m_labels[i]->setText(metrics.elidedText(m_lines[i].name, Qt::ElideRight, forName) + u' ' + value);
        m_labels[i]->position->setCoords(axisRect()->right() + 8, y);
    }
}

void OverlayPlot::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    setBufferDevicePixelRatio(devicePixelRatioF());   // its own first guess is wrong under Qt 6
}

void OverlayPlot::paintEvent(QPaintEvent* event) {
    QCustomPlot::paintEvent(event);
    paintFocusRing(*this, m_colours.accent);
}

} // namespace cw
