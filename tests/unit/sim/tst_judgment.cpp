#include "sim/graph_algorithms.h"
#include "sim/io/judgment_text.h"
#include "sim/model/judgment.h"
#include "sim/money.h"
#include "tests/support.h"

#include <rapidcheck.h>

#include <map>
#include <numeric>
#include <set>

using namespace cw;

/// Who answers for an incident, and for how much.
class Judgment : public QObject {
    Q_OBJECT

    static Case chain(std::vector<std::pair<double, double>> burdenAndAnswers, bool joint, double perpetrator = 0) {
        Case c;
        c.suit = 1;
        c.jointAndSeveral = joint;
        c.perpetratorBurden = perpetrator;
        for (const auto& [burden, answers] : burdenAndAnswers) {
            Party p;
            p.burden = burden;
            p.answers = answers;
            c.upstream.push_back(p);
        }
        return c;
    }
    static std::vector<double> shares(const Case& c, double identified = 0) {
        std::vector<double> result;
        shareOut(c, identified, result);
        return result;
    }

private slots:
    void severalLeavesWhatADefenceLiftsWithTheVictims() {
        QCOMPARE(shares(chain({{0.5, 0.2}, {0.3, 1}, {0.2, 0}}, false)), (std::vector<double>{0.1, 0.3, 0, 0}));
        QCOMPARE(shares(chain({{0.5, 0.2}}, false)), (std::vector<double>{0.2, 0}));   // alone on the chain, four fifths exempt
        QCOMPARE(shares(chain({{0.5, 0}}, false)), (std::vector<double>{0, 0}));
    }
    void jointGivesItToThoseWhoAreLiable() {
        QCOMPARE(shares(chain({{0.5, 0.2}, {0.3, 1}, {0.2, 0}}, true)), (std::vector<double>{0.25, 0.75, 0, 0}));
        QCOMPARE(shares(chain({{0.5, 0}, {0.2, 0}}, true)), (std::vector<double>{0, 0, 0}));
    }
    void aKnownPerpetratorTakesItsPart() {
        QCOMPARE(shares(chain({{0.5, 1}}, false, 0.5), 1), (std::vector<double>{0.5, 0.5}));
        QCOMPARE(shares(chain({{0.5, 1}}, false, 0.5), 0), (std::vector<double>{1, 0}));
        QCOMPARE(shares(chain({{0.5, 1}}, false, 0.5), 0.4), (std::vector<double>{0.8, 0.2}));
    }
    void sharesStayWithinTheHarm() {
        QVERIFY(rc::check("shares are between 0 and 1, and together at most 1", [] {
            const auto share = [] { return *rc::gen::inRange(0, 101) / 100.0; };
            std::vector<std::pair<double, double>> parties(static_cast<std::size_t>(*rc::gen::inRange(0, 6)));
            for (auto& p : parties) p = {share(), share()};
            Case c = chain(parties, *rc::gen::arbitrary<bool>(), share());
            c.suit = share();
            for (Party& p : c.upstream) p.multiplier = 3 * share();
            const auto result = shares(c, share());
            for (const double s : result) RC_ASSERT(s >= 0 && s <= 1 + 1e-12);
            RC_ASSERT(std::accumulate(result.begin(), result.end(), 0.0) <= 1 + 1e-12);
        }));
    }

    /// The walk up the lineage finds the parties that stand above the model in the table of parents.
    void theChainIsTheLineage() {
        const Scenario s = test::busyPolicy();
        std::map<std::uint64_t, std::vector<std::uint64_t>> expected;   // by incident and month, keys of developers and modifiers
        const auto observe = [&](std::uint32_t, int month, const World& w) {
            for (const Incident& incident : w.incidents) {
                std::vector<std::uint64_t> keys;
                const auto add = [&](std::int32_t row) {
                    const auto m = static_cast<std::size_t>(row);
                    const bool individual = w.models.developer[m] < 0 || w.models.is(m, strippedCopy);
                    keys.push_back((individual ? w.models.key[m]
                                               : developerKey(static_cast<std::uint32_t>(w.models.developer[m]), w.models.generation[m])).bits);
                };
                add(incident.model);
                for (const Ancestor& a : ancestors(w.models.parent, incident.model)) add(a.node);
                expected[static_cast<std::uint64_t>(month) << 32 | static_cast<std::uint32_t>(incident.event)] = keys;
            }
        };
        const RunResult r = simulate(s, 4, {.events = true, .observe = observe});
        std::map<std::uint64_t, std::vector<std::uint64_t>> found;
        for (const JudgmentLine& line : r.log.judgments())
            if (line.role == "developer" || line.role == "modifier")
                found[static_cast<std::uint64_t>(line.month) << 32 | static_cast<std::uint32_t>(line.incident)].push_back(line.party.bits);
        QVERIFY(found.size() > 1000);
        for (const auto& [incident, keys] : found) QVERIFY(expected.at(incident) == keys);
    }

    void everyLineHasAReason() {
        const RunResult r = simulate(test::busyPolicy(), 4, {.events = true});
        std::map<Defence, int> seen;
        for (const JudgmentLine& line : r.log.judgments()) {
            ++seen[line.defence];
            QVERIFY(line.paid <= line.owed && line.owed <= line.harm && line.paid >= 0);
            QVERIFY2(reasonOf(line).size() > 20, reasonOf(line).c_str());
            const bool whole = line.defence == Defence::dueCare || line.defence == Defence::safeHarbour || line.defence == Defence::noRule;
            if (whole) QVERIFY(line.owed == 0 && line.answers == 0);
            if (line.defence == Defence::openSource) QVERIFY(line.answers <= 0.2 + 1e-12);   // the exemption is 0.8
            if (line.defence == Defence::unforeseeable) QVERIFY(line.answers <= 0.6 + 1e-12);   // at least one step
        }
        for (const Defence d : {Defence::none, Defence::unforeseeable, Defence::openSource, Defence::safeHarbour, Defence::unidentified})
            QVERIFY2(seen[d] > 0, name(d).data());
    }
    /// Parties of one chain can be bound by different laws; a line names the one that its party is judged by.
    void eachPartyIsJudgedByItsOwnLaw() {
        Scenario s = test::busyPolicy();
        test::set(s, "liability.regime", 2);
        test::set(s, "treaty.market_access", 0);
        for (std::size_t j = 0; j < s.jurisdictions.size(); j += 2) s.jurisdictions[j].levers.emplace_back(&test::spec("liability.regime"), 0.0);
        const RunResult r = simulate(s, 4, {.events = true});
        std::map<std::int32_t, std::set<std::string_view>> rules;   // of the parties upstream, by incident
        for (const JudgmentLine& line : r.log.judgments()) {
            if (line.role == "perpetrator") continue;
            rules[line.event].insert(line.rule);
            QVERIFY(line.rule != "none" || (line.owed == 0 && line.answers == 0));
            QVERIFY(line.defence != Defence::noRule || line.rule == "none");
        }
        QVERIFY(std::ranges::count_if(rules, [](const auto& of) { return of.second.size() > 1; }) > 50);
    }
    /// Under negligence whoever fell short of the standard pays, and nobody else.
    void dueCareDecidesWhoPays() {
        for (const double standard : {0.0, 3.0}) {
            Scenario s;
            s.months = 60;
            test::set(s, "liability.due_care", standard);
            s.setLever(test::spec("liability.due_care"), Schedule{.value = standard, .start = 0});
            s.setLever(test::spec("treaty.coalition"), Schedule{.value = 3, .start = 0});
            std::int64_t owed = 0;
            const RunResult run = simulate(s, 4, {.events = true});
            for (const JudgmentLine& line : run.log.judgments())
                if (line.role == "developer") owed += line.owed;
            QVERIFY(standard > 0 ? owed > 0 : owed == 0);
        }
    }
    /// Who pays for an insolvent perpetrator is who was sued: where hardly anybody sues, hardly anybody pays for it.
    void nobodyPaysForAPerpetratorUnsued() {
        Scenario s = test::busyPolicy();
        for (const auto& [id, value] : {std::pair{"liability.regime", 2.0}, {"liability.joint_and_several", 1.0}, {"liability.user_burden", 1.0},
                                        {"liability.identify", 0.9}, {"liability.suit_probability", 0.001}, {"liability.suit_large", 0.001},
                                        {"liability.strict_ease", 1.0}, {"liability.reporting_ease", 0.0}})
            test::set(s, id, value);
        for (const ParameterSpec* p : parameterRegistry())
            if (p->role == Role::lever && p->id.starts_with("liability.")) s.setLever(*p, Schedule{.value = s.values.value(*p), .start = 0});
        std::int64_t upstream = 0, harm = 0;
        const RunResult r = simulate(s, 4, {.events = true});
        for (const JudgmentLine& line : r.log.judgments()) {
            if (line.role == "perpetrator") harm += line.harm;
            else upstream += line.paid;
        }
        QVERIFY(harm > 0 && upstream > 0);
        QVERIFY2(static_cast<double>(upstream) <= 0.00101 * static_cast<double>(harm), qPrintable(QString::number(static_cast<double>(upstream) / static_cast<double>(harm))));
    }
    /// Courts and lawyers use up money that damages only move: welfare falls by what they cost, and nothing else changes.
    void courtsCostWhatTheyCost() {
        Scenario s = test::busyPolicy();
        const RunResult free = [&] { test::set(s, "liability.administration", 0); return simulate(s, 1); }();
        const RunResult dear = [&] { test::set(s, "liability.administration", 1); return simulate(s, 1); }();
        double courts = 0, paid = 0;
        for (int month = 0; month < s.months; ++month) {
            courts += test::at(dear, "liability.resource_cost", month) - test::at(free, "liability.resource_cost", month);
            for (const char* payer : {"liability.paid.developer", "liability.paid.modifier", "liability.paid.platform", "liability.paid.perpetrator"})
                paid += test::at(dear, payer, month);
        }
        QVERIFY(paid > 0);
        QVERIFY(std::fabs(courts - paid) < 1e-6 * paid);
        const int last = s.months - 1;
        QVERIFY(std::fabs(test::at(free, "welfare", last) - test::at(dear, "welfare", last) - courts) < 1e-9 * std::fabs(test::at(free, "welfare", last)));
        QCOMPARE(test::at(dear, "misuse.harm_cumulative", last), test::at(free, "misuse.harm_cumulative", last));
    }
    /// A market-access rule makes outsiders expect the members' law: where there is none at home, those who never sat inside
    /// take more care. (Beside negligence it can be less: part of what due care spared them is then owed all the same.)
    void marketAccessReachesOutsiders() {
        double care[2] = {0, 0};
        for (const bool access : {false, true}) {
            Scenario s;
            s.months = 60;
            test::set(s, "liability.regime", 2);
            test::set(s, "treaty.coalition", 0);
            s.setLever(test::spec("treaty.market_access"), Schedule{.value = access ? 1.0 : 0.0, .start = 12});
            for (Jurisdiction& j : s.jurisdictions) j.levers.emplace_back(&test::spec("liability.regime"), 0.0);
            const auto observe = [&](std::uint32_t, int month, const World& w) {
                if (month != 59) return;
                double sum = 0, outsiders = 0;
                for (std::size_t i = 0; i < w.developers.size(); ++i) {
                    if (!w.developers.active[i] || w.jurisdictions.member[w.developers.home[i]] || w.jurisdictions.member[w.developers.jurisdiction[i]]) continue;
                    sum += w.developers.care[i];
                    outsiders += 1;
                }
                care[access] += sum / outsiders;
            };
            for (std::uint32_t run = 0; run < 3; ++run) simulate(s, run, {.observe = observe});
        }
        QVERIFY2(care[1] > 1.01 * care[0], qPrintable(QStringLiteral("%1 %2").arg(care[0]).arg(care[1])));
    }
    void reasonsInWords() {
        JudgmentLine line{.role = "developer", .party = {}, .share = 0.1, .owed = 1000, .paid = 250, .harm = 10000, .rule = "strict", .joint = true};
        QCOMPARE(reasonOf(line), std::string("strict liability, joint and several: answers for 10 % of the harm; paid 25 % of that, all it had"));
        line = {.role = "platform", .party = {}, .harm = 10000, .rule = "negligence", .defence = Defence::safeHarbour, .answers = 0};
        QCOMPARE(reasonOf(line), std::string("negligence: honours notices in time: safe harbour; owes nothing"));
    }
};

QTEST_APPLESS_MAIN(Judgment)
#include "tst_judgment.moc"
