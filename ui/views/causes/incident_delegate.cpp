#include "ui/views/causes/incident_delegate.h"

#include "ui/models/causes_incidents.h"

#include <QPainter>

namespace cw {

namespace {

constexpr int margin = 12, rowHeight = 58, barHeight = 3;   // px

} // namespace

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {160, rowHeight}; }

void IncidentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    const bool chosen = option.state & QStyle::State_Selected, focused = chosen && (option.state & QStyle::State_HasFocus);
    painter->setPen(focused ? QPen(m_theme.accent(), 2) : Qt::NoPen);
    painter->setBrush(chosen ? QBrush(m_theme.soft()) : QBrush(Qt::NoBrush));
    if (chosen) painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);

    const QRect inside = row.adjusted(margin - 4, 6, 4 - margin, -6);
    const auto cell = [&](const QFont& font, const QColor& ink, int top, int height, Qt::Alignment alignment, const QString& text, int kept) {
        painter->setFont(font);
        painter->setPen(ink);
        const QRect place(inside.left(), inside.top() + top, inside.width() - (alignment & Qt::AlignRight ? 0 : kept), height);
        painter->drawText(place, static_cast<int>(alignment | Qt::AlignVCenter), painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        return painter->fontMetrics().horizontalAdvance(text) + 8;
    };
    const int amount = cell(Theme::body(), m_theme.ink(), 0, 18, Qt::AlignRight, index.data(causeAmountRole).toString(), 0);
    cell(Theme::emphasis(), m_theme.ink(), 0, 18, Qt::AlignLeft, index.data().toString(), amount);
    const int share = cell(Theme::small(), m_theme.secondInk(), 18, 16, Qt::AlignRight, index.data(causeShareRole).toString(), 0);
    cell(Theme::small(), m_theme.secondInk(), 18, 16, Qt::AlignLeft, index.data(causeNoteRole).toString(), share);

    const double part = index.data(causeRelativeRole).toDouble();
    if (part >= 0.01) {   // a shorter one is a speck
        const QRectF track(inside.left(), inside.bottom() - barHeight + 1, inside.width(), barHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.harm());
        painter->drawRoundedRect(QRectF(track.left(), track.top(), std::max(2.0, track.width() * part), barHeight), 1.5, 1.5);
    }
    painter->restore();
}

} // namespace cw
