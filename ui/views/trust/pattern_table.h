#pragma once
#include "ui/models/trust.h"

#include <QTreeView>

class QStandardItemModel;

namespace cw {

class Theme;

/// The patterns by subject, and below them the presets whose effect is disputed: a row with verdict, number and range.
class PatternTable : public QTreeView {
    Q_OBJECT
public:
    explicit PatternTable(const Theme& theme, QWidget* parent = nullptr);
    /// The record must live as long as it is shown.
    void setContent(const ValidationRecord& record, const std::vector<Preset>& presets);

    /// What the row's picture shows; nullptr for other rows.
    const Finding* findingAt(const QModelIndex& index) const;

signals:
    /// A row was chosen: its place in the record, or in the presets.
    void patternChosen(int row);
    void presetChosen(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    QStandardItemModel* m_rows;
    const ValidationRecord* m_record = nullptr;
};

} // namespace cw
