#pragma once
#include "sim/scenario.h"

#include <string>
#include <string_view>

namespace cw::cli {

std::string_view roleName(Role role);
std::string_view gradeName(Grade grade);
/// "0 to 1", or the names of the choices.
std::string rangeText(const ParameterSpec& spec, const Range& range);

/// The preset of this name; throws BadInput with everything that is wrong with its file.
Scenario loadPreset(const std::string& name);

} // namespace cw::cli
