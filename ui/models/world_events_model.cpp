#include "ui/models/world_events_model.h"

#include "ui/models/format.h"

#include <algorithm>

namespace cw {

void WorldEventsModel::setHistory(HistoryPointer history) {
    if (history == m_history) return;
    m_history = std::move(history);
    fill();
}

void WorldEventsModel::setMonth(int month) {
    if (month == m_month) return;
    m_month = month;
    if (!m_whole) fill();
}

void WorldEventsModel::setWhole(bool whole) {
    if (whole == m_whole) return;
    m_whole = whole;
    fill();
}

void WorldEventsModel::setShown(EventGroup group, bool shown) {
    if (isShown(group) == shown) return;
    m_shown[static_cast<std::size_t>(group)] = shown;
    fill();
}

void WorldEventsModel::fill() {
    beginResetModel();
    m_rows.clear();
    if (m_history) {
        const int first = m_whole ? 0 : m_month, last = m_whole ? m_history->run.months - 1 : m_month;
        for (int month = first; month <= last; ++month) {
            const std::vector<std::int32_t> rows = eventsOf(*m_history, month, m_shown);
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        }
    }
    endResetModel();
}

EventWords WorldEventsModel::words(int row) const { return m_history ? eventWords(*m_history, event(row)) : EventWords(); }

QVariant WorldEventsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_history) return {};
    const std::int32_t row = event(index.row());
    const EventWords words = eventWords(*m_history, row);
    switch (role) {
    case harmRole: return words.harm;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{words.what};
        if (!words.amount.isEmpty()) parts << words.amount;
        if (!words.detail.isEmpty()) parts << words.detail;
        if (m_whole) parts << format::month(m_history->event(row).month);
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: return data(index, Qt::DisplayRole).toString() + u'\n' + m_history->names.withKey(subjectOf(m_history->event(row)));
    default: return {};
    }
}

int WorldEventsModel::rowOf(Key key) const {
    if (!m_history || !key) return -1;
    int other = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (subject(row) != key) continue;
        if (monthOf(row) == m_month) return row;
        if (other < 0) other = row;
    }
    return other;
}

int WorldEventsModel::firstRowOf(int month) const {
    if (!m_history || m_rows.empty()) return -1;
    const auto found = std::ranges::lower_bound(m_rows, month, {}, [this](std::int32_t row) { return static_cast<int>(m_history->event(row).month); });
    return static_cast<int>(std::min<std::ptrdiff_t>(found - m_rows.begin(), static_cast<std::ptrdiff_t>(m_rows.size()) - 1));
}

TextTable eventsTable(const History& history, const std::vector<std::int32_t>& rows) {
    TextTable table;
    table.row();
    for (const char* head : {"month", "year", "type", "event", "detail", "amount_bn"}) table.plain(head);
    for (const std::int32_t row : rows) {
        const Event& event = history.event(row);
        const EventWords words = eventWords(history, row);
        table.row().number(event.month).number(2025 + event.month / 12).plain(name(event.type)).text(words.what).text(words.detail);
        words.amount.isEmpty() ? table.plain("") : table.number(toBillions(event.amount));
    }
    return table;
}

} // namespace cw
