#pragma once
#include "ui/models/chart_data.h"

#include <QAbstractTableModel>

namespace cw {

/// What a chart draws, month by month, as numbers: medians and bands of both worlds, and the paired difference.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// In the order of the screen: what is looked for first comes first. Without a reference only its own three are shown; where
    /// the chart shows four worlds, the medians of the two that are neither this policy's nor the reference's come last.
    enum Column { difference, policyMedian, referenceMedian, policyHalf, policyMost, referenceHalf, referenceMost, otherWorld, columns = otherWorld };

    using QAbstractTableModel::QAbstractTableModel;
    /// Cells change in place while runs come in, so that whoever reads keeps the place.
    void show(const ChartData& data);
    /// What stands in the section of this number.
    Column column(int section) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const WorldLine& otherOf(int section) const;
    ChartData m_data;
    double m_widest = 0;   ///< the end of a difference's interval that is farthest from nothing
};

} // namespace cw
