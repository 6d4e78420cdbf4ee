#include "ui/views/panel/mark_button.h"

#include "ui/views/theme/icons.h"
#include "ui/views/theme/theme.h"

#include <QPainter>

namespace cw {

namespace {

constexpr const char* icons[] = {"info", "reset", "close", "time"};   // by Mark

} // namespace

MarkButton::MarkButton(Mark mark, const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_mark(mark), m_theme(theme) {
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void MarkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = underMouse() || hasFocus() || isChecked() || m_mark == Mark::reset ? m_theme.accent() : m_theme.secondInk();
    const QPointF centre(width() / 2.0, height() / 2.0);
    paintIcon(painter, m_mark == Mark::time && isChecked() ? "time-set" : icons[static_cast<std::size_t>(m_mark)], centre, colour);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace cw
