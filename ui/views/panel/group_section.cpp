#include "ui/views/panel/group_section.h"

#include "ui/views/panel/parameter_row.h"
#include "ui/views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace cw {

SectionHead::SectionHead(const QString& title, const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(32);
}

void SectionHead::setChangedCount(int count) {
    if (count == m_changedCount) return;
    m_changedCount = count;
    setAccessibleDescription(count > 0 ? tr("%n changed", nullptr, count) : QString());
    update();
}

void SectionHead::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right: return setChecked(true);
    case Qt::Key_Left: return setChecked(false);
    case Qt::Key_Return:
    case Qt::Key_Enter: return toggle();
    default: QAbstractButton::keyPressEvent(event);
    }
}

void SectionHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::section());
    painter.setPen(m_theme.secondInk());
    const QRect line = rect().adjusted(GroupSection::inset, 0, -24, 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_changedCount > 0) {
        const int after = painter.fontMetrics().horizontalAdvance(text().toUpper()) + GroupSection::inset + 10;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent());
        painter.drawEllipse(QPointF(after + 3, height() / 2.0), 3, 3);
    }
    const QPointF centre(width() - 9, height() / 2.0);
    QPainterPath chevron;
    if (isChecked()) {
        chevron.moveTo(centre + QPointF(-4, -2));
        chevron.lineTo(centre + QPointF(0, 2));
        chevron.lineTo(centre + QPointF(4, -2));
    } else {
        chevron.moveTo(centre + QPointF(-2, -4));
        chevron.lineTo(centre + QPointF(2, 0));
        chevron.lineTo(centre + QPointF(-2, 4));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.secondInk(), 1.4));
    painter.drawPath(chevron);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), 5, 5);
    }
}

GroupSection::GroupSection(const QString& title, bool open, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_head(new SectionHead(title, theme)), m_body(new QWidget), m_layout(new QVBoxLayout(m_body)) {
    m_layout->setContentsMargins(inset, 0, 0, 8);
    m_layout->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body);
    m_head->setChecked(open);
    m_body->setVisible(open);
    connect(m_head, &SectionHead::toggled, m_body, &QWidget::setVisible);
}

void GroupSection::add(ParameterRow* row) {
    m_rows.push_back(row);
    m_layout->addWidget(row);
}

void GroupSection::setOpen(bool open) { m_head->setChecked(open); }

int GroupSection::filter(const QString& search, bool changedOnly) {
    int shown = 0;
    for (ParameterRow* row : m_rows) {
        const bool visible = row->matches(search) && (!changedOnly || row->isChanged());
        row->setVisible(visible);
        shown += visible;
    }
    const bool filtered = changedOnly || !search.trimmed().isEmpty();
    m_body->setVisible(filtered ? shown > 0 : m_head->isChecked());
    setVisible(shown > 0);
    return shown;
}

void GroupSection::refresh() {
    for (ParameterRow* row : m_rows) row->follow();
    m_head->setChangedCount(static_cast<int>(std::ranges::count_if(m_rows, &ParameterRow::isChanged)));
}

} // namespace cw
