#pragma once
#include "ui/models/run_controller.h"

#include <QString>

namespace cw {

/// What changed against the reference, in words that claim no more than the runs show.
struct Sentence {
    QString plain;   ///< for screen readers, the clipboard and reports
    QString rich;    ///< the same with numbers emphasised; everything from files is escaped
};
/// One sentence on cumulative expected harm and cumulative innovation. `secondInk` colours the intervals in `rich`.
Sentence differenceSentence(const Results& results, const QString& secondInk);

/// "64 paired runs · 95 % interval of the mean difference"
QString runsNote(const Results& results);

} // namespace cw
