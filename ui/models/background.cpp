#include "ui/models/background.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace cw {

void giveWayToTheWindow() {
#ifdef __linux__
    // On Linux this is of the thread, and inherited (setpriority(2), "C library/kernel differences"); Qt's priorities of threads
    // do nothing under its usual scheduling. It may be refused and then changes nothing.
    constexpr int niceness = 10;
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
#endif
}

} // namespace cw
