#include "ui/models/chart_export.h"

#include "sim/io/write_file.h"
#include "sim/outcome.h"
#include "ui/models/experiment_carrier.h"
#include "ui/models/format.h"
#include "ui/models/policy_trail.h"
#include "ui/models/provenance.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>
#include <stdexcept>

namespace cw {

namespace {

constexpr double millimetresPerInch = 25.4;

QString tr(const char* text) { return QCoreApplication::translate("ChartExport", text); }

QSize pixels(QSizeF millimetres, double dpi) {
    return (millimetres * (dpi / millimetresPerInch)).toSize().expandedTo({1, 1});
}

QByteArray renderPng(const ChartExport& request) {
    const QImage image = renderImage(request);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return !image.isNull() && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray renderSvg(const ChartExport& request) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    const QSize size = pixels(request.millimetres, screenDpi);
    svg.setOutputDevice(&buffer);
    svg.setResolution(screenDpi);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(request.caption.title.toHtmlEscaped());   // it writes them as they are
    svg.setDescription(request.caption.described().toHtmlEscaped());
    request.paint(svg, size);
    return request.experiment.isEmpty() ? bytes : svgWithExperiment(bytes, request.experiment);
}

QByteArray renderPdf(const ChartExport& request) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(request.caption.title + QStringLiteral(" – ") + request.caption.described());
    pdf.setCreator(QStringLiteral("Counterweight"));
    pdf.setPageSize(QPageSize(request.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(screenDpi);
    if (!request.experiment.isEmpty()) pdf.addFileAttachment(QLatin1String(carrier::attachment), request.experiment, QStringLiteral("application/json"));
    request.paint(pdf, pixels(request.millimetres, screenDpi));
    return bytes;
}

void addCell(TextTable& table, const QVector<double>& column, qsizetype month) {
    month < column.size() ? table.number(column.at(month)) : table.plain("");
}

void addCells(TextTable& table, const BandSeries& series, qsizetype month) {
    for (const auto* column : {&series.p05, &series.p25, &series.p50, &series.p75, &series.p95}) addCell(table, *column, month);
}

} // namespace

ChartCaption chartCaption(const Results& results, const SeriesInfo& series, bool allWorlds) {
    QString text = shownName(results);
    if (results.reference) text += tr(" against %1 (dashed)").arg(results.referenceName);
    if (allWorlds) text += tr(". Policy and assumptions both differ from the reference: medians of %1 runs with both, one or neither of them").arg(results.runs);
    else text += results.runs == 1 ? tr(". One possible history") : tr(". Median, and bands that hold 50 % and 90 % of %1 runs").arg(results.runs);
    if (results.reference && !results.identical) text += tr(". What differs: %1").arg(changesText(*results.reference, *results.scenario));
    text += QStringLiteral(". ") + provenance(*results.scenario);
    return {series.title, text.trimmed(), series.subtitle};
}

QImage renderImage(const ChartExport& request) {
    QImage image(pixels(request.millimetres, request.dpi), QImage::Format_RGB32);
    if (image.isNull()) return {};
    image.fill(Qt::white);
    image.setDevicePixelRatio(static_cast<double>(request.dpi) / screenDpi);
    request.paint(image, pixels(request.millimetres, screenDpi));
    const int perMetre = static_cast<int>(std::lround(request.dpi / millimetresPerInch * 1000));
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    image.setText(QStringLiteral("Title"), request.caption.title);
    image.setText(QStringLiteral("Description"), request.caption.described());
    image.setText(QStringLiteral("Software"), QStringLiteral("Counterweight"));
    // PNG texts are Latin-1 unless marked otherwise, which not every program keeps.
    if (!request.experiment.isEmpty()) image.setText(QLatin1String(carrier::pngKey), QString::fromLatin1(request.experiment.toBase64()));
    return image;
}

QByteArray renderChart(const ChartExport& request) {
    switch (request.format) {
    case ChartFormat::png: return renderPng(request);
    case ChartFormat::svg: return renderSvg(request);
    case ChartFormat::pdf: return renderPdf(request);
    case ChartFormat::csv: break;
    }
    return {};
}

TextTable chartTable(const ChartData& data) {
    TextTable table;
    table.row().plain("month").plain("year");
    for (const char* whose : {"policy_", "reference_"})
        for (const char* what : {"p05", "p25", "p50", "p75", "p95"}) table.plain(std::string(whose) + what);
    for (const char* what : {"difference_mean", "difference_low", "difference_high"}) table.plain(what);
    for (const WorldLine& line : data.worlds) table.plain(line.policy ? line.assumptions ? "both_p50" : "policy_alone_p50" : line.assumptions ? "assumptions_alone_p50" : "neither_p50");
    for (qsizetype month = 0; month < data.policy.year.size(); ++month) {
        table.row().number(static_cast<int>(month)).number(static_cast<int>(2025 + month / 12));
        addCells(table, data.policy, month);
        addCells(table, data.reference, month);
        for (const auto* column : {&data.difference.mean, &data.difference.low, &data.difference.high}) addCell(table, *column, month);
        for (const WorldLine& line : data.worlds) addCell(table, line.series.p50, month);
    }
    return table;
}

QString writeWhole(const QString& path, const QByteArray& bytes) {
    try {
        writeFile(QFile::encodeName(path).toStdString(), {bytes.data(), static_cast<std::size_t>(bytes.size())});
    } catch (const std::runtime_error& error) {
        return QString::fromLocal8Bit(error.what());
    }
    return {};
}

} // namespace cw
