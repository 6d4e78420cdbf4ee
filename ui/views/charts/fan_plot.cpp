#include "ui/views/charts/fan_plot.h"

#include "ui/models/format.h"
#include "ui/views/charts/chart_accessible.h"
#include "ui/views/charts/chart_pointer.h"
#include "ui/views/charts/plot_axes.h"
#include "ui/views/charts/readout_place.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double labelGap = 16;   // px between the two labels at the lines' ends
constexpr int largeRoom = 104, smallRoom = 56, labelStart = 8, labelEnd = 4;   // px right of the axes: at least; before and after a label
constexpr int readoutLine = 16;   // px kept free above a small chart, so that its readout covers nothing
const QString pointerLayer = QStringLiteral("pointer");

/// Years; months between them where they stand that close.
class TimeTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar form, int precision) override {
        const int month = static_cast<int>(std::lround((tick - 2025) * 12));
        return month % 12 == 0 ? QCPAxisTickerFixed::getTickLabel(tick, locale, form, precision) : format::month(month);
    }
};

} // namespace

FanPlot::FanPlot(ChartSize size, QWidget* parent)
    : QCustomPlot(parent), m_size(size), m_colours(Theme::lightColours()), m_reference(*this), m_policy(*this),
      m_worlds(*this), m_marks(*this, size == ChartSize::large) {
    presentAsChart(*this);
    setUpAxes();
    setUpItems();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions({});
    setNoAntialiasingOnDrag(false);
}

void FanPlot::setUpAxes() {
    const bool large = m_size == ChartSize::large;
    auto years = QSharedPointer<TimeTicker>::create();
    years->setTickStep(2);
    xAxis->setTicker(years);
    xAxis->setNumberFormat(QStringLiteral("f"));
    xAxis->setNumberPrecision(0);
    yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, large && axis == xAxis ? 4 : 0);
        axis->setTickLabelFont(Theme::small());
        axis->setTickLabels(large);
    }
    yAxis->setBasePen(Qt::NoPen);
    yAxis->setTickLabelPadding(8);
    xAxis->grid()->setVisible(false);
    axisRect()->setAutoMargins(large ? QCP::msLeft | QCP::msBottom : QCP::msNone);
    axisRect()->setMinimumMargins(large ? QMargins(32, 10, 0, 0) : QMargins());
    axisRect()->setMargins(large ? QMargins(32, 10, largeRoom, 24) : QMargins(4, readoutLine, smallRoom, 8));
    setMinimumSize(large ? QSize(240, 150) : QSize(120, 56));
}

void FanPlot::setUpItems() {
    addLayer(pointerLayer, layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    layer(pointerLayer)->setMode(QCPLayer::lmBuffered);   // moving the pointer repaints one line, not the bands
    m_pointerLine = new QCPItemStraightLine(this);
    m_pointerLine->setLayer(pointerLayer);
    m_pointerLine->setVisible(false);
    for (QCPItemText** label : {&m_policyLabel, &m_referenceLabel}) {
        *label = new QCPItemText(this);
        (*label)->setClipToAxisRect(false);
        (*label)->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        (*label)->position->setType(QCPItemPosition::ptAbsolute);
        (*label)->setVisible(false);
    }
    m_policyLabel->setFont(m_size == ChartSize::large ? Theme::emphasis() : Theme::small());
    m_referenceLabel->setFont(m_size == ChartSize::large ? Theme::body() : Theme::small());
    m_readout = new QLabel(this);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setFont(Theme::small());
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->hide();
}

void FanPlot::setColours(const Colours& colours, bool forPrint) {
    m_colours = colours;
    colourAxes(*this, colours);
    const double width = m_size == ChartSize::large ? 2 : 1.5;
    QPen dashed(colours.reference, 1.5);
    dashed.setDashPattern({4, 3});
    m_reference.setStyle(dashed, m_size == ChartSize::large ? 26 : 0, m_size == ChartSize::large ? 40 : 0, forPrint);
    m_policy.setStyle(QPen(colours.accent, width), Theme::bandOuterAlpha, Theme::bandInnerAlpha, forPrint);
    m_policyLabel->setColor(colours.accent);
    m_referenceLabel->setColor(colours.secondInk);
    m_worlds.setColours(colours);
    m_worlds.setData(m_data);
    m_worlds.write(lastShown());
    m_worlds.placeNames(lastShown());
    m_marks.setColours(colours);
    m_marks.place(m_data);
    m_pointerLine->setPen(QPen(colours.secondInk, 1, Qt::DotLine));
    const QString frame = m_size == ChartSize::large ? QStringLiteral("border:1px solid %1;border-radius:6px;padding:4px 8px;").arg(colours.line.name())
                                                     : QString();
    m_readout->setStyleSheet(QStringLiteral("background:%1;color:%2;").arg(colours.panel.name(), colours.ink.name()) + frame);
    replot(QCustomPlot::rpQueuedReplot);
}

void FanPlot::setData(const ChartData& data) {
    m_data = data;
    const bool alone = data.worlds.empty();   // bands of two among four worlds would say that these two count for more
    m_reference.setData(alone ? data.reference : BandSeries());
    m_policy.setData(alone ? data.policy : BandSeries());
    m_worlds.setData(data);
    refit();
}

void FanPlot::refit() {
    nameEnds();
    makeRoom();
    fitAxes();
    placeEndLabels();
    placeReadout();
    replot(QCustomPlot::rpQueuedReplot);
}

void FanPlot::rescale() {
    m_axis.release();
    m_part.values.reset();
    refit();
}

void FanPlot::setPart(const ChartPart& part) {
    if (part.time == m_part.time && part.values == m_part.values) return;
    m_part = part;
    refit();
}

ChartPart FanPlot::part() const {
    ChartPart shown = m_part;
    if (!shown.values && m_axis.isLocked()) shown.values = QCPRange(m_axis.low(), m_axis.high());
    return shown;
}

int FanPlot::firstShown() const { return m_part.time ? std::clamp(static_cast<int>(std::ceil(m_part.time->from)), 0, std::max(0, lastMonth())) : 0; }
int FanPlot::lastShown() const { return m_part.time ? std::min(lastMonth(), static_cast<int>(m_part.time->to)) : lastMonth(); }

void FanPlot::fitAxes() {
    if (m_data.policy.empty()) return;
    m_axis.follow(m_data.series, m_data.low, m_data.high);
    const QCPRange values = m_part.values.value_or(QCPRange(m_axis.low(), m_axis.high()));
    const double step = m_part.values ? markStep(values.size()) : m_axis.step();
    yAxis->setRange(values);
    const bool tight = axisRect()->height() < 24 * values.size() / step;
    yAxis->ticker().staticCast<QCPAxisTickerFixed>()->setTickStep(tight || m_size == ChartSize::small ? values.size() : step);
    const double start = m_data.policy.year.first();
    const double first = m_part.time ? start + m_part.time->from / 12 : start, last = m_part.time ? start + m_part.time->to / 12 : m_data.policy.year.last();
    xAxis->setRange(first, std::max(last, first + 1.0 / 12));
    tickYears(*xAxis, yearStep(last - first, axisRect()->width()));
    m_marks.place(m_data);
}

/// Where the line leaves the plot, which may be between two months.
double FanPlot::endOf(const BandSeries& series) const {
    const qsizetype last = series.p50.size() - 1, month = std::min<qsizetype>(lastShown(), last), next = std::min(month + 1, last);
    const double beyond = m_part.time ? std::clamp(m_part.time->to - static_cast<double>(month), 0.0, 1.0) : 0;
    return series.p50.at(month) + beyond * (series.p50.at(next) - series.p50.at(month));
}

void FanPlot::nameEnds() {
    const bool large = m_size == ChartSize::large;
    m_policyLabel->setVisible(!m_data.policy.empty() && m_data.worlds.empty());
    m_referenceLabel->setVisible(!m_data.reference.empty() && large && m_data.worlds.empty());
    const auto value = [&](const BandSeries& s) { return seriesValue(m_data.series, endOf(s) / m_data.series.scale); };
    if (m_policyLabel->visible()) m_policyLabel->setText(large ? QStringLiteral("%1 %2").arg(m_data.policyLabel, value(m_data.policy)) : value(m_data.policy));
    if (m_referenceLabel->visible()) m_referenceLabel->setText(tr("reference %1").arg(value(m_data.reference)));
}

/// Right of the axes, for the longest label; kept for the same outcome, so that the axes hold still while its numbers move.
void FanPlot::makeRoom() {
    const bool same = m_roomOutcome == m_data.series.outcome;
    m_roomOutcome = m_data.series.outcome;
    QMargins margins = axisRect()->margins();
    int room = same ? margins.right() : m_size == ChartSize::large ? largeRoom : smallRoom;
    for (const QCPItemText* label : {m_policyLabel, m_referenceLabel})
        if (label->visible()) room = std::max(room, labelStart + QFontMetrics(label->font()).horizontalAdvance(label->text()) + labelEnd);
    room = std::max(room, labelStart + static_cast<int>(std::ceil(m_worlds.write(lastShown()))) + labelEnd);
    if (room == margins.right()) return;
    margins.setRight(room);
    axisRect()->setMargins(margins);
    updateLayout();
}

void FanPlot::placeEndLabels() {
    m_worlds.placeNames(lastShown());
    if (m_data.policy.empty()) return;
    const QRect area = axisRect()->rect();
    const auto height = [&](const BandSeries& s) { return std::clamp(yAxis->coordToPixel(endOf(s)), area.top() + 0.0, area.bottom() + 0.0); };
    double policy = height(m_data.policy), reference = policy;
    if (m_referenceLabel->visible()) {
        reference = height(m_data.reference);
        const double missing = (labelGap - std::fabs(policy - reference)) / 2;
        const double away = policy <= reference ? -1 : 1;
        if (missing > 0) policy += away * missing, reference -= away * missing;
    }
    // Both stay inside; pushed back by the edge, they keep their distance.
    const double floor = area.bottom() - 4.0;
    const double over = std::max({0.0, policy - floor, reference - floor});
    m_policyLabel->position->setCoords(area.right() + labelStart, policy - over);
    m_referenceLabel->position->setCoords(area.right() + labelStart, reference - over);
}

QString FanPlot::readoutText(int month) const {
    const auto value = [&](const BandSeries& s) { return seriesValue(m_data.series, s.p50.at(month) / m_data.series.scale); };
    if (m_size == ChartSize::small) {
        return m_data.reference.empty() ? value(m_data.policy)
                                        : tr("%1 · ref. %2").arg(value(m_data.policy), value(m_data.reference));
    }
    if (!m_data.worlds.empty()) {
        QString worlds = format::month(month);
        for (const WorldLine& line : m_data.worlds) worlds += QStringLiteral("\n%1 %2").arg(line.name, value(line.series));
        return worlds;
    }
    QString text = tr("%1: %2").arg(format::month(month), value(m_data.policy));
    if (!m_data.reference.empty()) text += u'\n' + tr("reference %1").arg(value(m_data.reference));
    for (const TriggerFirings& f : m_data.firings) {
        const QString name = m_data.firings.size() > 1 ? tr("trigger %1").arg(f.number) : tr("trigger");
        text += u'\n' + tr("%1 has fired in %2").arg(name, format::percent(f.shareBy(month)));
    }
    return text;
}

void FanPlot::setPointerMonth(std::optional<int> month) {
    if (m_pointerMonth == month) return;
    m_pointerMonth = month;
    placeReadout();
    layer(pointerLayer)->replot();
}

void FanPlot::placeReadout() {
    const bool on = m_pointerMonth && *m_pointerMonth <= lastMonth() && xAxis->range().contains(m_data.policy.year.at(*m_pointerMonth));
    m_pointerLine->setVisible(on);
    m_readout->setVisible(on);
    if (!on) return;
    const double year = m_data.policy.year.at(*m_pointerMonth);
    m_pointerLine->point1->setCoords(year, m_axis.low());
    m_pointerLine->point2->setCoords(year, m_axis.high());
    m_readout->setText(readoutText(*m_pointerMonth));
    m_readout->adjustSize();
    if (m_size == ChartSize::small) return m_readout->move(axisRect()->left(), 0);
    const int wanted = static_cast<int>(xAxis->coordToPixel(year)) - m_readout->width() / 2;
    // Beside the labels at the lines' ends and below the names of the marks, never over them; over the curves only where it must.
    const int x = std::clamp(wanted, 0, std::max(0, axisRect()->right() - m_readout->width()));
    const Rows room{1.0 * axisRect()->top() + m_marks.depth(), axisRect()->bottom() - 4.0};
    m_readout->move(x, static_cast<int>(freeRow(room, m_readout->height(), rowsTaken(m_data, *this, x, x + m_readout->width()))));
}

int FanPlot::monthAt(double x) const {
    return std::clamp(static_cast<int>(std::lround((xAxis->pixelToCoord(x) - 2025) * 12)), firstShown(), lastShown());
}

void FanPlot::contextMenuEvent(QContextMenuEvent* event) {
    if (m_data.policy.empty()) return;
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(keyboard ? m_pointerMonth.value_or(lastShown()) : monthAt(event->x()), event->globalPos());
}

void FanPlot::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    emit pointerMoved(std::nullopt);
}

bool FanPlot::event(QEvent* event) {
    claimEscape(*event, m_pointerMonth);
    return QCustomPlot::event(event);
}

void FanPlot::keyPressEvent(QKeyEvent* event) {
    if (navigate(event)) return;
    const int last = lastMonth();
    const int month = m_pointerMonth.value_or(lastShown());
    if (const std::optional<int> other = monthAfterKey(event->key(), month, last)) return emit pointerMoved(other);
    switch (event->key()) {
    case Qt::Key_Escape: emit pointerMoved(std::nullopt); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (last >= 0) emit chosen(month);
        return;
    default: QCustomPlot::keyPressEvent(event);
    }
}

void FanPlot::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    layOutNow();
    replot(QCustomPlot::rpQueuedReplot);
}

void FanPlot::layOutNow() {
    nameEnds();
    makeRoom();
    replot(QCustomPlot::rpQueuedRefresh);   // margins first: labels stand where the axes end
    fitAxes();
    placeEndLabels();
    placeReadout();
}

void FanPlot::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    setBufferDevicePixelRatio(devicePixelRatioF());   // its own first guess is wrong under Qt 6
}

} // namespace cw
