#pragma once
#include "app/cli/document.h"

#include <span>
#include <string>

namespace cw::cli {

/// Runs the section asks for.
std::size_t rulesRuns(const Variants& presets);
/// The presets' effects where people of the model decide, meet or take up AI by another rule, as Markdown: the first variant is
/// the reference, `names` are the presets' file names, for links. Each choice among rules is taken by itself.
std::string rulesSection(const Variants& presets, std::span<const std::string> names, TwinRunner& runner);

} // namespace cw::cli
