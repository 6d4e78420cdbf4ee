#include "ui/views/causes/chain_graph.h"

#include "ui/views/causes/chain_picture.h"
#include "ui/views/theme/tab_order.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace cw {

namespace {

constexpr int mostShown = 4;   // stations side by side that the view would like to have room for

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

QSize ChainButton::sizeHint() const { return {chainOnScreen.least, chainBoxHeight}; }

void ChainButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStation(painter, rect(), m_box, m_theme.colours(), isChecked() || underMouse());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.ink(), 1.5, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Theme::radius + 2, Theme::radius + 2);
    }
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

ChainGraph::ChainGraph(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setMinimumWidth(chainOnScreen.least);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChainGraph::setChain(std::vector<ChainBox> chain) {
    const std::vector<ChainButton*> before = std::exchange(m_buttons, {});
    const auto held = std::ranges::find_if(before, &QWidget::hasFocus);
    m_chain = std::move(chain);
    m_chosen = -1;
    for (std::size_t i = 0; i < m_chain.size(); ++i) {
        auto* made = new ChainButton(m_theme, m_chain[i], this);
        connect(made, &ChainButton::clicked, this, [this, i] { look(i); });
        connect(made, &ChainButton::removeWanted, this, [this, i] { emit removeWanted(m_chain[i]); });
        connect(made, &ChainButton::arrowPressed, this, [this, i](int key) { move(i, key); });
        m_buttons.push_back(made);
        made->show();
        // Whoever replayed the run from here goes on here.
        if (held != before.end() && (*held)->box().key == m_chain[i].key) made->setFocus();
    }
    letTabComeTo(0);
    qDeleteAll(before);
    orderTabs();
    setAccessibleName(tr("The chain: %1").arg(chainWords(m_chain)));
    place();
}

/// Made on the fly, they would come after everything else in the window.
void ChainGraph::orderTabs() {
    QWidget* last = nullptr;
    for (ChainButton* button : m_buttons) {
        if (last) setTabOrder(last, button);
        else tabAfter(*previousInFocusChain(), *button);
        last = button;
    }
}

void ChainGraph::look(std::size_t station) {
    m_chosen = static_cast<int>(station);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(i == station);
    letTabComeTo(station);
    emit boxChosen();
}

void ChainGraph::letTabComeTo(std::size_t station) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setFocusPolicy(i == station ? Qt::StrongFocus : Qt::ClickFocus);
}

const ChainBox* ChainGraph::chosen() const { return m_chosen < 0 ? nullptr : &m_chain[static_cast<std::size_t>(m_chosen)]; }

QSize ChainGraph::sizeHint() const { return {mostShown * chainOnScreen.most, chainHeight(m_chain.size(), width(), chainWidths(m_chain))}; }

void ChainGraph::place() {
    setFixedHeight(chainHeight(m_chain.size(), width(), chainWidths(m_chain)));
    m_places = placeChain(m_chain, width(), chainWidths(m_chain));
    for (std::size_t i = 0; i < m_chain.size(); ++i) m_buttons[i]->setGeometry(m_places[i]);
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
    look(to);   // what the arrows come to is what is looked at
}

void ChainGraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < m_places.size(); ++i) paintChainArrow(painter, m_places[i - 1], m_places[i], m_chain[i].arrow, m_theme.colours());
}

} // namespace cw
