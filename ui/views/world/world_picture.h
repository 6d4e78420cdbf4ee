#pragma once
#include "ui/views/theme/theme.h"
#include "ui/views/world/world_geometry.h"
#include "ui/views/world/world_glyphs.h"

#include <QPainter>

#include <memory>
#include <optional>

namespace cw {

/// What is shown of a run: how far time has gone, and what stands out.
struct WorldMoment {
    double time = 0;                  ///< months gone by: m + 1 at the end of month m
    int month = 0;                    ///< whose state is shown
    Key selected, hovered;
};

/// Paints one run's world at any moment of it, and tells what lies under a point. Nothing is worked out that is not seen.
class WorldPicture {
public:
    static constexpr double gutter = 124, labels = 136, axis = 20;   ///< px: names on the left and right, years below
    static constexpr double noGutter = 8, noLabels = 34;             ///< px: where the picture's twin has them

    void setScene(std::shared_ptr<const WorldScene> scene, const WorldScale& scale);
    const WorldScene* scene() const { return m_scene.get(); }
    /// `pixelRatio`: of the screen, for which marks are painted once and then copied; 0: marks are painted as shapes, for paper
    /// and devices of any resolution.
    void setLook(const Colours& colours, bool reference, double pixelRatio);
    /// Without the names on one side: of two pictures side by side each has one.
    void setNames(bool places, bool developers);
    void resize(QSizeF size);
    WorldGeometry& geometry() { return m_geometry; }
    const WorldGeometry& geometry() const { return m_geometry; }

    /// Over what is there, at the painter's origin. A device that cannot clip (SVG) gets an enlarged world as a picture, its
    /// names as text.
    void paint(QPainter& painter, const WorldMoment& moment);
    /// What is nearest to a point, if anything is near.
    Key at(QPointF point, const WorldMoment& moment) const;
    std::optional<QPointF> placeOf(Key key, const WorldMoment& moment) const;
    /// Developers and models that can be seen at a moment, in an order to step through: developers from the most capable down,
    /// then models in use from the newest back.
    std::vector<Key> entities(const WorldMoment& moment) const;
    static Glyph glyphOf(const RecordedModel& model, int month);

private:
    static constexpr double swarm = 24;   ///< px: width of the developers beside the line of the month

    void paintInside(QPainter& painter, const WorldMoment& moment);
    void paintGround(QPainter& painter, const WorldMoment& moment);
    void paintRules(QPainter& painter, const WorldMoment& moment);
    void paintLineage(QPainter& painter, const WorldMoment& moment);
    void paintTrails(QPainter& painter, const WorldMoment& moment);
    void paintNodes(QPainter& painter, const WorldMoment& moment);
    void paintTakedowns(QPainter& painter, const WorldMoment& moment);
    void paintHubs(QPainter& painter, const WorldMoment& moment);
    void paintHarm(QPainter& painter, const WorldMoment& moment);
    void paintMoves(QPainter& painter, const WorldMoment& moment);
    void paintDevelopers(QPainter& painter, const WorldMoment& moment);
    void paintDeveloperNames(QPainter& painter, const WorldMoment& moment);
    /// Those of the month whose place can be seen; none if the month cannot.
    std::vector<const DeveloperLife*> shownLives(const WorldMoment& moment) const;
    void paintSelection(QPainter& painter, const WorldMoment& moment);
    void paintNames(QPainter& painter, const WorldMoment& moment);
    void paintAxis(QPainter& painter, const WorldMoment& moment);
    QPointF placeOfNode(std::size_t row) const;
    QPointF placeOfLife(const DeveloperLife& life, const WorldMoment& moment) const;
    QRectF laneOf(std::size_t hub) const;
    int levelStep(std::size_t place) const;
    double firstLevel() const;
    void ensureGlyphs();

    std::shared_ptr<const WorldScene> m_scene;
    WorldGeometry m_geometry;
    WorldGlyphs m_glyphs;
    Colours m_colours = Theme::lightColours();
    QColor m_scenario;
    double m_pixelRatio = 1, m_enlargement = 0;   // 0: glyphs must be made anew
    double m_gutter = gutter, m_labels = labels;
    QSizeF m_size;
    std::array<std::array<std::vector<QPointF>, glyphRanks>, glyphs> m_marks;   // kept between frames
};

} // namespace cw
