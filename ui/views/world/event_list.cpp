#include "ui/views/world/event_list.h"

#include "ui/models/format.h"
#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/text_widths.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace cw {

namespace {

constexpr int whatLine = 17, detailLine = 15, left = 16, right = 4, around = 4, barMargin = 4;   // px

/// What happened with its amount, then the circumstances, each on as many lines as it takes. Harm has a mark in its colour.
class EventDelegate : public QStyledItemDelegate {
public:
    EventDelegate(const Theme& theme, QListView* list) : QStyledItemDelegate(list), m_theme(theme), m_list(*list) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Texts texts = textsOf(index);
        // Beside a scroll bar and what the style puts around it, whether there is one yet or not.
        const int width = m_list.maximumViewportSize().width() - m_list.verticalScrollBar()->sizeHint().width() - barMargin - left - right;
        return {200, 2 * around + whatHeight(texts, width) + detailHeight(texts, width)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.soft());
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 4, 4);
        }
        const QRect row = option.rect.adjusted(left, around, -right, -around);
        if (index.data(WorldEventsModel::harmRole).toBool()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.harm());
            painter->drawEllipse(QPointF(option.rect.left() + 8, row.top() + 9), 3.5, 3.5);
        }
        const Texts texts = textsOf(index);
        const int height = whatHeight(texts, row.width());
        painter->setFont(Theme::body());
        painter->setPen(m_theme.ink());
        painter->drawText(QRect(row.left(), row.top(), row.width() - amountWidth(texts), height), wrapped, texts.what);
        painter->drawText(QRect(row.left(), row.top(), row.width(), whatLine), Qt::AlignRight | Qt::AlignVCenter, texts.amount);
        painter->setFont(Theme::small());
        painter->setPen(m_theme.secondInk());
        painter->drawText(QRect(row.left(), row.top() + height, row.width(), row.height() - height), wrapped, texts.detail);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme.accent(), 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

private:
    static constexpr int wrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    struct Texts {
        QString what, detail, amount;
    };
    static Texts textsOf(const QModelIndex& index) {
        const auto& model = static_cast<const WorldEventsModel&>(*index.model());
        EventWords words = model.words(index.row());
        if (!model.isWhole()) return {words.what, words.detail, words.amount};
        const QString month = format::month(model.monthOf(index.row()));
        return {words.what, words.detail.isEmpty() ? month : month + QStringLiteral(" · ") + words.detail, words.amount};
    }
    int amountWidth(const Texts& texts) const { return texts.amount.isEmpty() ? 0 : m_body.of(texts.amount) + 8; }
    int whatHeight(const Texts& texts, int width) const { return whatLine * m_body.linesIn(texts.what, width - amountWidth(texts)); }
    int detailHeight(const Texts& texts, int width) const { return detailLine * m_small.linesIn(texts.detail, width); }
    const Theme& m_theme;
    const QListView& m_list;
    mutable TextWidths m_body{Theme::body()}, m_small{Theme::small()};
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
    m_list->setResizeMode(QListView::Adjust);   // lines break elsewhere
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
