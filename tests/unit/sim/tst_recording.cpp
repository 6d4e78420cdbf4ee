#include "sim/analysis/recording.h"
#include "tests/support.h"

#include <bit>
#include <map>
#include <set>

using namespace cw;

/// A recording holds, of every month, what the world held when that month ended.
class RecordingTest : public QObject {
    Q_OBJECT

    /// What a world says of itself in a month, asked while it runs.
    struct Seen {
        std::set<std::uint64_t> circulating, served;
        std::map<std::uint64_t, std::uint32_t> hosts;
        std::vector<std::uint32_t> listings;
        std::vector<std::uint8_t> active, place, home;
        std::vector<double> wealth, harm;
        std::vector<ParameterSet> law;
        std::size_t models = 0;
    };
    std::vector<Seen> m_seen;
    Recording m_recording;
    RunResult m_run;
    Scenario m_scenario;

    static Seen look(const World& w) {
        Seen seen;
        for (const std::int32_t row : w.circulating) {
            const auto m = static_cast<std::size_t>(row);
            seen.circulating.insert(w.models.key[m].bits);
            seen.hosts[w.models.key[m].bits] = w.models.hosts[m];
        }
        for (std::size_t i = 0; i < w.developers.size(); ++i) {
            if (w.developers.newestApi[i] >= 0) seen.served.insert(w.models.key[static_cast<std::size_t>(w.developers.newestApi[i])].bits);
            seen.wealth.push_back(toBillions(w.ledger.balance(w.ledger.developer(i))));
        }
        seen.listings = w.hubs.listings;
        seen.active = w.developers.active;
        seen.place = w.developers.jurisdiction;
        seen.home = w.developers.home;
        seen.harm = w.jurisdictions.harm;
        seen.law = w.jurisdictions.regime;
        seen.models = w.models.size();
        return seen;
    }

private slots:
    void initTestCase() {
        m_scenario = test::busyPolicy();
        Recorder recorder(m_scenario.months);
        m_run = simulate(m_scenario, 1, {.observe = [&](std::uint32_t, int month, const World& w) {
            recorder.see(month, w);
            m_seen.push_back(look(w));
        }});
        m_recording = recorder.take();
    }

    void changesNoBit() { QCOMPARE(m_run.hash(), simulate(m_scenario, 1).hash()); }

    void everyMonthIsWhatTheWorldWas() {
        const Recording& r = m_recording;
        QCOMPARE(r.months, m_scenario.months);
        QCOMPARE(r.models.size(), m_seen.back().models);
        for (int month = 0; month < r.months; ++month) {
            const Seen& seen = m_seen[static_cast<std::size_t>(month)];
            std::set<std::uint64_t> open, served;
            for (std::size_t m = 0; m < r.models.size(); ++m) {
                const RecordedModel& model = r.models[m];
                if (model.at(month) == Access::open) {
                    open.insert(model.key.bits);
                    QCOMPARE(r.hostsOf(m, month), seen.hosts.at(model.key.bits));
                }
                if (model.served <= month && month < model.servedUntil) served.insert(model.key.bits);
                QCOMPARE(model.at(month) == Access::notYet, m >= seen.models);
            }
            QVERIFY(open == seen.circulating);
            QVERIFY(served == seen.served);
            for (std::size_t h = 0; h < r.hubs; ++h) QCOMPARE(r.hub(month, h).listed, seen.listings[h]);
            for (std::size_t i = 0; i < r.developerSlots; ++i) {
                QCOMPARE(r.developer(month, i).active, seen.active[i] != 0);
                QCOMPARE(r.developer(month, i).jurisdiction, seen.place[i]);
                QCOMPARE(r.developer(month, i).wealth, static_cast<float>(seen.wealth[i]));
            }
            for (std::size_t j = 0; j < r.places; ++j) QCOMPARE(r.jurisdiction(month, j).harm, static_cast<float>(seen.harm[j]));
        }
    }

    void changesOfLawAddUpToTheLaw() {
        std::vector<ParameterSet> law;
        for (const Jurisdiction& j : m_scenario.jurisdictions) {
            law.push_back(m_scenario.values);
            for (const auto& [spec, value] : j.levers) law.back().set(*spec, value);
        }
        std::size_t at = 0;
        for (int month = 0; month < m_recording.months; ++month) {
            for (; at < m_recording.law.size() && m_recording.law[at].month == month; ++at) {
                const LawChange& change = m_recording.law[at];
                QCOMPARE(law[change.jurisdiction].value(*change.lever), change.before);
                law[change.jurisdiction].set(*change.lever, change.after);
            }
            for (std::size_t j = 0; j < law.size(); ++j) QVERIFY(law[j] == m_seen[static_cast<std::size_t>(month)].law[j]);
        }
        QCOMPARE(at, m_recording.law.size());
        QVERIFY(at > 0);
    }

    void livesFollowOneAnotherInASlot() {
        QVERIFY(m_recording.lives.size() > m_recording.developerSlots);   // somebody left, somebody came
        std::vector<int> until(m_recording.developerSlots, 0);
        for (const DeveloperLife& life : m_recording.lives) {
            QVERIFY(life.first >= until[life.slot] && life.until > life.first);
            until[life.slot] = life.until;
            for (int month = life.first; month < life.until; ++month)
                QVERIFY(m_recording.developer(month, life.slot).active && developerKey(life.slot, m_recording.developer(month, life.slot).generation) == life.key);
            QCOMPARE(m_recording.life(life.key), &life);
        }
        QCOMPARE(m_recording.life(developerKey(999, 9)), nullptr);
    }

    void lineageAndStrippingFit() {
        int stripped = 0;
        for (std::size_t m = 0; m < m_recording.models.size(); ++m) {
            const RecordedModel& model = m_recording.models[m];
            QCOMPARE(m_recording.model(model.key), static_cast<std::int32_t>(m));
            if (model.parent < 0) continue;
            const auto parent = static_cast<std::size_t>(model.parent);
            QVERIFY(std::ranges::count(m_recording.childrenOf(parent), static_cast<std::int32_t>(m)) == 1);
            if (!model.isCopy()) continue;
            ++stripped;
            QCOMPARE(m_recording.models[parent].stripped, model.trained);
            QVERIFY(model.key == strippedKey(m_recording.models[parent].key));
        }
        QVERIFY(stripped > 10);
        QCOMPARE(m_recording.model(Key{}), -1);
    }

    void countsAreThoseOfTheOutcomes() {
        for (const int month : {0, 20, 71}) {
            const WorldCounts n = m_recording.counts(month);
            QCOMPARE(n.inUse, n.open + n.api);
            QCOMPARE(n.developers, static_cast<int>(std::ranges::count(m_seen[static_cast<std::size_t>(month)].active, 1)));
            const Seen& seen = m_seen[static_cast<std::size_t>(month)];
            int abroad = 0;
            for (std::size_t i = 0; i < seen.active.size(); ++i) abroad += seen.active[i] && seen.place[i] != seen.home[i];
            QCOMPARE(n.abroad, abroad);
            QVERIFY(month < 71 || (abroad > 0 && abroad < n.developers / 2));
            QCOMPARE(static_cast<double>(n.open), static_cast<double>(m_seen[static_cast<std::size_t>(month)].circulating.size()));
        }
    }

    /// The bound that docs/performance.md states.
    void takesLittleMemory() {
        const Scenario scenario;   // 120 months
        Recorder recorder(scenario.months);
        simulate(scenario, 0, {.observe = [&](std::uint32_t, int month, const World& w) { recorder.see(month, w); }});
        const Recording recording = recorder.take();
        qInfo("%zu models, %d months: %.2f MB", recording.models.size(), recording.months, static_cast<double>(recording.bytes()) / 1e6);
        QVERIFY(recording.bytes() < 4'000'000);
    }
};

QTEST_APPLESS_MAIN(RecordingTest)
#include "tst_recording.moc"
