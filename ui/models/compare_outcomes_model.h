#pragma once
#include "ui/models/compare_state.h"
#include "ui/models/series_catalog.h"

#include <QAbstractTableModel>

namespace cw {

/// Roles beside Qt's own, in both tables of the comparison.
enum CompareRole {
    compareCell = Qt::UserRole,   ///< CompareCell, outcomes only
    compareSort,                  ///< what a column is sorted by
    compareNote,                  ///< second line of a head
    compareStrong,                ///< the cell says something: it differs from the reference, and shown to
    comparePen,                   ///< CompareColumn::pen, of a scenario's head
    compareKey                    ///< outcome's row in the registry, of a row's head
};

/// One difference with all that is needed to draw it.
struct CompareCell {
    int column = 0, pen = 0;                     ///< place in the table; CompareColumn::pen
    double mean = 0, low = 0, high = 0;          ///< screen units
    double least = 0, most = 0;                  ///< ends of the row's common scale, 0 within
    QString value, interval, halfWidth;          ///< "−12.0", "[−14.1, −9.9]", and the same shorter: "± 2.10"
    QString share;                               ///< of the reference's level, where that has a meaning: "−0.44 %"
    QVector<double> median, referenceMedian;     ///< month by month
    bool found = false, hasInterval = false;     ///< shown to differ; two runs or more
};

/// Outcomes as rows, scenarios as columns: the reference's level, then each one's paired difference from it.
class CompareOutcomesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit CompareOutcomesModel(CompareState& state, QObject* parent = nullptr);
    const std::vector<int>& outcomes() const { return m_outcomes; }
    void setOutcomes(std::vector<int> outcomes);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString sentence(int row, int column) const;
    QVariant sortValue(int row, int column) const;
    CompareCell cell(int row, int column) const;
    QVariant outcomeHead(int row, int role) const;
    void refresh();

    CompareState& m_state;
    std::vector<int> m_outcomes;
    std::vector<std::vector<bool>> m_found;
    int m_columns = 0;
};

/// What the table shows until somebody chooses.
std::vector<int> defaultComparedOutcomes();
/// How the months of an outcome become one number, in words: "sum over 10 years".
QString summaryText(int outcome, int months);
/// A difference in the outcome's unit on screen, points for shares: "+3.10".
QString differenceText(const SeriesInfo& series, double difference);
/// Unit of a difference and of a level as the table counts them: "bn$", "pp".
QString differenceUnit(int outcome);

} // namespace cw

Q_DECLARE_METATYPE(cw::CompareCell)
