#pragma once
#include "sim/outcome.h"
#include "sim/scenario.h"

#include <string>
#include <string_view>

namespace cw::cli {

std::string_view roleName(Role role);
std::string_view gradeName(Grade grade);
/// "0 to 1", or the names of the choices.
std::string rangeText(const ParameterSpec& spec, const Range& range);
/// What an outcome can be: "0 to 1", "0 or more", "any number".
std::string limitsText(const Outcome& outcome);

/// The preset of this name; throws BadInput with everything that is wrong with its file.
Scenario loadPreset(const std::string& name);

} // namespace cw::cli
