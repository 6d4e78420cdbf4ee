#include "ui/models/run_worker.h"

#include "sim/outcome.h"
#include "ui/models/background.h"
#include "ui/models/compare_results.h"
#include "ui/models/results.h"
#include "ui/models/run_clock.h"

#include <algorithm>
#include <exception>

namespace cw {

namespace {

constexpr double quickRun = 0.1;   // seconds; up to here eight runs come before anybody gets impatient

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

/// The worlds of a request, each once, and where they stand in the list.
RunWorker::Worlds RunWorker::worldsOf(const RunRequest& request) {
    Worlds worlds;
    std::vector<RunCache::Entry*> entries;
    const auto placeOf = [&](const std::shared_ptr<const Scenario>& scenario) {
        RunCache::Entry* entry = &m_cache.entry(scenario);
        const auto found = std::ranges::find(entries, entry);
        const auto place = static_cast<std::size_t>(found - entries.begin());
        if (found != entries.end()) return place;
        entries.push_back(entry);
        worlds.scenarios.push_back(scenario);
        worlds.looked.have.push_back(std::min(entry->runs.size(), request.wantedRuns()));
        return place;
    };
    placeOf(request.scenario);
    if (request.reference) worlds.looked.twin = placeOf(request.reference);
    if (request.rivals)
        for (const auto& rival : *request.rivals) worlds.looked.rivals.push_back(placeOf(rival));
    worlds.looked.want = request.wantedRuns();
    worlds.looked.slow = estimate(*request.scenario).seconds > quickRun;
    return worlds;
}

/// One plan for all looks: no processor waits at a look for the last run before it.
void RunWorker::serve(const RunRequest& request, const std::stop_token& stop) {
    m_cache.setInUse(2 + (request.rivals ? request.rivals->size() : 0));
    const Worlds worlds = worldsOf(request);
    const std::vector<Look> looks = looksAhead(worlds.looked);
    Plan plan{.variants = worlds.scenarios, .cells = {}, .options = options(*request.scenario)};
    std::vector<std::size_t> missing;   // runs, by look
    for (const auto& step : runsOf(looks, worlds.looked.have, m_seconds)) {
        plan.cells.insert(plan.cells.end(), step.begin(), step.end());
        missing.push_back(step.size());
    }
    std::vector<std::map<std::uint32_t, RunResult>> arrived(worlds.scenarios.size());   // not yet in a look: the cache knows no gaps
    std::size_t shown = 0;
    const auto showWhatIsThere = [&] {
        for (; shown < looks.size() && missing[shown] == 0; ++shown) {
            for (std::size_t v = 0; v < arrived.size(); ++v) {
                RunCache::Entry& world = m_cache.entry(worlds.scenarios[v]);
                while (!arrived[v].empty() && arrived[v].begin()->first < looks[shown][v]) world.runs.add(std::move(arrived[v].extract(arrived[v].begin()).mapped()));
            }
            publish(request, shown + 1 == looks.size());
        }
    };
    showWhatIsThere();
    RunClock clock(m_seconds);
    execute(plan, defaultThreads(), [&](const PlannedRun& cell, RunResult&& result) {
        clock.note(cell.run);
        arrived[cell.variant].emplace(cell.run, std::move(result));
        const auto look = std::ranges::find_if(looks, [&](const Look& l) { return cell.run < l[cell.variant]; });
        --missing[static_cast<std::size_t>(look - looks.begin())];
        report(request, worlds, arrived);
        showWhatIsThere();
        clock.goOn();
    }, stop);
}

/// Results of the runs in the cache; whoever asked for something newer is not kept waiting any longer.
void RunWorker::publish(const RunRequest& request, bool complete) {
    ResultsPointer results = resultsOf(request);
    {
        const std::lock_guard lock(m_gate);
        m_mail.results = std::move(results);
        if (m_mail.request == request.number) m_mail.finished = complete;
        m_letFirstBandOut = false;
        if (m_pending) m_stop.request_stop();
    }
    m_news();
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

/// Runs go on from where those of the last policy came under it, unless more than the policy has changed.
RunOptions RunWorker::options(const Scenario& scenario) {
    if (!m_beginnings || !m_beginnings->isOf(scenario)) {
        m_beginnings = std::make_shared<Beginnings>(scenario);
        m_seconds.clear();   // other luck, other lengths
    }
    return {.beginnings = m_beginnings};
}

/// Of the world that is furthest behind.
void RunWorker::report(const RunRequest& request, const Worlds& worlds, const std::vector<std::map<std::uint32_t, RunResult>>& arrived) {
    std::size_t least = request.wantedRuns();
    for (std::size_t v = 0; v < arrived.size(); ++v) least = std::min(least, m_cache.entry(worlds.scenarios[v]).runs.size() + arrived[v].size());
    const std::lock_guard lock(m_gate);
    if (m_mail.request == request.number) m_mail.done = static_cast<int>(least);
}

} // namespace cw
