#include "ui/views/causes/payments_table.h"

#include "ui/views/theme/scroll_page.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace cw {

namespace {

constexpr int margin = 8, leastRow = 34;   // px
constexpr int widest[] = {156, 108, 64, 84, 84};

/// Text over a hairline; the sum stands out, what nobody owes stands back.
class PaymentDelegate : public QStyledItemDelegate {
public:
    PaymentDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto kind = static_cast<PaymentLine::Kind>(index.data(Qt::UserRole).toInt());
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, m_theme.soft());
        painter->setPen(m_theme.line());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const bool quiet = kind == PaymentLine::Kind::nobody || (kind == PaymentLine::Kind::party && (index.column() == CausesPaymentsModel::why || index.column() == CausesPaymentsModel::role));
        painter->setPen(quiet ? m_theme.secondInk() : m_theme.ink());
        painter->setFont(kind == PaymentLine::Kind::sum ? Theme::emphasis() : Theme::body());
        const auto alignment = index.data(Qt::TextAlignmentRole).toInt();
        const int wrap = alignment & Qt::AlignRight ? 0 : Qt::TextWordWrap;   // numbers stay whole
        painter->drawText(option.rect.adjusted(margin, 4, -margin, -4), alignment | wrap, index.data().toString());
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(m_theme.accent(), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QFontMetrics metrics(Theme::emphasis());
        const auto* table = qobject_cast<const QTableView*>(option.widget);
        const int width = table ? table->columnWidth(index.column()) - 2 * margin : 400;
        const int wrap = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight ? 0 : Qt::TextWordWrap;
        const QRect text = metrics.boundingRect(QRect(0, 0, std::max(40, width), 1000), wrap, index.data().toString());
        return {text.width() + 2 * margin, std::max(leastRow, text.height() + 12)};
    }

private:
    const Theme& m_theme;
};

} // namespace

PaymentsTable::PaymentsTable(const Theme& theme, CausesPaymentsModel& model, QWidget* parent) : QTableView(parent) {
    setModel(&model);
    setItemDelegate(new PaymentDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(Theme::small());
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section{padding:4px 8px;border:none;border-bottom:1px solid palette(mid);background:transparent;font-size:11px}"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Who owed, who paid"));
    followCurrent(*this);
    connect(&model, &QAbstractItemModel::modelReset, this, &PaymentsTable::fit);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PaymentsTable::sizeHint() const {
    int height = horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < model()->rowCount(); ++row) height += rowHeight(row);
    return {560, height};
}

void PaymentsTable::fit() {
    int used = 0;
    const bool tight = viewport()->width() < 640;
    const QFontMetrics metrics(Theme::emphasis());
    for (int column = 0; column < CausesPaymentsModel::why; ++column) {
        int width = tight ? widest[column] * 4 / 5 : widest[column];
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, column);
            if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) width = std::max(width, metrics.horizontalAdvance(index.data().toString()) + 2 * margin);
        }
        setColumnWidth(column, width);
        used += width;
    }
    setColumnWidth(CausesPaymentsModel::why, std::max(120, viewport()->width() - used));
    resizeRowsToContents();
    updateGeometry();
}

void PaymentsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

/// Up and down belong to the page.
void PaymentsTable::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace cw
