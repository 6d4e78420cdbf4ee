#pragma once
#include "ui/models/compare_outcomes_model.h"
#include "ui/models/text_table.h"
#include "ui/models/tradeoff_plane.h"

namespace cw {

/// The plane as a table: a row for each scenario; what it does on both axes, its score at the weight, its place, and
/// whether another is better in both. Roles as in the tables of the comparison.
class TradeoffTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { place, horizontal, vertical, score, standing, columns };
    using QAbstractTableModel::QAbstractTableModel;
    void setPlane(const TradeoffPlane& plane);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TradeoffWorld& world, int column) const;
    QVariant sortValue(const TradeoffWorld& world, int column) const;
    bool isTold(const TradeoffWorld& world, int column) const;
    TradeoffPlane m_plane;
};

/// One row per scenario and run: scenario,run,x,y in the units of the axes, levels whatever the screen shows.
TextTable tradeoffTable(const TradeoffPlane& plane);

} // namespace cw
