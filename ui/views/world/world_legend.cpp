#include "ui/views/world/world_legend.h"

#include "ui/views/compare/flow_layout.h"
#include "ui/views/world/world_glyphs.h"

#include <QFontMetrics>
#include <QPainter>

#include <functional>

namespace cw {

namespace {

/// One mark and its words.
class LegendItem : public QWidget {
public:
    using Paint = std::function<void(QPainter&, QPointF, const Colours&)>;
    LegendItem(const Theme& theme, const QString& text, Paint paint, int wide = 16) : m_theme(theme), m_text(text), m_paint(std::move(paint)), m_wide(wide) {
        setFixedSize(m_wide + 4 + QFontMetrics(Theme::small()).horizontalAdvance(text) + 4, 16);
        setAccessibleName(text);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        m_paint(painter, QPointF(m_wide / 2.0, height() / 2.0), m_theme.colours());
        painter.setFont(Theme::small());
        painter.setPen(m_theme.secondInk());
        painter.drawText(rect().adjusted(m_wide + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
    }

private:
    const Theme& m_theme;
    QString m_text;
    Paint m_paint;
    int m_wide;
};

} // namespace

WorldLegend::WorldLegend(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* flow = new FlowLayout(10);
    const auto add = [&](const QString& text, LegendItem::Paint paint, int wide = 16) { flow->addWidget(new LegendItem(theme, text, std::move(paint), wide)); };
    const auto glyph = [&](const QString& text, Glyph mark) {
        add(text, [mark](QPainter& painter, QPointF c, const Colours& colours) { paintGlyph(painter, mark, c, 8, colours, colours.accent); });
    };
    const auto square = [](QPainter& painter, QPointF c, double side, const QColor& fill, const Colours& colours) {
        painter.setPen(QPen(colours.ink, 1.2));
        painter.setBrush(fill);
        painter.drawRect(QRectF(c.x() - side / 2, c.y() - side / 2, side, side));
    };
    add(tr("frontier lab"), [square](QPainter& p, QPointF c, const Colours& colours) { square(p, c, 9, colours.ink, colours); });
    add(tr("other developer"), [square](QPainter& p, QPointF c, const Colours& colours) { square(p, c, 6, colours.panel, colours); });
    glyph(tr("model by API"), Glyph::api);
    glyph(tr("open weights"), Glyph::open);
    glyph(tr("stripped copy"), Glyph::copy);
    glyph(tr("not released"), Glyph::inHouse);
    glyph(tr("trained covertly"), Glyph::covert);
    add(tr("pale: no longer in use"), [](QPainter& p, QPointF c, const Colours& colours) {
        paintGlyph(p, Glyph::pastApi, c - QPointF(4, 0), 7, colours, colours.accent);
        paintGlyph(p, Glyph::pastOpen, c + QPointF(4, 0), 7, colours, colours.accent);
    }, 18);
    add(tr("incident, area by harm"), [](QPainter& p, QPointF c, const Colours& colours) {
        QColor fill = colours.harm;
        fill.setAlphaF(0.32f);
        p.setPen(QPen(colours.harm, 1));
        p.setBrush(fill);
        p.drawEllipse(c, 6, 6);
    });
    add(tr("hub: weights listed, stripped in red"), [](QPainter& p, QPointF c, const Colours& colours) {
        QColor grey = colours.secondInk;
        grey.setAlphaF(0.55f);
        p.fillRect(QRectF(c.x() - 8, c.y() - 4, 16, 5), grey);
        p.fillRect(QRectF(c.x() - 8, c.y() + 1, 16, 3), colours.harm);
    });
    add(tr("move"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.ink, 1.4));
        p.drawArc(QRectF(c.x() - 9, c.y() - 6, 12, 12), -90 * 16, 180 * 16);
    });
    add(tr("changed law in force"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.secondInk, 1, Qt::DotLine));
        p.fillRect(QRectF(c.x() - 7, c.y() - 6, 14, 12), colours.soft);
        p.drawLine(QPointF(c.x() - 7, c.y() - 6), QPointF(c.x() - 7, c.y() + 6));
    });
    add(tr("right: time · up: capability (effective FLOP)"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.secondInk, 1.2));
        p.drawPolyline(QPolygonF({c + QPointF(-6, -6), c + QPointF(-6, 5), c + QPointF(7, 5)}));
    });
    setLayout(flow);
}

} // namespace cw
