#include "ui/views/panel/info_card.h"

#include "ui/models/format.h"
#include "ui/views/panel/card_html.h"
#include "ui/views/panel/group_titles.h"
#include "ui/views/panel/mark_button.h"
#include "ui/views/theme/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

// Body text of about 65 characters a line; a large chart at the right stays free in a window of 1280 px.
constexpr int cardWidth = 464, mostHeight = 760, margin = 10, textMargin = 10;

} // namespace

InfoCard::InfoCard(const Theme& theme, QWidget& panel)
    : QFrame(panel.window()), m_panel(panel), m_title(new QLabel), m_kind(new QLabel), m_close(new MarkButton(MarkButton::Mark::close, theme)),
      m_text(new QTextBrowser), m_theme(theme) {
    setProperty("look", "popover");
    m_title->setFont(Theme::title());
    m_title->setWordWrap(true);
    m_kind->setFont(Theme::small());
    m_kind->setProperty("look", "second");
    for (QLabel* label : {m_title, m_kind}) label->setTextFormat(Qt::PlainText);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(textMargin);
    m_text->setFont(Theme::body());
    setFocusProxy(m_text);

    auto* head = new QGridLayout;
    head->setContentsMargins(textMargin, 0, textMargin, 0);
    head->setVerticalSpacing(2);
    head->setColumnStretch(0, 1);
    head->addWidget(m_title, 0, 0);
    head->addWidget(m_close, 0, 1, Qt::AlignTop);
    head->addWidget(m_kind, 1, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, margin);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    hide();
    qApp->installEventFilter(this);
    connect(m_close, &MarkButton::clicked, this, &QWidget::hide);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const int outcome = linkedOutcome(link.toString()); outcome >= 0) emit outcomeWanted(outcome);
    });
    connect(&theme, &Theme::changed, this, [this] { if (isVisible()) fillText(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (!isVisible() || !now || now == m_anchor || isAncestorOf(now)) return;
        m_anchor = nullptr;   // the focus stays where it went
        hide();
    });
}

void InfoCard::open(const ParameterSpec& spec, QWidget* anchor) {
    m_anchor = anchor;
    m_spec = &spec;
    m_title->setText(format::modelText(spec.label));
    m_kind->setText(roleText(spec.role) + QStringLiteral(" · ") + groupTitle(spec.group()));
    const QString name = tr("%1: %2").arg(roleText(spec.role), format::modelText(spec.label));
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    fillText();
    show();   // only a text on screen is laid out
    raise();
    place();
    m_text->verticalScrollBar()->setValue(0);   // measured in another width, the view may have moved
    setFocus(Qt::PopupFocusReason);
}

void InfoCard::fillText() { m_text->setHtml(cardHtml(parameterSections(*m_spec), m_theme.colours())); }

void InfoCard::place() {
    const int x = m_panel.mapTo(window(), QPoint(m_panel.width(), 0)).x() + Theme::grid;
    const int top = m_panel.mapTo(window(), QPoint()).y() + Theme::grid, room = m_panel.height() - 2 * Theme::grid;
    const int width = std::min(cardWidth, window()->width() - x - Theme::grid), most = std::min(mostHeight, room);
    // As high as may be first: the text lays itself out in its width, and what it leaves empty goes.
    resize(width, most);
    layout()->activate();
    const int empty = m_text->viewport()->height() - static_cast<int>(std::ceil(m_text->document()->size().height()));
    const int high = most - std::max(0, empty);
    const int beside = m_anchor ? m_anchor->mapTo(window(), QPoint(0, m_anchor->height() / 2)).y() - 24 : top;
    setGeometry(x, std::clamp(beside, top, top + room - high), width, high);
}

bool InfoCard::covers(const QWidget& part) const {
    return isVisible() && geometry().intersects(QRect(part.mapTo(window(), QPoint()), part.size()));
}

bool InfoCard::eventFilter(QObject* watched, QEvent* event) {
    if (!isVisible() || QApplication::activePopupWidget()) return false;   // an open menu has its own Escape and clicks
    if ((watched == window() || watched == &m_panel) && event->type() == QEvent::Resize) place();
    // The window's own Escape would come before a key press: it is overridden.
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        hide();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* widget = static_cast<QWidget*>(watched);
        if (widget != this && !isAncestorOf(widget)) hide();
    }
    return false;
}

void InfoCard::hideEvent(QHideEvent*) {
    if (m_anchor) m_anchor->setFocus();
    m_anchor = nullptr;
}

} // namespace cw
