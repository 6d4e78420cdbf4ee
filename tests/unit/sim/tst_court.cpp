#include "sim/model/choices.h"
#include "tests/limits/limit_case.h"

#include <map>
#include <set>

using namespace cw;

/// A month in court: what counts as caused, who is paid first, and luck that rows of one model do not share.
class Court : public QObject {
    Q_OBJECT

    static constexpr Cents dollar = centsPerDollar;

    /// The lab of L4 alone on its chain, its newest model given these incidents in month 0.
    static Scenario alone(const std::vector<std::string>& settings) {
        std::vector<std::string> all{"liability.platform_burden=0", "liability.user_burden=0", "liability.suit_large=1", "population.cyber=0", "developers.wealth.frontier=60"};
        all.insert(all.end(), settings.begin(), settings.end());
        return test::limitCase("l04-chain", all);
    }
    static Incident incident(const World& w, std::uint32_t actor, MisuseRoute route, Cents harm, bool bulk) {
        const std::int32_t row = w.developers.newest[0];
        const Key key = bulk ? w.models.key[static_cast<std::size_t>(row)] : incidentKey(actor, 0, cyber, 0);
        return {.key = key, .model = row, .domain = cyber, .route = route, .harm = harm, .bulk = bulk};
    }
    /// Tries the incidents and returns the month that follows from them alone.
    static Month judged(const Step& step, std::vector<Incident> incidents) {
        const auto m = static_cast<std::size_t>(step.world.developers.newest[0]);
        step.world.models.flags[m] |= servedByApi | openWeights;   // whatever the law made it choose
        step.world.models.opened[m] = 0;
        step.world.month = {};
        step.world.incidents = std::move(incidents);
        test::advance(step, "liability");
        return step.world.month;
    }

private slots:
    /// Negligence asks whether care would have averted the harm: of what is done with weights, a share; at an API, always.
    void aWantOfCareMustBeTheCause() {
        for (const char* regime : {"negligence", "strict"})
            for (const MisuseRoute route : {byApi, byOpen, byStripped}) {
                const bool all = route == byApi || std::string(regime) == "strict";
                test::atEndOf(alone({std::string("liability.regime=") + regime, "care.open_reach=0.25"}), 0, 0, [&](const Step& step) {
                    const Month month = judged(step, {incident(step.world, 0, route, 1000 * dollar, true)});
                    QCOMPARE(month.paid[developerRole], (all ? 1000 : 250) * dollar);
                });
            }
    }
    /// A single incident is all or nothing, and those that guardrails could not have stopped say so.
    void oneIncidentHasACauseOrNone() {
        test::atEndOf(alone({"liability.regime=negligence", "care.open_reach=0.25", "developers.wealth.frontier=1000"}), 0, 0,
                      [&](const Step& step) {
            std::vector<Incident> incidents;
            constexpr int n = 2000;
            for (std::uint32_t actor = 0; actor < n; ++actor) incidents.push_back(incident(step.world, actor, byStripped, 10 * dollar, false));
            const std::size_t before = step.log.judgments().size();
            judged(step, std::move(incidents));
            int caused = 0, without = 0;
            for (std::size_t row = before; row < step.log.judgments().size(); ++row) {
                const JudgmentLine& line = step.log.judgments()[row];
                QVERIFY(line.owed == (line.defence == Defence::noCause ? 0 : 10 * dollar));
                ++(line.defence == Defence::noCause ? without : caused);
            }
            QCOMPARE(caused + without, n);
            test::close(caused / double{n}, 0.25, 4 * std::sqrt(0.25 * 0.75 / n));
        });
    }
    /// Fines wait until every victim of the month has had its turn.
    void victimsComeBeforeFines() {
        test::atEndOf(alone({"liability.damages_multiplier=5", "developers.wealth.frontier=0.06"}), 0, 0, [&](const Step& step) {   // 60 US$
            const Month month = judged(step, {incident(step.world, 0, byApi, 20 * dollar, true), incident(step.world, 1, byApi, 30 * dollar, false)});
            QCOMPARE(month.paid[developerRole], 50 * dollar);
            QCOMPARE(month.uncompensated, Cents{0});
            QCOMPARE(month.fines, 10 * dollar);   // of 200 owed, what is left
            QVERIFY(!step.world.developers.bankrupt[0]);
        });
    }
    /// Bulk rows of one model share a key and no luck: each route and domain has a draw of its own, where its victims sit for one.
    void bulkRowsOfAModelHaveLuckOfTheirOwn() {
        std::set<std::uint32_t> draws;
        for (const MisuseRoute route : {byApi, byOpen, byStripped})
            for (std::uint8_t domain = 0; domain < domains; ++domain) {
                Incident row;
                row.domain = domain;
                row.route = route;
                row.bulk = true;
                draws.insert(row.draw());
            }
        QCOMPARE(draws.size(), std::size_t{12});
        Scenario s;
        s.months = 60;
        double pairs = 0, together = 0;
        const auto observe = [&](std::uint32_t, int, const World& w) {
            std::map<std::uint64_t, std::vector<int>> places;
            for (const Incident& i : w.incidents) {
                if (!i.bulk) continue;
                for (const int place : places[i.key.bits]) pairs += 1, together += place == i.jurisdiction;
                places[i.key.bits].push_back(i.jurisdiction);
            }
        };
        for (std::uint32_t run = 0; run < 3; ++run) simulate(s, run, {.observe = observe});
        QVERIFY2(pairs > 300, qPrintable(QString::number(pairs)));
        double same = 0;   // chance that two draws by population agree
        for (const Jurisdiction& j : s.jurisdictions) same += j.population * j.population;
        test::close(together / pairs, same, 5 * std::sqrt(same * (1 - same) / pairs));
    }
};

QTEST_APPLESS_MAIN(Court)
#include "tst_court.moc"
