#pragma once
#include <QScrollArea>

namespace cw {

/// A page that is taller than its place: scrolls up and down only, without frame or ground of its own, and takes no focus.
QScrollArea* scrollPage(QWidget* page);
/// Lets the keyboard reach an area, whose arrows then scroll it; for text that has nothing in it to go to. `name` is told by
/// screen readers.
void scrollByKeys(QScrollArea& area, const QString& name);

} // namespace cw
