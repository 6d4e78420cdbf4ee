#include "ui/views/causes/chain_graph.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cw {

namespace {

constexpr int leastWidth = 158, mostWidth = 196, boxHeight = 68, acrossGap = 62, downGap = 42;   // px
constexpr double arrowHead = 7;

} // namespace

ChainButton::ChainButton(const Theme& theme, const ChainBox& box, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_box(box) {
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setText(box.title);
    const QString whole = box.lines.join(QStringLiteral("; ")) + QStringLiteral("\n") + box.tip;   // in the box it may be cut
    setToolTip(box.removal ? tr("%1\nDelete: %2 …").arg(whole, box.removalText) : whole);
    setAccessibleName(QStringLiteral("%1: %2").arg(box.title, box.lines.join(QStringLiteral("; "))));
    setAccessibleDescription(box.removal ? tr("Press Delete to replay the run as if: %1").arg(box.removalText) : QString());
}

QSize ChainButton::sizeHint() const { return {leastWidth, boxHeight}; }

void ChainButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool harmful = m_box.part == ChainBox::Part::copy || m_box.part == ChainBox::Part::victims;
    const QColor border = harmful ? m_theme.harm() : m_box.owed ? m_theme.accent() : m_theme.thirdInk();
    const double width = harmful || m_box.owed ? 2 : 1;
    painter.setBrush(isChecked() || underMouse() ? m_theme.soft() : m_theme.panel());
    painter.setPen(QPen(border, width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), Theme::radius, Theme::radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.ink(), 1.5, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Theme::radius + 2, Theme::radius + 2);
    }
    const QRect inside = rect().adjusted(9, 8, -9, -8);
    int top = inside.top();
    const auto line = [&](const QFont& font, const QColor& ink, const QString& text) {
        painter.setFont(font);
        painter.setPen(ink);
        const int height = painter.fontMetrics().height() + 1;
        painter.drawText(QRect(inside.left(), top, inside.width(), height), Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideMiddle, inside.width()));
        top += height;
    };
    line(Theme::emphasis(), m_theme.ink(), m_box.title);
    for (const QString& text : m_box.lines) line(Theme::small(), m_theme.secondInk(), text);
}

void ChainButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: emit arrowPressed(event->key()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Delete:
        if (m_box.removal) emit removeWanted();
        return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ChainButton::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_box.removal) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("%1: replay").arg(m_box.removalText), this, &ChainButton::removeWanted);
    menu->popup(event->globalPos());
}

void ChainButton::enterEvent(QEnterEvent*) { update(); }
void ChainButton::leaveEvent(QEvent*) { update(); }
void ChainButton::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason) click();   // what has the focus is what is looked at
}

ChainGraph::ChainGraph(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setMinimumWidth(leastWidth);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChainGraph::setChain(std::vector<ChainBox> chain) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chain = std::move(chain);
    m_chosen = -1;
    for (std::size_t i = 0; i < m_chain.size(); ++i) {
        auto* made = new ChainButton(m_theme, m_chain[i], this);
        connect(made, &ChainButton::clicked, this, [this, i] {
            m_chosen = static_cast<int>(i);
            for (std::size_t k = 0; k < m_buttons.size(); ++k) m_buttons[k]->setChecked(k == i);
            emit boxChosen();
        });
        connect(made, &ChainButton::removeWanted, this, [this, i] { emit removeWanted(m_chain[i]); });
        connect(made, &ChainButton::arrowPressed, this, [this, i](int key) { move(i, key); });
        m_buttons.push_back(made);
        made->show();
    }
    setAccessibleName(tr("The chain: %1").arg(chainWords(m_chain)));
    place();
}

const ChainBox* ChainGraph::chosen() const { return m_chosen < 0 ? nullptr : &m_chain[static_cast<std::size_t>(m_chosen)]; }

int ChainGraph::columnsFor(int width) const {
    const int fit = std::max(1, (width + acrossGap) / (leastWidth + acrossGap)), all = static_cast<int>(m_chain.size());
    if (fit >= all) return std::max(1, all);
    const int lines = (all + fit - 1) / fit;
    return (all + lines - 1) / lines;   // lines of about the same length
}

int ChainGraph::heightFor(int width) const {
    if (m_chain.empty()) return 0;
    const int columns = columnsFor(width), lines = (static_cast<int>(m_chain.size()) + columns - 1) / columns;
    return lines * boxHeight + (lines - 1) * downGap;
}
QSize ChainGraph::sizeHint() const { return {4 * leastWidth + 3 * acrossGap, heightFor(width())}; }

void ChainGraph::place() {
    setFixedHeight(heightFor(width()));
    if (m_chain.empty()) return;
    const int columns = columnsFor(width());
    layOutChain(m_chain, columns);
    const int each = std::clamp((width() - (columns - 1) * acrossGap) / columns, 40, mostWidth);
    const int all = columns * each + (columns - 1) * acrossGap, left = std::max(0, (width() - all) / 2);
    for (std::size_t i = 0; i < m_chain.size(); ++i)
        m_buttons[i]->setGeometry(left + m_chain[i].column * (each + acrossGap), m_chain[i].row * (boxHeight + downGap), each, boxHeight);
    update();
}

void ChainGraph::resizeEvent(QResizeEvent*) { place(); }

/// To the neighbour in that direction; along the chain where there is none.
void ChainGraph::move(std::size_t from, int key) {
    const ChainBox& at = m_chain[from];
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0, across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    std::size_t to = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? m_chain.size() - 1 : from;
    for (std::size_t i = 0; i < m_chain.size(); ++i)
        if ((down || across) && m_chain[i].row == at.row + down && m_chain[i].column == at.column + across) to = i;
    if (to == from && (across > 0 || down > 0) && from + 1 < m_chain.size()) to = from + 1;
    if (to == from && (across < 0 || down < 0) && from > 0) to = from - 1;
    m_buttons[to]->setFocus(Qt::TabFocusReason);
}

void ChainGraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < m_buttons.size(); ++i) paintArrow(painter, m_buttons[i - 1]->geometry(), m_buttons[i]->geometry(), m_chain[i].arrow);
}

void ChainGraph::paintArrow(QPainter& painter, const QRect& from, const QRect& to, const QString& word) const {
    const bool down = to.top() > from.top();
    const int way = down ? 0 : to.left() > from.left() ? 1 : -1;
    const QPointF start = down ? QPointF(from.center().x() + 0.5, from.bottom() - 2) : QPointF(way > 0 ? from.right() - 2 : from.left() + 3, from.center().y() + 0.5);
    const QPointF end = down ? QPointF(to.center().x() + 0.5, to.top() + 1) : QPointF(way > 0 ? to.left() + 1 : to.right(), to.center().y() + 0.5);
    painter.setPen(QPen(m_theme.thirdInk(), 1.5));
    painter.drawLine(start, down ? end - QPointF(0, arrowHead) : end - QPointF(way * arrowHead, 0));
    QPainterPath head(end);
    if (down) head.lineTo(end + QPointF(-4, -arrowHead)), head.lineTo(end + QPointF(4, -arrowHead));
    else head.lineTo(end + QPointF(-way * arrowHead, -4)), head.lineTo(end + QPointF(-way * arrowHead, 4));
    head.closeSubpath();
    painter.fillPath(head, m_theme.thirdInk());
    painter.setFont(Theme::small());
    painter.setPen(m_theme.secondInk());
    if (down) {
        painter.drawText(QRectF(start.x() + 8, start.y(), 160, end.y() - start.y()), Qt::AlignLeft | Qt::AlignVCenter, word);
    } else {
        const double left = std::min(start.x(), end.x()), room = std::fabs(end.x() - start.x());
        painter.drawText(QRectF(left, start.y() - 18, room, 16), Qt::AlignHCenter | Qt::AlignBottom, painter.fontMetrics().elidedText(word, Qt::ElideRight, static_cast<int>(room)));
    }
}

} // namespace cw
