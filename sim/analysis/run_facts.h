#pragma once
#include "sim/world.h"

#include <optional>
#include <unordered_map>

namespace cw {

/// What a run knows about a model that its log does not hold. Rows stand as in the world's table of models.
struct ModelFact {
    Key key, developer;                // developer: nothing for an individual's
    std::int32_t parent = -1;          // row; -1: trained from scratch
    std::uint8_t jurisdiction = 0;     // where the developer sat when it trained
    std::int16_t trained = -1, released = -1, opened = -1;   // months; -1: never
    std::uint16_t flags = 0;           // ModelFlag, as they were at the end of the run
    double compute = 0, capability = 0, care = 0, tamper = 0;
    bool is(std::uint16_t flag) const { return (flags & flag) != 0; }
};

/// The circumstances of an incident, or of one row of small ones.
struct IncidentFact {
    std::int32_t event = -1;           // row of the log
    std::int32_t model = -1;           // row of the models
    std::uint8_t route = byApi;        // MisuseRoute
    std::int64_t count = 1;            // real incidents
    std::uint32_t hosts = 0;           // bit h: the weights stood on hub h
    double dueCare = 0;                // of the base model, by the law of its developer in that month, whatever the regime
    double skill = 0;                  // log10 effective FLOP of the perpetrator without AI; 0 where there is none
};

/// A misuser takes up another model, or goes without.
struct RouteChange {
    std::int16_t month = 0;
    std::int32_t model = -1;           // row of the models; -1: none
    std::uint8_t route = unaided;
};

struct RunFacts {
    std::vector<ModelFact> models;
    std::unordered_map<std::int32_t, IncidentFact> incidents;              // by row of the log
    std::unordered_map<std::uint32_t, std::vector<RouteChange>> routes;    // by user, in the order of months
    std::unordered_map<std::uint64_t, std::int32_t> rows;                  // of models, by key

    const ModelFact* model(Key key) const;
    const IncidentFact* incident(std::int32_t event) const;
    /// What a misuser worked with in a month; nothing where that was not followed.
    std::optional<RouteChange> routeOf(std::uint32_t user, int month) const;
    /// The model and what it descends from, nearest first.
    std::vector<const ModelFact*> lineage(std::int32_t model) const;
};

/// Notes the facts while a run goes by: give see() to RunOptions::observe. It changes nothing in the run.
class FactRecorder {
public:
    explicit FactRecorder(int months) : m_months(months) {}
    void see(int month, const World& world);
    RunFacts take() { return std::move(m_facts); }

private:
    void seeIncidents(const World& world);
    void seeRoutes(int month, const World& world);
    void seeModels(const World& world);
    int m_months;
    RunFacts m_facts;
    std::vector<RouteChange> m_last;   // by misuser, in the order of Users::malicious
};

} // namespace cw
