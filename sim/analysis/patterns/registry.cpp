#include "sim/analysis/patterns/early_patterns.h"
#include "sim/analysis/patterns/pattern.h"

#include <array>

namespace cw {

std::span<const Pattern* const> patternRegistry() {
    static constexpr std::array all{
        &pattern01, &pattern02, &pattern03, &pattern04, &pattern05, &pattern06, &pattern07,
        &pattern08, &pattern09, &pattern10, &pattern11, &pattern12, &pattern13, &pattern14,
    };
    return all;
}

} // namespace cw
