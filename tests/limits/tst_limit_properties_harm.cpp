#include "sim/model/misuse_routes.h"
#include "sim/model/severity.h"
#include "tests/limits/limit_property.h"

using namespace cw;
using namespace cw::test;

/// Sizes and counts of incidents (L13), weaknesses (L14) and the persistent (L15) for whatever numbers RapidCheck comes up with.
class HarmProperties : public QObject {
    Q_OBJECT

    /// Pareto from a minimum to a maximum.
    struct Pareto {
        double minimum, alpha, maximum;
        double above(double x) const {
            const double cut = std::pow(minimum / maximum, alpha);
            return x <= minimum ? 1 : x >= maximum ? 0 : (std::pow(minimum / x, alpha) - cut) / (1 - cut);
        }
        double mean() const {
            return alpha * std::pow(minimum, alpha) * (std::pow(maximum, 1 - alpha) - std::pow(minimum, 1 - alpha)) / (1 - alpha) /
                   (1 - std::pow(minimum / maximum, alpha));
        }
    };
    static double normal(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }
    static double through(double once, double ban, int tries) {
        double sum = 0, still = 1;
        for (int n = 0; n < tries; ++n) sum += still * once, still *= (1 - once) * (1 - ban);
        return sum;
    }

private slots:
    void heavyTailsAreParetos() {
        holds("a share 1 - u of severities exceeds the quantile of u, and their mean is that of the law", [] {
            const double minimum = scale(-3, 1);
            const Pareto law{minimum, scale(-0.9, 0.65), std::max(1.0, minimum * scale(1, 6))};
            RC_PRE(law.maximum <= 1e6 && std::fabs(law.alpha - 1) > 0.01);   // what files may say; at 1 the mean has another form
            ParameterSet a;
            a.set(par::severity::biochemicalMinimum.spec, law.minimum), a.set(par::severity::biochemicalTailIndex.spec, law.alpha);
            a.set(par::severity::biochemicalMaximum.spec, law.maximum);
            const double catastrophe = law.minimum * scale(-0.5, 6);
            a.set(par::outcome::catastrophe.spec, catastrophe);
            const Severity s = severityOf(a, biochemical);
            for (int n = 0; n < 20; ++n) {
                const double u = share() * 0.999 + 5e-4, x = s.single(u);
                near(law.above(x), 1 - u, 1e-9);
            }
            near(s.catastrophe, law.above(catastrophe), 1e-9);
            near(s.mean / law.mean(), 1, 1e-8);
        });
    }
    void largeLossesAreTheTopOfALognormal() {
        holds("of losses above the threshold a share 1 - u exceeds the quantile of u", [] {
            ParameterSet a;
            const double mean = scale(4, 8) * 1e-9, spread = 0.5 + 3.5 * share(), threshold = scale(-3, 0), catastrophe = scale(-1, 3);
            a.set(par::severity::cyberMean.spec, mean * 1e9), a.set(par::severity::cyberSpread.spec, spread);
            a.set(par::record::incidentThreshold.spec, threshold), a.set(par::outcome::catastrophe.spec, catastrophe);
            const Severity s = severityOf(a, cyber);
            const auto above = [&](double x) { return normal((std::log(mean) - 0.5 * spread * spread - std::log(x)) / spread); };
            near(s.catastrophe, above(catastrophe), 1e-9 * above(catastrophe) + 1e-15);
            RC_PRE(above(threshold) > 1e-12);
            near(s.largeShare / above(threshold), 1, 1e-3);   // 1 - Phi loses digits where little is large
            const double u = share() * 0.999 + 5e-4, x = s.single(u);
            RC_ASSERT(x >= threshold * (1 - 1e-6));
            near(above(x) / s.largeShare, 1 - u, 1e-6);
        });
    }
    /// Whole runs: counts are Poisson, and of them a share above x are catastrophes.
    void countsArePoisson() {
        double squares = 0, variance = 0, months = 0;
        Together all(0), tail(0);
        holds("incidents come at their rate, their tail by the law, and the chance of a catastrophe is 1 - exp(-rate x share above)", [&] {
            const Pareto law{scale(-2, 1), scale(-0.5, 0.5), 1e6};
            const double motive = scale(-2, 0), rate = 50 * motive, catastrophe = std::max(0.1, law.minimum * scale(0, 2)), share = law.above(catastrophe);
            Scenario s = limitCase("l13-tail", {setting("misuse.biochemical.motive", motive), setting("severity.biochemical.minimum", law.minimum),
                setting("severity.biochemical.tail_index", law.alpha), setting("outcome.catastrophe", catastrophe),
                "developers.frontier.count=2", "developers.startup.count=0", "developers.community.count=0", "release.ecosystem.frontier=5"});
            disable(s, {"liability"});   // which would close the two
            const RunResult r = simulate(s, anyRun());
            double incidents = 0, large = 0;
            for (int m = 0; m < s.months; ++m) {
                const double count = at(r, "misuse.incidents.biochemical", m);
                incidents += count, large += at(r, "catastrophe.events", m);
                squares += (count - rate) * (count - rate) / rate;   // expected 1 each, with variance 2 + 1 / rate
                variance += 2 + 1 / rate;
                months += 1;
                near(at(r, "catastrophe.chance", m), 1 - std::exp(-rate * share * (m + 1)), 1e-3);
            }
            near(incidents, 12 * rate, slack(12 * rate));
            all.add(incidents, 12 * rate, 12 * rate);
            binomial(large, incidents, share, tail);
        });
        all.check(), tail.check();
        QVERIFY2(std::fabs(squares - months) < 6 * std::sqrt(variance), qPrintable(QString("%1 of %2").arg(squares).arg(months)));
    }

    void weaknessesAreARaceOfClocks() {
        holds("behind an API a share (1 - e^-At) e^-Dt can be exploited", [] {
            const double attack = scale(-2.5, -0.5), defence = *rc::gen::arbitrary<bool>() ? scale(-2.5, -0.5) : 0.0;
            const Scenario s = limitCase("l14-offence-defence", {"months=120", "users.count=700", setting("weakness.attack", attack), setting("weakness.inside", defence)});
            const RunResult r = simulate(s, 0);   // in one of 10,000 others a second model comes in spite of train.interval
            for (int m = 0; m < s.months; ++m) {
                const double t = (m + 1) / 12.0, f = (1 - std::exp(-attack * t)) * std::exp(-defence * t);
                near(at(r, "weakness.open", m) / s.values[par::weakness::mean], f, 1e-9 + f * defence / 20);   // a month's step: defence / 24 of it
            }
        });
    }
    void manyEyesSeeMore() {
        holds("n testers of chance p find 1 - (1 - p)^n, less where they try less or see less", [] {
            const double testers = 100 * share(), chance = 0.2 * share(), floor = scale(-1, 1), access = share();
            const RunResult r = simulate(limitCase("l14-many-eyes", {"users.count=700", setting("weakness.outside_scale", testers), setting("weakness.outside", -std::log(1 - chance)),
                                                                     setting("weakness.bounty_floor", floor), setting("weakness.api_access", access), "market.capture_open=0"}), 0);
            double found = 0;
            for (const double f : r.series(outcome("weakness.found"))) found += f / 100;   // of weakness.mean
            near(found, 1 - std::pow(1 - chance, testers * access * (1 - std::exp(-floor))), 1e-9);
        });
    }

    void persistenceIsASumOverTries() {
        holds("who tries n times gets through with the sum of j q^k, or is banned", [] {
            const double once = share(), ban = share();
            const int tries = *rc::gen::inRange(1, 200);
            const Persistence p = persist(once, ban, tries);
            near(p.through, through(once, ban, tries), 1e-9);
            RC_ASSERT(p.through + p.banned <= 1 + 1e-9);
            if (ban > 0 || once > 0) {   // who never tires ends one way or the other
                const Persistence tireless = persist(once, ban, 1e6);
                if (1e6 * (once + ban) > 100) near(tireless.through, once / (1 - (1 - once) * (1 - ban)), 1e-9), near(tireless.through + tireless.banned, 1, 1e-9);
            }
        });
    }
    void thePersistentSucceedAsOften() {
        Together all(0);
        holds("of attempts at an API a share j (1 - q^n) / (1 - q) succeeds", [&] {
            const double once = 0.02 + 0.98 * share(), ban = share();
            const int tries = *rc::gen::inRange(1, 40);
            const Scenario s = limitCase("l15-persistence", {"months=4", setting("misuse.jailbreak", once), setting("release.api_monitoring", ban),
                                                             setting("misuse.try_count", tries), "misuse.cyber.motive=2"});
            const RunResult r = simulate(s, anyRun());
            double incidents = 0, attempts = 0;
            for (int m = 0; m < s.months; ++m) incidents += at(r, "misuse.incidents", m), attempts += at(r, "misuse.attempts", m);
            const double expected = attempts * through(once, ban, tries);
            RC_ASSERT(attempts > 1000);
            near(incidents, expected, slack(expected));
            all.add(incidents, expected, expected);
        });
        all.check();
    }
};

QTEST_APPLESS_MAIN(HarmProperties)
#include "tst_limit_properties_harm.moc"
