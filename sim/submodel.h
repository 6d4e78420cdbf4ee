#pragma once
#include "sim/event_log.h"
#include "sim/random.h"
#include "sim/world.h"

#include <span>
#include <string_view>

namespace cw {

/// What a submodel is given each month. Results go into the world; luck is addressed, never consumed.
struct Step {
    const Scenario& scenario;
    const ParameterSet& assumptions;   ///< this run's: drawn where the scenario makes them uncertain
    World& world;
    const Luck& luck;
    EventLog& log;
    int month = 0;
    double years() const { return month / 12.0; }
};

/// One process of the model: one file that declares what it touches, and acts. The order of the array is the month.
struct Submodel {
    std::string_view id = {}, label = {};
    std::string_view reads = {}, writes = {};   ///< shown in the manual
    std::string_view source = {};
    void (*advance)(const Step&) = nullptr;
};
/// The month, in order.
std::span<const Submodel* const> submodelSchedule();
/// Position in the month, -1 if there is none of that name.
int submodelIndex(std::string_view id);

} // namespace cw
