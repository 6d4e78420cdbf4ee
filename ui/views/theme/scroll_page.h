#pragma once
#include <QRect>
#include <QScrollArea>

class QAbstractItemView;

namespace cw {

/// A page that is taller than its place: scrolls up and down only, without frame or ground of its own, and takes no focus.
QScrollArea* scrollPage(QWidget* page);
/// Lets the keyboard reach an area, whose arrows then scroll it; for text that has nothing in it to go to. `name` is told by
/// screen readers.
void scrollByKeys(QScrollArea& area, const QString& name);
/// Scrolls the pages around a widget so far that this part of it is seen; its beginning, where not all of it can be.
void bringIntoSight(const QWidget& widget, const QRect& part);
/// All of it, once what has just been put into it is laid out.
void bringIntoSightSoon(QWidget& widget);
/// What the keyboard is at in a widget: the current line of a table, else all of it.
QRect placeOfFocus(const QWidget& widget);
/// For a table as high as its lines, in a page that scrolls: the page follows the current line while the keyboard is there.
void followCurrent(QAbstractItemView& view);

} // namespace cw
