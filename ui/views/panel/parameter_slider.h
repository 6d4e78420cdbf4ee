#pragma once
#include "sim/parameter.h"
#include "ui/views/panel/law_ticks.h"

#include <QSlider>

#include <optional>
#include <vector>

namespace cw {

class Theme;

/// Slider over the plausible range of one number, logarithmic where that range spans more than a factor of three. It
/// carries a tick for the default, one for the reference, named ticks for laws, and the changed stretch in accent. A
/// parameter that can be off has a stop of its own at the right end.
class ParameterSlider : public QSlider {
    Q_OBJECT
public:
    ParameterSlider(const ParameterSpec& spec, const Theme& theme, QWidget* parent = nullptr);
    double parameterValue() const { return m_value; }
    /// Shows a value without emitting anything; values outside the range stand at the end.
    void setParameterValue(double value);
    void setReferenceValue(double value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void gestureStarted();
    void edited(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int positionOf(double value) const;
    double valueAt(int position) const;
    double pixelOf(double value) const;
    double snapped(double pixel) const;
    double stepped(int steps) const;
    void edit(double value);
    void paintTrack(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;

    const ParameterSpec& m_spec;
    const Theme& m_theme;
    std::vector<LawTick> m_laws;
    double m_value = 0;
    std::optional<double> m_reference;
    bool m_log = false;
};

} // namespace cw
