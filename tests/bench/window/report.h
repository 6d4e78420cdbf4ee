#pragma once

namespace cw::bench {

/// How long a frame of the view World takes.
void framesReport();
/// How soon the window answers, and how long its event loop stands still meanwhile.
void responseReport();

} // namespace cw::bench
