#pragma once
#include <optional>

namespace cw {

/// A stretch of the time axis, in months from the start.
struct TimeWindow {
    double from = 0, to = 0;
    bool operator==(const TimeWindow&) const = default;
};
/// What charts show of months 0 to `last`: a stretch, or nothing in particular, which is the whole.
using ShownTime = std::optional<TimeWindow>;

inline constexpr double leastShown = 12;   ///< months: no chart shows fewer

/// A share `factor` of what is shown, with the month `anchor` at its place; the whole once it would show all.
ShownTime zoomed(const ShownTime& shown, int last, double factor, double anchor);
ShownTime panned(const ShownTime& shown, int last, double months);
/// Moved no further than it takes to show this month.
ShownTime revealing(const ShownTime& shown, int last, int month);

} // namespace cw
