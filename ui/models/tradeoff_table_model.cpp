#include "ui/models/tradeoff_table_model.h"

#include "ui/models/format.h"
#include "ui/models/tradeoff_words.h"

namespace cw {

namespace {

QString withInterval(const QString& value, const Interval& d) { return d.n > 1 ? value + u' ' + format::interval(d.low, d.high) : value; }

QString withUnit(const QString& title, const QString& unit) { return unit.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, unit); }

} // namespace

/// Only other scenarios reset: what is selected survives new results and another weight.
void TradeoffTableModel::setPlane(const TradeoffPlane& plane) {
    const bool reset = plane.worlds.size() != m_plane.worlds.size();
    if (reset) beginResetModel();
    m_plane = plane;
    if (reset) return endResetModel();
    if (m_plane.empty()) return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int TradeoffTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_plane.worlds.size()); }

QVariant TradeoffTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TradeoffWorld& world = m_plane.worlds[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(world, index.column());
    case Qt::ToolTipRole:
        if (index.column() == standing) return standingReason(m_plane, world);
        [[fallthrough]];
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(world.name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(world, index.column()));
    case compareSort: return sortValue(world, index.column());
    case compareStrong: return isTold(world, index.column());
    default: return {};
    }
}

QString TradeoffTableModel::text(const TradeoffWorld& world, int column) const {
    const bool reference = world.kind == CompareColumn::Kind::reference;
    if (column == place) return rankText(world);
    if (column == standing) return standingText(m_plane, world);
    if (world.identical) return tr("the same");
    if (column == horizontal) return reference ? tr("level %1").arg(format::number(world.level.x)) : withInterval(format::signedNumber(world.dx.mean), world.dx);
    if (column == vertical) return reference ? tr("level %1").arg(format::number(world.level.y)) : withInterval(format::signedNumber(world.dy.mean), world.dy);
    return reference ? QString(QChar(0x2013)) : withInterval(format::signedNumber(world.score.mean), world.score);
}

QVariant TradeoffTableModel::sortValue(const TradeoffWorld& world, int column) const {
    switch (column) {
    case place: return world.score.mean;
    case horizontal: return world.dx.mean;
    case vertical: return world.dy.mean;
    case score: return world.score.mean;
    default: return static_cast<int>(world.placing.standing) * 1000 + static_cast<int>(world.placing.by.size());
    }
}

bool TradeoffTableModel::isTold(const TradeoffWorld& world, int column) const {
    switch (column) {
    case horizontal: return world.xTold;
    case vertical: return world.yTold;
    case score: return world.scoreTold;
    case standing: return world.placing.standing == Standing::undominated && !world.identical && m_plane.hasChoice();
    default: return true;
    }
}

QVariant TradeoffTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section >= rowCount()) return {};
        const TradeoffWorld& world = m_plane.worlds[static_cast<std::size_t>(section)];
        if (role == comparePen) return world.pen;
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(world.name) : QVariant();
    }
    const TradeoffMeasure &x = m_plane.axes.x, &y = m_plane.axes.y;
    if (role == Qt::DisplayRole) {
        switch (section) {
        case place: return tr("Place");
        case horizontal: return withUnit(x.title, x.differenceUnit);
        case vertical: return withUnit(y.title, y.differenceUnit);
        case score: return withUnit(tr("Score"), x.differenceUnit);
        default: return tr("Standing");
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case place: return tr("Place by the mean score at your weight; a span where the paired runs leave it open (false-discovery rate 5 %).");
        case horizontal: return x.help;
        case vertical: return y.help;
        case score: return tr("The two axes as one number at your weight, less the reference's, with the 95 % interval of the paired mean.");
        default: return tr("Whether another scenario is shown to be better on both axes (paired runs, false-discovery rate 5 %).");
        }
    }
    if (role == Qt::InitialSortOrderRole) return static_cast<int>(Qt::DescendingOrder);
    return {};
}

TextTable tradeoffTable(const TradeoffPlane& plane) {
    TextTable table;
    table.row().plain("scenario").plain("run").plain(plane.axes.x.id()).plain(plane.axes.y.id());
    for (const TradeoffWorld& world : plane.worlds)
        for (std::size_t run = 0; run < world.turned.size(); ++run)
            table.row().text(world.name).number(static_cast<int>(run)).number(plane.axes.x.sense * world.turned[run].x).number(plane.axes.y.sense * world.turned[run].y);
    return table;
}

} // namespace cw
