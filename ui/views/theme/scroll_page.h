#pragma once

class QWidget;

namespace cw {

/// A page that is taller than its place: scrolls up and down only, without frame or ground of its own, and takes no focus.
QWidget* scrollPage(QWidget* page);

} // namespace cw
