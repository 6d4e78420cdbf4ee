#pragma once
#include "sim/submodel.h"

namespace cw {

/// What a developer earns against one other, per round over the whole race: the first word is its own way, the second the
/// other's (Han, Pereira, Santos & Lenaerts 2020; L10).
struct RacePayoffs {
    double safeSafe = 0, safeUnsafe = 0, unsafeSafe = 0, unsafeUnsafe = 0;
};
RacePayoffs racePayoffs(const ParameterSet& assumptions);

/// A month of the race: active developers compare themselves with a random other `race.comparisons` times each and copy it
/// with the Fermi chance, or change by a rare mutation. Safe is the care of one's kind, unsafe is none.
void race(const Step& step);

} // namespace cw
