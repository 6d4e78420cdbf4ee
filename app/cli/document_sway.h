#pragma once
#include "app/cli/document.h"

#include <span>
#include <string>

namespace cw::cli {

/// Runs the section asks for: more draws than the table of differences, since each tells of all assumptions at once.
std::size_t swayRuns(const Variants& presets);
/// What the sign of each preset's effect hangs on, as Markdown: the first variant is the reference. Every assumption is
/// drawn from its plausible range, the same in all twins of a run. `names` are the presets' file names, for links.
std::string swaySection(const Variants& presets, std::span<const std::string> names, TwinRunner& runner);

} // namespace cw::cli
