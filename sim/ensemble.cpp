#include "sim/ensemble.h"

#include "sim/hash.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace cw {

Plan Plan::full(std::vector<std::shared_ptr<const Scenario>> variants, std::uint32_t first, std::uint32_t count) {
    Plan plan{.variants = std::move(variants), .cells = {}, .options = {}};
    plan.cells.reserve(plan.variants.size() * count);
    for (std::uint32_t run = first; run < first + count; ++run)
        for (std::size_t v = 0; v < plan.variants.size(); ++v) plan.cells.push_back({v, run});
    return plan;
}

unsigned defaultThreads() { return std::max(1u, std::thread::hardware_concurrency()); }

Ending execute(const Plan& plan, unsigned threads, const Deliver& deliver, std::stop_token stop) {
    std::atomic<std::size_t> next{0}, delivered{0};
    std::mutex gate;   // one delivery at a time; guards `failure`
    std::exception_ptr failure;
    std::stop_source failed;
    const auto stopping = [&] { return stop.stop_requested() || failed.stop_requested(); };

    const auto work = [&] {
        // A run hears one token: either source stops it within the month.
        std::stop_source either;
        const std::stop_callback outer(stop, [&] { either.request_stop(); });
        const std::stop_callback inner(failed.get_token(), [&] { either.request_stop(); });
        while (!stopping()) {
            const std::size_t cell = next.fetch_add(1, std::memory_order_relaxed);
            if (cell >= plan.cells.size()) return;
            const PlannedRun& planned = plan.cells[cell];
            try {
                RunResult result = simulate(*plan.variants[planned.variant], planned.run, plan.options, either.get_token());
                if (!result.complete) return;
                const std::lock_guard lock(gate);
                deliver(planned, std::move(result));
                delivered.fetch_add(1, std::memory_order_relaxed);
            } catch (...) {
                const std::lock_guard lock(gate);
                if (!failure) failure = std::current_exception();
                failed.request_stop();
                return;
            }
        }
    };

    const std::size_t workers = std::min<std::size_t>(std::max(1u, threads), std::max<std::size_t>(1, plan.cells.size()));
    if (workers == 1) {
        work();
    } else {
        std::vector<std::jthread> pool;
        pool.reserve(workers);
        for (std::size_t i = 0; i < workers; ++i) pool.emplace_back(work);
    }
    if (failure) std::rethrow_exception(failure);
    return delivered == plan.cells.size() ? Ending::finished : Ending::stopped;
}

void RunSet::add(RunResult&& result) {
    const auto place = std::ranges::lower_bound(m_runs, result.run, {}, &RunResult::run);
    m_runs.insert(place, std::move(result));
}

std::uint64_t RunSet::hash() const {
    Hash hash;
    for (const RunResult& run : m_runs) {
        hash.add(std::uint64_t{run.run});
        hash.add(run.hash());
    }
    return hash.value();
}

std::string RunSet::hashText() const { return hexadecimal(hash()); }

} // namespace cw
