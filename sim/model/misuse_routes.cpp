#include "sim/model/misuse_routes.h"

#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/circulation.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

double notDeterred(const ParameterSet& a, double caught) {
    const double sanction = caught * std::min(a[par::misuse::sanction], a[par::misuse::means]);
    if (a[par::misuse::gains] == gainsExponential) return math::exp(-sanction / 0.5);
    return std::max(0.0, 1 - sanction);
}

Persistence persist(double once, double ban, double tries) {
    const double goesOn = (1 - once) * (1 - ban);
    if (goesOn >= 1) return {};   // nothing works and nobody looks
    const double tried = (1 - (goesOn > 0 ? math::exp(tries * math::log(goesOn)) : 0)) / (1 - goesOn);   // expected number of tries
    return {once * tried, (1 - once) * ban * tried};
}

double tacitOf(const ParameterSet& a, Domain domain) { return domain == biochemical ? a[par::misuse::biochemicalTacit] : 0; }

double unaidedDeterrence(const ParameterSet& a) { return notDeterred(a, a[par::misuse::caughtOpen]); }

namespace {

/// Chance that a guarded model complies with one try: jailbreak of what the guard leaves, or an open weakness.
double complies(const ParameterSet& a, double care, double weaknesses) {
    const double jailbreak = a[par::misuse::jailbreak] * math::exp(-care);
    const double unbroken = 1 - a[par::weakness::effect];
    return 1 - (1 - jailbreak) * (unbroken > 0 ? math::exp(weaknesses * math::log(unbroken)) : (weaknesses > 0 ? 0.0 : 1.0));
}

/// A persistent attacker at an API that closes accounts (L15). Who watches also sees more of whom to report.
Candidate byApiOf(const Step& step, std::size_t m) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const auto j = w.developers.jurisdiction[static_cast<std::size_t>(w.models.developer[m])];
    const double monitoring = law::required(w, j, par::release::apiMonitoring);
    Candidate c;
    c.model = static_cast<std::int32_t>(m);
    c.route = byApi;
    c.power = w.models.power[m];
    c.once = complies(a, w.models.care[m], w.models.exploitableApi[m]);
    const Persistence attempt = persist(c.once, monitoring, a[par::misuse::tryCount]);
    c.access = attempt.through;
    c.ban = attempt.banned;
    const double deterrence = notDeterred(a, a[par::misuse::caughtApi] + a[par::misuse::monitoringCatch] * monitoring);
    for (std::size_t k = 0; k < w.jurisdictions.size(); ++k) {
        c.deterrence[k] = deterrence;
        c.value[k] = c.access * deterrence;
    }
    return c;
}

/// What the month's law and the assumptions say of all weights alike.
struct OfAllWeights {
    std::array<double, 16> identity, checkedEase;   // by jurisdiction: share of checks at download, and what they leave of ease
    double logUnbroken = 0;                         // ln of the chance to get past one open weakness less
};
OfAllWeights ofAllWeights(const Step& step) {
    const ParameterSet& a = step.assumptions;
    OfAllWeights all{{}, {}, math::log(1 - a[par::weakness::effect])};
    for (std::size_t k = 0; k < step.world.jurisdictions.size(); ++k) {
        all.identity[k] = law::of(step.world, k)[par::platform::identityCheck];
        all.checkedEase[k] = std::sqrt(1 - a[par::host::identityEase] * all.identity[k]);
    }
    return all;
}

/// Weights: guardrails resist a few tries; nothing resists once they are stripped. Identity checks at download cost
/// ease and catch some (E5, E10).
Candidate byWeights(const Step& step, const OfAllWeights& all, std::size_t m, MisuseRoute route) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Candidate c;
    c.model = static_cast<std::int32_t>(m);
    c.route = route;
    c.power = w.models.power[m];
    c.once = c.access = 1;
    if (route == byOpen) {
        const double share = 1 - a[par::tamper::guardGain] * w.models.tamper[m];
        const double jailbreak = a[par::misuse::jailbreak] * math::exp(-w.models.care[m]) * share;
        const double unbroken = math::exp(w.models.exploitableOpen[m] * all.logUnbroken);
        c.once = 1 - (1 - jailbreak) * unbroken;
        c.access = 1 - (1 - persist(jailbreak, 0, a[par::misuse::tryCount]).through) * unbroken;
    }
    const double residual = a[par::host::residual];
    for (std::size_t k = 0; k < w.jurisdictions.size(); ++k) {
        const double ease = residual + (w.models.ease[m] - residual) * all.checkedEase[k];
        // Only a copy that came from a checked hub leads back to a name; what circulates in the wild does not.
        const double traced = ease > 0 ? (ease - residual) / ease : 0;
        c.deterrence[k] = notDeterred(a, a[par::misuse::caughtOpen] + a[par::misuse::identityCatch] * all.identity[k] * traced);
        c.value[k] = c.access * ease * c.deterrence[k];
    }
    return c;
}

/// Copies share the weaknesses of the model they were made from.
void inheritWeaknesses(World& w, std::size_t m) {
    if (!w.models.is(m, publishedVariant)) return;
    std::size_t at = m;
    while (w.models.is(at, publishedVariant) && w.models.parent[at] >= 0) at = static_cast<std::size_t>(w.models.parent[at]);
    w.models.exploitableOpen[m] = w.models.exploitableOpen[at];
}

} // namespace

Candidates::Candidates(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    BestRows apis(static_cast<std::size_t>(a[par::misuse::candidatesApi]));
    for (const std::int32_t row : w.developers.newestApi)
        if (row >= 0) apis.offer(row, misuseScore(a, w.models, static_cast<std::size_t>(row)));
    const auto& weights = w.circulation.best;
    const OfAllWeights all = ofAllWeights(step);

    for (const std::int32_t row : apis.rows()) m_all[m_count++] = byApiOf(step, static_cast<std::size_t>(row));
    m_apis = m_count;
    for (const std::int32_t row : weights[0].rows()) {
        inheritWeaknesses(w, static_cast<std::size_t>(row));
        m_all[m_count++] = byWeights(step, all, static_cast<std::size_t>(row), byOpen);
    }
    m_guarded = m_count - m_apis;
    for (const std::int32_t row : weights[1].rows()) m_all[m_count++] = byWeights(step, all, static_cast<std::size_t>(row), byStripped);
    for (std::size_t c = 0; c < m_count; ++c) {
        m_model[c] = m_all[c].model;
        m_power[c] = m_all[c].power;
        m_address[c] = w.models.address[static_cast<std::size_t>(m_all[c].model)];
        for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) m_value[j][c] = m_all[c].value[j];
    }
}

std::size_t Candidates::positionOf(std::int32_t model, MisuseRoute route) const {
    const std::size_t first = route == byApi ? 0 : route == byOpen ? m_apis : m_apis + m_guarded;
    const std::size_t last = route == byApi ? m_apis : route == byOpen ? m_apis + m_guarded : m_count;
    const auto found = std::find(m_model.begin() + first, m_model.begin() + last, model);
    return found == m_model.begin() + last ? m_count : static_cast<std::size_t>(found - m_model.begin());
}

} // namespace cw
