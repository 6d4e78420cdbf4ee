#pragma once
#include "sim/beginnings.h"
#include "ui/models/look_ahead.h"
#include "ui/models/run_cache.h"
#include "ui/models/run_controller.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace cw {

/// One request: which world, against which, and how far. `number` grows with each request.
struct RunRequest {
    std::uint64_t number = 0;
    std::shared_ptr<const Scenario> scenario, reference;
    QString referenceName;
    std::optional<std::vector<std::shared_ptr<const Scenario>>> rivals = {};
    int runs = 0;   ///< 0: as many as the scenario asks for
    std::size_t wantedRuns() const { return static_cast<std::size_t>(runs > 0 ? runs : std::max(1, scenario->runs)); }
};

/// What the GUI thread finds when it looks.
struct Mail {
    std::uint64_t request = 0;   ///< the one that is under way or was the last
    int done = 0, total = 0;
    ResultsPointer results;      ///< newest, or null if nothing new came
    bool finished = false;
    QString error;
};

/// A thread that always works on the newest request. Neither ask(), stop() nor collect() waits for a simulation.
class RunWorker {
public:
    /// `news` is called in the worker's thread when there are results to collect.
    explicit RunWorker(std::function<void()> news);
    ~RunWorker();
    void ask(RunRequest request);
    void stop();
    Mail collect();

private:
    void loop(const std::stop_token& quit);
    void serve(const RunRequest& request, const std::stop_token& stop);
    /// The worlds of a request, each once.
    struct Worlds {
        std::vector<std::shared_ptr<const Scenario>> scenarios;
        LookedAt looked;
    };
    Worlds worldsOf(const RunRequest& request);
    void publish(const RunRequest& request, bool complete);
    RunOptions options(const Scenario& scenario);
    void report(const RunRequest& request, const Worlds& worlds, const std::vector<std::map<std::uint32_t, RunResult>>& arrived);
    ResultsPointer resultsOf(const RunRequest& request);

    const std::function<void()> m_news;
    mutable std::mutex m_gate;   ///< guards all up to m_cache
    std::condition_variable_any m_wake;
    std::optional<RunRequest> m_pending;
    std::stop_source m_stop;
    bool m_letFirstBandOut = false;   ///< a quick first step is under way: let it end, or a dragged slider shows nothing
    Mail m_mail;
    // Used by one thread at a time: the worker's, or one that delivers a run while the worker waits for it.
    RunCache m_cache;
    std::vector<double> m_seconds;   ///< that a run of this experiment took before; 0: not known
    std::shared_ptr<Beginnings> m_beginnings;   ///< of the experiment that was asked for last
    std::jthread m_thread;
};

} // namespace cw
