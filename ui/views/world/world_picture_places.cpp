#include "ui/views/world/world_picture.h"

#include <algorithm>
#include <cmath>

// Where things of the picture are, and what lies where.
namespace cw {

namespace {

constexpr double near = 9;   // px: reach of the pointer

} // namespace

QPointF WorldPicture::placeOfNode(std::size_t row) const {
    const WorldScene::Node& node = m_scene->nodes[row];
    return {m_geometry.x(node.time), m_geometry.y(node.place, node.level)};
}

QRectF WorldPicture::laneOf(std::size_t hub) const {
    const auto& places = m_scene->recording().hubPlaces;
    int lane = 0;
    for (std::size_t h = 0; h < hub; ++h) lane += places[h] == places[hub];
    return {m_geometry.area().left(), m_geometry.band(places[hub]).hubsTop() + lane * WorldGeometry::laneHeight, m_geometry.area().width(), WorldGeometry::laneHeight};
}

QPointF WorldPicture::placeOfLife(const DeveloperLife& life, const WorldMoment& moment) const {
    const Recording& r = m_scene->recording();
    const int month = std::clamp<int>(moment.month, life.first, life.until - 1);
    const DeveloperMonth& now = r.developer(month, life.slot);
    double level = now.capability, time = moment.time;
    if (moment.month >= life.until) time = life.until;   // gone: where it was last
    else if (month > life.first) {   // between two months on its way up
        const DeveloperMonth& before = r.developer(month - 1, life.slot);
        level = before.capability + (now.capability - before.capability) * std::clamp(moment.time - month, 0.0, 1.0);
    }
    const bool lab = life.kind == static_cast<std::uint8_t>(DeveloperKind::frontier);
    const double aside = lab ? 0 : 7 + placeWithin(life.key) * (swarm - 7);
    return {m_geometry.x(time) + aside, m_geometry.y(now.jurisdiction, level)};
}

std::optional<QPointF> WorldPicture::placeOf(Key key, const WorldMoment& moment) const {
    if (!m_scene || !key) return std::nullopt;
    const Recording& r = m_scene->recording();
    switch (kindOf(key)) {
    case KeyKind::model: {
        const std::int32_t row = r.model(key);
        if (row < 0 || m_scene->nodes[static_cast<std::size_t>(row)].time > moment.time) return std::nullopt;
        return placeOfNode(static_cast<std::size_t>(row));
    }
    case KeyKind::developer: {
        const DeveloperLife* life = r.life(key);
        if (!life || moment.month < life->first) return std::nullopt;
        return placeOfLife(*life, moment);
    }
    case KeyKind::incident: {
        const auto found = std::ranges::find(m_scene->harms, key, &WorldScene::Harm::key);
        if (found == m_scene->harms.end() || found->time > moment.time) return std::nullopt;
        return QPointF(m_geometry.x(found->time), m_geometry.harmLine(found->place));
    }
    case KeyKind::hub: {
        const std::uint32_t hub = partsOf(key).number;
        return hub < r.hubs ? std::optional(laneOf(hub).center()) : std::nullopt;
    }
    case KeyKind::jurisdiction: {
        const std::uint32_t place = partsOf(key).number;
        if (place >= r.places) return std::nullopt;
        return QPointF(m_geometry.area().left(), (m_geometry.band(place).top + m_geometry.band(place).bottom) / 2);
    }
    default: return std::nullopt;
    }
}

Key WorldPicture::at(QPointF point, const WorldMoment& moment) const {
    if (!m_scene) return {};
    const Recording& r = m_scene->recording();
    const QRectF area = m_geometry.area();
    if (point.x() < m_gutter - 4) {   // the names on the left
        for (std::size_t h = 0; h < r.hubs; ++h)
            if (point.y() >= laneOf(h).top() && point.y() < laneOf(h).bottom()) return hubKey(static_cast<std::uint32_t>(h));
        for (std::size_t j = 0; j < m_geometry.places(); ++j)
            if (point.y() >= m_geometry.band(j).top && point.y() < m_geometry.band(j).bottom) return jurisdictionKey(static_cast<std::uint32_t>(j));
        return {};
    }
    Key best;
    double nearest = near * near;
    const auto consider = [&](QPointF place, Key key, double handicap = 0) {
        const QPointF gap = place - point;
        const double distance = QPointF::dotProduct(gap, gap) + handicap;
        if (distance < nearest) nearest = distance, best = key;
    };
    for (const DeveloperLife& life : r.lives)
        if (moment.month >= life.first && moment.month < life.until) consider(placeOfLife(life, moment), life.key, -4);
    for (std::size_t m = 0; m < r.models.size() && r.models[m].trained <= moment.month; ++m)
        // What developers made before what individuals made, where both are near.
        if (m_scene->nodes[m].time <= moment.time) consider(placeOfNode(m), r.models[m].key, m_scene->nodes[m].rank * 6.0);
    for (const WorldScene::Harm& harm : m_scene->harms) {
        if (harm.time > moment.time) break;
        const QPointF c(m_geometry.x(harm.time), m_geometry.harmLine(harm.place));
        const double radius = m_geometry.radius(harm.billions);
        consider(c, harm.key, 8 - radius * radius);   // inside a large disc, the disc is meant
    }
    if (best || !area.contains(point)) return best;
    for (std::size_t h = 0; h < r.hubs; ++h)
        if (laneOf(h).contains(point)) return hubKey(static_cast<std::uint32_t>(h));
    return {};
}

std::vector<Key> WorldPicture::entities(const WorldMoment& moment) const {
    std::vector<Key> keys;
    if (!m_scene) return keys;
    const Recording& r = m_scene->recording();
    std::vector<std::pair<float, Key>> developers;
    for (const DeveloperLife& life : r.lives)
        if (moment.month >= life.first && moment.month < life.until) developers.push_back({-r.developer(moment.month, life.slot).capability, life.key});
    std::ranges::stable_sort(developers, {}, &std::pair<float, Key>::first);
    for (const auto& [level, key] : developers) keys.push_back(key);
    for (std::size_t m = r.models.size(); m-- > 0;)
        if (r.models[m].inUse(moment.month)) keys.push_back(r.models[m].key);
    return keys;
}
} // namespace cw
