#pragma once
#include "ui/models/world_events_model.h"
#include "ui/views/theme/theme.h"

#include <QMenu>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace cw {

/// What happens in the month that is shown, in step with the picture; or all that happens in the run.
class EventList : public QWidget {
    Q_OBJECT
public:
    explicit EventList(const Theme& theme, QWidget* parent = nullptr);
    WorldEventsModel& model() { return m_model; }
    QListView& list() { return *m_list; }
    void setHistory(const HistoryPointer& history);
    void setMonth(int month);
    /// Marks the event of what is selected elsewhere.
    void setSelected(Key key);

signals:
    void chosen(cw::Key key, int month);
    void opened(cw::Key key);

private:
    void fillFilter();
    void setWhole(bool whole);
    void refresh();

    WorldEventsModel m_model;
    QMenu m_filter;
    QLabel* m_title;
    QPushButton *m_month, *m_whole;
    QListView* m_list;
    bool m_following = false;   ///< the list is moved by the program, not by the person
};

} // namespace cw
