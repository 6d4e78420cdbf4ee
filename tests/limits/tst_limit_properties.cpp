#include "sim/model/care.h"
#include "sim/model/choices.h"
#include "sim/model/misuse_routes.h"
#include "tests/limits/limit_property.h"

#include <map>
#include <numeric>

using namespace cw;
using namespace cw::test;

/// Formulas of the limiting cases for whatever numbers RapidCheck comes up with.
class LimitProperties : public QObject {
    Q_OBJECT

    struct Injurer {
        double k, p0, harm, means;
        double loss() const { return p0 * std::min(harm, means); }
        double cost(double x) const { return x + std::exp(-k * x) * loss(); }
        /// The best among 4,000 levels of care up to where care alone costs more than doing nothing.
        template <class Cost> double best(Cost&& cost) const {
            double least = cost(0.0);
            for (int n = 1; n <= 4000; ++n) least = std::min(least, cost(n * loss() / 4000));
            return least;
        }
    };
    static Injurer injurer() { return {scale(-2, 2), scale(-3, 0), scale(-1, 5), scale(-2, 5)}; }

private slots:
    void careMinimisesItsCost() {
        holds("no other care is cheaper than that under strict liability", [] {
            const Injurer i = injurer();
            const double x = bestCare(i.k, i.loss()), cost = i.cost(x);
            RC_ASSERT(x >= 0);
            RC_ASSERT(cost <= i.best([&](double other) { return i.cost(other); }) * (1 + 1e-9));
            RC_ASSERT(std::fabs(costOfCare(x, i.k, {i.loss(), 0}) - cost) <= 1e-9 * cost);
        });
    }
    void negligenceMinimisesItsCost() {
        holds("no other care is cheaper where meeting the due level ends liability", [] {
            const Injurer i = injurer();
            const double due = scale(-2, 2) / i.k;
            const auto cost = [&](double x) { return x >= due ? x : i.cost(x); };
            const double x = negligentCare(due, 0, i.k, {i.loss(), 0}, {});
            RC_ASSERT(cost(x) <= std::min(cost(due), i.best(cost)) * (1 + 1e-9));
        });
    }
    /// Where the due level leaves liability, it is met if and only if that is no dearer (remaining liability included).
    void dueCareMayLeaveLiability() {
        holds("no other care is cheaper where meeting the due level leaves a part of liability", [] {
            const Injurer i = injurer();
            const double due = scale(-2, 2) / i.k, left = share(), fixed = share() * i.loss();
            const auto cost = [&](double x) { return (x >= due ? x + left * std::exp(-i.k * x) * i.loss() : i.cost(x)) + fixed; };
            const double x = negligentCare(due, 0, i.k, {i.loss(), fixed}, {left * i.loss(), fixed});
            RC_ASSERT(cost(x) <= std::min(cost(due), i.best(cost)) * (1 + 1e-9));
        });
    }
    /// The bounds that spare logarithms say nothing else than the logarithms would.
    void boundsAgreeWithWhatTheySpare() {
        int missed = 0, below = 0;
        holds("least care is told by bounds only where it is the answer", [&] {
            const Injurer i = injurer();
            const double kappa = 2 * share(), left = share(), fixed = share() * i.loss(), asked = scale(0, 2);
            const LeastCare least{kappa, math::exp(kappa)};
            const LiabilityCost careless{i.loss(), fixed}, careful{left * i.loss(), share() * fixed};
            RC_ASSERT(std::max(kappa / i.k, bestCare(i.k, i.loss(), least)) == std::max(kappa / i.k, bestCare(i.k, i.loss())));
            below += least.above(i.k * i.loss());
            RC_ASSERT(logAtLeast(asked) <= math::log(asked) + 1e-15);
            if (!surelyMissed(asked, careful.fixed, i.k, careless, least)) return;
            ++missed;
            RC_ASSERT(negligentCare(math::log(asked) / i.k, kappa / i.k, i.k, careless, careful) == kappa / i.k);
        });
        QVERIFY(missed > 3 && below > 3);   // or nothing is said
    }
    void richerInjurersTakeMoreCare() {
        holds("care under strict liability never falls in wealth, harm or the chance of a suit", [] {
            const Injurer i = injurer();
            const double x = bestCare(i.k, i.loss()), more = 1 + share();
            RC_ASSERT(bestCare(i.k, i.p0 * std::min(i.harm, i.means * more)) >= x);
            RC_ASSERT(bestCare(i.k, i.p0 * std::min(i.harm * more, i.means)) >= x);
        });
    }

    void deterrenceFollowsTheGains() {
        holds("the share not deterred is the share of gains above p min(F, means)", [] {
            ParameterSet a;
            const double caught = share(), sanction = scale(-1, 2), means = scale(-1, 2);
            a.set(par::misuse::sanction.spec, sanction);
            a.set(par::misuse::means.spec, means);
            const bool exponential = *rc::gen::arbitrary<bool>();
            a.set(par::misuse::gains.spec, exponential ? gainsExponential : gainsUniform);
            const double price = caught * std::min(sanction, means);
            double above = 0;
            for (int n = 0; n < 1000; ++n) {
                const double u = (n + 0.5) / 1000, gain = exponential ? -0.5 * std::log(1 - u) : u;
                above += gain > price;
            }
            RC_ASSERT(std::fabs(notDeterred(a, caught) - above / 1000) <= 0.0011);
            a.set(par::misuse::sanction.spec, sanction * 2);
            RC_ASSERT(notDeterred(a, caught) <= 1 && notDeterred(a, caught) >= 0);
            if (means >= 2 * sanction) RC_ASSERT(std::fabs(notDeterred(a, caught / 2) - above / 1000) <= 0.0011);   // half as often, twice as hard
        });
    }

    void judgmentsNeverExceedTheHarm() {
        holds("shares of a judgment sum to at most 1, and no more is paid than harm was done", [] {
            const Scenario s = limitCase("l04-chain", {
                setting("liability.developer_burden", share()), setting("liability.modifier_burden", share()),
                setting("liability.platform_burden", share()), setting("liability.user_burden", share()),
                setting("liability.suit_probability", share()), setting("liability.identify", share()),
                setting("liability.joint_and_several", *rc::gen::inRange(0, 2)), *rc::gen::arbitrary<bool>() ? "liability.regime=strict" : "liability.regime=negligence",
                setting("developers.wealth.frontier", scale(-2, 3)), setting("liability.perpetrator_means", scale(0, 3)), "users.count=700"});
            const RunResult r = simulate(s, anyRun(), {.events = true, .validate = true});
            std::map<std::int32_t, double> shares;
            std::map<std::int32_t, std::int64_t> paid;
            for (const JudgmentLine& line : r.log.judgments()) {
                RC_ASSERT(line.share >= 0 && line.owed >= 0 && line.paid >= 0);
                shares[line.incident] += line.share;
                paid[line.incident] += line.paid;
            }
            for (const auto& [incident, sum] : shares) {
                RC_ASSERT(sum <= 1 + 1e-12);
                RC_ASSERT(paid[incident] <= r.log.events()[static_cast<std::size_t>(incident)].amount);
            }
        });
    }

    void concentrationLiesBetweenEqualAndOne() {
        holds("the index is the sum of squared shares, between 10,000 / n and 10,000", [] {
            auto parts = *rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(1, 33), rc::gen::inRange(1, 1000));
            const double all = std::accumulate(parts.begin(), parts.end(), 0.0), n = static_cast<double>(parts.size());
            Scenario s = limitCase("l21-hhi", {"users.count=700"});
            s.jurisdictions[0].hubs.clear();
            double squares = 0;
            for (const int part : parts) s.jurisdictions[0].hubs.push_back({part / all, 1}), squares += part / all * (part / all);
            const double index = at(simulate(s, 0), "market.platform_hhi", 0);
            RC_ASSERT(std::fabs(index - 1e4 * squares) < 1e-6);
            RC_ASSERT(index >= 1e4 / n - 1e-6 && index <= 1e4 + 1e-6);
        });
    }

    void everyListingIsAccountedFor() {
        holds("takedowns never exceed listings, and in the long run u = d (1 - rho) S", [] {
            const double uploads = *rc::gen::inRange(20, 80), removal = 0.2 + 0.8 * share(), back = 0.8 * share();
            const Scenario s = limitCase("l18-takedown", {"months=120", setting("derive.variants", uploads),
                                                          setting("platform.moderation", removal), setting("host.reupload", back)});
            const RunResult r = simulate(s, anyRun(), {.events = true});
            double stock = 0, sum = 0;
            std::size_t at = 0;
            const auto& events = r.log.events();
            for (int month = 0; month < s.months; ++month) {
                for (; at < events.size() && events[at].month == month; ++at) {
                    stock += events[at].type == EventType::strip || events[at].type == EventType::listing ? 1 : events[at].type == EventType::takedown ? -1 : 0;
                    RC_ASSERT(stock >= 0);
                }
                if (month >= 60) sum += stock / 60;
            }
            // The stock starts empty and forgets at the rate d (1 - rho): after 60 months at most e^-2.4 of the gap is left.
            const double leaves = removal * (1 - back), expected = uploads / leaves;
            const double missing = std::pow(1 - leaves, 60) / leaves / 60 * expected;
            RC_ASSERT(std::fabs(sum - expected + missing) < 7 * std::sqrt(expected * 2 / leaves / 60));
        });
    }
};

QTEST_APPLESS_MAIN(LimitProperties)
#include "tst_limit_properties.moc"
