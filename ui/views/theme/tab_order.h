#pragma once

class QWidget;

namespace cw {

/// Tab comes to what is made last after everything else in the window. This puts it where it is seen: right after `before` and all
/// that is in it, in its own order.
void tabAfter(QWidget& before, QWidget& made);

} // namespace cw
