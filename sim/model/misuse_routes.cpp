#include "sim/model/misuse_routes.h"

#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>
#include <limits>

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

/// Keeps the n best rows by score, best first.
class Best {
public:
    explicit Best(std::size_t most) : m_most(std::min<std::size_t>(most, 32)) {}
    void offer(std::int32_t row, double score) {
        if (score <= m_floor) return;
        std::size_t at = m_count < m_most ? m_count++ : m_count - 1;
        for (; at > 0 && m_scores[at - 1] < score; --at) m_scores[at] = m_scores[at - 1], m_rows[at] = m_rows[at - 1];
        m_scores[at] = score;
        m_rows[at] = row;
        if (m_count == m_most) m_floor = m_scores[m_count - 1];
    }
    std::span<const std::int32_t> rows() const { return std::span(m_rows).first(m_count); }

private:
    std::size_t m_most, m_count = 0;
    double m_floor = -std::numeric_limits<double>::infinity();   // no better than this is of no use
    std::array<std::int32_t, 32> m_rows{};
    std::array<double, 32> m_scores{};
};

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

/// Weights: guardrails resist a few tries; nothing resists once they are stripped. Identity checks at download cost
/// ease and catch some (E5, E10).
Candidate byWeights(const Step& step, std::size_t m, MisuseRoute route) {
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
        const double unbroken = math::exp(w.models.exploitableOpen[m] * math::log(1 - a[par::weakness::effect]));
        c.once = 1 - (1 - jailbreak) * unbroken;
        c.access = 1 - (1 - persist(jailbreak, 0, a[par::misuse::tryCount]).through) * unbroken;
    }
    for (std::size_t k = 0; k < w.jurisdictions.size(); ++k) {
        const double identity = law::of(w, k)[par::platform::identityCheck];
        const double residual = a[par::host::residual];
        const double ease = residual + (w.models.ease[m] - residual) * std::sqrt(1 - a[par::host::identityEase] * identity);
        // Only a copy that came from a checked hub leads back to a name; what circulates in the wild does not.
        const double traced = ease > 0 ? (ease - residual) / ease : 0;
        c.deterrence[k] = notDeterred(a, a[par::misuse::caughtOpen] + a[par::misuse::identityCatch] * identity * traced);
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
    const double quality = a[par::misuse::quality];
    const auto open = static_cast<std::size_t>(a[par::misuse::candidatesOpen]);
    Best apis(static_cast<std::size_t>(a[par::misuse::candidatesApi]));
    std::array<Best, 2> weights{Best(open), Best(open)};   // with guardrails, stripped: an index, since a branch would follow no order
    const auto score = [&](std::int32_t row) {
        const auto m = static_cast<std::size_t>(row);
        return w.models.capability[m] + quality * w.models.quality[m];
    };
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        if (w.developers.active[i] && w.developers.newestApi[i] >= 0) apis.offer(w.developers.newestApi[i], score(w.developers.newestApi[i]));
    for (const std::int32_t row : w.circulating)
        weights[w.models.is(static_cast<std::size_t>(row), strippedCopy)].offer(row, score(row));

    for (const std::int32_t row : apis.rows()) m_all[m_count++] = byApiOf(step, static_cast<std::size_t>(row));
    m_apis = m_count;
    for (const std::int32_t row : weights[0].rows()) {
        inheritWeaknesses(w, static_cast<std::size_t>(row));
        m_all[m_count++] = byWeights(step, static_cast<std::size_t>(row), byOpen);
    }
    m_guarded = m_count - m_apis;
    for (const std::int32_t row : weights[1].rows()) m_all[m_count++] = byWeights(step, static_cast<std::size_t>(row), byStripped);
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
