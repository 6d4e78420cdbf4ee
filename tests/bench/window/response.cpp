#include "sim/parameter.h"
#include "tests/bench/measure.h"
#include "tests/bench/window/report.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/shell/main_window.h"
#include "ui/views/shell/view_frame.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

// The real window on the default scenario (2,000 users, 120 months, 64 runs), drawn into memory.
namespace {

using namespace cw;

template <class Condition> double millisecondsUntil(Condition&& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Whether this many runs of the scenario as it is now, or all of them, are on the screen.
bool shown(MainWindow& window, int runs) {
    const ResultsPointer results = window.controller().results();
    return results && *results->scenario == window.document().scenario() && results->runs >= std::min(runs, results->totalRuns);
}
bool settled(MainWindow& window) { return shown(window, 1 << 30) && !window.controller().running() && !window.history().working(); }

/// What was put off is done, and the watchdog sees how long the last step took.
void breathe() {
    QElapsedTimer clock;
    clock.start();
    millisecondsUntil([&] { return clock.elapsed() > 100; });
}

/// Charts and texts are drawn one round of the event loop after their results have come, and painted in another.
void paint() {
    for (int round = 0; round < 3; ++round) QCoreApplication::processEvents();
}

/// From a lever's move, in a window at rest, until the first band and that of 32 runs are painted.
void leverReport(MainWindow& window) {
    const ParameterSpec& lever = *findParameter("liability.developer_burden");
    std::vector<double> first, more, moving, drawing;
    for (int n = 1; n <= 7; ++n) {
        const double start = bench::cpuSeconds();
        QElapsedTimer clock;
        clock.start();
        window.document().set(lever, 0.6 + 0.03 * n);
        moving.push_back(1000 * (bench::cpuSeconds() - start));
        const auto untilPainted = [&](int runs) {
            millisecondsUntil([&] { return shown(window, runs); });
            paint();
            return static_cast<double>(clock.nsecsElapsed()) / 1e6;
        };
        first.push_back(untilPainted(8));
        more.push_back(untilPainted(32));
        drawing.push_back(1000 * (bench::cpuSeconds() - start));
        millisecondsUntil([&] { return settled(window); });
        breathe();
    }
    std::printf("lever to first band %.0f ms (at most 100), to 32 runs %.0f ms (at most 400); median of %zu\n", bench::median(first), bench::median(more), first.size());
    std::printf("the window's own thread worked %.0f ms for it, %.0f of them before the runs began\n", bench::median(drawing), bench::median(moving));
}

/// The longest the loop stands still while a view comes to the front and a lever moves.
void gapReport(MainWindow& window, const char* view, int n) {
    EventLoopWatchdog watchdog;
    window.views().showView(view);
    millisecondsUntil([&] { return settled(window); });
    breathe();
    const auto opening = watchdog.longestGap();
    watchdog.reset();
    window.document().set(*findParameter("liability.developer_burden"), 0.3 + 0.01 * n);
    millisecondsUntil([&] { return settled(window); });
    breathe();
    std::printf("%-10s longest gap of the event loop %3lld ms as it opens, %3lld ms while a lever's runs come in (at most 50)\n", view,
                static_cast<long long>(opening), static_cast<long long>(watchdog.longestGap()));
}

} // namespace

void cw::bench::responseReport() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    theme.install(*qApp);
    QElapsedTimer start;
    start.start();
    MainWindow window(settings, theme);
    window.resize(1600, 1000);
    window.show();
    window.showExplore();
    const double making = static_cast<double>(start.elapsed());
    const double first = making + millisecondsUntil([&] { return shown(window, 8); });
    std::printf("window made in %.0f ms, first band %.0f ms after the start (at most 2000)\n", making, first);
    millisecondsUntil([&] { return settled(window); });
    breathe();
    leverReport(window);
    int n = 0;
    for (const char* view : {"explore", "world", "causes"}) gapReport(window, view, ++n);
    window.views().showView("compare");
    window.views().current().findChild<ScenarioBar*>()->pinPositions();
    for (const char* view : {"compare", "tradeoff"}) gapReport(window, view, ++n);
    window.document().restore(window.document().scenario(), window.document().comparison(), {});   // nothing to be saved
}
