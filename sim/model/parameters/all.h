#pragma once
#include "sim/model/parameters/adoption.h"
#include "sim/model/parameters/alignment.h"
#include "sim/model/parameters/care.h"
#include "sim/model/parameters/choice.h"
#include "sim/model/parameters/compliance.h"
#include "sim/model/parameters/compute.h"
#include "sim/model/parameters/concern.h"
#include "sim/model/parameters/control.h"
#include "sim/model/parameters/cost.h"
#include "sim/model/parameters/defence.h"
#include "sim/model/parameters/derive.h"
#include "sim/model/parameters/developers.h"
#include "sim/model/parameters/growth.h"
#include "sim/model/parameters/host.h"
#include "sim/model/parameters/identity.h"
#include "sim/model/parameters/innovation.h"
#include "sim/model/parameters/liability.h"
#include "sim/model/parameters/licensing.h"
#include "sim/model/parameters/market.h"
#include "sim/model/parameters/misuse.h"
#include "sim/model/parameters/mobility.h"
#include "sim/model/parameters/network.h"
#include "sim/model/parameters/outcome.h"
#include "sim/model/parameters/platform.h"
#include "sim/model/parameters/policy.h"
#include "sim/model/parameters/population.h"
#include "sim/model/parameters/promotion.h"
#include "sim/model/parameters/race.h"
#include "sim/model/parameters/record.h"
#include "sim/model/parameters/regulator.h"
#include "sim/model/parameters/release.h"
#include "sim/model/parameters/respond.h"
#include "sim/model/parameters/severity.h"
#include "sim/model/parameters/strip.h"
#include "sim/model/parameters/tamper.h"
#include "sim/model/parameters/train.h"
#include "sim/model/parameters/treaty.h"
#include "sim/model/parameters/users.h"
#include "sim/model/parameters/value.h"
#include "sim/model/parameters/weakness.h"
#include "sim/model/parameters/welfare.h"

namespace cw::par {

/// Every group, in the order in which people meet them.
inline constexpr std::span<ParameterSpec* const> groups[] = {
    liability::all, platform::all, licensing::all, compute::all, release::all, alignment::all, treaty::all,
    promotion::all, regulator::all, growth::all, train::all, choice::all, market::all, adoption::all,
    network::all, value::all, innovation::all, derive::all, strip::all, tamper::all, host::all, care::all,
    respond::all, mobility::all, compliance::all, defence::all, misuse::all, severity::all, control::all,
    weakness::all, concern::all, identity::all, developers::all, population::all, users::all, policy::all,
    record::all, outcome::all, cost::all, welfare::all, race::all,
};

} // namespace cw::par

namespace cw {

consteval std::size_t rowOf(const ParameterSpec& spec) {
    std::size_t row = 0;
    for (const auto group : par::groups)
        for (const ParameterSpec* each : group) {
            if (each == &spec) return row;
            ++row;
        }
    throw "in no group's list";
}

} // namespace cw
