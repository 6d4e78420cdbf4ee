#include "sim/model/demand.h"

#include "sim/model/developers.h"
#include "sim/model/release_utility.h"

#include <algorithm>

namespace cw {

void measureDemand(const Step& step) {
    World& w = step.world;
    const Developers& d = w.developers;
    w.demand = {};
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (!d.active[i]) continue;
        if (step.month == 0) {
            const double appeal = appealOf(step.assumptions, kindOf(w, i), d.compute[i] + d.algorithm[i], false);
            w.demand.api += appeal;
            w.demand.open += appeal;
            continue;
        }
        if (d.newestApi[i] >= 0) w.demand.api += w.models.appeal[static_cast<std::size_t>(d.newestApi[i])];
        if (d.newestOpen[i] >= 0) w.demand.open += w.models.appeal[static_cast<std::size_t>(d.newestOpen[i])];
    }
}

namespace {

double shareOf(const World& w, double appeal, double all, std::int32_t own) {
    // Before any model exists, `all` counts what everybody could train: the developer's own product included (D9).
    const double mine = own >= 0 ? w.models.appeal[static_cast<std::size_t>(own)] : w.frontierHistory.empty() ? appeal : 0;
    return appeal / (appeal + std::max(0.0, all - mine));
}

} // namespace

double expectedShareApi(const World& w, std::size_t i, double appeal) {
    return shareOf(w, appeal, w.demand.api, w.developers.newestApi[i]);
}
double expectedShareOpen(const World& w, std::size_t i, double appeal) {
    return shareOf(w, appeal, w.demand.open, w.developers.newestOpen[i]);
}

} // namespace cw
