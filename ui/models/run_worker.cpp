#include "ui/models/run_worker.h"

#include "sim/outcome.h"
#include "ui/models/background.h"
#include "ui/models/compare_results.h"
#include "ui/models/results.h"

#include <algorithm>
#include <exception>

namespace cw {

namespace {

constexpr std::size_t firstRivalRuns = 24;   // shared among the rivals: many of them must not mean a long wait for a first answer
constexpr std::size_t steps = 4, rivalSteps = 2;   // at each look processors wait for the last run, and the charts are drawn
constexpr double quickRun = 0.1;   // seconds; up to here eight runs come before anybody gets impatient

/// Runs until the next look: eight at once, then `growth` times as many as there are; one by one where a run is slow.
std::uint32_t nextChunk(const Scenario& scenario, std::size_t have, std::size_t want, std::size_t growth) {
    const bool slow = estimate(scenario).seconds > quickRun;
    const std::size_t first = slow ? 1 : 8;
    const std::size_t target = have < first ? first : (slow ? 2 : growth) * have;
    return static_cast<std::uint32_t>(std::min(target, want) - have);
}

} // namespace

RunWorker::RunWorker(std::function<void()> news) : m_news(std::move(news)), m_thread([this](std::stop_token quit) { loop(quit); }) {}

RunWorker::~RunWorker() {
    stop();
    m_thread.request_stop();   // the join follows; m_wake hears the token
}

void RunWorker::ask(RunRequest request) {
    const std::lock_guard lock(m_gate);
    m_mail.request = request.number;
    m_mail.done = 0;
    m_mail.total = static_cast<int>(request.wantedRuns());
    m_mail.finished = false;
    m_mail.error.clear();
    m_pending = std::move(request);
    if (!m_letFirstBandOut) m_stop.request_stop();
    m_wake.notify_one();
}

void RunWorker::stop() {
    const std::lock_guard lock(m_gate);
    m_pending.reset();
    m_stop.request_stop();
}

Mail RunWorker::collect() {
    const std::lock_guard lock(m_gate);
    Mail mail = m_mail;
    m_mail.results.reset();
    return mail;
}

bool RunWorker::superseded() const {
    const std::lock_guard lock(m_gate);
    return m_pending.has_value();
}

void RunWorker::loop(const std::stop_token& quit) {
    giveWayToTheWindow();
    while (true) {
        RunRequest request;
        std::stop_token stop;
        {
            std::unique_lock lock(m_gate);
            if (!m_wake.wait(lock, quit, [&] { return m_pending.has_value(); })) return;
            request = *std::exchange(m_pending, std::nullopt);
            m_stop = {};
            stop = m_stop.get_token();
            m_letFirstBandOut = estimate(*request.scenario).seconds <= quickRun;
        }
        try {
            serve(request, stop);
        } catch (const std::exception& error) {
            const std::lock_guard lock(m_gate);
            if (m_mail.request == request.number) m_mail.error = QString::fromUtf8(error.what());
        }
        const std::lock_guard lock(m_gate);
        m_letFirstBandOut = false;
    }
}

void RunWorker::serve(const RunRequest& request, const std::stop_token& stop) {
    const std::size_t want = request.wantedRuns();
    m_cache.setInUse(2 + (request.rivals ? request.rivals->size() : 0));
    bool first = true;
    while (!stop.stop_requested()) {
        RunCache::Entry& world = m_cache.entry(request.scenario);
        const std::size_t have = std::min(world.runs.size(), want), rivals = rivalsHave(request);
        // Runs that are already there are shown at once, before any more are made; then whoever is behind comes next.
        const bool behind = have < want && have <= rivals;
        if (!(first && have > 0) && behind && !runChunk(request, nextChunk(*request.scenario, have, want, steps), stop)) return;
        RunCache::Entry* twin = request.reference ? &m_cache.entry(request.reference) : nullptr;
        if (twin && twin->runs.size() < std::min(world.runs.size(), want) && !runChunk(request, 0, stop)) return;
        if (!first && !behind && rivals < want && !runRivals(request, stop)) return;
        ResultsPointer results = resultsOf(request);
        const bool complete = world.runs.size() >= want && rivalsHave(request) >= want;
        {
            const std::lock_guard lock(m_gate);
            m_mail.results = std::move(results);
            if (m_mail.request == request.number) m_mail.finished = complete;
            m_letFirstBandOut = false;
        }
        m_news();
        if (complete || superseded()) return;
        first = false;
    }
}

ResultsPointer RunWorker::resultsOf(const RunRequest& request) {
    RunCache::Entry* twin = request.reference ? &m_cache.entry(request.reference) : nullptr;
    ResultsPointer results = makeResults(m_cache.entry(request.scenario), twin, request.referenceName, request.scenario, request.wantedRuns());
    if (!twin || !request.rivals) return results;
    std::vector<std::shared_ptr<const Scenario>> worlds{request.reference, request.scenario};
    worlds.insert(worlds.end(), request.rivals->begin(), request.rivals->end());
    auto compared = std::make_shared<Results>(*results);
    compared->comparison = makeCompareResults(m_cache, worlds, request.wantedRuns());
    return compared;
}

/// Runs that every rival has; all that are wanted where there is none.
std::size_t RunWorker::rivalsHave(const RunRequest& request) {
    std::size_t least = request.wantedRuns();
    if (request.rivals)
        for (const auto& rival : *request.rivals) least = std::min(least, m_cache.entry(rival).runs.size());
    return least;
}

/// Runs go on from where those of the last policy came under it, unless more than the policy has changed.
RunOptions RunWorker::options(const Scenario& scenario) {
    if (!m_beginnings || !m_beginnings->isOf(scenario)) m_beginnings = std::make_shared<Beginnings>(scenario);
    return {.beginnings = m_beginnings};
}

/// Brings all rivals one step further.
bool RunWorker::runRivals(const RunRequest& request, const std::stop_token& stop) {
    const std::size_t have = rivalsHave(request);
    std::size_t count = nextChunk(*request.scenario, have, request.wantedRuns(), rivalSteps);
    if (have == 0) count = std::min(count, std::max<std::size_t>(2, firstRivalRuns / request.rivals->size()));
    Plan plan{.variants = *request.rivals, .cells = {}, .options = options(*request.scenario)};
    std::vector<RunCache::Entry*> worlds;
    for (const auto& rival : plan.variants) worlds.push_back(&m_cache.entry(rival));
    for (auto run = static_cast<std::uint32_t>(have); run < have + count; ++run)
        for (std::size_t v = 0; v < worlds.size(); ++v)
            if (worlds[v]->runs.size() <= run && std::ranges::find(worlds, worlds[v]) == worlds.begin() + static_cast<std::ptrdiff_t>(v))
                plan.cells.push_back({v, run});
    std::vector<std::vector<RunResult>> arrived(worlds.size());
    std::size_t cells = 0;
    const Ending ending = execute(plan, defaultThreads(), [&](const PlannedRun& cell, RunResult&& result) {
        arrived[cell.variant].push_back(std::move(result));
        report(request, have + count * ++cells / plan.cells.size());
    }, stop);
    if (ending == Ending::stopped) return false;
    for (std::size_t v = 0; v < worlds.size(); ++v)
        for (RunResult& result : arrived[v]) worlds[v]->runs.add(std::move(result));
    return true;
}

void RunWorker::report(const RunRequest& request, std::size_t done) {
    const std::lock_guard lock(m_gate);
    if (m_mail.request == request.number) m_mail.done = static_cast<int>(done);
}

/// `count` more runs of the scenario, and as many of the reference as it takes to have a twin for each.
bool RunWorker::runChunk(const RunRequest& request, std::uint32_t count, const std::stop_token& stop) {
    RunCache::Entry* worlds[2] = {&m_cache.entry(request.scenario), nullptr};
    Plan plan{.variants = {request.scenario}, .cells = {}, .options = options(*request.scenario)};
    if (request.reference) {
        plan.variants.push_back(request.reference);
        worlds[1] = &m_cache.entry(request.reference);
    }
    const std::size_t have = std::min(worlds[0]->runs.size(), request.wantedRuns()), want = have + count;
    const auto lacks = [&](const RunCache::Entry* e, std::size_t run) { return e && e->runs.size() <= run; };
    const bool same = worlds[0] == worlds[1];
    const std::size_t rivals = rivalsHave(request);
    for (std::uint32_t run = 0; run < want; ++run) {
        if (lacks(worlds[0], run)) plan.cells.push_back({0, run});
        if (!same && lacks(worlds[1], run)) plan.cells.push_back({1, run});
    }
    std::vector<RunResult> arrived[2];   // added only as a whole: the cache knows no gaps
    const Ending ending = execute(plan, defaultThreads(), [&](const PlannedRun& cell, RunResult&& result) {
        arrived[cell.variant].push_back(std::move(result));
        const std::size_t cells = arrived[0].size() + arrived[1].size();
        report(request, std::min(rivals, have + count * cells / plan.cells.size()));   // of the world that is furthest behind
    }, stop);
    if (ending == Ending::stopped) return false;
    for (int v = 0; v < 2; ++v)
        for (RunResult& result : arrived[v]) worlds[v]->runs.add(std::move(result));
    return true;
}

} // namespace cw
