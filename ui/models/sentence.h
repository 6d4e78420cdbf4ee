#pragma once
#include "ui/models/marked_text.h"
#include "ui/models/run_controller.h"

namespace cw {

/// What changed against the reference, in words that claim no more than the runs show: one sentence on cumulative expected
/// harm and cumulative innovation. `secondInk` colours the intervals.
Sentence differenceSentence(const Results& results, const QString& secondInk);

/// "64 paired runs · 95 % interval of the mean difference"
QString runsNote(const Results& results);

} // namespace cw
