#include "ui/views/charts/fan_layers.h"

#include <qcustomplot.h>

namespace cw {

FanLayers::FanLayers(QCustomPlot& plot) {
    for (QCPGraph** graph : {&m_p05, &m_p95, &m_p25, &m_p75, &m_median}) {
        *graph = plot.addGraph();
        (*graph)->setSelectable(QCP::stNone);
        (*graph)->setPen(Qt::NoPen);
    }
    m_p95->setChannelFillGraph(m_p05);
    m_p75->setChannelFillGraph(m_p25);
}

void FanLayers::setStyle(const QPen& median, int outerAlpha, int innerAlpha, bool outlined) {
    const auto wash = [&](int alpha) {
        QColor colour = median.color();
        colour.setAlpha(alpha);
        return colour;
    };
    m_p95->setBrush(wash(outerAlpha));
    m_p75->setBrush(wash(innerAlpha));
    const QPen outline = outlined ? QPen(wash(110), 0.5) : QPen(Qt::NoPen);
    for (QCPGraph* edge : {m_p05, m_p25, m_p75, m_p95}) edge->setPen(outline);
    m_median->setPen(median);
}

void FanLayers::setData(const BandSeries& series) {
    m_p05->setData(series.year, series.p05, true);
    m_p95->setData(series.year, series.p95, true);
    m_p25->setData(series.year, series.p25, true);
    m_p75->setData(series.year, series.p75, true);
    m_median->setData(series.year, series.p50, true);
}

} // namespace cw
