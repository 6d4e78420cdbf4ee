#pragma once
#include "app/cli/document_sweep.h"

namespace cw::cli {

/// Four panels: the differences of the sweep's first four curves to the lever's default, with 95 % intervals, as SVG.
/// `origin` goes into the description.
std::string leverPicture(const Sweep& sweep, const std::string& origin);

} // namespace cw::cli
