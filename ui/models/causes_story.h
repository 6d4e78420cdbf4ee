#pragma once
#include "sim/analysis/parting.h"
#include "ui/models/history.h"
#include "ui/models/sentence.h"

#include <optional>

namespace cw {

RunView viewOf(const History& history);

/// What became of the incident in the reference, and who paid there; where it did not happen, why.
Sentence twinStory(const Histories& histories, std::int32_t incident);

/// Where the two worlds ceased to be one: the first event that differs, and the first difference on the way to the incident.
struct PartingStory {
    Sentence words;
    std::optional<int> worlds, chain;       ///< months of the two; nothing where they never part
    bool happensThere = false;              ///< the incident has a twin
};
PartingStory partingStory(const Histories& histories, std::int32_t incident);

/// What a replay without something shows: from which month it differs, what became of the incident, and the run's sums.
struct ReplaySum {
    QString name;
    double with = 0, without = 0;           ///< bn$
};
struct ReplayStory {
    Sentence words;
    std::optional<int> differsFrom;         ///< first month in which any outcome differs; nothing if none does
    std::vector<ReplaySum> sums;            ///< harm, value, paid
};
/// `premise`: "Had Calidian-34 never been trained". `incident`: a row of the scenario's history, -1 for none.
ReplayStory replayStory(const Histories& histories, const QString& premise, std::int32_t incident);

} // namespace cw
