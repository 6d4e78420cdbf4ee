#pragma once
#include "ui/models/chart_export.h"
#include "ui/models/scenario_document.h"

class QPrinter;
class QWidget;

namespace cw {

struct ChartPart;

/// A picture as it leaves the program: what it says about itself, the experiment it carries, how it is painted, its numbers.
struct ExportedPicture {
    ChartCaption caption;
    QByteArray experiment;
    std::function<void(QPaintDevice& device, QSize logicalSize)> paint;
    std::function<TextTable()> table;   ///< made only when it is wanted: it may be long
    QSizeF millimetres{160, 100};       ///< unless the person says otherwise
    QString words = {};                 ///< come before the numbers where both are copied as text
};
void exportPictureDialog(const ExportedPicture& picture, QWidget* parent);
void copyPictureToClipboard(const ExportedPicture& picture);
/// As wide as the page.
void printPicture(const ExportedPicture& picture, QPrinter& printer);

/// Asks for format, size and file, then writes the chart with the experiment in it: the results and what is compared. Does not
/// block: the dialog is window-modal and deletes itself.
void exportChartDialog(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison, QWidget* parent);

/// Picture, drawing and table at once: the program it is pasted into takes what it understands.
void copyChartToClipboard(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison);

} // namespace cw
