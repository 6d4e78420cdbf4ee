#pragma once

namespace cw {

/// Called first thing in a thread that simulates: it and the threads that it starts give way to the one that draws. On two
/// processors a window would otherwise wait for its turn among them, many milliseconds at a time.
void giveWayToTheWindow();

} // namespace cw
