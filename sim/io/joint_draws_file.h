#pragma once
#include "sim/scenario.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

/// Reads what `calibrate --out` wrote: one row per accepted draw, a column per assumption, each value within the range
/// that `uncertain` gives it; columns "sample", "distance" and "pattern.N" are passed over. Null, with problems that name
/// file and line, where anything is wrong or an assumption has no column.
std::shared_ptr<const JointDraws> parseJointDraws(std::string_view text, const std::string& name, std::span<const UncertainAssumption> uncertain,
                                                  std::vector<Problem>& problems);
std::shared_ptr<const JointDraws> loadJointDraws(const std::string& path, std::span<const UncertainAssumption> uncertain,
                                                 std::vector<Problem>& problems);

} // namespace cw
