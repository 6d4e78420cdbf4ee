#include "measure.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace cw::bench {

double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double medianSeconds(int repeats, const std::function<void()>& call) {
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) {
        const double start = cpuSeconds();
        call();
        seconds.push_back(cpuSeconds() - start);
    }
    return median(std::move(seconds));
}

} // namespace cw::bench
