#include "ui/models/validation_run.h"

#include "ui/models/background.h"
#include "ui/models/format.h"
#include "ui/models/trust.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace cw {

namespace {

constexpr int lookInterval = 100;    // ms
constexpr double leastShare = 0.02;  // below it, the pace is a guess

} // namespace

struct ValidationRun::Work {
    PatternRuns::Settings settings;
    double allMonths = 0;                 ///< that the whole suite will simulate
    std::atomic<long long> months{0};
    std::atomic<int> pattern{0};          ///< row in the registry
    ValidationRecord record;              ///< the worker's until `ended`, like the next
    QString error;
    std::atomic<bool> ended{false};
    std::jthread thread;                  ///< last: it stops before the rest goes

    void run(const std::stop_token& stop) {
        giveWayToTheWindow();
        try {
            settings.stop = stop;
            settings.simulated = [this](int done) { months += done; };
            PatternRuns runs(settings);
            for (const Pattern* known : patternRegistry()) {
                record.tested.push_back(testPattern(*known, runs));
                ++pattern;
            }
        } catch (const PatternRuns::Stopped&) {
            // Whoever asked for it knows.
        } catch (const std::exception& fault) {
            error = QString::fromUtf8(fault.what());
        }
        ended = true;
    }
};

ValidationRun::ValidationRun(QObject* parent) : QObject(parent) {
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &ValidationRun::look);
}

ValidationRun::~ValidationRun() = default;

void ValidationRun::start(const Scenario& assumptions, std::uint32_t draws, const ValidationRecord& like) {
    m_work = std::make_unique<Work>();
    // One thread is left to the charts and the window.
    const unsigned threads = std::max(1u, defaultThreads() - 1);
    m_work->settings = {.runs = draws, .seed = like.seed, .threads = threads, .own = std::make_shared<const Scenario>(assumptions)};
    if (like.calibrated > 0) m_work->settings.calibrated = shippedDraws();
    m_work->record.calibrated = like.calibrated;
    m_work->record.signature = like.signature;   // the same program
    m_work->record.runs = draws;
    m_work->record.seed = like.seed;
    m_work->allMonths = std::accumulate(like.tested.begin(), like.tested.end(), 0.0, [&](double sum, const TestedPattern& t) { return sum + t.months * static_cast<double>(draws); });
    m_since.start();
    m_timer.start();
    m_work->thread = std::jthread([work = m_work.get()](const std::stop_token& stop) { work->run(stop); });
    emit progressed();
}

void ValidationRun::cancel() {
    if (!running()) return;
    m_timer.stop();
    m_work->thread.request_stop();
    std::erase_if(m_stopping, [](const auto& work) { return work->ended.load(); });
    m_stopping.push_back(std::move(m_work));   // between two looks at the token it may compute for a while
    emit cancelled();
}

double ValidationRun::share() const {
    if (!m_work || m_work->allMonths <= 0) return 0;
    return std::min(1.0, static_cast<double>(m_work->months) / m_work->allMonths);
}

QString ValidationRun::current() const {
    const auto all = patternRegistry();
    if (!m_work) return {};
    return format::modelText(all[std::min(static_cast<std::size_t>(m_work->pattern), all.size() - 1)]->name);
}

std::optional<double> ValidationRun::secondsLeft() const {
    const double done = share();
    if (done < leastShare) return std::nullopt;
    return static_cast<double>(m_since.elapsed()) / 1000 * (1 - done) / done;
}

void ValidationRun::look() {
    if (!m_work->ended) return emit progressed();
    m_timer.stop();
    const std::unique_ptr<Work> work = std::move(m_work);
    work->thread.join();
    if (work->error.isEmpty()) emit finished(work->record);
    else emit failed(work->error);
}

} // namespace cw
