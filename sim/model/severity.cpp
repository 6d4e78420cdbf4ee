#include "sim/model/severity.h"

#include "sim/math.h"
#include "sim/model/parameters/all.h"
#include "sim/random.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

Severity lognormal(double mean, double spread, double threshold, double catastrophe) {
    Severity s;
    s.mean = mean;
    s.spread = spread;
    s.threshold = threshold;
    s.logMean = mean > 0 ? math::log(mean) - 0.5 * spread * spread : -700;
    const double logThreshold = math::log(std::max(1e-30, threshold));
    // Distribution function of the k-th moment measure at the threshold: Phi((ln t - mu - k sigma^2) / sigma).
    const auto below = [&](int k) {
        const double z = logThreshold - s.logMean - k * spread * spread;
        return spread > 0 ? math::normalCdf(z / spread) : (z >= 0 ? 1.0 : 0.0);
    };
    s.largeShare = 1 - below(0);
    if (below(0) > 1e-300) {
        s.bulkMean = mean * below(1) / below(0);
        s.bulkVariance = std::max(0.0, mean * mean * math::exp(spread * spread) * below(2) / below(0) - s.bulkMean * s.bulkMean);
    }
    const double far = math::log(catastrophe) - s.logMean;
    s.catastrophe = spread > 0 ? math::normalCdf(-far / spread) : (far <= 0 ? 1.0 : 0.0);
    return s;
}

/// Mean of a Pareto with density exponent alpha + 1 between minimum and maximum.
double paretoMean(double minimum, double alpha, double maximum) {
    const double ratio = math::log(maximum / minimum), cut = 1 - math::exp(-alpha * ratio);
    const double slope = 1 - alpha;
    const double inner = std::fabs(slope) < 1e-9 ? ratio : (math::exp(slope * ratio) - 1) / slope;
    return minimum * alpha * inner / cut;
}

Severity pareto(double minimum, double alpha, double maximum, double catastrophe) {
    Severity s;
    s.heavy = true;
    s.minimum = minimum;
    s.alpha = alpha;
    s.maximum = std::max(maximum, minimum * 1.000001);
    s.mean = paretoMean(minimum, alpha, s.maximum);
    const auto survival = [&](double x) {
        if (x <= minimum) return 1.0;
        if (x >= s.maximum) return 0.0;
        const double cut = math::exp(-alpha * math::log(s.maximum / minimum));
        return (math::exp(-alpha * math::log(x / minimum)) - cut) / (1 - cut);
    };
    s.catastrophe = survival(catastrophe);
    return s;
}

} // namespace

double Severity::single(double u) const {
    if (heavy) return quantiles::truncatedPareto(u, minimum, alpha, maximum);
    if (spread <= 0) return mean;
    return math::exp(logMean - spread * math::normalQuantile(largeShare * (1 - u)));   // from above: tails keep their digits
}

double Severity::bulk(double n, double z) const {
    if (n <= 0 || bulkMean <= 0) return 0;
    const double logVariance = math::log(1 + bulkVariance / (n * bulkMean * bulkMean));
    return n * bulkMean * math::exp(std::sqrt(logVariance) * z - 0.5 * logVariance);
}

Severity severityOf(const ParameterSet& a, Domain domain) {
    namespace s = par::severity;
    const double threshold = a[par::record::incidentThreshold], catastrophe = a[par::outcome::catastrophe];
    switch (domain) {
    case fraud: return lognormal(a[s::fraudMean] * 1e-9 * a[par::misuse::severityAi], a[s::fraudSpread], threshold, catastrophe);
    case cyber: return lognormal(a[s::cyberMean] * 1e-9, a[s::cyberSpread], threshold, catastrophe);
    case biochemical: return pareto(a[s::biochemicalMinimum], a[s::biochemicalTailIndex], a[s::biochemicalMaximum], catastrophe);
    case control: break;
    }
    return pareto(a[par::control::minimum], a[s::biochemicalTailIndex], a[s::biochemicalMaximum], catastrophe);
}

double unaidedMean(const ParameterSet& a, const Severity& severity, Domain domain) {
    return domain == fraud ? a[par::severity::fraudMean] * 1e-9 : severity.mean;
}

} // namespace cw
