#pragma once

namespace cw::bench {

// Each prints its ratios first, then what they are made of. `quick` leaves out what takes more than a few seconds.

/// W1 and W2 on the kernel; false if a history is not what the plain loops give, or far from what is known of it.
bool kernelReport(bool quick);
/// W3: the default scenario, whole, by number of users: time by submodel, growth, memory.
void modelReport(bool quick);
/// W4: runs on one and on two threads, and the time to the first band.
void ensembleReport(bool quick);

} // namespace cw::bench
