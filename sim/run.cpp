#include "sim/run.h"

#include "sim/beginnings.h"
#include "sim/hash.h"
#include "sim/model/triggers.h"
#include "sim/outcome.h"
#include "sim/submodel.h"
#include "sim/validate.h"

#include <algorithm>

namespace cw {

std::uint64_t RunResult::hash() const {
    Hash hash;
    for (const double value : values) hash.add(value);
    return hash.value();
}

namespace {

/// FNV-1a (Fowler, Noll & Vo).
std::uint32_t hash32(std::string_view text) {
    std::uint32_t h = 2166136261u;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return h;
}

/// The first `count` months of all outcomes, from a table of so many months to another.
void copyMonths(std::span<const double> from, int fromMonths, std::span<double> to, int toMonths, int count) {
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o)
        std::ranges::copy(from.subspan(o * static_cast<std::size_t>(fromMonths), static_cast<std::size_t>(count)),
                          to.subspan(o * static_cast<std::size_t>(toMonths)).begin());
}

/// Beginnings that this run may use: who looks on must see all months.
Beginnings* beginningsFor(const Scenario& scenario, const RunOptions& options) {
    const bool watched = options.events || options.validate || options.observe;
    return !watched && options.beginnings && options.beginnings->fit(scenario) ? options.beginnings.get() : nullptr;
}

} // namespace

double valueAt(const UncertainAssumption& u, double p) {
    const bool whole = u.spec->kind != Kind::real;
    const double above = whole ? u.high + 1 : u.high;   // rounded down, so that both ends are as likely as the rest
    double value = u.low + p * (above - u.low);
    if (u.distribution == UncertainAssumption::Distribution::loguniform)
        value = u.low * math::exp(p * math::log(above / u.low));
    return whole ? std::min(u.high, std::floor(value)) : value;
}

ParameterSet drawAssumptions(const Scenario& scenario, const Luck& luck) {
    ParameterSet drawn = scenario.values;
    for (const UncertainAssumption& u : scenario.uncertain) {
        const auto together = scenario.joint ? scenario.joint->at(*u.spec, luck.run()) : std::nullopt;
        // Addressed by its id: a new parameter elsewhere in the registry moves no draw.
        drawn.set(*u.spec, valueAt(u, together ? *together : Luck::toUniform52(luck.block(0, Purpose::assumption, hash32(u.spec->id)))));
    }
    return drawn;
}

RunResult simulate(const Scenario& scenario, std::uint32_t run, const RunOptions& options, std::stop_token stop) {
    const Luck luck(scenario.seed, run);
    const ParameterSet assumptions = drawAssumptions(scenario, luck);
    const auto outcomes = outcomeRegistry();
    const auto schedule = submodelSchedule();

    RunResult result;
    result.run = run;
    result.months = scenario.months;
    result.log = EventLog(options.events);
    result.values.assign(outcomes.size() * static_cast<std::size_t>(scenario.months), 0);

    Beginnings* const beginnings = beginningsFor(scenario, options);
    const std::shared_ptr<const Checkpoint> begun = beginnings ? beginnings->find(run) : nullptr;
    World world = begun ? *begun->world : initialise(scenario, assumptions, luck);
    if (begun) {
        reserveModels(world, scenario, assumptions);   // a copy has no room to spare
        copyMonths(begun->values, beginnings->months(), result.values, scenario.months, beginnings->months());
    }
    for (int month = begun ? beginnings->months() : 0; month < scenario.months; ++month) {
        if (stop.stop_requested()) return result;
        if (beginnings && !begun && month == beginnings->months()) {
            std::vector<double> values(outcomes.size() * static_cast<std::size_t>(month));
            copyMonths(result.values, scenario.months, values, month, month);
            beginnings->keep(run, world, std::move(values));
        }
        world.month = {};
        world.incidents.clear();
        const Step step{scenario, assumptions, world, luck, result.log, month};
        for (std::size_t s = 0; s < schedule.size(); ++s)
            if (!(scenario.disabled >> s & 1)) schedule[s]->advance(step);
        if (options.validate) validate(world);
        if (options.observe) options.observe(run, month, world);
        for (std::size_t o = 0; o < outcomes.size(); ++o)
            result.values[o * static_cast<std::size_t>(scenario.months) + static_cast<std::size_t>(month)] =
                outcomes[o].measure(world);
        triggers::count(step);
    }
    result.complete = true;
    return result;
}

} // namespace cw
