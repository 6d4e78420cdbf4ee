#include "tests/bench/window/report.h"

#include <QApplication>

/// Measures the window without a display: frames of the view World, answers to a lever, gaps of the event loop.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    cw::bench::framesReport();
    cw::bench::responseReport();
}
