#include "sim/model/misuse_choice.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

#include <rapidcheck.h>

#include <set>

using namespace cw;

/// A misuser takes what serves it best: whatever makes an option worse never helps it, and one more option never hurts.
class MisuseChoice : public QObject {
    Q_OBJECT

    Scenario m_scenario;
    ParameterSet m_assumptions;
    World m_world;
    static constexpr int month = 30;

    struct Taken {
        std::size_t candidate = 0;
        double match = 1;
    };
    static Taken chosenBy(const Step& step, const Candidates& candidates, const Difficulty& difficulty, std::size_t actor, bool banned) {
        Searches one;
        one.actors = {static_cast<std::uint32_t>(actor)};
        one.banned = {banned};
        chooseRoutes(step, candidates, {difficulty, difficulty, difficulty}, one);
        return {one.candidates[0], one.matches[0]};
    }
    /// Chance of success of every misuser with the best that it finds in this world.
    std::vector<double> successes(World world) const {
        EventLog log(false);
        const Luck luck(m_scenario.seed, 0);
        const Step step{m_scenario, m_assumptions, world, luck, log, month};
        const Candidates candidates(step);
        std::vector<double> all;
        for (std::size_t actor = 0; actor < world.users.malicious.size(); ++actor) {
            const auto d = static_cast<Domain>(world.users.kind[world.users.malicious[actor]] - lawfulKinds);
            const Difficulty difficulty = difficultyOf(step, d);
            const Taken route = chosenBy(step, candidates, difficulty, actor, false);
            const bool any = route.candidate < candidates.all().size();
            if (!any) {
                all.push_back(0);
                continue;
            }
            const Candidate& c = candidates.all()[route.candidate];
            const double capable = math::logistic(marginWith(difficulty, math::log10(reachWith(step, c, difficulty, actor))));
            all.push_back(successWith(step, c, actor, route.match, capable));
        }
        return all;
    }
    static bool neverAbove(const std::vector<double>& a, const std::vector<double>& b) {
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a[i] > b[i] + 1e-12) return false;
        return true;
    }
    /// Only APIs are left: weights have gone from the world.
    static World withoutWeights(World world) {
        world.circulating.clear();
        for (BestRows& best : world.circulation.best) best.clear();
        return world;
    }
    template <class Property> static void holds(const char* promise, Property&& property) { QVERIFY(rc::check(promise, property)); }
    static double share() { return *rc::gen::inRange(0, 1001) / 1e3; }

private slots:
    void initTestCase() {
        m_scenario.months = month + 1;
        simulate(m_scenario, 0, {.observe = [this](std::uint32_t, int m, const World& w) { if (m == month) m_world = w; }});
        m_assumptions = drawAssumptions(m_scenario, Luck(m_scenario.seed, 0));
        const auto all = successes(m_world);
        QVERIFY(std::ranges::max(all) > 0.01);
        QVERIFY(neverAbove(successes(withoutWeights(m_world)), all));
    }
    void careOfLabsNeverHelps() {
        const auto before = successes(m_world), api = successes(withoutWeights(m_world));
        QVERIFY(std::ranges::max(api) > 0.01);
        holds("more care of any labs never raises what a misuser achieves", [&] {
            World safer = m_world;
            double most = 0;
            for (std::size_t i = 0; i < safer.developers.size(); ++i) {
                const auto row = safer.developers.newestApi[i];
                const double more = *rc::gen::inRange(0, 2) * 3 * share();   // some labs do nothing
                if (row >= 0) safer.models.care[static_cast<std::size_t>(row)] += more, most = std::max(most, more);
            }
            RC_ASSERT(neverAbove(successes(withoutWeights(safer)), api));
            RC_ASSERT(neverAbove(successes(safer), before));
        });
    }
    void guardingOneOpenModelNeverHelps() {
        const auto before = successes(m_world);
        holds("one open model that resists better never raises what a misuser achieves", [&] {
            World safer = m_world;
            const auto row = safer.circulating[static_cast<std::size_t>(share() * static_cast<double>(safer.circulating.size() - 1))];
            safer.models.ease[static_cast<std::size_t>(row)] *= share();
            safer.models.care[static_cast<std::size_t>(row)] += 3 * share();
            RC_ASSERT(neverAbove(successes(safer), before));
        });
    }
    /// Models differ in how well they suit a misuser, so that those who are alike in all else do not all take the same one.
    void modelsSuitSomeBetterThanOthers() {
        EventLog log(false);
        World world = m_world;
        const Luck luck(m_scenario.seed, 0);
        const auto matches = [&](double spread) {
            ParameterSet a = m_assumptions;
            a.set(par::misuse::taste.spec, spread);
            const Step step{m_scenario, a, world, luck, log, month};
            const Candidates candidates(step);
            std::set<double> found;
            for (std::size_t actor = 0; actor < world.users.malicious.size(); ++actor) {
                const Taken route = chosenBy(step, candidates, difficultyOf(step, fraud), actor, false);
                if (route.candidate < candidates.all().size()) found.insert(route.match);
            }
            return found;
        };
        QCOMPARE(matches(0), std::set<double>{1.0});
        const std::set<double> some = matches(0.5);
        QVERIFY(some.size() > world.users.malicious.size() / 2);
        QVERIFY(*some.begin() < 1 && *some.begin() >= 0.5 && *some.rbegin() <= 1);
    }
    void whoIsBannedHasNoMoreThanBefore() {
        EventLog log(false);
        World world = m_world;
        const Luck luck(m_scenario.seed, 0);
        const Step step{m_scenario, m_assumptions, world, luck, log, month};
        const Candidates candidates(step);
        const Difficulty difficulty = difficultyOf(step, fraud);
        for (std::size_t actor = 0; actor < world.users.malicious.size(); ++actor)
            QVERIFY(chosenBy(step, candidates, difficulty, actor, true).candidate >= candidates.apis());
    }
    void persistenceIsThatOfThePatient() {
        QCOMPARE(persist(0, 0, 10).through, 0.0);
        QCOMPARE(persist(1, 0.5, 1).through, 1.0);
        QVERIFY(std::fabs(persist(0.2, 0, 3).through - (1 - 0.8 * 0.8 * 0.8)) < 1e-12);
        QVERIFY(std::fabs(persist(0.044, 0.1, 1e6).through - 0.044 / (1 - 0.956 * 0.9)) < 1e-9);   // L15
        holds("more tries never hurt, more bans never help, and chances are chances", [] {
            const double once = share(), ban = share(), tries = 1 + 50 * share();
            const Persistence p = persist(once, ban, tries), longer = persist(once, ban, tries + 1), watched = persist(once, std::min(1.0, ban + share()), tries);
            RC_ASSERT(p.through >= 0 && p.banned >= -1e-12 && p.through + p.banned <= 1 + 1e-12);
            RC_ASSERT(longer.through >= p.through - 1e-12);
            RC_ASSERT(watched.through <= p.through + 1e-12);
        });
    }
    void defenceStopsThoseWithoutAiToo() {
        World world = m_world;
        EventLog log(false);
        const Luck luck(m_scenario.seed, 0);
        const auto alone = [&](double adaptation) {
            ParameterSet a = m_assumptions;
            a.set(par::misuse::adaptation.spec, adaptation);
            const Step step{m_scenario, a, world, luck, log, month};
            return math::logistic(marginAlone(step, difficultyOf(step, fraud), 0));
        };
        const double stubborn = alone(0), partly = alone(0.5), adapted = alone(1);
        world.defence[fraud] += 1;
        QVERIFY(alone(0) < stubborn && alone(0.5) < partly);
        QVERIFY(std::fabs(alone(1) - adapted) < 1e-12);   // who adapts to all of it meets the difficulty of the start
        QVERIFY(stubborn <= partly && partly <= adapted);
    }
    /// Who watches sees more of whom to report: not through bans alone.
    void monitoringDeters() {
        World world = m_world;
        EventLog log(false);
        const Luck luck(m_scenario.seed, 0);
        ParameterSet lax = m_assumptions;
        lax.set(par::misuse::monitoringCatch.spec, 0);
        const Candidates watched(Step{m_scenario, m_assumptions, world, luck, log, month}), unwatched(Step{m_scenario, lax, world, luck, log, month});
        QVERIFY(watched.apis() > 0);
        for (std::size_t c = 0; c < watched.all().size(); ++c) {
            const double with = watched.all()[c].deterrence[0], without = unwatched.all()[c].deterrence[0];
            QVERIFY(c < watched.apis() ? with < without : with == without);
        }
    }
};

QTEST_APPLESS_MAIN(MisuseChoice)
#include "tst_misuse_choice.moc"
