#include "sim/model/activity.h"
#include "sim/model/race.h"
#include "tests/limits/limit_property.h"
#include "tests/limits/race_game.h"

using namespace cw;
using namespace cw::test;

/// Activity (L3), the race (L10) and havens (L11) for whatever numbers RapidCheck comes up with.
class ChoiceProperties : public QObject {
    Q_OBJECT

    /// The injurer of L3, whose budget is 100 bn$ and whose harm is as often as not sued for.
    struct Injurer {
        double k, p0, harm, suit, value;
        bool negligence;
        double loss(double means) const { return suit * p0 * std::min(harm, means); }
        double best(double loss) const { return std::max(0.0, std::log(k * loss) / k); }
        double due() const { return std::max(0.0, std::log(k * p0 * harm) / k); }
        bool meetsDue(double means) const {
            const double x = best(loss(means));
            return negligence && due() <= x + std::exp(-k * x) * loss(means);
        }
        /// What a unit of activity costs who took care by the means before and answers with those now.
        double unit(double before, double now) const {
            if (meetsDue(before)) return due();
            const double x = best(loss(before));
            return x + std::exp(-k * x) * loss(now);
        }
        Scenario scenario(double means) const {
            return limitCase("l03-activity", {setting("care.effectiveness", 100 * k), setting("respond.incident_chance", p0), setting("respond.prior_harm", 2 * p0 * harm),
                setting("liability.suit_large", suit), setting("respond.activity_value", value), negligence ? "liability.regime=negligence" : "liability.regime=strict",
                setting("developers.wealth.frontier", means / 100), "respond.wealth_cap=10000", "developers.inflow=0", "respond.care_cap=1", "users.count=700"});
        }
    };
    static Injurer injurer() {
        return {scale(-1.3, 0), scale(-1.5, 0), scale(1, 3), *rc::gen::arbitrary<bool>() ? 1.0 : share(), scale(-1, 1), *rc::gen::arbitrary<bool>()};
    }

    using Matrix = std::vector<std::vector<double>>;
    static Matrix times(const Matrix& a, const Matrix& b) {
        Matrix product(a.size(), std::vector<double>(a.size(), 0));
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t k = 0; k < a.size(); ++k)
                for (std::size_t j = 0; j < a.size(); ++j) product[i][j] += a[i][k] * b[k][j];
        return product;
    }
    /// Chances to come from one number of unsafe developers to another in a month of so many comparisons.
    static Matrix month(const RaceGame& game, int comparisons) {
        const auto n = static_cast<std::size_t>(game.developers) + 1;
        Matrix step(n, std::vector<double>(n, 0)), all = step;
        for (std::size_t u = 0; u < n; ++u) {
            const double up = u + 1 < n ? game.up(static_cast<int>(u)) : 0, down = u > 0 ? game.down(static_cast<int>(u)) : 0;
            if (u + 1 < n) step[u][u + 1] = up;
            if (u > 0) step[u][u - 1] = down;
            step[u][u] = 1 - up - down;
            all[u][u] = 1;
        }
        for (; comparisons > 0; comparisons /= 2, step = times(step, step))
            if (comparisons % 2) all = times(all, step);
        return all;
    }
    /// Mean and variance of the sum of monthly shares of the unsafe from month `first` to `last`, if all are safe at first.
    struct Expected {
        double mean = 0, variance = 0;
    };
    static Expected unsafeMonths(const Matrix& month, int first, int last) {
        const std::size_t n = month.size();
        const auto share = [&](std::size_t u) { return static_cast<double>(u) / static_cast<double>(n - 1); };
        const auto next = [&](const std::vector<double>& now) {
            std::vector<double> then(n, 0);
            for (std::size_t u = 0; u < n; ++u)
                for (std::size_t v = 0; v < n; ++v) then[v] += now[u] * month[u][v];
            return then;
        };
        std::vector<double> chance(n, 0), sumSoFar(n, 0);   // of each state; the same times the sum expected in it
        chance[0] = 1;
        Expected sum;
        double square = 0;
        for (int m = 0; m < last; ++m) {
            chance = next(chance), sumSoFar = next(sumSoFar);
            for (std::size_t u = 0; u < n && m >= first; ++u) {
                sum.mean += chance[u] * share(u);
                square += (2 * sumSoFar[u] + chance[u] * share(u)) * share(u);
                sumSoFar[u] += chance[u] * share(u);
            }
        }
        sum.variance = square - sum.mean * sum.mean;
        return sum;
    }

private slots:
    void activityIsTheBestThereIs() {
        holds("no other level of activity is worth more, given what a unit costs", [] {
            const Injurer i = injurer();
            const double means = scale(0, 3);
            atEndOf(i.scenario(means), anyRun(), 0, [&](const Step& step) {
                const double left = toBillions(step.world.ledger.balance(step.world.ledger.developer(0)));
                const double cost = i.unit(means, left), z = activityOf(step, 0), a = 100 * i.value;
                near(unitCost(step, 0), cost, 1e-6 * cost + 1e-9);
                const auto worth = [&](double level) { return a * level - a * level * level / 2 - cost * level; };
                for (int n = 0; n <= 1000; ++n) RC_ASSERT(worth(z) >= worth(n / 1000.0) - 1e-9 * a);
            });
        });
    }
    void activityIsHowOftenAModelComes() {
        Together all(49);
        holds("a solvent injurer trains in a share (a - c) / b of months", [&] {
            const Injurer i = injurer();
            const Scenario s = [&] {
                Scenario solvent = i.scenario(1e5);
                solvent.months = 50;
                return solvent;
            }();
            const double z = std::clamp(1 - i.unit(1e5, 1e5) / (100 * i.value), 0.0, 1.0), months = s.months - 1;
            binomial(at(simulate(s, anyRun()), "models.count", s.months - 1) - 1, months, z, all);
        });
        all.check();
    }

    void payoffsOfTheRace() {
        holds("payoffs are those of the paper", [] {
            const RaceGame game{.b = scale(-1, 2), .c = scale(-2, 2), .prize = scale(0, 6), .rounds = scale(0, 4), .s = scale(0, 1), .risk = share()};
            ParameterSet a;
            a.set(par::race::benefit.spec, game.b), a.set(par::race::cost.spec, game.c), a.set(par::race::prize.spec, game.prize);
            a.set(par::race::rounds.spec, game.rounds), a.set(par::race::speed.spec, game.s), a.set(par::race::risk.spec, game.risk);
            const RacePayoffs pi = racePayoffs(a);
            const double tolerance = 1e-12 * (game.b + game.c + game.prize / game.rounds) * game.s;
            near(pi.safeSafe, game.bothSafe(), tolerance);
            near(pi.safeUnsafe, game.safeAlone(), tolerance);
            near(pi.unsafeSafe, game.unsafeAlone(), tolerance);
            near(pi.unsafeUnsafe, game.bothUnsafe(), tolerance);
        });
    }
    /// The whole engine against the chain of its states: the share of the unsafe comes from payoffs, Fermi chances and mutation.
    void theRaceIsItsChain() {
        constexpr int first = 20, last = 260;
        Together all(last - first);
        holds("as many are unsafe as the chain of one-step changes says", [&] {
            RaceGame game{.b = scale(0, 1), .c = scale(-1, 1), .prize = scale(0, 4), .rounds = 100, .s = scale(0, 0.7), .risk = share(),
                          .mutation = 0.02 + 0.2 * share(), .developers = *rc::gen::inRange(2, 9)};
            game.beta = scale(0, 0.5) / std::max({std::fabs(game.bothSafe()), std::fabs(game.safeAlone()), game.unsafeAlone(), 0.1});
            const int comparisons = *rc::gen::inRange(5, 25);
            const Scenario s = limitCase("l10-race", {setting("months", last), "users.count=700", setting("developers.community.count", game.developers - 1),
                setting("race.benefit", game.b), setting("race.cost", game.c), setting("race.prize", game.prize), setting("race.speed", game.s), setting("race.risk", game.risk),
                setting("race.selection", game.beta), setting("race.mutation", game.mutation), setting("race.comparisons", comparisons)});
            const RunResult r = simulate(s, anyRun());
            double unsafe = 0;
            for (int m = first; m < last; ++m) unsafe += 1 - at(r, "care.all", m);
            const Expected expected = unsafeMonths(month(game, comparisons * game.developers), first, last);
            near(unsafe, expected.mean, slack(expected.variance));
            all.add(unsafe, expected.mean, expected.variance);
        });
        all.check();
    }

    void whoLeavesForAHaven() {
        constexpr double developers = 301;
        Together all(developers);
        holds("a share min(1, gap / d) leaves, at once and for good", [&] {
            const double horizon = scale(-0.5, 1), burden = scale(-2, 0), duties = share(), cost = scale(-1, 1), reach = *rc::gen::arbitrary<bool>() ? share() : 0.0;
            const Scenario s = limitCase("l11-haven", {"months=2", "developers.startup.count=300", "users.count=700", setting("respond.horizon", horizon),
                setting("respond.duty_burden", burden), setting("licensing.high_risk_duties", duties), setting("mobility.switching_cost", cost), setting("treaty.market_access", reach)});
            const double expected = std::min(1.0, horizon * burden * duties * (1 - reach / 2) / cost);   // a rule that follows reaches half of the countries
            const RunResult r = simulate(s, anyRun());
            binomial(developers * at(r, "governance.moved_share", 0), developers, expected, all);
            RC_ASSERT(at(r, "governance.moved_share", 1) == at(r, "governance.moved_share", 0));
        });
        all.check();
    }
};

QTEST_APPLESS_MAIN(ChoiceProperties)
#include "tst_limit_properties_choices.moc"
