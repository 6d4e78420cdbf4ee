#include "ui/views/world/event_list.h"

#include "ui/models/format.h"
#include "ui/views/theme/accessible_widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace cw {

namespace {

/// Two lines: what happened with its amount, then the circumstances. Harm has a mark in its colour.
class EventDelegate : public QStyledItemDelegate {
public:
    EventDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 40}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.soft());
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 4, 4);
        }
        const QRect row = option.rect.adjusted(16, 4, -8, -4);
        if (index.data(WorldEventsModel::harmRole).toBool()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.harm());
            painter->drawEllipse(QPointF(option.rect.left() + 8, row.top() + 9), 3.5, 3.5);
        }
        const QFontMetrics small(Theme::small());
        const QString amount = index.data(WorldEventsModel::amountRole).toString();
        const int wide = amount.isEmpty() ? 0 : QFontMetrics(Theme::body()).horizontalAdvance(amount) + 8;
        const QRect first(row.left(), row.top(), row.width() - wide, 17);
        painter->setFont(Theme::body());
        painter->setPen(m_theme.ink());
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(Theme::body()).elidedText(index.data(WorldEventsModel::whatRole).toString(), Qt::ElideRight, first.width()));
        painter->drawText(QRect(row.left(), row.top(), row.width(), 17), Qt::AlignRight | Qt::AlignVCenter, amount);
        QString detail = index.data(WorldEventsModel::detailRole).toString();
        if (static_cast<const WorldEventsModel*>(index.model())->isWhole()) {
            const QString month = index.data(WorldEventsModel::monthRole).toString();
            detail = detail.isEmpty() ? month : month + QStringLiteral(" · ") + detail;
        }
        painter->setFont(Theme::small());
        painter->setPen(m_theme.secondInk());
        painter->drawText(QRect(row.left(), row.top() + 17, row.width(), 15), Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(detail, Qt::ElideRight, row.width()));
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme.accent(), 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

EventList::EventList(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_month(new QPushButton(tr("This month"))), m_whole(new QPushButton(tr("Whole run"))), m_list(new QListView) {
    m_title->setFont(Theme::section());
    m_title->setProperty("look", "section");
    auto* filter = new QPushButton(tr("Show ▾"));
    filter->setProperty("look", "flat");
    filter->setToolTip(tr("Which kinds of events are listed"));
    filter->setMenu(&m_filter);
    connect(&m_filter, &QMenu::aboutToShow, this, &EventList::fillFilter);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(filter);
    auto* both = new QHBoxLayout;
    both->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (QPushButton* button : {m_month, m_whole}) {
        button->setCheckable(true);
        button->setProperty("look", button == m_month ? "segmentFirst" : "segmentLast");
        group->addButton(button);
        both->addWidget(button, 1);
    }
    m_month->setChecked(true);
    connect(m_whole, &QPushButton::toggled, this, &EventList::setWhole);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EventDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Events"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& row) {
        if (row.isValid() && !m_following) emit chosen(m_model.subject(row.row()), m_model.monthOf(row.row()));
    });
    letSelectionLead(*m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& row) { emit chosen(m_model.subject(row.row()), m_model.monthOf(row.row())); });
    // Return or a double click, whichever the platform takes for it.
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& row) { emit opened(m_model.subject(row.row())); });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(both);
    column->addWidget(m_list, 1);
    refresh();
}

void EventList::setHistory(const HistoryPointer& history) {
    m_following = true;
    m_model.setHistory(history);
    m_following = false;
    refresh();
}

void EventList::setMonth(int month) {
    m_following = true;
    m_model.setMonth(month);
    if (m_model.isWhole()) {
        const QModelIndex current = m_list->currentIndex();
        if (const int row = m_model.firstRowOf(month); row >= 0 && !(current.isValid() && m_model.monthOf(current.row()) == month))
            m_list->scrollTo(m_model.index(row), QAbstractItemView::PositionAtTop);
    } else m_list->scrollToTop();
    m_following = false;
    refresh();
}

void EventList::setSelected(Key key) {
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_model.subject(current.row()) == key) return;
    m_following = true;
    if (const int row = m_model.rowOf(key); row >= 0) m_list->setCurrentIndex(m_model.index(row));
    else m_list->setCurrentIndex({}), m_list->clearSelection();
    m_following = false;
}

void EventList::setWhole(bool whole) {
    m_following = true;
    m_model.setWhole(whole);
    if (const int row = m_model.firstRowOf(m_model.month()); whole && row >= 0) m_list->scrollTo(m_model.index(row), QAbstractItemView::PositionAtTop);
    m_following = false;
    refresh();
}

void EventList::fillFilter() {
    m_filter.clear();
    for (std::size_t g = 0; g < eventGroups; ++g) {
        const auto group = static_cast<EventGroup>(g);
        QAction* action = m_filter.addAction(groupTitle(group), this, [this, group](bool shown) {
            m_model.setShown(group, shown);
            refresh();
        });
        action->setCheckable(true);
        action->setChecked(m_model.isShown(group));
    }
}

void EventList::refresh() {
    const int count = m_model.rowCount();
    const QString what = m_model.isWhole() ? tr("All events") : format::month(m_model.month());
    m_title->setText(m_model.history() ? tr("%1 · %2").arg(what).arg(count) : tr("Events"));
}

} // namespace cw
