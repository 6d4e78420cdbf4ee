#pragma once
#include "ui/views/charts/export_dialog.h"
#include "ui/views/world/world_picture.h"

namespace cw {

/// A world as it stands on screen, to be painted for paper.
struct ExportedWorld {
    WorldPicture picture;
    WorldMoment moment;
    bool reference = false;
    QString name, counts;   ///< above it, where there are two
};

/// Side by side, white whatever the theme, the legend below.
void paintWorlds(std::vector<ExportedWorld> worlds, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize);

/// On paper what is `pixels` large on screen shows as much as there, with room for caption and legend.
QSizeF worldMillimetres(QSize pixels);

} // namespace cw
