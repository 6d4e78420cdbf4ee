#include "tests/support.h"
#include "ui/models/format.h"
#include "ui/models/provenance.h"
#include "ui/models/results.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/charts/export_dialog.h"

#include <QClipboard>
#include <QDir>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>

using namespace cw;

/// Exported charts carry their size and provenance, print white, and never replace a good file by half of one.
class ChartExportTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto scenario = std::make_shared<Scenario>();
        scenario->name = "A <b>bold</b> & risky policy";
        scenario->months = 24;
        scenario->runs = 4;
        RunCache cache;
        RunCache::Entry& world = cache.entry(scenario);
        world.runs = test::run(*scenario, 4);
        m_results = makeResults(world, nullptr, {}, scenario);
        m_data = chartData(*m_results, test::outcome("innovation.flow"));
    }
    void png() {
        QImage image = QImage::fromData(renderChart(request(ChartFormat::png)));
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QCOMPARE(image.size(), QSize(1890, 1181));
        QCOMPARE(image.pixelColor(3, 3), QColor(Qt::white));
        QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("90 % of 4 runs. A simulation, no forecast: ranges hold luck, not doubt about the assumptions; seed 2025")));
    }
    void svgIsWellFormedWhateverTheName() {
        QXmlStreamReader xml(renderChart(request(ChartFormat::svg)));
        QString description;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"desc") description = xml.readElementText();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(description.contains(QStringLiteral("A <b>bold</b> & risky policy")));
    }
    void pdf() {
        const QByteArray bytes = renderChart(request(ChartFormat::pdf));
        QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 2000);
    }
    void csv() {
        const QList<QByteArray> lines = chartTable(m_data).csv().split('\n');
        QCOMPARE(lines.size(), 1 + 24 + 1);
        QVERIFY(lines.first().startsWith("month,year,policy_p05"));
        for (const QByteArray& line : lines.first(25)) QCOMPARE(line.count(','), 14);
        QCOMPARE(lines.at(13).split(',').at(1), QByteArray("2026"));
        QCOMPARE(lines.at(1).split(',').at(4).toDouble(), m_data.policy.p50.first());
    }
    /// Names like "Strict, pinned" are the usual ones here: a comma in one is no column, whatever separates them.
    void aNameWithACommaIsOneCell() {
        TextTable table;
        table.row().plain("scenario").plain("mean");
        table.row().text(QStringLiteral("Strict, pinned")).number(-0.5);
        table.row().text(QStringLiteral("=\"a\tb\"\n<c>")).plain("");
        QCOMPARE(table.csv(), QByteArray("scenario,mean\n\"Strict, pinned\",-0.5\n\"'=\"\"a\tb\"\"\n<c>\",\n"));
        QCOMPARE(table.tsv(), QStringLiteral("scenario\tmean\nStrict, pinned\t-0.5\n'=\"a b\"; <c>\t\n"));
        QVERIFY(table.html(QStringLiteral("a & b")).contains(QStringLiteral("<caption>a &amp; b</caption>\n<tr><th>scenario</th><th>mean</th></tr>\n<tr><th>Strict, pinned</th><td>-0.5</td></tr>\n")));
        ExportedPicture picture{.caption = {QStringLiteral("T"), {}}, .experiment = {}, .paint = [](QPaintDevice& device, QSize) { QPainter().begin(&device); },
                                .table = [table] { return table; }};
        copyPictureToClipboard(picture);
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), table.tsv());
        QVERIFY(copied->hasImage() && copied->hasFormat(QStringLiteral("image/svg+xml")));
    }
    void writing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(writeWhole(path, "whole").isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("whole"));
        QVERIFY(writeWhole(folder.filePath(QStringLiteral("no/such/chart.svg")), "x").contains(QStringLiteral("no/such/chart.svg")));
    }
    /// Files may not grow beyond 4 KiB: the short write and the error that a full disk gives.
    void aFullDiskKeepsTheOldChart() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Bild ü.png"));
        QVERIFY(writeWhole(path, "old").isEmpty());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString error = writeWhole(path, QByteArray(100000, 'x'));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY2(error.contains(path), qPrintable(error));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("Bild ü.png")});
    }

    /// A chart that stands alone says which rules it shows, with their dates.
    void theCaptionNamesTheRules() {
        auto policy = std::make_shared<Scenario>(), quo = std::make_shared<Scenario>(statusQuo());
        policy->name = statusQuo().name;
        for (Scenario* s : {policy.get(), quo.get()}) s->months = 24, s->runs = 2;
        test::set(*policy, "liability.regime", 2);
        policy->setLever(test::spec("liability.developer_burden"), Schedule{.value = 0.9, .start = 18, .ramp = 3, .end = {}});
        RunCache cache;
        for (const auto& s : {policy, quo}) cache.entry(s).runs = test::run(*s, 2);
        const ResultsPointer results = makeResults(cache.entry(policy), &cache.entry(quo), QStringLiteral("Status quo 2025"), policy);
        const QString text = chartCaption(*results, seriesInfo(0)).text;
        QVERIFY2(text.startsWith(QStringLiteral("Status quo 2025, changed against Status quo 2025 (dashed). Median, and bands that hold 50 % and 90 % of 2 runs. ")), qPrintable(text));
        QVERIFY2(text.contains(format::modelText(test::spec("liability.regime").label) + QStringLiteral(": negligence → strict; ")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral(" (from Jul 2026 · over 3 months). A simulation")), qPrintable(text));
    }

    void theCaptionNamesWhatIsNotAtItsDefault() {
        Scenario s;
        QVERIFY(!provenance(s).contains(QStringLiteral("default")));
        s.values.set(test::spec("policy.start"), 18);
        s.uncertain = {{&test::spec("respond.learning"), UncertainAssumption::Distribution::uniform, 0.1, 0.3}};
        test::set(s, "licensing.fee", 1);   // a lever is no assumption
        const QString text = provenance(s);
        QVERIFY2(text.startsWith(QStringLiteral("A simulation, no forecast: ranges hold luck, and doubt about the assumptions drawn; seed 2025; Counterweight")), qPrintable(text));
        const QString start = format::text(test::spec("policy.start").label), learning = format::text(test::spec("respond.learning").label);
        QVERIFY2(text.contains(start + QStringLiteral(" 18")), qPrintable(text));
        QVERIFY2(text.contains(learning + QStringLiteral(" drawn from 10 to 30")) || text.contains(learning + QStringLiteral(" drawn from 0.1 to 0.3")), qPrintable(text));
        QVERIFY(!text.contains(format::text(test::spec("licensing.fee").label)));
        QCOMPARE(changedAssumptions(s).size(), 2);
        for (const ParameterSpec* spec : parameterRegistry())
            if (spec->role == Role::assumption && spec->kind == Kind::real && spec->limits.high > spec->fallback) s.values.set(*spec, spec->limits.high);
        const auto all = changedAssumptions(s).size();
        QVERIFY(all > 20);
        QVERIFY(provenance(s).endsWith(QStringLiteral(" and %1 more").arg(all - 4)));
    }
    /// The whole width of the page, in the colours of print.
    void aPictureIsPrinted() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("printed.pdf"));
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageOrientation(QPageLayout::Landscape);
        QSize painted;
        ExportedPicture picture{.caption = {QStringLiteral("T"), {}}, .experiment = {}, .paint = {}, .table = {}};
        picture.paint = [&](QPaintDevice& device, QSize size) {
            painted = size;
            paintChart(m_data, chartCaption(*m_results, m_data.series), device, size);
        };
        printPicture(picture, printer);
        QCOMPARE(painted.width(), printer.pageRect(QPrinter::DevicePixel).toRect().width());
        QVERIFY(painted.height() > painted.width() / 2);
        QVERIFY2(painted.width() > 900 && painted.width() < 1123, qPrintable(QString::number(painted.width())));   // A4 across is 1123 px at 96 dpi
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY2(file.size() > 10000, qPrintable(QString::number(file.size())));
    }

private:
    ChartExport request(ChartFormat format) const {
        ChartExport made{.format = format, .millimetres = {160, 100}, .dpi = 300, .caption = chartCaption(*m_results, m_data.series), .paint = {}};
        made.paint = [this, made](QPaintDevice& device, QSize size) { paintChart(m_data, made.caption, device, size); };
        return made;
    }
    ResultsPointer m_results;
    ChartData m_data;
};

QTEST_MAIN(ChartExportTest)
#include "tst_chart_export.moc"
