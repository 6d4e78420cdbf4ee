#pragma once
#include <QIcon>

class QColor;
class QPainter;
class QPointF;

namespace cw {

class Theme;

inline constexpr int iconSide = 20;   // px

/// Before a style sheet names any of them.
void loadIcons();
/// One of resources/icons in one colour, in the middle of what is given; crisp at any scale of the screen. An unknown name is a
/// fault of the program, and draws nothing.
void paintIcon(QPainter& painter, const char* name, const QPointF& centre, const QColor& colour);
/// The same for a button, in the colours of its text. Make it anew when the theme changes.
QIcon themedIcon(const char* name, const Theme& theme);
/// In one colour for all states.
QIcon plainIcon(const char* name, const QColor& colour);

} // namespace cw
