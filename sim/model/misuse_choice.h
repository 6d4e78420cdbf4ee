#pragma once
#include "sim/model/misuse_routes.h"

namespace cw {

/// What a misuser has to overcome in a domain this month (E10).
struct Difficulty {
    double shift = 0;    // (defence - reference + offset): subtracted from capability relative to the reference
    double tacit = 0;    // OOM of a model's capability that the hands-on part of the domain leaves unused
    double useful = 1;   // 10^-tacit
    double width = 1;    // of the margin, OOM
    double learnt = 0, learntPower = 1;   // what misusers' own skill has gained by adapting to defence, OOM, and 10^ of it
};
Difficulty difficultyOf(const Step& step, Domain domain);

/// For each of the searches the candidate that serves the misuser best. Who is banned leaves APIs out. What decides is what produces,
/// the lasting match with each model included, so that a better option never hurts and a worse one never helps: value x match x
/// sigma(z) x fit, z = (log10(skill + power) - shift) / width (E10).
void chooseRoutes(const Step& step, const Candidates& candidates, const std::array<Difficulty, misuseDomains>& difficulties, Searches& searches);
// Chance that the actor succeeds with a candidate, the ceiling apart: the model lifts the unskilled to its level and gives
// the expert little; the access and the model suit some better than others. In parts, since logarithm and exponential are
// taken of all actors at once.

/// 10^what actor and model can do together, relative to the reference.
double reachWith(const Step& step, const Candidate& candidate, const Difficulty& difficulty, std::size_t actor);
/// How far that is above what the domain asks, in its widths; `reach` is its logarithm.
double marginWith(const Difficulty& difficulty, double reach);
/// The chance; `capable` is the logistic of the margin.
double successWith(const Step& step, const Candidate& candidate, std::size_t actor, double match, double capable);
/// The same without AI, before deterrence, against the defence of the month as far as the actor has not adapted to it, is the
/// logistic of this.
double marginAlone(const Step& step, const Difficulty& difficulty, std::size_t actor);

} // namespace cw
