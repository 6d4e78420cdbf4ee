#include "ui/views/world/entity_card.h"

#include "ui/models/format.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace cw {

namespace {

constexpr int lineHeight = 56, firstEvents = 12;   // px, rows

QString keyLink(Key key) { return QStringLiteral("key:%1").arg(QString::fromStdString(keyText(key))); }
QString link(const QString& to, const QString& text, const QColor& colour) {
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>").arg(to.toHtmlEscaped(), colour.name(), text.toHtmlEscaped());
}

} // namespace

EntityCard::EntityCard(const Theme& theme, QWidget* parent) : QTextBrowser(parent), m_theme(theme) {
    setProperty("look", "page");
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(tr("What is selected"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &EntityCard::follow);
    connect(&theme, &Theme::changed, this, &EntityCard::refresh);
    refresh();
}

void EntityCard::setEntity(const HistoryPointer& history, Key key, int month, bool opensCauses) {
    if (history == m_history && key == m_key && month == m_month) return;
    const bool same = key == m_key;
    const int place = verticalScrollBar()->value();
    m_history = history;
    m_key = key;
    m_month = month;
    m_opensCauses = opensCauses;
    refresh();
    if (same) verticalScrollBar()->setValue(place);
}

void EntityCard::follow(const QUrl& url) {
    const QString to = url.toString();
    const QString rest = to.section(u':', 1);
    if (to.startsWith(u"month:")) emit monthWanted(rest.toInt());
    else if (to.startsWith(u"causes:")) emit causesWanted(m_key);
    else if (const auto key = parseKey(rest.toStdString())) emit chosen(*key);
}

void EntityCard::refresh() { setHtml(html()); }

QImage EntityCard::line(const EntityWords& words) const {
    const double ratio = devicePixelRatioF();
    // With room for the scroll bar, which a long text brings only after this is drawn.
    const QSize size(std::max(120, width() - verticalScrollBar()->sizeHint().width() - 8), lineHeight);
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [low, high] = std::ranges::minmax(words.line);
    const double bottom = std::min(0.0, low), top = std::max(high, bottom + 1e-9);
    const double right = size.width() - 6, floor = size.height() - 14, ceiling = 12;
    const auto x = [&](std::size_t k) { return words.line.size() < 2 ? right : 2 + (right - 2) * static_cast<double>(k) / static_cast<double>(words.line.size() - 1); };
    const auto y = [&](double value) { return floor - (value - bottom) / (top - bottom) * (floor - ceiling); };
    painter.setPen(QPen(m_theme.thirdInk(), 1));
    painter.drawLine(QPointF(0, y(0)), QPointF(right, y(0)));
    QPolygonF points;
    for (std::size_t k = 0; k < words.line.size(); ++k) points << QPointF(x(k), y(words.line[k]));
    painter.setPen(QPen(m_theme.ink(), 1.5));
    painter.drawPolyline(points);
    painter.setBrush(m_theme.ink());
    painter.drawEllipse(points.last(), 2.5, 2.5);
    painter.setFont(Theme::small());
    painter.setPen(m_theme.secondInk());
    painter.drawText(QRectF(0, 0, size.width(), 12), Qt::AlignLeft | Qt::AlignTop, format::number(high));
    painter.drawText(QRectF(0, floor + 1, size.width(), 13), Qt::AlignLeft, format::month(words.lineFirst));
    painter.drawText(QRectF(0, floor + 1, right + 4, 13), Qt::AlignRight, tr("now %1").arg(format::number(words.line.back())));
    return image;
}

QString EntityCard::html() const {
    const QString second = m_theme.colours().secondInk.name();
    const auto head = [&](const QString& text) {
        return QStringLiteral("<p style=\"margin:10px 0 2px 0;font-size:11px;color:%1\"><b>%2</b></p>").arg(second, text.toHtmlEscaped());
    };
    if (!m_history || !m_key)
        return QStringLiteral("<p style=\"color:%1\">%2</p><p style=\"color:%1\">%3</p>")
            .arg(second, tr("Click a mark in the picture, a name on its left or an event, to see what it is, where it comes from and what came of it.").toHtmlEscaped(),
                 tr("With the keyboard: ↑ and ↓ go through developers and models, the most capable and the newest first.").toHtmlEscaped());
    const EntityWords words = entityWords(*m_history, m_key, m_month);
    QString made = QStringLiteral("<p style=\"margin:0;font-size:15px\"><b>%1</b></p><p style=\"margin:0;font-size:12px;color:%2\">%3</p><p style=\"margin:6px 0 0 0\">%4</p>")
                       .arg(words.title.toHtmlEscaped(), second, words.kind.toHtmlEscaped(), words.now.toHtmlEscaped());
    if (m_opensCauses && kindOf(m_key) == KeyKind::incident)
        made += QStringLiteral("<p style=\"margin:6px 0 0 0\">%1</p>").arg(link(QStringLiteral("causes:"), tr("Why it happened, and who paid ›"), m_theme.accent()));
    if (!words.line.empty()) {
        const QImage image = line(words);
        const_cast<EntityCard*>(this)->document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("line")), image);
        made += head(words.lineTitle) + QStringLiteral("<p style=\"margin:0\"><img src=\"line\" width=\"%1\" height=\"%2\"></p>").arg(image.width() / image.devicePixelRatio()).arg(lineHeight);
    }
    for (const EntityWords::Links& list : words.links) {
        made += head(list.title) + QStringLiteral("<p style=\"margin:0\">");
        for (const EntityWords::Link& to : list.links) made += link(keyLink(to.key), to.text, m_theme.accent()) + QStringLiteral("<br>");
        if (list.more > 0) made += QStringLiteral("<span style=\"color:%1\">%2</span>").arg(second, tr("and %1 more").arg(list.more));
        else made.chop(4);
        made += QStringLiteral("</p>");
    }
    if (words.events.empty()) return made;
    made += head(tr("Its events, newest first"));
    for (std::size_t k = 0; k < words.events.size() && k < firstEvents; ++k) {
        const EventWords told = eventWords(*m_history, words.events[k]);
        const int month = m_history->event(words.events[k]).month;
        made += QStringLiteral("<p style=\"margin:0 0 3px 0\">%1 %2%3</p>")
                    .arg(link(QStringLiteral("month:%1").arg(month), format::month(month), m_theme.accent()), (told.detail.isEmpty() ? told.what : told.what + QStringLiteral(": ") + told.detail).toHtmlEscaped(),
                         told.amount.isEmpty() ? QString() : QStringLiteral(", ") + told.amount.toHtmlEscaped());
    }
    if (words.events.size() > firstEvents) made += QStringLiteral("<p style=\"margin:0;color:%1\">%2</p>").arg(second, tr("and earlier ones"));
    return made;
}

} // namespace cw
