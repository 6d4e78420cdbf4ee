#include "ui/models/history.h"

#include "sim/analysis/recording.h"
#include "sim/outcome.h"
#include "ui/models/run_cache.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <list>

namespace cw {

namespace {

constexpr std::size_t mostKept = 8;   // histories: a few policies or runs back and forth, in both worlds

} // namespace

HistoryPointer makeHistory(const std::shared_ptr<const Scenario>& scenario, int run, const std::stop_token& stop, bool record) {
    auto history = std::make_shared<History>(scenario);
    FactRecorder recorder(scenario->months);
    Recorder tape(scenario->months);
    const RunOptions options{.events = true, .observe = [&](std::uint32_t, int month, const World& world) {
        recorder.see(month, world);
        if (record) tape.see(month, world);
    }};
    history->run = simulate(*scenario, static_cast<std::uint32_t>(run), options, stop);
    if (!history->run.complete) return nullptr;
    history->facts = recorder.take();
    history->index = EventIndex(history->run.log);
    if (record) history->recording = std::make_shared<const Recording>(tape.take());
    return history;
}

/// Histories made last, newest use first.
struct HistoryController::Cache {
    std::list<HistoryPointer> kept;
    HistoryPointer get(const std::shared_ptr<const Scenario>& scenario, int run, const std::stop_token& stop) {
        const auto found = std::ranges::find_if(kept, [&](const HistoryPointer& h) {
            return h->run.run == static_cast<std::uint32_t>(run) && sameExperiment(*h->scenario, *scenario);
        });
        if (found != kept.end()) {
            kept.splice(kept.begin(), kept, found);
            return kept.front();
        }
        HistoryPointer made = makeHistory(scenario, run, stop, true);
        if (!made) return nullptr;
        kept.push_front(made);
        if (kept.size() > mostKept) kept.pop_back();
        return made;
    }
};

HistoryController::HistoryController(ScenarioDocument& document, RunController& runs, QObject* parent)
    : QObject(parent), m_document(document), m_runs(runs), m_cache(std::make_shared<Cache>()) {
    const auto changed = [this] {
        m_removed.clear();   // it was removed from another history
        if (m_run >= this->runs()) m_run = 0;
        request();
    };
    connect(&document, &ScenarioDocument::changed, this, changed);
    connect(&document, &ScenarioDocument::referenceChanged, this, changed);
    connect(&runs, &RunController::fansChanged, this, &HistoryController::chooseFirstRun);
}

int HistoryController::runs() const { return std::max(1, m_document.scenario().runs); }

void HistoryController::setWanted(const QObject* view, bool wanted) {
    if (wanted) m_wanting.insert(view);
    else m_wanting.erase(view);
    if (m_wanting.empty()) m_task.stop(), m_stale |= m_working, m_working = false;
    else if (m_stale) {
        if (m_runs.results()) chooseFirstRun(m_runs.results());
        if (m_stale) request();
    }
}

/// Until somebody chooses, the run shown is one that is nothing special.
void HistoryController::chooseFirstRun(const ResultsPointer& results) {
    if (m_runChosen || m_wanting.empty() || results->perRun.empty()) return;
    m_runChosen = true;
    setRun(typicalRun(results->perRun[static_cast<std::size_t>(outcomeIndex("misuse.harm"))]));
}

void HistoryController::setRun(int run) {
    m_runChosen = true;
    run = std::clamp(run, 0, runs() - 1);
    if (run == m_run) return;
    m_run = run;
    m_removed.clear();
    emit runChanged();
    request();
}

void HistoryController::setMonth(std::optional<int> month) {
    if (month == m_month) return;
    m_month = month;
    emit monthChanged();
}

void HistoryController::select(Key key) {
    if (key == m_selected) return;
    m_selected = key;
    emit selectionChanged();
}

void HistoryController::remove(std::vector<Intervention> interventions) {
    if (interventions == m_removed) return;
    m_removed = std::move(interventions);
    request();
}

void HistoryController::request() {
    m_stale = m_wanting.empty();
    if (m_stale) return;
    m_working = true;
    const std::uint64_t number = ++m_requests;
    auto scenario = m_document.snapshot();
    auto reference = m_document.reference();
    std::shared_ptr<const Scenario> without;
    if (!m_removed.empty()) {
        auto changed = std::make_shared<Scenario>(*scenario);
        changed->interventions.insert(changed->interventions.end(), m_removed.begin(), m_removed.end());
        without = std::move(changed);
    }
    Histories wanted{.run = m_run, .scenario = {}, .reference = {}, .without = {}, .referenceName = m_document.referenceName(), .removed = m_removed,
                     .first = {}, .consequence = {}};
    m_task.start([this, number, cache = m_cache, scenario, reference, without, wanted](const std::stop_token& stop) mutable {
        const auto tell = [&](bool last) {
            QMetaObject::invokeMethod(this, [this, number, wanted, last] { publish(number, wanted, last); }, Qt::QueuedConnection);
        };
        try {
            if (!(wanted.scenario = cache->get(scenario, wanted.run, stop))) return;
            if (!(wanted.reference = cache->get(reference, wanted.run, stop))) return;
            wanted.first = firstParting(wanted.scenario->run.log, wanted.reference->run.log, true);
            wanted.consequence = firstParting(wanted.scenario->run.log, wanted.reference->run.log, false);
            tell(!without);
            if (without && (wanted.without = cache->get(without, wanted.run, stop))) tell(true);
        } catch (const std::exception& fault) {
            QMetaObject::invokeMethod(this, [this, number, text = QString::fromUtf8(fault.what())] {
                if (number != m_requests) return;
                m_working = false;
                emit failed(text);
            }, Qt::QueuedConnection);
        }
    });
}

void HistoryController::publish(std::uint64_t number, Histories histories, bool last) {
    if (number != m_requests) return;
    m_histories = std::move(histories);
    m_working = !last;
    emit historiesChanged();
}

int typicalRun(const std::vector<double>& values) {
    std::vector<double> sorted(values);
    std::ranges::sort(sorted);
    const double median = quantile(sorted, 0.5);
    return static_cast<int>(std::ranges::min_element(values, {}, [&](double value) { return std::fabs(value - median); }) - values.begin());
}

int worstRun(const std::vector<double>& values) { return static_cast<int>(std::ranges::max_element(values) - values.begin()); }

} // namespace cw
