#include "sim/analysis/patterns/pattern.h"

#include "sim/math.h"
#include "sim/outcome.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace cw {

namespace {

UncertainAssumption overPlausible(const ParameterSpec& spec) {
    const auto [low, high] = spec.plausible;
    const bool wide = low > 0 && high / low > 3;
    return {&spec, wide ? UncertainAssumption::Distribution::loguniform : UncertainAssumption::Distribution::uniform, low, high};
}

bool isDrawn(const ParameterSpec& spec) {
    return spec.role == Role::assumption && (spec.kind == Kind::real || spec.kind == Kind::integer) &&
           spec.plausible.low < spec.plausible.high;
}

const UncertainAssumption* uncertaintyOf(const Scenario& scenario, const ParameterSpec& spec) {
    const auto found = std::ranges::find(scenario.uncertain, &spec, &UncertainAssumption::spec);
    return found == scenario.uncertain.end() ? nullptr : &*found;
}

} // namespace

std::vector<const ParameterSpec*> ownAssumptions(const Scenario& scenario) {
    std::vector<const ParameterSpec*> own;
    for (const ParameterSpec* spec : parameterRegistry())
        if (spec->role != Role::lever && (scenario.values.value(*spec) != spec->fallback || uncertaintyOf(scenario, *spec))) own.push_back(spec);
    return own;
}

Scenario PatternRuns::baseline() const {
    Scenario s;
    s.seed = m_settings.seed;
    s.runs = static_cast<int>(m_settings.runs);
    const auto own = m_settings.own ? ownAssumptions(*m_settings.own) : std::vector<const ParameterSpec*>{};
    if (m_settings.calibrated) {
        auto joint = std::make_shared<JointDraws>(*m_settings.calibrated);
        for (const ParameterSpec*& spec : joint->specs)
            if (std::ranges::find(own, spec) != own.end()) spec = nullptr;   // what somebody sets is not drawn for them
        s.joint = std::move(joint);
    }
    for (const ParameterSpec* spec : parameterRegistry()) {
        const bool isOwn = std::ranges::find(own, spec) != own.end();
        if (isOwn) s.values.set(*spec, m_settings.own->values.value(*spec));
        if (const UncertainAssumption* u = isOwn ? uncertaintyOf(*m_settings.own, *spec) : nullptr) s.uncertain.push_back(*u);
        else if (!isOwn && isDrawn(*spec)) s.uncertain.push_back(overPlausible(*spec));
    }
    return s;
}

void PatternRuns::perform(const Plan& plan, const Deliver& deliver) const {
    const Ending ending = execute(plan, m_settings.threads, [&](const PlannedRun& cell, RunResult&& result) {
        const int months = result.months;
        m_months += months;
        deliver(cell, std::move(result));
        if (m_settings.simulated) m_settings.simulated(months);
    }, m_settings.stop);
    if (ending == Ending::stopped) throw Stopped{};
}

const Ensemble& PatternRuns::ensemble(const std::string& name, const Scenario& scenario) {
    const auto [at, isNew] = m_ensembles.try_emplace(name);
    Ensemble& e = at->second;
    if (!isNew) return e;
    e.seen.resize(m_settings.runs);
    for (std::uint32_t r = 0; r < m_settings.runs; ++r)
        e.assumptions.push_back(drawAssumptions(scenario, Luck(scenario.seed, r)));
    const auto shared = std::make_shared<const Scenario>(scenario);
    Plan plan = Plan::full({shared}, 0, m_settings.runs);
    // Threads share nothing: a run writes into its own entry.
    plan.options.observe = [&e, shared](std::uint32_t run, int month, const World& world) {
        observe(e.seen[run], *shared, e.assumptions[run], run, month, world);
    };
    perform(plan, [&e](const PlannedRun&, RunResult&& result) { e.set.add(std::move(result)); });
    return e;
}

std::vector<Measured> measureAll(const Ensemble& e, std::span<const Measure> measures) {
    std::vector<Measured> all;
    for (const Measure& m : measures) {
        all.push_back({m.criterion, {}});
        for (std::size_t r = 0; r < e.size(); ++r) all.back().values.push_back(m.of(e.draw(r)));
    }
    return all;
}

double growthPerYear(double early, double late, double years) {
    if (!(early > 0)) return std::numeric_limits<double>::quiet_NaN();
    return 100 * (math::pow(late / early, 1 / years) - 1);
}

double windowMean(const RunResult& run, std::string_view outcome, int from, int to) {
    const int row = outcomeIndex(outcome);
    if (row < 0) throw std::logic_error("no outcome " + std::string(outcome));
    const auto window = run.series(row).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    return std::accumulate(window.begin(), window.end(), 0.0) / (to - from);
}

TestedPattern testPattern(const Pattern& pattern, PatternRuns& runs) {
    const long long before = runs.monthsSimulated();
    TestedPattern tested{&pattern, pattern.test(runs)};
    tested.months = static_cast<int>((runs.monthsSimulated() - before) / runs.settings().runs);
    return tested;
}

std::string tally(std::span<const TestedPattern> tested) {
    const auto count = [&](Verdict v) {
        return std::to_string(std::ranges::count_if(tested, [&](const TestedPattern& t) { return t.result.verdict == v; }));
    };
    return "reproduced " + count(Verdict::reproduced) + ", sign only " + count(Verdict::signOnly) + ", not reproduced " +
           count(Verdict::notReproduced) + " of " + std::to_string(tested.size());
}

std::optional<Verdict> findVerdict(std::string_view name) {
    for (const Verdict verdict : {Verdict::reproduced, Verdict::signOnly, Verdict::notReproduced})
        if (verdictName(verdict) == name) return verdict;
    return std::nullopt;
}

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::reproduced: return "reproduced";
    case Verdict::signOnly: return "sign only";
    case Verdict::notReproduced: break;
    }
    return "not reproduced";
}

std::string_view strengthName(Strength strength) {
    switch (strength) {
    case Strength::run: return "run";
    case Strength::function: return "function";
    case Strength::arithmetic: break;
    }
    return "arithmetic";
}

} // namespace cw
