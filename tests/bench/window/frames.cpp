#include "tests/bench/window/report.h"
#include "ui/views/world/world_picture.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

// How long a frame of the view World takes: a whole run of the default scenario, all of its models in sight, on one processor.
namespace {

/// Of the processor: other programs must not count.
double milliseconds(const auto& work) {
    const std::clock_t start = std::clock();
    work();
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

struct Frames {
    double median = 0, worst = 0;
};
/// Glides through the last two years in tenths of a month.
Frames play(cw::WorldPicture& picture, QImage& image, int months) {
    std::vector<double> times;
    for (int tenth = 10 * (months - 24); tenth < 10 * months; ++tenth) {
        cw::WorldMoment moment{.time = tenth / 10.0 + 0.1, .month = tenth / 10, .selected = {}, .hovered = {}};
        times.push_back(milliseconds([&] {
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, moment);
        }));
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

} // namespace

void cw::bench::framesReport() {
    const auto scenario = std::make_shared<const cw::Scenario>();
    cw::HistoryPointer history, plain;
    const double without = milliseconds([&] { plain = cw::makeHistory(scenario, 0); });
    const double with = milliseconds([&] { history = cw::makeHistory(scenario, 0, {}, true); });
    std::printf("history of %d months: %.0f ms, with its recording %.0f ms, %.2f MB\n", scenario->months, without, with,
                static_cast<double>(history->recording->bytes()) / 1e6);
    std::shared_ptr<const cw::WorldScene> scene;
    const double making = milliseconds([&] { scene = std::make_shared<const cw::WorldScene>(history); });
    std::printf("scene of %zu models and %zu incidents: %.1f ms\n", scene->nodes.size(), scene->harms.size(), making);
    cw::WorldScale scale;
    scale.include(*history);
    for (const double ratio : {1.0, 2.0}) {
        const QSize size(960, 800);   // as in a window of 1600 x 1000
        cw::WorldPicture picture;
        picture.setLook(cw::Theme::lightColours(), false, ratio);
        picture.setScene(scene, scale);
        picture.resize(size);
        QImage image(size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        const Frames all = play(picture, image, scale.months);
        picture.geometry().zoomTo(5, picture.geometry().area().bottomRight());
        const Frames close = play(picture, image, scale.months);
        const cw::WorldMoment end{.time = static_cast<double>(scale.months), .month = scale.months - 1, .selected = {}, .hovered = {}};
        picture.geometry().fit();
        const double pick = milliseconds([&] { for (int k = 0; k < 100; ++k) (void)picture.at(QPointF(200 + 4 * k, 300), end); }) / 100;
        std::printf("scale %g: whole picture %.1f ms a frame (worst %.1f), five times as large %.1f (worst %.1f), what lies under the pointer %.2f ms\n",
                    ratio, all.median, all.worst, close.median, close.worst, pick);
    }
}
