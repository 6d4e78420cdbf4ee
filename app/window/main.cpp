#include "app/window/shots.h"
#include "ui/models/settings.h"
#include "ui/views/shell/main_window.h"
#include "ui/views/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QTimer>

#include <cstdio>

namespace {

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("counterweight"));
    QApplication::setApplicationDisplayName(QStringLiteral("Counterweight"));
    QApplication::setApplicationVersion(QStringLiteral(CW_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A sandbox for liability and licensing rules for open-weight AI."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("a scenario (*.cws.json), an exported chart or a run store to open"), QStringLiteral("[FILE]"));
    const QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("write pictures of the window into DIR and exit"),
                                   QStringLiteral("DIR"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("with --shots: pictures whose name contains TEXT"), QStringLiteral("TEXT"));
    parser.addOptions({shots, only});
    if (!parser.parse(application.arguments())) {
        std::fprintf(stderr, "counterweight: %s\n", qPrintable(parser.errorText()));
        return 2;
    }
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp();
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();

    cw::Theme theme;
    theme.install(application);
    if (parser.isSet(shots)) return cw::takeShots(theme, parser.value(shots), parser.value(only));

    const auto settings = cw::openSettings();
    cw::MainWindow window(*settings, theme);
    constexpr QSize frame(8, 48);   // px: about what a window manager puts around it; who does, says so only afterwards
    window.resize(window.size().boundedTo(window.screen()->availableSize() - frame));   // its usual size may not fit
    window.show();
    window.goOnFromLast();   // a file that is named comes over it, and what is pinned stays
    window.offerLostWork();
    const QStringList files = parser.positionalArguments();
    // Once the loop runs, so that a fault in the file has a window to be shown in.
    if (!files.isEmpty()) QTimer::singleShot(0, &window, [&] { window.open(files.first()); });
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "counterweight: %s\n", fault.what());
        return 1;
    }
}
