#pragma once
#include "ui/models/plane_scale.h"
#include "ui/views/theme/theme.h"

#include <QString>

#include <optional>

class QPainter;

namespace cw {

/// A thing on the plane that can be pointed at.
struct PlaneHit {
    enum class Kind { world, run, move };
    Kind kind = Kind::world;
    std::size_t index = 0;   ///< world of the plane, or point of the trail
    std::size_t run = 0;     ///< of a run
    bool operator==(const PlaneHit&) const = default;
};

/// What is drawn: nothing here knows widgets, so that screen and export are the same picture.
struct TradeoffPicture {
    const TradeoffPlane& plane;
    const std::vector<TrailPoint>& trail;
    const Colours& colours;
    std::optional<std::size_t> chosenWorld = {};   ///< its region of 90 % is shown too
    std::optional<std::size_t> chosenRun = {};     ///< ringed in every scenario: twin worlds of one luck
};
/// Room for the plane itself within the picture, beside ticks and titles.
QRectF planeFrame(const QRectF& bounds);

/// Grid, titles, runs and regions: what a dragged line leaves as it is.
void paintGround(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale);
/// The line of the weight with its handle, the person's moves, marks and names.
void paintForeground(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale);
/// Where the line can be taken hold of: its handle.
QPointF lineHandle(const ValueLine& line);

} // namespace cw
