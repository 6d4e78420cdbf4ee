#include "ui/views/world/world_legend.h"

#include "ui/views/compare/flow_layout.h"
#include "ui/views/world/world_glyphs.h"

#include <QFontMetrics>
#include <QPainter>

#include <functional>
#include <vector>

namespace cw {

namespace {

constexpr int tall = 16, apart = 4, gap = 10;   // px

struct LegendMark {
    using Paint = std::function<void(QPainter&, QPointF, const Colours&)>;
    QString text;
    Paint paint;
    int wide = 16;   // px
    int width() const { return wide + 2 * apart + QFontMetrics(Theme::small()).horizontalAdvance(text); }
};

std::vector<LegendMark> legendMarks() {
    std::vector<LegendMark> marks;
    const auto add = [&](const QString& text, LegendMark::Paint paint, int wide = 16) { marks.push_back({text, std::move(paint), wide}); };
    const auto glyph = [&](const QString& text, Glyph mark) {
        add(text, [mark](QPainter& painter, QPointF c, const Colours& colours) { paintGlyph(painter, mark, c, 8, colours, colours.accent); });
    };
    const auto square = [](QPainter& painter, QPointF c, double side, const QColor& fill, const Colours& colours) {
        painter.setPen(QPen(colours.ink, 1.2));
        painter.setBrush(fill);
        painter.drawRect(QRectF(c.x() - side / 2, c.y() - side / 2, side, side));
    };
    add(WorldLegend::tr("frontier lab"), [square](QPainter& p, QPointF c, const Colours& colours) { square(p, c, 9, colours.ink, colours); });
    add(WorldLegend::tr("other developer"), [square](QPainter& p, QPointF c, const Colours& colours) { square(p, c, 6, colours.panel, colours); });
    glyph(WorldLegend::tr("model by API"), Glyph::api);
    glyph(WorldLegend::tr("open weights"), Glyph::open);
    glyph(WorldLegend::tr("stripped copy"), Glyph::copy);
    glyph(WorldLegend::tr("not released"), Glyph::inHouse);
    glyph(WorldLegend::tr("trained covertly"), Glyph::covert);
    add(WorldLegend::tr("pale: no longer in use"), [](QPainter& p, QPointF c, const Colours& colours) {
        paintGlyph(p, Glyph::pastApi, c - QPointF(4, 0), 7, colours, colours.accent);
        paintGlyph(p, Glyph::pastOpen, c + QPointF(4, 0), 7, colours, colours.accent);
    }, 18);
    add(WorldLegend::tr("incident, area by harm"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.harm, 1));
        p.setBrush(withAlpha(colours.harm, 0.32));
        p.drawEllipse(c, 6, 6);
    });
    add(WorldLegend::tr("hub: weights listed, stripped in red"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.fillRect(QRectF(c.x() - 8, c.y() - 4, 16, 5), withAlpha(colours.secondInk, 0.55));
        p.fillRect(QRectF(c.x() - 8, c.y() + 1, 16, 3), colours.harm);
    });
    add(WorldLegend::tr("taken down, when enlarged"), [](QPainter& p, QPointF c, const Colours& colours) {
        paintGlyph(p, Glyph::pastCopy, c, 6, colours, colours.accent);
        p.setPen(QPen(colours.ink, 1));
        p.setBrush(Qt::NoBrush);
        paintTakedown(p, c, 6);
    });
    add(WorldLegend::tr("move"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.ink, 1.4));
        p.drawArc(QRectF(c.x() - 9, c.y() - 6, 12, 12), -90 * 16, 180 * 16);
    });
    add(WorldLegend::tr("changed law in force"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.secondInk, 1, Qt::DotLine));
        p.fillRect(QRectF(c.x() - 7, c.y() - 6, 14, 12), colours.soft);
        p.drawLine(QPointF(c.x() - 7, c.y() - 6), QPointF(c.x() - 7, c.y() + 6));
    });
    add(WorldLegend::tr("right: time · up: capability (effective FLOP)"), [](QPainter& p, QPointF c, const Colours& colours) {
        p.setPen(QPen(colours.secondInk, 1.2));
        p.drawPolyline(QPolygonF({c + QPointF(-6, -6), c + QPointF(-6, 5), c + QPointF(7, 5)}));
    });
    return marks;
}

void paintMark(QPainter& painter, const LegendMark& mark, QPointF topLeft, const Colours& colours) {
    painter.setRenderHint(QPainter::Antialiasing);
    mark.paint(painter, topLeft + QPointF(mark.wide / 2.0, tall / 2.0), colours);
    painter.setFont(Theme::small());
    painter.setPen(colours.secondInk);
    painter.drawText(QRectF(topLeft.x() + mark.wide + apart, topLeft.y(), mark.width(), tall), Qt::AlignLeft | Qt::AlignVCenter, mark.text);
}

/// One mark and its words.
class LegendItem : public QWidget {
public:
    LegendItem(const Theme& theme, LegendMark mark) : m_theme(theme), m_mark(std::move(mark)) {
        setFixedSize(m_mark.width(), tall);
        setAccessibleName(m_mark.text);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintMark(painter, m_mark, {}, m_theme.colours());
    }

private:
    const Theme& m_theme;
    LegendMark m_mark;
};

} // namespace

WorldLegend::WorldLegend(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* flow = new FlowLayout(gap);
    for (LegendMark& mark : legendMarks()) flow->addWidget(new LegendItem(theme, std::move(mark)));
    setLayout(flow);
}

int paintWorldLegend(QPainter* painter, const QRect& box, const Colours& colours) {
    QPoint at = box.topLeft();
    for (const LegendMark& mark : legendMarks()) {
        if (at.x() > box.left() && at.x() + mark.width() > box.right()) at = {box.left(), at.y() + tall + 2};
        if (painter) paintMark(*painter, mark, at, colours);
        at.rx() += mark.width() + gap;
    }
    return at.y() + tall - box.top();
}

} // namespace cw
