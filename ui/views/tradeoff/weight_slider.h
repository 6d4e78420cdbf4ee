#pragma once
#include "sim/analysis/value_weight.h"
#include "ui/views/theme/theme.h"

#include <QFontMetricsF>
#include <QSlider>

#include <utility>
#include <vector>

namespace cw {

/// A weight from nothing to a hundred times its middle: place = weight / (middle + weight), so that "twice as much" lies
/// as far to the right as "half as much" to the left. Ticks stand where another scenario becomes the best, over the span
/// in which the runs do not tell which of the two is.
class WeightSlider : public QSlider {
    Q_OBJECT
public:
    explicit WeightSlider(const Theme& theme, QWidget* parent = nullptr);
    double weight() const { return m_weight; }
    /// Shows a weight without emitting anything.
    void setWeight(double weight);
    void setMiddle(double middle);
    double heaviest() const;
    void setBreakEvens(const std::vector<BreakEven>& breakEvens);
    double placeOf(double weight) const;   ///< in pixels
    /// Numbers below the ticks, and where across they stand.
    std::vector<std::pair<QString, QRectF>> numberPlaces(const QFontMetricsF& metrics) const;
    QSize sizeHint() const override { return {240, 44}; }
    QSize minimumSizeHint() const override { return {160, 44}; }

signals:
    void edited(double weight);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double weightAt(double share) const;
    void edit(double weight);
    void editAtPixel(double x);
    const Theme& m_theme;
    std::vector<BreakEven> m_breakEvens;
    double m_weight = 1, m_middle = 1;
};

/// Two figures, so that a drag stops at numbers that can be said.
double roundWeight(double weight);

} // namespace cw
