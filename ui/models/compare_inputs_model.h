#pragma once
#include "ui/models/compare_outcomes_model.h"

namespace cw {

/// What differs in the inputs: levers with their dates, assumptions, and what else makes one scenario another. Only rows
/// that are not the same in all columns.
class CompareInputsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit CompareInputsModel(CompareState& state, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name, note, tip;
        std::vector<QString> cells;
        std::vector<double> sort;
    };
    void refresh();
    void addParameter(const ParameterSpec& spec);
    void addRow(Row row);
    CompareState& m_state;
    std::vector<Row> m_rows;
    int m_columns = 0;
};

/// A lever as a scenario sets it, with its dates: "strict from Jan 2026", "90 % from Jan 2027 over 6 months".
QString settingText(const Scenario& scenario, const ParameterSpec& spec);

} // namespace cw
