#include "ui/models/shown_time.h"

#include <algorithm>

namespace cw {

namespace {

/// The same length, moved inside.
ShownTime inside(double from, double length, int last) {
    if (length >= last) return {};
    from = std::clamp(from, 0.0, last - length);
    return TimeWindow{from, from + length};
}

} // namespace

ShownTime zoomed(const ShownTime& shown, int last, double factor, double anchor) {
    const TimeWindow now = shown.value_or(TimeWindow{0, static_cast<double>(last)});
    const double length = std::max(leastShown, (now.to - now.from) * factor);
    if (now.to <= now.from) return {};
    return inside(anchor - (anchor - now.from) * length / (now.to - now.from), length, last);
}

ShownTime panned(const ShownTime& shown, int last, double months) {
    return shown ? inside(shown->from + months, shown->to - shown->from, last) : ShownTime();
}

ShownTime revealing(const ShownTime& shown, int last, int month) {
    if (!shown) return {};
    const double length = shown->to - shown->from;
    return inside(std::clamp(shown->from, month - length, static_cast<double>(month)), length, last);
}

} // namespace cw
