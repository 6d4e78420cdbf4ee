#include "ui/views/panel/law_ticks.h"

namespace cw {
namespace {

// Thresholds as enacted: EU AI Act Art. 51 (presumption of systemic risk), California SB 53, US EO 14110 Sec. 4.2
// (revoked January 2025), New York RAISE Act.
constexpr LawTick ticks[] = {
    {"licensing.model_threshold", 25, "EU AI Act 10²⁵"},
    {"licensing.model_threshold", 26, "SB 53 10²⁶"},
    {"compute.reporting_threshold", 25, "EU AI Act 10²⁵"},
    {"compute.reporting_threshold", 26, "EO 14110 10²⁶"},
};

} // namespace

std::span<const LawTick> lawTicks() { return ticks; }

} // namespace cw
