#pragma once
#include "ui/models/text_table.h"
#include "ui/models/world_words.h"

#include <QAbstractListModel>

namespace cw {

/// The events of one month of a history, or of all months up to its end, in the groups that are shown.
class WorldEventsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { harmRole = Qt::UserRole + 1 };
    using QAbstractListModel::QAbstractListModel;
    void setHistory(HistoryPointer history);
    void setMonth(int month);
    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }
    void setShown(EventGroup group, bool shown);
    bool isShown(EventGroup group) const { return m_shown[static_cast<std::size_t>(group)]; }
    const HistoryPointer& history() const { return m_history; }
    int month() const { return m_month; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    EventWords words(int row) const;
    /// Row of the log.
    std::int32_t event(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const std::vector<std::int32_t>& events() const { return m_rows; }
    Key subject(int row) const { return subjectOf(m_history->event(event(row))); }
    int monthOf(int row) const { return m_history->event(event(row)).month; }
    /// The first row about a thing, of the current month before others; -1 if there is none.
    int rowOf(Key key) const;
    /// The first row of a month or after it; the last if there is none.
    int firstRowOf(int month) const;

private:
    void fill();
    HistoryPointer m_history;
    std::array<bool, eventGroups> m_shown{true, true, true, false, false, true, false};
    std::vector<std::int32_t> m_rows;
    int m_month = 0;
    bool m_whole = false;
};

/// month,year,type,event,detail,amount_bn of these rows of the log.
TextTable eventsTable(const History& history, const std::vector<std::int32_t>& rows);

} // namespace cw
