#include "tests/limits/limit_property.h"

using namespace cw;
using namespace cw::test;

/// Adoption (L6), thresholds (L16), cost and lag (L17) for whatever numbers RapidCheck comes up with.
class GrowthProperties : public QObject {
    Q_OBJECT

    /// Bass 1969, t in years.
    struct Bass {
        double p, q;
        double share(double t) const { return t > 0 ? (1 - std::exp(-(p + q) * t)) / (1 + q / p * std::exp(-(p + q) * t)) : 0; }
        double flow(double f) const { return (p + q * f) * (1 - f); }
        /// Who decides by last month's share is late by half a month, and by as much again for each e-fold of growth by imitation.
        double lag() const { return (1 + std::log(1 + q / p)) / 24; }
    };
    static double above(double threshold, double mean, double spread) { return 0.5 * std::erfc((threshold - mean) / spread / std::sqrt(2.0)); }

private slots:
    void adoptionFollowsBass() {
        Together all(0);
        holds("the share that has adopted is that of Bass, later by what a step of a month costs", [&] {
            const Bass bass{scale(-1.7, 0), *rc::gen::arbitrary<bool>() ? scale(-1.5, 0.5) : 0.0};
            Scenario s = limitCase("l06-bass", {"months=48", "users.count=3000", setting("adoption.p", bass.p), setting("adoption.q", bass.q)});
            double people = 0;
            const RunResult r = simulate(s, anyRun(), {.observe = [&](std::uint32_t, int, const World& w) { people = static_cast<double>(w.users.lawful.size()); }});
            double stepped = 0, variance = 0;   // what steps of a month expect; variance of the share: chance adds to it, imitation makes it grow (linear noise)
            for (int m = 0; m < s.months; ++m) {
                const double now = m / 12.0, then = (m + 1) / 12.0, f = bass.share(now);
                const double growth = 1 + (bass.q * (1 - f) - (bass.p + bass.q * f)) / 12;
                variance = variance * growth * growth + bass.flow(f) / 12 / people;
                const double share = at(r, "adoption.share", m), noise = slack(variance * people * people) / people;
                RC_ASSERT(share <= bass.share(then) + noise);
                RC_ASSERT(share >= bass.share(then - bass.lag()) - noise);
                stepped += (1 - stepped) * (1 - std::exp(-(bass.p + bass.q * stepped) / 12));
                if (m == 20) all.add(share * people, stepped * people, variance * people * people);
            }
        });
        all.check();
    }

    void thresholdsCatchWhatIsAbove() {
        constexpr double developers = 250;
        Together all(developers);
        holds("a threshold catches 1 - Phi((T - 24 - g t) / sigma) of all runs", [&] {
            const int months = *rc::gen::inRange(1, 13);
            const double threshold = 23 + 3 * share(), growth = 1.5 * share(), scatter = *rc::gen::arbitrary<bool>() ? 2 * share() : 0.0;
            const Scenario s = limitCase("l16-threshold", {setting("months", months), "developers.startup.count=249", "users.count=700",
                setting("licensing.model_threshold", threshold), setting("growth.compute", growth), setting("train.scatter", scatter)});
            const double expected = above(threshold, 24 + growth * months / 12, std::sqrt(1 + scatter * scatter));
            binomial(at(simulate(s, anyRun()), "governance.licences", months - 1), developers, expected, all);
        });
        all.check();
    }

    void costFallsAsItsCausesSay() {
        holds("the cost of a fixed capability falls g_a + g_h orders of magnitude a year", [] {
            const double algorithms = 2 * share(), hardware = share(), compute = 2 * share();
            const RunResult r = simulate(limitCase("l17-cost", {"months=25", "users.count=700", setting("growth.algorithms", algorithms), setting("growth.hardware", hardware),
                                                                setting("growth.compute", compute)}), anyRun());
            const auto cost = [&](int m) { return std::log10(at(r, "developers.training_cost", m)) - at(r, "capability.frontier", m); };
            for (const int m : {12, 24}) near(cost(0) - cost(m), (algorithms + hardware) * m / 12, 1e-9);
        });
    }
    void aLagIsAGap() {
        holds("open weights L months behind are 10^(g L / 12) behind", [] {
            const int months = *rc::gen::inRange(0, 13);
            const double compute = 0.3 + share(), algorithms = share(), gap = (compute + algorithms) * (months + 0.02) / 12;   // just over whole months
            const RunResult r = simulate(limitCase("l17-lag", {"months=30", "users.count=700", setting("growth.compute", compute), setting("growth.algorithms", algorithms),
                                                               setting("developers.lag.startup", gap)}), anyRun());
            for (const int m : {3, 29}) {
                near(at(r, "capability.frontier", m) - at(r, "capability.open", m), gap, 1e-9);
                const double lag = at(r, "market.open_lag", m);   // counted in whole months, where it began within the run
                RC_ASSERT(lag >= months && lag < months + 1);
            }
        });
    }
};

QTEST_APPLESS_MAIN(GrowthProperties)
#include "tst_limit_properties_growth.moc"
