#include "ui/models/causes_study.h"

#include "sim/ensemble.h"
#include "ui/models/run_cache.h"

#include <algorithm>
#include <exception>
#include <tuple>

namespace cw {

namespace {

constexpr std::size_t bestFew = 3;
constexpr std::uint32_t mostRuns = 64;   // of one world: enough to tell a half from a third

std::uint32_t runsOf(const Scenario& scenario) { return std::min(mostRuns, static_cast<std::uint32_t>(std::max(1, scenario.runs))); }

} // namespace

std::optional<Cents> harmIn(const RunIncidents& run, Key incident) {
    const auto found = std::ranges::find(run.large, incident, &LargeIncident::key);
    return found == run.large.end() ? std::nullopt : std::optional(found->harm);
}

std::vector<const LeverReplay*> rankedReplays(const StudyResults& results, const LargeIncident& incident) {
    std::vector<const LeverReplay*> ranked;
    for (const LeverReplay& replay : results.levers) ranked.push_back(&replay);
    std::ranges::stable_sort(ranked, {}, [&](const LeverReplay* r) { return std::tuple(harmIn(r->run, incident.key).value_or(0), r->run.harm); });
    return ranked;
}

void CausesStudy::setSubject(std::shared_ptr<const Scenario> scenario, std::shared_ptr<const Scenario> reference, int run) {
    if (m_results && sameExperiment(*m_results->scenario, *scenario) && sameExperiment(*m_results->reference, *reference)) {
        if (m_results->run == run) return;
        stop();
        auto kept = std::make_shared<StudyResults>(*m_results);   // how typical something is does not hang on the run
        kept->run = run;
        kept->levers.clear();
        m_results = std::move(kept);
    } else {
        stop();
        auto fresh = std::make_shared<StudyResults>();
        fresh->scenario = std::move(scenario);
        fresh->reference = std::move(reference);
        fresh->run = run;
        m_results = std::move(fresh);
    }
    emit changed();
}

void CausesStudy::stop() {
    ++m_number;
    m_task.stop();
    if (m_part == Part::none) return;
    m_part = Part::none;
    emit progressed();
}

void CausesStudy::work(Part part, int total, const std::function<void(StudyResults&, const StudyProgress&, const std::stop_token&)>& job,
                       const std::function<void()>& then) {
    const std::uint64_t number = ++m_number;
    m_part = part;
    m_done = 0;
    m_total = total;
    m_task.start([this, number, job, then, before = m_results](const std::stop_token& stop) {
        const auto tell = [this](auto call) { QMetaObject::invokeMethod(this, call, Qt::QueuedConnection); };
        const StudyProgress progress = [&](int done) {
            tell([this, number, done] {
                if (number != m_number) return;
                m_done = done;
                emit progressed();
            });
        };
        try {
            auto results = std::make_shared<StudyResults>(*before);
            job(*results, progress, stop);
            if (stop.stop_requested()) return;
            tell([this, number, results, then] {
                if (number != m_number) return;
                m_results = results;
                m_part = Part::none;
                emit changed();
                emit progressed();
                if (then) then();
            });
        } catch (const std::exception& fault) {
            tell([this, text = QString::fromUtf8(fault.what())] { emit failed(text); });
        }
    });
    emit progressed();
}

void CausesStudy::countRuns() {
    if (!m_results || !m_results->runs.empty() || m_part != Part::none) return;
    const std::uint32_t count = runsOf(*m_results->scenario);
    work(Part::runs, static_cast<int>(2 * count), [count](StudyResults& results, const StudyProgress& progress, const std::stop_token& stop) {
        results.runs = studyRuns(results.scenario, 0, count, defaultThreads(), progress, stop);
        results.twins = studyRuns(results.reference, 0, count, defaultThreads(), [&](int done) { progress(static_cast<int>(count) + done); }, stop);
    });
}

void CausesStudy::tryLevers(const LargeIncident& incident) {
    if (!m_results) return;
    if (!m_results->levers.empty()) return tryBest(incident);
    const std::vector<LeverChange> changes = singleChanges(*m_results->scenario);
    work(Part::levers, static_cast<int>(changes.size()), [changes](StudyResults& results, const StudyProgress& progress, const std::stop_token& stop) {
        std::vector<std::shared_ptr<const Scenario>> scenarios{results.scenario};
        for (const LeverChange& change : changes) scenarios.push_back(std::make_shared<const Scenario>(withChange(*results.scenario, change)));
        const auto runs = studyVariants(scenarios, static_cast<std::uint32_t>(results.run), defaultThreads(), progress, stop);
        if (runs.size() != scenarios.size()) return;
        results.asItIs = runs.front();
        for (std::size_t i = 0; i < changes.size(); ++i) results.levers.push_back({changes[i], runs[i + 1]});
    }, [this, incident] { tryBest(incident); });
}

/// The share of runs of the best few that have not been run yet.
void CausesStudy::tryBest(const LargeIncident& incident) {
    if (!m_results || m_results->levers.empty() || m_part != Part::none) return;
    std::vector<std::size_t> wanted;
    for (const LeverReplay* replay : rankedReplays(*m_results, incident)) {
        if (wanted.size() == bestFew) break;
        wanted.push_back(static_cast<std::size_t>(replay - m_results->levers.data()));
    }
    std::erase_if(wanted, [&](std::size_t i) { return !m_results->levers[i].runs.empty(); });
    if (wanted.empty()) return;
    const std::uint32_t count = runsOf(*m_results->scenario);
    work(Part::best, static_cast<int>(count * wanted.size()), [wanted, count](StudyResults& results, const StudyProgress& progress, const std::stop_token& stop) {
        for (std::size_t k = 0; k < wanted.size(); ++k) {
            LeverReplay& replay = results.levers[wanted[k]];
            const auto changed = std::make_shared<const Scenario>(withChange(*results.scenario, replay.change));
            replay.runs = studyRuns(changed, 0, count, defaultThreads(), [&](int done) { progress(static_cast<int>(k * count) + done); }, stop);
        }
    });
}

} // namespace cw
