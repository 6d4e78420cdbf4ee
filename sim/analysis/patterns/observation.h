#pragma once
#include "sim/scenario.h"
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace cw {

/// A developer's own base model, as it stood at the end of its run. Months; -1: never.
struct BaseModel {
    std::int32_t developer = -1;
    DeveloperKind kind = DeveloperKind::frontier;
    std::int16_t trained = -1, released = -1, opened = -1;
    std::int16_t stripped = -1;      ///< month of the stripped copy of the model itself
    bool leaked = false;
    bool leads = false;              ///< the most capable model released so far, when it was released
    bool leadsOpen = false;          ///< the most capable open weights so far, when it was opened
    double compute = 0, capability = 0;   ///< log10 FLOP, log10 effective FLOP
    std::int32_t descendants = 0;    ///< fine-tunes and variants of its lineage, stripped copies apart
};

/// What the patterns need of a run and its outcomes do not tell. Series have one entry per month.
struct Observation {
    std::vector<BaseModel> bases;        ///< in order of training
    std::vector<double> children;        ///< models made from a model, for all that somebody built on
    std::vector<double> algorithms;      ///< OOM gained by the best developer
    std::vector<double> lead;            ///< OOM between the best developer's best product and the second developer's
    double firstReach = 0;               ///< capability that the leader could train in month 0, log10 effective FLOP
    std::vector<double> reaching;        ///< developers that could train that
    std::vector<double> strippedPower;   ///< success of the best stripped weights within reach, summed over domains
    std::vector<double> listedNew;       ///< open weights of the last 12 months that some hub lists
    double topShare = 0;                 ///< share of users of the 1 % of open models used most, after five years
    double unusedShare = 0;              ///< share of open models without a user then
    double guardFactor = 0;              ///< success per try without guards over that at the best-guarded API, end of year 1
    double persistent = 0;               ///< success of who keeps trying there until tired or banned, 0..1
    double tamperArt = 0;                ///< state of the art in tamper resistance then, 0..1
};

/// Adds the end of this month of a run to what was seen of it; an observer of RunOptions.
void observe(Observation& seen, const Scenario& scenario, const ParameterSet& assumptions, std::uint32_t run, int month,
             const World& world);

} // namespace cw
