#pragma once
#include "ui/models/causes_study.h"
#include "ui/models/sentence.h"

namespace cw {

/// "A cyber attack through a stripped copy with at least 41.0 m$ of harm": what counts as the same kind.
QString kindWords(const IncidentKind& kind);
/// In how many runs that happens, here and in the reference. Call it once the runs have been counted.
Sentence typicalStory(const StudyResults& results, const LargeIncident& incident);

/// One lever that was moved, and what came of it.
struct PreventionLine {
    QString lever;       ///< "Tamper resistance mandate: 90 %"
    QString fate;        ///< "gone", "unchanged", "harm 41.0 m$"
    QString run;         ///< harm of the run: "harm of the run −23 %"
    QString share;       ///< "in 12 % of 64 runs [6, 22]"; empty until they are there
    bool gone = false;
};
/// The best of all levers for this incident; at most `most` lines.
std::vector<PreventionLine> preventionLines(const StudyResults& results, const LargeIncident& incident, std::size_t most);
/// How many of the levers that were tried made it go: what a change of luck alone would do.
QString preventionNote(const StudyResults& results, const LargeIncident& incident);

} // namespace cw
