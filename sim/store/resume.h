#pragma once
#include "sim/store/run_store.h"

#include <stop_token>

namespace cw {

/// Throws StoreRefused where runs of `scenario` may not join those of the store: another scenario, other events, or a
/// program or machine that gives other results. For the last, one stored run of every version that wrote into the
/// store is computed again.
void checkContinues(const RunStore& store, const Scenario& scenario, bool withEvents, std::stop_token stop = {});

/// Every `shards`-th run from `shard` on, of 0..runs-1, that the store lacks; in order.
std::vector<std::uint32_t> missingRuns(const RunStore& store, int runs, int shard = 0, int shards = 1);

} // namespace cw
