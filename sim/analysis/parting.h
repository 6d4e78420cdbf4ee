#pragma once
#include "sim/analysis/event_index.h"
#include "sim/analysis/run_facts.h"

#include <optional>
#include <vector>

namespace cw {

/// One run as the comparison of two worlds sees it.
struct RunView {
    const EventLog& log;
    const EventIndex& index;
    const RunFacts& facts;
};

/// The first thing that happened in one world and not, or not like that, in its twin. Rows of the two logs; -1: nothing there.
struct Parting {
    int month = 0;
    std::int32_t here = -1, there = -1;
};
/// Nothing if the two logs tell the same. Without `laws`, changes of the law itself are passed over: what they led to counts.
std::optional<Parting> firstParting(const EventLog& here, const EventLog& there, bool laws);

/// How a model on the chain of an incident differs from the same model in the twin world.
enum class ModelParting { absent, notOpened, notReleased, otherCare, otherCompute, otherParent, otherOpening, otherRelease, otherTamper };
struct ChainParting {
    ModelParting how = ModelParting::absent;
    int month = 0;                               ///< in which it first shows
    const ModelFact *here = nullptr, *there = nullptr;   ///< `there` is null for an absent one
};
/// Every difference among the models that an incident's model descends from, itself included, in the order of time. A model
/// that came about as it did elsewhere gives none; `until` is the month of the incident.
std::vector<ChainParting> chainPartings(const RunFacts& here, std::int32_t model, const RunFacts& there, int until);

/// The first event among the causes of an incident that has no equal in the twin's log; -1 if all have. Changes of the law are
/// passed over, as above.
std::int32_t firstUnequalCause(const RunView& here, std::int32_t incident, const RunView& there);

/// What became of an incident in the twin world.
enum class Fate {
    same,          ///< it happened, with the same harm
    otherHarm,     ///< it happened, with other harm
    noModel,       ///< its model is not there
    notYet,        ///< its model is there, but was not to be had by then
    otherModel,    ///< its perpetrator worked with another model, or in another way
    withoutAi,     ///< its perpetrator worked without AI
    failed         ///< same person, same model, same way: it did not succeed
};
struct Twin {
    Fate fate = Fate::failed;
    std::int32_t event = -1;               ///< row of the twin's log; -1: it did not happen
    const ModelFact* model = nullptr;      ///< noModel and notYet: the nearest ancestor that is there; otherModel: what it used
    std::uint8_t route = unaided;          ///< otherModel: how
    int others = 0;                        ///< large incidents of the same perpetrator in the twin's run
};
Twin twinOf(const RunView& here, std::int32_t incident, const RunView& there);

} // namespace cw
