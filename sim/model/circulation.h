#pragma once
#include "sim/submodel.h"

namespace cw {

/// What misusers know beforehand of how good a model is: its capability and, in part, its unseen quality (E10).
double misuseScore(const ParameterSet& assumptions, const Models& models, std::size_t model);

/// Adds open weights to World::circulating and to the lists of some of them.
void circulate(const Step& step, std::size_t model);
/// Takes the first `count` of World::circulating, the oldest, out of it and of the lists.
void withdraw(const Step& step, std::size_t count);
/// Takes what has been stripped by now out of the list of intact weights.
void dropStripped(World& world);

} // namespace cw
