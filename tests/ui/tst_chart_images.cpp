#include "tests/ui/chart_samples.h"
#include "tests/ui/image_check.h"
#include "tests/ui/world_sample.h"
#include "ui/views/causes/branch_drawing.h"
#include "ui/views/causes/chain_graph.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/charts/hold_mark.h"
#include "ui/views/charts/moved_bars.h"
#include "ui/views/compare/overlay_picture.h"
#include "ui/views/tradeoff/tradeoff_plot.h"
#include "ui/views/trust/range_plot.h"
#include "ui/views/trust/share_bar.h"
#include "ui/views/world/world_canvas.h"

#include <QApplication>
#include <QFontDatabase>
#include <QProcess>
#include <QRawFont>
#include <QTemporaryDir>

using namespace cw;

namespace {

constexpr QSize usual{480, 300};

/// One theme for the program, as the window has it; the pictures come one after another.
Theme& theme(ColourMode mode) {
    static Theme shared;
    shared.setMode(mode);
    return shared;
}
const Colours& light() { return Theme::lightColours(); }
const Colours& dark() { return Theme::darkColours(); }

QImage plain(const QColor& ground, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    return image;
}
/// A widget that nobody has shown, laid out and painted. A chart places its labels when it knows its size, and paints them next time.
QImage shot(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.grab();
    auto charts = widget.findChildren<QCustomPlot*>();
    if (auto* chart = qobject_cast<QCustomPlot*>(&widget)) charts << chart;
    for (QCustomPlot* chart : charts) chart->replot(QCustomPlot::rpImmediateRefresh);
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}
/// A widget without a ground of its own, on that of a card.
QImage onCard(QWidget& widget, const Theme& theme, QSize size) {
    QImage image = plain(theme.panel(), size);
    widget.resize(size.width() - 24, size.height() - 24);
    QPainter painter(&image);
    widget.render(&painter, QPoint(12, 12), QRegion(), QWidget::DrawChildren);
    return image;
}
QImage fan(const ChartData& data, const Colours& colours, std::optional<int> pointer = {}) {
    FanPlot plot(ChartSize::large);
    plot.setColours(colours);
    plot.setData(data);
    plot.setPointerMonth(pointer);
    return shot(plot, usual);
}
/// Locked below what is drawn, and two years of ten.
QImage lockedAxis() {
    FanPlot plot(ChartSize::large);
    plot.setColours(light());
    plot.axis().lock(10, 40);
    plot.setData(test::againstReference());
    plot.setTime(TimeWindow{36, 60});
    return shot(plot, usual);
}
QImage printed() {
    QImage image = plain(Qt::white, usual);
    const SeriesInfo series = test::moneySeries();
    const ChartCaption caption{series.title, QStringLiteral("Strict liability against Status quo 2025 (dashed). Median, 50 % and 90 % of 64 runs; seed 2025"), series.subtitle};
    paintChart(test::againstReference(), caption, image, image.size());
    return image;
}
QImage card(ChartSize size, bool held, QSize pixels) {
    ChartCard card(theme(ColourMode::light), size, test::outcome("market.open_share"));
    card.setResults(test::sampleResults());
    card.setHeld(held);
    if (held) card.findChild<HoldMark*>()->setHeldAt(QStringLiteral("held at: Strict liability, 14:05"));   // whatever time it is now
    return shot(card, pixels);
}
QImage overlayPrinted() {
    QImage image = plain(Qt::white, usual);
    const SeriesInfo series = test::moneySeries();
    const ChartCaption caption{series.title, QStringLiteral("Status quo 2025 (reference, dashed grey) and 2 other scenarios in twin worlds, 64 runs; seed 2025"), series.subtitle};
    paintOverlay(series, test::overlaySample(3, light()), caption, image, image.size());
    return image;
}
QImage overlayOfSix() {
    const std::vector<OverlayLine> lines = test::overlaySample(6, dark());
    HoldingAxis axis;
    followLines(axis, test::moneySeries(), lines);
    OverlayPlot plot;
    plot.setColours(dark());
    plot.setLines(test::moneySeries(), lines, axis);
    return shot(plot, usual);
}
QImage tradeoff(ColourMode mode) {
    TradeoffPlot plot(theme(mode));
    plot.resize(QSize(600, 400));
    plot.setPlane(test::samplePlane(), test::sampleTrail());
    plot.chooseWorld(1);
    plot.chooseRun(7);
    return shot(plot, QSize(600, 400));
}
QImage chain() {
    ChainGraph graph(theme(ColourMode::light));
    graph.setChain(test::sampleChain());
    return onCard(graph, theme(ColourMode::light), QSize(640, 204));
}
QImage branches() {
    BranchDrawing drawing(theme(ColourMode::light));
    drawing.show({.words = {}, .worlds = 30, .chain = 34, .happensThere = false}, 78, test::sampleMonths);
    return onCard(drawing, theme(ColourMode::light), QSize(300, 126));
}
QImage moved() {
    MovedBars bars(theme(ColourMode::light));
    bars.setMovements(test::sampleMovements());
    return onCard(bars, theme(ColourMode::light), QSize(290, 24 + bars.sizeHint().height()));
}
QImage world(ColourMode mode) {
    const HistoryPointer history = test::sampleHistory();
    WorldScale scale;
    scale.include(*history);
    WorldCanvas canvas(theme(mode), false);
    canvas.resize(QSize(640, 420));
    canvas.setWorld(std::make_shared<const WorldScene>(history), scale);
    canvas.setMonth(test::shownMonth);
    canvas.setSelected(developerKey(2, 0));
    return shot(canvas, QSize(640, 420));
}
QImage ranges() {
    QImage image = plain(light().panel, QSize(360, 190));
    ShareBar bar(theme(ColourMode::light), {QStringLiteral("reproduced"), QStringLiteral("sign only"), QStringLiteral("not reproduced")});
    bar.setCounts({9, 3, 2});
    bar.resize(336, 34);
    QPainter painter(&image);
    bar.render(&painter, QPoint(12, 12), QRegion(), QWidget::DrawChildren);
    double top = 60;
    for (const Finding& finding : test::sampleFindings()) paintRange(painter, QRectF(12, top, 336, 20), finding, theme(ColourMode::light)), top += 25;
    return image;
}

struct Picture {
    const char* name;
    QImage (*draw)();
};
constexpr Picture pictures[]{
    {"fan-one-history", [] { return fan(test::oneHistory(), light()); }},
    {"fan-bands", [] { return fan(test::bandsAlone(), light()); }},
    {"fan-reference", [] { return fan(test::againstReference(), light()); }},
    {"fan-reference-dark", [] { return fan(test::againstReference(), dark(), 58); }},
    {"fan-four-worlds", [] { return fan(test::fourWorldsSample(), light()); }},
    {"fan-percent", [] { return fan(test::sharesAgainstReference(), light()); }},
    {"fan-powers", [] { return fan(test::powers(), light()); }},
    {"fan-locked", lockedAxis},
    {"fan-printed", printed},
    {"card-held", [] { return card(ChartSize::large, true, usual); }},
    {"card-small", [] { return card(ChartSize::small, false, QSize(260, 130)); }},
    {"overlay-printed", overlayPrinted},
    {"overlay-six-dark", overlayOfSix},
    {"tradeoff", [] { return tradeoff(ColourMode::light); }},
    {"tradeoff-dark", [] { return tradeoff(ColourMode::dark); }},
    {"chain", chain},
    {"branches", branches},
    {"moved", moved},
    {"world", [] { return world(ColourMode::light); }},
    {"world-dark", [] { return world(ColourMode::dark); }},
    {"trust", ranges},
};

/// How letters may be set by another FreeType: the first is how the control images have them. None but such as leave every
/// width alone: medium and full hints move words and axes, and a mask made of them would cover lines.
struct Lettering {
    const char* style;
    bool automatic;   ///< FreeType's own hints instead of the font's
};
constexpr Lettering letterings[]{{"hintslight", false}, {"hintslight", true}, {"hintnone", false}};

/// Fonts as this test has them, whatever the desktop asks for: to be called before there is an application.
void useLettering(const Lettering& lettering, const QTemporaryDir& folder) {
    QFile file(folder.filePath(QStringLiteral("fonts.conf")));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
               "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix=\"xdg\">fonts</dir>"
               "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir>"
               "<match target=\"pattern\"><edit name=\"antialias\"><bool>true</bool></edit><edit name=\"hinting\"><bool>true</bool></edit>"
               "<edit name=\"rgba\"><const>none</const></edit>");
    file.write(QStringLiteral("<edit name=\"hintstyle\"><const>%1</const></edit><edit name=\"autohint\"><bool>%2</bool></edit></match></fontconfig>")
                   .arg(QLatin1String(lettering.style), QLatin1String(lettering.automatic ? "true" : "false")).toUtf8());
    qputenv("FONTCONFIG_FILE", QFile::encodeName(file.fileName()));
}

/// The same font file gives the same letters; another version has another shape and width.
QString fontFault() {
    if (!QFontDatabase::families().contains(QStringLiteral("Inter"))) return QStringLiteral("the font Inter is not installed: ./dev deps, or package fonts-inter");
    const QByteArray head = QRawFont::fromFont(Theme::body()).fontTable("head");
    constexpr double wanted = 3.019;
    const double version = head.size() < 8 ? 0 : qFromBigEndian<quint32>(head.constData() + 4) / 65536.0;
    return std::fabs(version - wanted) < 0.0005 ? QString() : QStringLiteral("the control images are set in Inter %1, and this is %2").arg(wanted).arg(version, 0, 'f', 3);
}

} // namespace

/// Charts look as they did when somebody looked at them: colours, dashes, places and words, from made-up data.
class ChartImagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(fontFault().isEmpty(), qPrintable(fontFault())); }
    void aPictureIsAsItsControl_data() {
        QTest::addColumn<int>("row");
        for (int row = 0; row < static_cast<int>(std::size(pictures)); ++row) QTest::newRow(pictures[row].name) << row;
    }
    void aPictureIsAsItsControl() {
        QFETCH(int, row);
        const QString name = QLatin1String(pictures[row].name);
        const QImage drawn = pictures[row].draw();
        const QString command = QStringLiteral("CW_ACCEPT_IMAGES=1 %1 aPictureIsAsItsControl:%2").arg(QCoreApplication::applicationFilePath(), name);
        const QString fault = test::imageFault(name, drawn, command);
        if (fault.isEmpty()) return;
        if (!qEnvironmentVariableIsSet("CW_ACCEPT_IMAGES")) QFAIL(qPrintable(fault));
        QDir().mkpath(QFileInfo(test::controlFile(name)).path());
        QVERIFY(drawn.save(test::controlFile(name)));
        m_accepted << name;
        qInfo("accepted: %s", qPrintable(test::controlFile(name)));
    }
    void everyControlHasAPicture() {
        QStringList stray = QDir(QFileInfo(test::controlFile({})).path()).entryList({QStringLiteral("*.png")});
        for (const Picture& picture : pictures)
            for (const QString& file : {test::controlFile(QLatin1String(picture.name)), test::maskFile(QLatin1String(picture.name))}) stray.removeAll(QFileInfo(file).fileName());
        QVERIFY2(stray.isEmpty(), qPrintable(stray.join(u' ')));
    }
    /// What the comparison itself says, pixel by pixel.
    void differencesAreCounted() {
        const QImage control = plain(0x808080, QSize(6, 4));
        QImage drawn = control, mask(control.size(), QImage::Format_Grayscale8);
        mask.fill(0);
        drawn.setPixel(1, 1, qRgb(0x80, 0x80, 0x82));   // as far as another processor may round
        QCOMPARE(test::imageDifference(control, drawn, {}).pixels, 0);
        drawn.setPixel(2, 1, qRgb(0x80, 0x83, 0x80));
        drawn.setPixel(4, 3, qRgb(0x30, 0x80, 0x80));
        const test::ImageDifference found = test::imageDifference(control, drawn, {});
        QCOMPARE(found.pixels, 2);
        QCOMPARE(found.most, 0x50);
        QCOMPARE(found.where, QRect(QPoint(2, 1), QPoint(4, 3)));
        QCOMPARE(found.marked.pixel(4, 3), qRgb(255, 0, 0));
        QVERIFY(found.marked.pixel(1, 1) != qRgb(255, 0, 0));
        mask.scanLine(3)[4] = 0x50;
        QCOMPARE(test::imageDifference(control, drawn, mask).pixels, 1);
        mask.scanLine(3)[4] = 0x4F;
        QCOMPARE(test::imageDifference(control, drawn, mask).pixels, 2);
        const std::array others{drawn, control};
        const QImage made = test::differenceMask(control, others);
        QCOMPARE(made.pixelColor(4, 3).red(), 0x50);
        QCOMPARE(made.pixelColor(1, 1).red(), 0);
        QVERIFY(test::differenceMask(control, std::array{control}).isNull());
    }
    /// Masks of what was accepted: the same pictures, with letters set in other ways by another process.
    void cleanupTestCase() {
        if (m_accepted.isEmpty()) return;
        QTemporaryDir folder;
        const int variants = static_cast<int>(std::size(letterings));
        for (int variant = 1; variant < variants; ++variant) {
            QProcess other;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("CW_IMAGES_LETTERING"), QString::number(variant));
            environment.insert(QStringLiteral("CW_IMAGES_FOLDER"), folder.filePath(QString::number(variant)));
            other.setProcessEnvironment(environment);
            other.start(QCoreApplication::applicationFilePath(), {});
            QVERIFY(other.waitForFinished(60000) && other.exitCode() == 0);
        }
        for (const QString& name : std::as_const(m_accepted)) {
            std::vector<QImage> others;
            for (int variant = 1; variant < variants; ++variant) others.emplace_back(folder.filePath(QStringLiteral("%1/%2.png").arg(variant).arg(name)));
            const QImage mask = test::differenceMask(QImage(test::controlFile(name)), others);
            QFile::remove(test::maskFile(name));
            if (!mask.isNull()) QVERIFY(mask.save(test::maskFile(name)));
        }
    }

private:
    QStringList m_accepted;
};

int main(int argc, char** argv) {
    const QTemporaryDir fonts;
    const int lettering = qEnvironmentVariableIntValue("CW_IMAGES_LETTERING");
    if (lettering < 0 || lettering >= static_cast<int>(std::size(letterings))) qFatal("CW_IMAGES_LETTERING: no such lettering");
    useLettering(letterings[lettering], fonts);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");   // numbers as the control images have them
    for (const char* scale : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_USE_PHYSICAL_DPI"}) qunsetenv(scale);
    QApplication application(argc, argv);
    theme(ColourMode::light).install(application);
    if (const QString folder = qEnvironmentVariable("CW_IMAGES_FOLDER"); !folder.isEmpty()) {   // draw, and compare nothing
        for (const Picture& picture : pictures)
            if (!QDir().mkpath(folder) || !picture.draw().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(picture.name)))) return 1;
        return 0;
    }
    ChartImagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chart_images.moc"
