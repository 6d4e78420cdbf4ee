#pragma once
#include "sim/submodel.h"

#include <vector>

namespace cw {

/// Mean months between two runs of a developer of this kind (E3).
double trainingInterval(const ParameterSet& assumptions, DeveloperKind kind);
/// Cost of a run of 10^compute FLOP this month, bn$: a FLOP gets cheaper (Cottier et al. 2024).
double costOfRun(const Step& step, double compute);
/// The largest run that developer i can pay for this month, log10 FLOP: what its budget and its revenue leave for runs in the time
/// between two of them. No bound in month 0: the models of then are paid for. `unit` is costOfRun(step, 26).
double affordableCompute(const Step& step, std::size_t i, double unit);
/// The same of all developers, active or not.
void affordableComputes(const Step& step, double unit, std::vector<double>& result);

} // namespace cw
