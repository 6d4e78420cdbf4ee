#include "ui/models/run_controller.h"

#include "ui/models/results.h"
#include "ui/models/run_worker.h"

#include <algorithm>

namespace cw {

namespace {

constexpr int drainInterval = 16;      // ms: how soon progress is noticed
constexpr int publishInterval = 33;    // ms: charts are redrawn at most 30 times a second

std::shared_ptr<const Scenario> asTwinOf(const Scenario& scenario, const std::shared_ptr<const Scenario>& reference) {
    if (!reference || (reference->seed == scenario.seed && reference->months == scenario.months)) return reference;
    auto twin = std::make_shared<Scenario>(*reference);
    twin->seed = scenario.seed;
    twin->months = scenario.months;
    return twin;
}

} // namespace

RunController::RunController(QObject* parent)
    : QObject(parent), m_worker(std::make_unique<RunWorker>([this] { QMetaObject::invokeMethod(this, &RunController::drain, Qt::QueuedConnection); })) {
    qRegisterMetaType<ResultsPointer>();
    m_drainTimer.setInterval(drainInterval);
    m_drainTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_drainTimer, &QTimer::timeout, this, &RunController::drain);
}

RunController::~RunController() = default;

void RunController::setScenario(std::shared_ptr<const Scenario> scenario) {
    m_scenario = std::move(scenario);
    m_runs = 0;
    request();
}

void RunController::setTwins(std::shared_ptr<const Scenario> scenario, std::shared_ptr<const Scenario> reference, const QString& name) {
    m_scenario = std::move(scenario);
    m_reference = std::move(reference);
    m_referenceName = name;
    m_runs = 0;
    request();
}

void RunController::setReference(std::shared_ptr<const Scenario> scenario, const QString& name) {
    m_reference = std::move(scenario);
    m_referenceName = name;
    m_runs = 0;
    request();
}

void RunController::setRivals(std::optional<std::vector<std::shared_ptr<const Scenario>>> rivals) {
    m_rivals = std::move(rivals);
    request();
}

void RunController::setGoal(std::optional<RunGoal> goal) {
    if (goal == m_goal) return;
    m_goal = std::move(goal);
    m_runs = 0;
    request();
}

bool RunController::goalMissed() const {
    if (!m_goal || m_results->totalRuns >= m_goal->most) return false;
    // A mean of zero has no relative precision that more runs could better.
    return std::ranges::any_of(m_goal->outcomes, [this](int outcome) { return meanPrecision(*m_results, outcome) > m_goal->precision; });
}

void RunController::request() {
    if (!m_scenario) return;
    RunRequest request{++m_requests, m_scenario, asTwinOf(*m_scenario, m_reference), m_referenceName, m_rivals, m_runs};
    if (request.rivals)
        for (auto& rival : *request.rivals) rival = asTwinOf(*m_scenario, rival);
    m_worker->ask(std::move(request));
    m_running = true;
    m_done = -1;
    m_drainTimer.start();
}

void RunController::cancel() {
    if (!m_running) return;
    m_worker->stop();
    m_running = false;
    m_drainTimer.stop();
    emit cancelled();
}

void RunController::drain() {
    if (!m_running) return;   // news that was under way when the runs were cancelled
    if (m_sincePublished.isValid() && m_sincePublished.elapsed() < publishInterval) return;
    Mail mail = m_worker->collect();
    const bool news = mail.done != m_done || mail.results;
    if (mail.results) {
        m_results = std::move(mail.results);
        m_sincePublished.start();
        emit fansChanged(m_results);
    }
    if (news) {
        m_done = mail.done;
        emit progressed(mail.finished ? mail.total : mail.done, mail.total);
    }
    if (mail.request != m_requests) return;   // a slot above asked for something newer
    if (mail.finished && goalMissed()) {
        m_runs = std::min(2 * m_results->totalRuns, m_goal->most);
        return request();
    }
    if (!mail.error.isEmpty() || mail.finished) {
        m_running = false;
        m_drainTimer.stop();
        if (mail.finished) emit finished();
        else emit failed(mail.error);
    }
}

} // namespace cw
