#pragma once
#include "sim/world.h"

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

namespace cw {

/// How a model can be had in a month.
enum class Access : std::uint8_t {
    notYet,    ///< not trained yet
    inHouse,   ///< trained, but nobody outside can use it: it waits, was refused, is withheld or covert
    api,       ///< served by its developer only
    open,      ///< its weights circulate, served or not
    past       ///< was to be had; now neither served nor hosted
};

/// A model over the whole run: a row with the months in which something about it changed. `never` where it did not.
struct RecordedModel {
    static constexpr std::int16_t never = std::numeric_limits<std::int16_t>::max();
    Key key, developer;                ///< developer: nothing for an individual's
    std::int32_t parent = -1;          ///< row; -1: trained from scratch
    std::uint8_t jurisdiction = 0;     ///< where whoever made it sat
    std::uint16_t flags = 0;           ///< ModelFlag, as they were at the end of the run
    float capability = 0, care = 0, tamper = 0;   ///< log10 effective FLOP; kappa; 0..1
    std::int16_t trained = 0;
    std::int16_t served = never, servedUntil = never;   ///< on offer by API: first month, month after the last
    std::int16_t opened = never, hostedUntil = never;   ///< weights circulate: first month, month after the last
    std::int16_t stripped = never;     ///< month in which somebody took its guardrails off
    bool is(std::uint16_t flag) const { return (flags & flag) != 0; }
    bool isCopy() const { return is(strippedCopy); }
    Access at(int month) const;
    /// Somebody outside the house can use it in this month.
    bool inUse(int month) const { return at(month) == Access::api || at(month) == Access::open; }
};

/// A developer at the end of a month.
struct DeveloperMonth {
    float capability = 0;              ///< log10 effective FLOP of a typical run
    float care = 0;                    ///< kappa
    float wealth = 0;                  ///< bn$
    std::uint8_t jurisdiction = 0, generation = 0;
    bool active = false;
};

/// A jurisdiction in a month.
struct JurisdictionMonth {
    float harm = 0;                    ///< bn$, where the victims live
    float adoption = 0;                ///< share of its lawful users
    float tightening = 0;              ///< of a responsive regulator, 0..1
    bool member = false;               ///< of the coalition
};

/// A hub at the end of a month.
struct HubMonth {
    std::uint32_t listed = 0, stripped = 0;   ///< weights; those of them that are stripped copies
};

/// A lever of the law in force has another value than the month before.
struct LawChange {
    std::int16_t month = 0;
    std::uint8_t jurisdiction = 0;
    const ParameterSpec* lever = nullptr;
    double before = 0, after = 0;
};

/// From this month on a model stands on these hubs.
struct HostChange {
    std::int16_t month = 0;
    std::uint32_t hosts = 0;           ///< bit h: hub h
};

/// A developer's life: an entrant in the same slot is another one.
struct DeveloperLife {
    Key key;
    std::uint32_t slot = 0;
    std::uint8_t kind = 0, home = 0;
    std::int16_t first = 0, until = 0; ///< months; the month after its last
};

/// How many there are in a month.
struct WorldCounts {
    int inUse = 0, open = 0, api = 0, copies = 0, inHouse = 0;   ///< copies: stripped ones that circulate, part of `open`
    int developers = 0, abroad = 0;                             ///< abroad: not where they started
};

/// One run month by month, small enough to be kept whole, any month of it to be had at once: things are rows with the months
/// of their changes, what changes all the time are tables by month. Never changes once made.
struct Recording {
    int months = 0;
    std::size_t developerSlots = 0, places = 0, hubs = 0;
    std::vector<RecordedModel> models;             ///< as in the world's table: in order of training
    std::vector<DeveloperLife> lives;              ///< in order of their beginning
    std::vector<DeveloperMonth> developers;        ///< month x slot
    std::vector<JurisdictionMonth> jurisdictions;  ///< month x place
    std::vector<HubMonth> hubMonths;               ///< month x hub
    std::vector<std::uint8_t> hubPlaces;           ///< jurisdiction by hub
    std::vector<LawChange> law;                    ///< in order of months
    std::vector<HostChange> hostChanges;           ///< grouped by model, each group in order of months
    std::vector<std::uint32_t> firstHostChange;    ///< by model; one more at the end
    std::unordered_map<std::uint64_t, std::int32_t> rowOf;   ///< of models, by key
    float lowest = 0, highest = 1;                 ///< capability of all models

    const DeveloperMonth& developer(int month, std::size_t slot) const { return developers[static_cast<std::size_t>(month) * developerSlots + slot]; }
    const JurisdictionMonth& jurisdiction(int month, std::size_t place) const { return jurisdictions[static_cast<std::size_t>(month) * places + place]; }
    const HubMonth& hub(int month, std::size_t h) const { return hubMonths[static_cast<std::size_t>(month) * hubs + h]; }
    /// Row of a model, -1 if the run knows none of this key.
    std::int32_t model(Key key) const;
    const DeveloperLife* life(Key developer) const;
    /// The hubs a model stands on in a month.
    std::uint32_t hostsOf(std::size_t model, int month) const;
    /// Models made directly from this one.
    std::vector<std::int32_t> childrenOf(std::size_t model) const;
    WorldCounts counts(int month) const;
    /// Memory it takes.
    std::size_t bytes() const;
};

/// Makes a recording while a run goes by: give see() to RunOptions::observe. It changes nothing in the run.
class Recorder {
public:
    explicit Recorder(int months) { m_recording.months = months; }
    void see(int month, const World& world);
    Recording take();

private:
    struct Change {
        std::int32_t model;
        HostChange change;
    };
    void seeModels(int month, const World& world);
    void seeDevelopers(int month, const World& world);
    void seePlaces(int month, const World& world);
    void seeLaw(int month, const World& world);
    void seeHubs(int month, const World& world);
    Recording m_recording;
    std::vector<Change> m_hosts;                     // in order of months
    std::vector<std::uint32_t> m_hostsBefore;        // by model
    std::vector<std::int32_t> m_servedBefore;        // by slot: row of Models on offer by API, -1
    std::vector<std::int32_t> m_lifeOf;              // by slot: row of lives, -1
    std::vector<ParameterSet> m_lawBefore;           // by jurisdiction
};

} // namespace cw
