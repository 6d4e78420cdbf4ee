#pragma once
#include "ui/models/history.h"

#include <QStringList>

namespace cw {

/// One station on the way from the developer of a base model to the people harmed.
struct ChainBox {
    enum class Part { developer, model, copy, hub, perpetrator, victims };
    Part part = Part::model;
    Key key = {};
    QString title = {};
    QStringList lines = {};
    QString tip = {};
    QString arrow = {};                             ///< written on the arrow that leads here
    bool owed = false;                              ///< a court made it owe something
    std::optional<Intervention> removal = {};       ///< what removing it means, where that can be asked
    QString removalText = {};                       ///< "Had Calidian-34 never been trained"
    int row = -1, column = -1;                      ///< place in the drawing, by layOutChain()
};
/// The stations of an incident, or of any other event about a model, in the order in which things happened.
std::vector<ChainBox> chainOf(const History& history, std::int32_t event);
/// Gives every box its place: line by line, there and back, in so many columns.
void layOutChain(std::vector<ChainBox>& chain, int columns);
/// The whole chain in one line, for screen readers and the clipboard.
QString chainWords(const std::vector<ChainBox>& chain);

} // namespace cw
