#pragma once
#include "sim/analysis/patterns/pattern.h"
#include "sim/parameter.h"

#include <string>
#include <string_view>
#include <vector>

namespace cw {

/// How the model did against the patterns, and under what: what `counterweight-cli validate --record` writes.
struct ValidationRecord {
    std::string signature;      ///< modelSignature() of the model that was tested
    std::uint32_t runs = 0;     ///< draws of the assumptions
    std::uint64_t seed = 0;
    std::uint32_t calibrated = 0;   ///< accepted draws that the assumptions came from; 0: from their whole plausible ranges
    std::vector<TestedPattern> tested;
};

/// As JSON; ends that are open are null.
std::string recordText(const ValidationRecord& record);
/// Reads it back. Throws std::runtime_error where it is no such record; patterns that the program does not know are left
/// out, so that an older record can be read.
ValidationRecord readRecord(std::string_view text);

} // namespace cw
