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
/// Asks for format, size and file, then writes the picture with the experiment in it. Does not block: the dialog is window-modal and
/// deletes itself.
void exportPictureDialog(const ExportedPicture& picture, QWidget* parent);
/// The same where there are several to choose from. `make` is asked again when it is saved, for the runs that have come in meanwhile.
struct PictureChoice {
    QString title;
    std::function<ExportedPicture()> make;
};
void exportPictureDialog(const std::vector<PictureChoice>& choices, std::size_t first, QWidget* parent);
void copyPictureToClipboard(const ExportedPicture& picture);
/// As wide as the page.
void printPicture(const ExportedPicture& picture, QPrinter& printer);

/// With the experiment: the results and what is compared.
ExportedPicture chartPicture(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison);

/// Picture, drawing and table at once: the program it is pasted into takes what it understands.
void copyChartToClipboard(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison);

} // namespace cw
