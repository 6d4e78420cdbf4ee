#include "sim/analysis/patterns/early_patterns.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/analysis/patterns/pattern.h"

#include <algorithm>
#include <array>

namespace cw {

std::span<const Pattern* const> patternRegistry() {
    static constexpr std::array all{
        &pattern01, &pattern02, &pattern03, &pattern04, &pattern05, &pattern06, &pattern07,
        &pattern08, &pattern09, &pattern10, &pattern11, &pattern12, &pattern13, &pattern14,
        &pattern15, &pattern16, &pattern17, &pattern18, &pattern19, &pattern20, &pattern21,
        &pattern22, &pattern23, &pattern24, &pattern25, &pattern26, &pattern27,
    };
    return all;
}

std::string_view subjectOf(const Pattern& pattern) {
    struct Subject {
        int first;   // its first pattern
        std::string_view title;
    };
    static constexpr Subject subjects[] = {{18, "Regulation, liability, displacement"}, {13, "Misuse"}, {9, "Safeguards"},
                                           {6, "Capability"}, {1, "Concentration and openness"}};
    return std::ranges::find_if(subjects, [&](const Subject& s) { return pattern.number >= s.first; })->title;
}

} // namespace cw
