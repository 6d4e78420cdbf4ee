#pragma once
#include "sim/event_log.h"

#include <string>

namespace cw {

/// One line of a judgment in words: the rule, the share or the defence, what was paid and why not more.
/// "strict liability, joint and several: answers for 31 % of the harm; paid in full".
std::string reasonOf(const JudgmentLine& line);

} // namespace cw
