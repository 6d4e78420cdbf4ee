#pragma once
#include "ui/views/tradeoff/tradeoff_picture.h"

#include <QPixmap>
#include <QWidget>

class QLabel;

namespace cw {

/// The plane on screen: hover reads, the line can be dragged, a click on a run chooses it. With the keyboard: left and
/// right go from scenario to scenario, up and down through its runs, Return chooses the run.
class TradeoffPlot : public QWidget {
    Q_OBJECT
public:
    explicit TradeoffPlot(const Theme& theme, QWidget* parent = nullptr);
    void setPlane(const TradeoffPlane& plane, std::vector<TrailPoint> trail);
    const TradeoffPlane& plane() const { return m_plane; }
    const std::vector<TrailPoint>& trail() const { return m_trail; }
    const PlaneScale& scale() const { return m_scale; }
    /// The heaviest weight that the line can be dragged to.
    void setHeaviest(double weight) { m_heaviest = weight; }
    void chooseWorld(std::optional<std::size_t> world);
    void chooseRun(std::optional<std::size_t> run);
    std::optional<std::size_t> chosenRun() const { return m_chosenRun; }
    void rescale();
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {360, 300}; }

signals:
    void weightDragged(double weight);
    void worldPointed(std::optional<std::size_t> world);
    void runChosen(std::size_t world, std::size_t run);
    void runDropped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    TradeoffPicture picture() const { return {m_plane, m_trail, m_theme.colours(), m_chosenWorld, m_chosenRun}; }
    void dropGround();
    bool isOnLine(const QPointF& at) const;
    std::optional<PlaneHit> hitAt(const QPointF& at) const;
    void point(std::optional<PlaneHit> hit);
    void step(int worlds, int runs);
    QPointF placeOf(const PlaneHit& hit) const;
    QString textOf(const PlaneHit& hit) const;
    void placeReadout();

    const Theme& m_theme;
    TradeoffPlane m_plane;
    std::vector<TrailPoint> m_trail;
    PlaneScale m_scale;
    QPixmap m_ground;   ///< grid, runs and regions; made anew when one of them changes
    QLabel* m_readout;
    std::optional<PlaneHit> m_pointed;
    std::optional<std::size_t> m_chosenWorld, m_chosenRun;
    double m_heaviest = 100;
    bool m_dragging = false;
};

} // namespace cw
