#pragma once
class QColor;
class QWidget;

namespace cw {

/// Where the keyboard is, around a widget that paints itself; call it last in its paintEvent. Nothing without the focus.
void paintFocusRing(QWidget& widget, const QColor& colour);

} // namespace cw
