#include "ui/models/chart_data.h"

#include "ui/models/format.h"
#include "ui/models/policy_name.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ChartData", text); }

void widen(ChartData& data, const BandSeries& series) {
    if (series.empty()) return;
    data.low = std::min(data.low, *std::ranges::min_element(series.p05));
    data.high = std::max(data.high, *std::ranges::max_element(series.p95));
}

/// Smallest of 1, 2, 2.5, 5 times a power of ten that is at least `raw`.
double roundStep(double raw) {
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= raw * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

IntervalSeries intervalSeries(const std::vector<Interval>& months, double scale) {
    IntervalSeries series;
    if (!months.empty() && months.front().n < 2) return series;   // one run has no interval
    for (const Interval& month : months) {
        series.mean.append(month.mean * scale);
        series.low.append(month.low * scale);
        series.high.append(month.high * scale);
    }
    return series;
}

QString ending(const ChartData& data, const BandSeries& series) {
    const double back = 1 / data.series.scale;
    const auto text = [&](double value) { return seriesValue(data.series, value * back); };
    return tr("median %1 at the start, %2 at the end, nine runs in ten between %3 and %4")
        .arg(text(series.p50.first()), text(series.p50.last()), text(series.p05.last()), text(series.p95.last()));
}

} // namespace

BandSeries bandSeries(const Fan* fan, double scale) {
    BandSeries series;
    if (!fan) return series;
    const auto scaled = [scale](const std::vector<double>& from, QVector<double>& to) {
        to.reserve(static_cast<qsizetype>(from.size()));
        for (const double value : from) to.append(value * scale);
    };
    scaled(fan->p05, series.p05), scaled(fan->p25, series.p25), scaled(fan->p50, series.p50);
    scaled(fan->p75, series.p75), scaled(fan->p95, series.p95);
    for (qsizetype m = 0; m < series.p50.size(); ++m) series.year.append(2025 + static_cast<double>(m) / 12);
    return series;
}

ChartData chartData(const Results& results, int outcome) {
    ChartData data;
    data.series = seriesInfo(outcome);
    data.policy = bandSeries(results.fanOf(outcome), data.series.scale);
    if (!results.identical) data.reference = bandSeries(results.referenceFanOf(outcome), data.series.scale);
    if (!results.identical && static_cast<std::size_t>(outcome) < results.monthly.size())
        data.difference = intervalSeries(results.monthly[static_cast<std::size_t>(outcome)], data.series.scale);
    data.policyName = shownName(results);
    data.referenceName = results.referenceName;
    data.policyLabel = tr("this policy");
    data.dates = dateMarks(*results.scenario);
    if (!data.dates.empty()) data.policyStart = data.dates.front().month;
    data.firings = results.firings;
    data.runs = results.runs;
    data.seed = results.scenario->seed;
    if (data.policy.empty()) return data;
    data.low = std::numeric_limits<double>::max();
    data.high = std::numeric_limits<double>::lowest();
    widen(data, data.policy);
    widen(data, data.reference);
    return data;
}

void ChartData::makeRoomFor(const Results& others) {
    if (policy.empty()) return;
    const ChartData other = chartData(others, series.outcome);
    if (other.policy.empty()) return;
    low = std::min(low, other.low);
    high = std::max(high, other.high);
}

void ChartData::setWorlds(std::vector<WorldLine> lines) {
    worlds = std::move(lines);
    for (const WorldLine& line : worlds) {
        low = std::min(low, *std::ranges::min_element(line.series.p50));
        high = std::max(high, *std::ranges::max_element(line.series.p50));
    }
}

QString shownName(const Results& results) {
    return nameBeside(results.referenceName, policyName(*results.scenario), !results.reference || results.identical);
}

double markStep(double span) { return roundStep(span > 0 ? span / 6 : 0.25); }

QString chartSummary(const ChartData& data) {
    if (data.policy.empty()) return tr("%1: no results yet.").arg(data.series.title);
    QString text = tr("%1 (%2). %3: %4.").arg(data.series.title, data.series.subtitle, data.policyName, ending(data, data.policy));
    if (!data.reference.empty()) text += u' ' + tr("%1: %2.").arg(data.referenceName, ending(data, data.reference));
    for (const WorldLine& line : data.worlds)
        text += u' ' + tr("%1: median %2 at the end.").arg(line.name, seriesValue(data.series, line.series.p50.last() / data.series.scale));
    for (const DateMark& date : data.dates) text += u' ' + tr("%1: %2.").arg(format::month(date.month), date.text);
    if (!data.firings.empty()) text += u' ' + firingsText(data.firings);
    return text;
}

void HoldingAxis::lock(double low, double high) {
    m_locked = true;
    m_low = low, m_high = high;
    m_step = markStep(high - low);
}

void HoldingAxis::unlock() {
    m_locked = false;
    release();
}

bool HoldingAxis::follow(const SeriesInfo& series, double low, double high) {
    if (m_locked) return false;
    if (series.fromZero) low = std::min(0.0, low), high = std::max(0.0, high);
    const double span = high - low, tolerance = 1e-9 * (m_high - m_low);
    const bool fits = low >= m_low - tolerance && high <= m_high + tolerance && span >= 0.4 * (m_high - m_low);
    if (m_held && m_outcome == series.outcome && fits) return false;
    const double oldLow = m_low, oldHigh = m_high;
    const double step = markStep(span);
    m_step = step;
    m_low = std::floor(low / step + 1e-9) * step;
    m_high = std::max(m_low + step, std::ceil(high / step - 1e-9) * step);
    if (series.ceiling > 0 && high <= series.ceiling) m_high = std::min(m_high, series.ceiling);
    m_held = true;
    m_outcome = series.outcome;
    return m_low != oldLow || m_high != oldHigh;
}

} // namespace cw
