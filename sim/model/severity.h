#pragma once
#include "sim/parameter.h"
#include "sim/world.h"

namespace cw {

/// Distribution of the loss of one incident, bn$. Fraud and cyber: lognormal, split at the threshold above which an
/// incident is told by itself. Biochemical and loss of control: Pareto, truncated (E10).
struct Severity {
    bool heavy = false;
    double mean = 0;                          // of one incident
    double largeShare = 1;                    // P(S > threshold): these are drawn singly
    double bulkMean = 0, bulkVariance = 0;    // of one incident below the threshold
    double catastrophe = 0;                   // P(S >= outcome.catastrophe)

    /// Loss of an incident drawn singly, u in (0, 1).
    double single(double u) const;
    /// Sum of n small ones: lognormal with their mean and variance (Fenton 1960, Wilkinson), by one normal deviate z.
    double bulk(double n, double z) const;

    double logMean = 0, spread = 0, threshold = 0;       // lognormal
    double minimum = 0, alpha = 0, maximum = 0;          // Pareto
};
Severity severityOf(const ParameterSet& assumptions, Domain domain);
/// Mean loss without AI, bn$: fraud by AI costs misuse.severity_ai as much per case.
double unaidedMean(const ParameterSet& assumptions, const Severity& severity, Domain domain);

} // namespace cw
