#include "ui/views/world/world_picture.h"

#include "ui/models/format.h"
#include "ui/models/world_words.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr std::array headSizes{9.0, 6.0, 4.5};               // px, by kind of developer
constexpr std::size_t mostLines = 1500;                      // lineages drawn at once: more would be a hairball
constexpr double insideRatio = 3;                            // pixels per px where the inside is a picture: 288 dpi
constexpr double linesFromZoom = 2.5;                        // times

} // namespace

void WorldPicture::setScene(std::shared_ptr<const WorldScene> scene, const WorldScale& scale) {
    const QRectF area = m_geometry.area();
    const double zoom = m_geometry.zoom();
    const QPointF pan = m_geometry.pan();
    m_scene = std::move(scene);
    if (!m_scene) return;
    std::vector<int> hubs(m_scene->recording().places, 0);
    for (const std::uint8_t place : m_scene->recording().hubPlaces) ++hubs[place];
    m_geometry = WorldGeometry(scale, std::move(hubs));
    m_geometry.setArea(area);
    if (zoom > 1) m_geometry.zoomTo(zoom, area.topLeft()), m_geometry.panTo(pan);   // nothing jumps when results arrive
}

void WorldPicture::setLook(const Colours& colours, bool reference, double pixelRatio) {
    m_colours = colours;
    m_scenario = reference ? colours.reference : colours.accent;
    m_pixelRatio = pixelRatio;
    m_enlargement = 0;
}

void WorldPicture::setNames(bool places, bool developers) {
    m_gutter = places ? gutter : noGutter;
    m_labels = developers ? labels : noLabels;
    resize(m_size);
}

void WorldPicture::resize(QSizeF size) {
    m_size = size;
    m_geometry.setArea(QRectF(m_gutter, 4, std::max(40.0, size.width() - m_gutter - m_labels), std::max(40.0, size.height() - axis - 4)));
}

void WorldPicture::ensureGlyphs() {
    // Marks grow more slowly than the picture, or they would hide what the enlargement is to show.
    const double enlargement = std::clamp(std::pow(m_geometry.zoom(), 0.4), 1.0, 3.0);
    if (std::fabs(enlargement - m_enlargement) < 0.02) return;
    m_enlargement = enlargement;
    if (m_pixelRatio > 0) m_glyphs.make(m_colours, m_scenario, enlargement, m_pixelRatio);
}

void WorldPicture::paint(QPainter& painter, const WorldMoment& moment) {
    if (!m_scene || m_geometry.area().isEmpty()) return;
    ensureGlyphs();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inside = m_geometry.area().adjusted(-4, 0, swarm + 10, 0);
    if (painter.paintEngine()->type() == QPaintEngine::SVG && m_geometry.zoom() > 1) {
        QImage image((inside.size() * insideRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        image.setDevicePixelRatio(insideRatio);
        QPainter within(&image);
        within.setRenderHint(QPainter::Antialiasing);
        within.translate(-inside.topLeft());
        paintInside(within, moment);
        within.end();
        painter.drawImage(inside, image);
    } else {
        painter.save();
        painter.setClipRect(inside, Qt::IntersectClip);
        paintInside(painter, moment);
        painter.restore();
    }
    paintDeveloperNames(painter, moment);
    paintNames(painter, moment);
    paintAxis(painter, moment);
}

void WorldPicture::paintInside(QPainter& painter, const WorldMoment& moment) {
    paintGround(painter, moment);
    paintHubs(painter, moment);
    paintLineage(painter, moment);
    paintTrails(painter, moment);
    paintNodes(painter, moment);
    paintTakedowns(painter, moment);
    paintHarm(painter, moment);
    paintRules(painter, moment);
    paintMoves(painter, moment);
    paintDevelopers(painter, moment);
    paintSelection(painter, moment);
}

Glyph WorldPicture::glyphOf(const RecordedModel& model, int month) {
    switch (model.at(month)) {
    case Access::api: return Glyph::api;
    case Access::open: return model.isCopy() ? Glyph::copy : model.stripped <= month ? Glyph::openStripped : Glyph::open;
    case Access::past: return model.isCopy() ? Glyph::pastCopy : model.opened <= month ? Glyph::pastOpen : Glyph::pastApi;
    default: return model.is(covertRun) ? Glyph::covert : Glyph::inHouse;
    }
}

/// Powers of ten between two lines of the grid.
int WorldPicture::levelStep(std::size_t place) const {
    const double top = m_geometry.scale().highest, perLevel = m_geometry.y(place, top - 1) - m_geometry.y(place, top);
    for (const int step : {1, 2, 4})
        if (step * perLevel >= 18) return step;
    return 8;
}

double WorldPicture::firstLevel() const { return std::ceil(m_geometry.scale().lowest); }

void WorldPicture::paintGround(QPainter& painter, const WorldMoment& moment) {
    const QRectF area = m_geometry.area();
    const double now = m_geometry.x(moment.time);
    for (std::size_t j = 0; j < m_geometry.places(); ++j) {
        const auto& band = m_geometry.band(j);
        const double start = m_geometry.x(m_scene->lawStart(j));
        if (start < now) painter.fillRect(QRectF(start, band.top, now - start, band.harmBottom - band.top), m_colours.soft);
        painter.setPen(QPen(m_colours.line, 1));
        for (double level = firstLevel(); level <= m_geometry.scale().highest; level += levelStep(j)) {
            const double y = std::round(m_geometry.y(j, level)) + 0.5;
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        painter.setPen(QPen(m_colours.thirdInk, 1));
        painter.drawLine(QPointF(area.left(), std::round(band.harmBottom) + 0.5), QPointF(area.right(), std::round(band.harmBottom) + 0.5));
    }
}

void WorldPicture::paintNodes(QPainter& painter, const WorldMoment& moment) {
    for (auto& byRank : m_marks)
        for (auto& marks : byRank) marks.clear();
    const auto& models = m_scene->recording().models;
    const QRectF area = m_geometry.area();
    // In order of training: from the first that can be seen to the last.
    const auto first = std::ranges::lower_bound(models, std::floor(m_geometry.timeAt(area.left() - 8)) - 1, {}, &RecordedModel::trained) - models.begin();
    for (auto row = static_cast<std::size_t>(first); row < models.size(); ++row) {
        if (models[row].trained > moment.month) break;
        const WorldScene::Node& node = m_scene->nodes[row];
        if (node.time > moment.time) continue;
        const double x = m_geometry.x(node.time), y = m_geometry.y(node.place, node.level);
        if (x > area.right() + 8) break;
        if (y < area.top() - 8 || y > area.bottom() + 8) continue;
        m_marks[static_cast<std::size_t>(glyphOf(models[row], moment.month))][node.rank].push_back({x, y});
    }
    // What is past below what is in use, what individuals made below what developers made.
    constexpr std::array order{Glyph::pastCopy, Glyph::pastOpen, Glyph::pastApi, Glyph::inHouse, Glyph::copy,
                               Glyph::open, Glyph::openStripped, Glyph::covert, Glyph::api};
    const bool shapes = m_pixelRatio == 0;
    painter.save();
    // In pixels of the screen, so that a mark is copied, not resampled.
    if (!shapes) painter.scale(1 / m_pixelRatio, 1 / m_pixelRatio);
    for (std::size_t rank = glyphRanks; rank-- > 0;)
        for (const Glyph glyph : order) {
            const std::vector<QPointF>& marks = m_marks[static_cast<std::size_t>(glyph)][rank];
            if (shapes) {
                for (const QPointF mark : marks) paintGlyph(painter, glyph, mark, WorldGlyphs::size(rank, m_enlargement), m_colours, m_scenario);
                continue;
            }
            const QImage& image = m_glyphs.image(glyph, rank);
            const QPoint middle(image.width() / 2, image.height() / 2);
            for (const QPointF mark : marks) painter.drawImage((mark * m_pixelRatio).toPoint() - middle, image);
        }
    painter.restore();
}

/// From what was built on to what was built, once the picture is large enough to follow them.
void WorldPicture::paintLineage(QPainter& painter, const WorldMoment& moment) {
    if (m_geometry.zoom() < linesFromZoom) return;
    const auto& models = m_scene->recording().models;
    const QRectF area = m_geometry.area();
    const auto first = std::ranges::lower_bound(models, std::floor(m_geometry.timeAt(area.left())) - 1, {}, &RecordedModel::trained) - models.begin();
    std::vector<QLineF> lines;
    for (auto row = static_cast<std::size_t>(first); row < models.size() && lines.size() < mostLines; ++row) {
        if (models[row].trained > moment.month || m_geometry.x(models[row].trained) > area.right()) break;
        if (models[row].parent < 0 || m_scene->nodes[row].time > moment.time) continue;
        const QPointF to = placeOfNode(row);
        if (to.y() < area.top() || to.y() > area.bottom()) continue;
        const QPointF from = placeOfNode(static_cast<std::size_t>(models[row].parent));
        // Only what can be followed from end to end; the rest shows when something is selected.
        if (area.contains(from)) lines.push_back({from, to});
    }
    if (lines.size() >= mostLines) return;
    painter.setPen(QPen(withAlpha(m_colours.secondInk, 0.3), 0.8));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void WorldPicture::paintTrails(QPainter& painter, const WorldMoment& moment) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(m_colours.secondInk, 0.55), 1));
    for (const WorldScene::Trail& trail : m_scene->trails) {
        QPolygonF line;
        for (std::size_t k = 0; k < trail.levels.size(); ++k) {
            const double time = trail.first + static_cast<double>(k) + 1;
            if (time > moment.time) break;
            line << QPointF(m_geometry.x(time), m_geometry.y(trail.place, trail.levels[k]));
        }
        painter.drawPolyline(line);
    }
}

/// A lane per hub, as thick as what it lists; the part of it that is stripped copies in the colour of harm.
void WorldPicture::paintHubs(QPainter& painter, const WorldMoment& moment) {
    const Recording& r = m_scene->recording();
    const QRectF area = m_geometry.area();
    const int first = std::max(0, static_cast<int>(m_geometry.timeAt(area.left())));
    const int last = std::min({r.months - 1, moment.month, static_cast<int>(m_geometry.timeAt(area.right()))});
    const double most = WorldGeometry::laneHeight - 2;
    const double end = m_geometry.x(moment.time);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t h = 0; h < r.hubs; ++h) {
        const QRectF lane = laneOf(h);
        if (lane.bottom() < area.top() || lane.top() > area.bottom()) continue;
        std::vector<QRectF> listed, stripped;
        for (int month = first; month <= last; ++month) {
            const HubMonth& now = r.hub(month, h);
            const double left = m_geometry.x(month), width = std::min(m_geometry.x(month + 1), end) - left;
            // Linear; a hub that lists anything shows at least a hair.
            const double all = now.listed == 0 ? 0 : std::max(0.8, most * now.listed / m_geometry.scale().mostListed);
            const double part = now.listed == 0 ? 0 : all * now.stripped / now.listed;
            listed.push_back(QRectF(left, lane.bottom() - 1 - all, width, all - part));
            if (part > 0) stripped.push_back(QRectF(left, lane.bottom() - 1 - part, width, part));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(m_colours.secondInk, 0.55));
        painter.drawRects(listed.data(), static_cast<int>(listed.size()));
        painter.setBrush(m_colours.harm);
        painter.drawRects(stripped.data(), static_cast<int>(stripped.size()));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

std::vector<const DeveloperLife*> WorldPicture::shownLives(const WorldMoment& moment) const {
    const QRectF area = m_geometry.area();
    const double now = m_geometry.x(moment.time);
    std::vector<const DeveloperLife*> shown;
    if (now < area.left() || now > area.right() + 2) return shown;
    for (const DeveloperLife& life : m_scene->recording().lives) {
        if (moment.month < life.first || moment.month >= life.until) continue;
        if (const double y = placeOfLife(life, moment).y(); y >= area.top() && y <= area.bottom()) shown.push_back(&life);
    }
    return shown;
}

/// Developers ride on the line of the month.
void WorldPicture::paintDevelopers(QPainter& painter, const WorldMoment& moment) {
    const QRectF area = m_geometry.area();
    const double now = m_geometry.x(moment.time);
    if (now < area.left() || now > area.right() + 2) return;
    painter.setPen(QPen(m_colours.ink, 1.5));
    painter.drawLine(QPointF(now, area.top()), QPointF(now, area.bottom()));
    painter.setPen(QPen(m_colours.ink, 1.2));
    for (const DeveloperLife* life : shownLives(moment)) {
        const QPointF c = placeOfLife(*life, moment);
        const double half = headSizes[std::min<std::size_t>(life->kind, headSizes.size() - 1)] / 2;
        painter.setBrush(life->kind == 0 ? m_colours.ink : m_colours.panel);
        painter.drawRect(QRectF(c.x() - half, c.y() - half, 2 * half, 2 * half));
    }
}

/// The lineage of what is selected, and a ring around it.
void WorldPicture::paintSelection(QPainter& painter, const WorldMoment& moment) {
    const Recording& r = m_scene->recording();
    painter.setBrush(Qt::NoBrush);
    std::int32_t row = r.model(moment.selected);
    for (const WorldScene::Harm& harm : m_scene->harms)
        if (harm.key == moment.selected && harm.time <= moment.time) {
            row = harm.model;
            if (row >= 0) {
                painter.setPen(QPen(m_colours.harm, 1.5));
                painter.drawLine(*placeOf(harm.key, moment), placeOfNode(static_cast<std::size_t>(row)));
            }
        }
    if (row >= 0 && r.models[static_cast<std::size_t>(row)].trained <= moment.month) {
        painter.setPen(QPen(withAlpha(m_colours.secondInk, 0.8), 1));
        for (const std::int32_t child : r.childrenOf(static_cast<std::size_t>(row)))
            if (m_scene->nodes[static_cast<std::size_t>(child)].time <= moment.time)
                painter.drawLine(placeOfNode(static_cast<std::size_t>(row)), placeOfNode(static_cast<std::size_t>(child)));
        painter.setPen(QPen(m_colours.ink, 1.6));
        for (std::int32_t m = row; r.models[static_cast<std::size_t>(m)].parent >= 0; m = r.models[static_cast<std::size_t>(m)].parent)
            painter.drawLine(placeOfNode(static_cast<std::size_t>(m)), placeOfNode(static_cast<std::size_t>(r.models[static_cast<std::size_t>(m)].parent)));
    }
    if (kindOf(moment.selected) == KeyKind::developer) {   // what it trained
        painter.setPen(QPen(m_colours.ink, 1.2));
        for (std::size_t m = 0; m < r.models.size() && r.models[m].trained <= moment.month; ++m)
            if (r.models[m].developer == moment.selected && !r.models[m].isCopy()) painter.drawEllipse(placeOfNode(m), 6, 6);
    }
    for (const Key key : {moment.hovered, moment.selected}) {
        if (kindOf(key) == KeyKind::hub || kindOf(key) == KeyKind::jurisdiction) continue;   // their names are marked
        if (const auto place = placeOf(key, moment)) {
            painter.setPen(QPen(m_colours.panel, 5));
            painter.drawEllipse(*place, 9, 9);
            painter.setPen(QPen(m_colours.ink, key == moment.selected ? 2.2 : 1.4));
            painter.drawEllipse(*place, 9, 9);
        }
    }
}

} // namespace cw
