#pragma once
#include <QString>

#include <span>
#include <string_view>

namespace cw {

/// A value that a real law uses, shown as a named tick on the slider of the lever.
struct LawTick {
    std::string_view parameter;
    double value;
    std::string_view name;
};
std::span<const LawTick> lawTicks();

} // namespace cw
