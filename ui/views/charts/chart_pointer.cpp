#include "ui/views/charts/chart_pointer.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace cw {

namespace {

constexpr auto layerName = "pointer";
constexpr int besideLine = 10;   // px from the line to the card

} // namespace

ChartPointer::ChartPointer(QCustomPlot& plot) : m_plot(plot), m_card(new QLabel(&plot)) {
    plot.addLayer(QLatin1String(layerName), plot.layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    plot.layer(QLatin1String(layerName))->setMode(QCPLayer::lmBuffered);
    m_line = new QCPItemStraightLine(&plot);
    m_line->setLayer(QLatin1String(layerName));
    m_line->setVisible(false);
    m_card->setTextFormat(Qt::RichText);
    m_card->setFont(Theme::small());
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->hide();
}

void ChartPointer::setColours(const Colours& colours) {
    m_line->setPen(QPen(colours.secondInk, 1, Qt::DotLine));
    m_card->setStyleSheet(QStringLiteral("background:%1;color:%2;border:1px solid %3;border-radius:6px;padding:4px 8px;")
                              .arg(colours.panel.name(), colours.ink.name(), colours.line.name()));
}

void ChartPointer::show(double year, const QString& html) {
    m_line->setVisible(true);
    m_line->point1->setCoords(year, 0);
    m_line->point2->setCoords(year, 1);
    m_card->setText(html);
    m_card->adjustSize();
    m_card->show();
    const QRect inside = m_plot.axisRect()->rect();
    const int line = static_cast<int>(m_plot.xAxis->coordToPixel(year));
    const bool fitsRight = line + besideLine + m_card->width() <= inside.right();
    const int x = fitsRight ? line + besideLine : line - besideLine - m_card->width();
    m_card->move(std::clamp(x, 0, std::max(0, m_plot.width() - m_card->width())), inside.top());
    m_plot.layer(QLatin1String(layerName))->replot();
}

void ChartPointer::hide() {
    if (m_card->isHidden()) return;
    m_line->setVisible(false);
    m_card->hide();
    m_plot.layer(QLatin1String(layerName))->replot();
}

std::optional<int> monthAfterKey(int key, int month, int lastMonth) {
    const auto inside = [&](int wanted) { return std::clamp(wanted, 0, std::max(0, lastMonth)); };
    switch (key) {
    case Qt::Key_Left: return inside(month - 1);
    case Qt::Key_Right: return inside(month + 1);
    case Qt::Key_PageUp: return inside(month - 12);
    case Qt::Key_PageDown: return inside(month + 12);
    case Qt::Key_Home: return inside(0);
    case Qt::Key_End: return inside(lastMonth);
    default: return std::nullopt;
    }
}

void claimEscape(QEvent& event, const std::optional<int>& month) {
    if (event.type() == QEvent::ShortcutOverride && static_cast<QKeyEvent&>(event).key() == Qt::Key_Escape && month) event.accept();
}

} // namespace cw
