#pragma once
#include "sim/model/severity.h"
#include "sim/submodel.h"

#include <array>
#include <span>

namespace cw {

/// One way to misuse one model this month, as far as it does not depend on who does it.
struct Candidate {
    std::int32_t model = -1;
    MisuseRoute route = byApi;
    double power = 0;            // 10^(K - reference)
    double once = 0;             // P(one try gets the model to do what is asked)
    double access = 0;           // P(somebody who keeps trying gets it to), per attempt
    double ban = 0;              // chance that an attempt ends in a ban (API)
    std::array<double, 16> value;     // access x ease x deterrence, by jurisdiction of the misuser
    std::array<double, 16> deterrence;
};

/// The best APIs, the best weights with guardrails, the best stripped weights: what a misuser considers (E10).
class Candidates {
public:
    explicit Candidates(const Step& step);
    std::span<const Candidate> all() const { return std::span(m_all).first(m_count); }
    std::size_t apis() const { return m_apis; }         ///< the first so many are APIs
    std::size_t guarded() const { return m_guarded; }   ///< then so many weights with guardrails; the rest are stripped
    /// Number of the candidate by which this model is misused by this route; that of all candidates where it is none.
    std::size_t positionOf(std::int32_t model, MisuseRoute route) const;
    // The same as columns, for the choice.
    const double* powers() const { return m_power.data(); }
    const double* values(std::size_t jurisdiction) const { return m_value[jurisdiction].data(); }
    std::span<const std::uint32_t> addresses() const { return std::span(m_address).first(m_count); }   ///< of their models' draws

    static constexpr std::size_t most = 96;

private:
    std::array<Candidate, most> m_all;
    std::array<std::int32_t, most> m_model;
    std::array<double, most> m_power;
    std::array<std::array<double, most>, 16> m_value;
    std::array<std::uint32_t, most> m_address;
    std::size_t m_count = 0, m_apis = 0, m_guarded = 0;
};

/// Somebody who tries up to `tries` times: each try works with chance `once`, and after each failure the account is closed with
/// chance `ban` (L15: as tries grow, once / (1 - (1 - once)(1 - ban))).
struct Persistence {
    double through = 0, banned = 0;   // chances
};
Persistence persist(double once, double ban, double tries);

/// Share of opportunities taken when caught with probability p: gains U[0,1] or exponential (Becker 1968; L5).
double notDeterred(const ParameterSet& assumptions, double caught);
/// OOM of a model's capability that are of no use in a domain: where success takes hands-on work that no text teaches, a
/// model helps as one that much weaker would (Hong et al. 2026).
double tacitOf(const ParameterSet& assumptions, Domain domain);
/// Deterrence of those who work without AI.
double unaidedDeterrence(const ParameterSet& assumptions);

} // namespace cw
