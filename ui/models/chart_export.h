#pragma once
#include "ui/models/chart_data.h"
#include "ui/models/text_table.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QSizeF>

#include <functional>

class QPaintDevice;

namespace cw {

/// Pixels per inch in which pictures are laid out, so that type keeps its size whatever the resolution.
inline constexpr int screenDpi = 96;

enum class ChartFormat { png, svg, pdf, csv };

/// What an exported chart says about itself. Kept in the file's own metadata.
struct ChartCaption {
    QString title, text;   ///< "Innovation"; runs, bands, seed, version
    QString about = {};    ///< what is drawn, with its unit: below the title
    /// For where it stands alone: what is drawn, then the rest.
    QString described() const { return about + QStringLiteral(". ") + text; }
};
/// `allWorlds`: of the medians of four worlds, not of two with their bands.
ChartCaption chartCaption(const Results& results, const SeriesInfo& series, bool allWorlds = false);

struct ChartExport {
    ChartFormat format = ChartFormat::png;
    QSizeF millimetres{160, 100};
    int dpi = 300;   ///< PNG only
    ChartCaption caption;
    QByteArray experiment = {};   ///< carried by the file, so that opening it brings the experiment back; empty: none
    /// Draws on the device in a logical size at 96 dpi, so that type keeps its size whatever the resolution.
    std::function<void(QPaintDevice& device, QSize logicalSize)> paint;
};
/// In pixels, with what the file says about itself; null if it would be of absurd size.
QImage renderImage(const ChartExport& request);
/// The file's bytes; empty if the device could not be painted on (a PNG of absurd size).
QByteArray renderChart(const ChartExport& request);

/// month,year,policy_p05,…,reference_p95,difference_mean,difference_low,difference_high in screen units.
TextTable chartTable(const ChartData& data);

/// Writes all bytes or leaves the old file alone, as scenario files are written. Returns what went wrong as a sentence, or nothing.
QString writeWhole(const QString& path, const QByteArray& bytes);

} // namespace cw
