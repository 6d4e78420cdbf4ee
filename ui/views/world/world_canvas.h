#pragma once
#include "ui/views/world/world_picture.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace cw {

/// The picture of a world as a widget: it glides from month to month, is enlarged by the wheel, moved by dragging, and
/// asked by the pointer and the keys.
class WorldCanvas : public QWidget {
    Q_OBJECT
public:
    WorldCanvas(const Theme& theme, bool reference, QWidget* parent = nullptr);
    WorldPicture& picture() { return m_picture; }
    const WorldPicture& picture() const { return m_picture; }
    const WorldMoment& moment() const { return m_moment; }
    void setWorld(std::shared_ptr<const WorldScene> scene, const WorldScale& scale);
    /// Shows a month; takes so many milliseconds to get there, if it is the next one.
    void setMonth(int month, int glide = 0);
    void setSelected(Key key);
    void setNames(bool places, bool developers);
    /// What to say while there is no world to show.
    void setWaiting(const QString& text);
    void fit();
    void zoomBy(double factor);
    /// Shows the same part as its twin.
    void follow(const WorldCanvas& twin);
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {260, 260}; }

signals:
    void chosen(cw::Key key);          ///< clicked or stepped to; nothing: on empty ground
    void opened(cw::Key key);          ///< double-clicked, or Return
    void monthWanted(int month);       ///< dragged along the years
    void partChanged();                ///< zoom or place

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refreshLook();
    void glide();
    void step(int by);
    void panBy(QPointF pixels);
    void hover(QPointF point);
    void seek(double x);

    const Theme& m_theme;
    bool m_reference;
    WorldPicture m_picture;
    WorldMoment m_moment;
    QString m_waiting;
    QTimer m_glide;
    QElapsedTimer m_sinceGlide;
    int m_glideTime = 0;
    double m_lookRatio = 0;
    QPointF m_pressed, m_panAtPress;
    enum class Drag { none, undecided, pan, seek } m_drag = Drag::none;
};

} // namespace cw
