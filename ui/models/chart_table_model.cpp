#include "ui/models/chart_table_model.h"

#include "ui/models/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw {

namespace {

using Column = ChartTableModel::Column;
constexpr std::array alone{Column::policyMedian, Column::policyHalf, Column::policyMost};

int ownColumns(const ChartData& data) { return data.reference.empty() ? static_cast<int>(alone.size()) : Column::columns; }
/// Neither this scenario nor the reference, which have columns of their own.
bool isOther(const WorldLine& line) { return line.policy != line.assumptions; }
int columnsOf(const ChartData& data) { return ownColumns(data) + static_cast<int>(std::ranges::count_if(data.worlds, isOther)); }

QString band(const QVector<double>& low, const QVector<double>& high, int month) {
    return QStringLiteral("%1 – %2").arg(format::number(low.at(month)), format::number(high.at(month)));
}

} // namespace

void ChartTableModel::show(const ChartData& data) {
    const bool same = columnsOf(data) == columnsOf(m_data) && data.policy.p50.size() == m_data.policy.p50.size();
    if (!same) beginResetModel();
    m_data = data;
    m_widest = 0;
    for (const auto* ends : {&m_data.difference.low, &m_data.difference.high})
        for (const double end : *ends) m_widest = std::max(m_widest, std::isfinite(end) ? std::fabs(end) : 0);
    if (!same) return endResetModel();
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

ChartTableModel::Column ChartTableModel::column(int section) const {
    if (section >= ownColumns(m_data)) return otherWorld;
    return m_data.reference.empty() ? alone[static_cast<std::size_t>(section)] : static_cast<Column>(section);
}

const WorldLine& ChartTableModel::otherOf(int section) const {
    int left = section - ownColumns(m_data);
    return *std::ranges::find_if(m_data.worlds, [&](const WorldLine& line) { return isOther(line) && left-- == 0; });
}

int ChartTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_data.policy.p50.size()); }
int ChartTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnsOf(m_data); }

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const int month = index.row();
    const Column what = column(index.column());
    if (what == otherWorld) {
        const QVector<double>& median = otherOf(index.column()).series.p50;
        return month < median.size() ? format::number(median.at(month)) : QStringLiteral("–");   // its runs are still to come
    }
    const bool policy = what == policyMedian || what == policyHalf || what == policyMost;
    const BandSeries& series = policy ? m_data.policy : m_data.reference;
    if (month >= (what == difference ? m_data.difference.mean : series.p50).size()) return QStringLiteral("–");   // one run has no interval
    if (what == policyMedian || what == referenceMedian) return format::number(series.p50.at(month));
    if (what == policyHalf || what == referenceHalf) return band(series.p25, series.p75, month);
    if (what == policyMost || what == referenceMost) return band(series.p05, series.p95, month);
    return format::difference(m_data.difference.mean.at(month), m_data.difference.low.at(month), m_data.difference.high.at(month), m_widest);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return format::month(section);
    switch (column(section)) {
    case policyMedian: return tr("this policy\nmedian");
    case policyHalf: return tr("this policy\n50 % of runs");
    case policyMost: return tr("this policy\n90 % of runs");
    case referenceMedian: return tr("reference\nmedian");
    case referenceHalf: return tr("reference\n50 % of runs");
    case referenceMost: return tr("reference\n90 % of runs");
    case otherWorld: return tr("%1\nmedian").arg(otherOf(section).name);
    default: return tr("mean difference\n95 % interval");
    }
}

} // namespace cw
