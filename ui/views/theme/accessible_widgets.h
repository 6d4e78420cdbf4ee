#pragma once

class QAbstractItemView;

namespace cw {

/// Tells assistive technology of buttons and scrolled areas where Qt 6.4 would mislead it. Safe to call more than once.
void installWidgetAccessibility();

/// In a view of one selected row: what assistive technology selects becomes the current row, as a click would make it. The
/// view must have its model.
void letSelectionLead(QAbstractItemView& view);

} // namespace cw
