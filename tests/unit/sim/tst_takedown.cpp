#include "tests/unit/sim/small_world.h"

#include <bit>

using namespace cw;
using namespace cw::test;

/// Hubs (E5): a strict one with most of the traffic, and one abroad that nobody tells to act.
class Takedown : public QObject {
    Q_OBJECT

    enum : std::uint32_t { strictHub = 1, freeHub = 2 };
    /// Start-ups' models open in month 0 and are all stripped in month 0, both listed everywhere.
    static Scenario world(const Settings& settings) {
        Scenario s = smallWorld(1, 100, 0, {{"train.interval.frontier", 1e6}, {"train.interval.startup", 1e6}, {"train.tune_margin", 10},
                                            {"release.ecosystem.startup", 5}, {"release.ecosystem.frontier", 0}, {"market.capture_closed", 0}, {"release.serving_floor", 10}, {"derive.variants", 0},
                                            {"strip.rate", 1}, {"strip.interest", 1e9}, {"strip.base_cost", 0}, {"host.listing", 1}, {"host.caution_listing", 0},
                                            {"platform.takedown_latency", 0.05}, {"host.residual", 0.3}});
        s.jurisdictions = {{.name = "Strict", .population = 0.5, .compute = 1, .startups = 1, .communities = 1, .hubs = {{0.64, 1}}, .levers = {}},
                           {.name = "Free", .population = 0.5, .compute = 0, .startups = 0, .communities = 0, .hubs = {{0.36, 1}}, .levers = {{&spec("platform.moderation"), 0}}}};
        s.months = 8;
        set(s, "treaty.coalition", 0);
        for (const auto& [id, value] : settings) set(s, id, value);
        disable(s, {"progress", "adopt", "innovate", "red-team", "misuse", "liability", "regulate", "respond"});
        return s;
    }
    static double ease(double traffic) { return 0.3 + 0.7 * std::sqrt(traffic); }
    /// Calls with every open model of the world, lawful and stripped.
    template <class Look> static void eachOpen(const World& w, Look&& look) {
        std::size_t kinds[2] = {0, 0};
        for (std::size_t m = 0; m < w.models.size(); ++m)
            if (w.models.is(m, openWeights)) ++kinds[w.models.is(m, strippedCopy)], look(m, w.models.is(m, strippedCopy));
        QVERIFY(kinds[0] == 100 && kinds[1] == 100);
    }

private slots:
    /// Notices are about flagged weights of earlier months: these go where hubs act, all others stay.
    void onlyFlaggedWeightsGo() {
        const Scenario s = world({{"platform.moderation", 1}, {"host.reupload", 0}});
        simulate(s, 0, {.observe = [](std::uint32_t, int month, const World& w) {
            eachOpen(w, [&](std::size_t m, bool stripped) {
                QCOMPARE(w.models.hosts[m], stripped && month > 0 ? freeHub : strictHub | freeHub);
                if (!stripped || month > 0) QVERIFY(std::fabs(w.models.ease[m] - ease(stripped ? 0.36 : 1)) < 1e-12);
            });
            QCOMPARE(w.hubs.listings[0], month > 0 ? 100u : 200u);
            QCOMPARE(w.hubs.listings[1], 200u);
        }});
    }
    /// Removal is by chance: moderation x (1 - e^-1/latency) a month; a listing stays up for a part of the month in which it goes.
    void removalTakesItsTime() {
        const Scenario s = world({{"platform.moderation", 0.6}, {"platform.takedown_latency", 2}, {"host.reupload", 0}});
        const double within = 1 - std::exp(-0.5), removal = 0.6 * within, up = 1 - 0.6 * (1 - 2 * within);
        const World end = [&] {
            Scenario two = s;
            two.months = 2;
            return endOf(two, 0);
        }();
        std::size_t gone = 0;
        eachOpen(end, [&](std::size_t m, bool stripped) {
            if (!stripped) return;
            gone += end.models.hosts[m] == freeHub;
            QVERIFY(std::fabs(end.models.ease[m] - ease((end.models.hosts[m] & strictHub ? 0.64 * up : 0) + 0.36)) < 1e-12);
        });
        ofChance(gone, 100, removal);
    }
    /// What is taken down comes back by its chance: to a hub without a copy, and to the same one where all have it.
    void whatComesBackGoesWhereItIsMissing() {
        const Scenario s = world({{"platform.moderation", 1}, {"host.reupload", 0.4}});
        atEndOf(s, 0, 0, [](const Step& step) {
            World& w = step.world;
            std::vector<std::size_t> copies;
            eachOpen(w, [&](std::size_t m, bool stripped) {
                if (!stripped) return;
                copies.push_back(m);
                if (copies.size() % 2 == 0) w.models.hosts[m] = strictHub;   // half are missing on the free hub
            });
            advance(nextMonth(step), "host");
            std::size_t again[2] = {0, 0};
            for (std::size_t n = 0; n < copies.size(); ++n) {
                const std::uint32_t hosts = w.models.hosts[copies[n]];
                if (n % 2 == 0) {   // all others have it: back to the strict hub, or gone from there
                    QVERIFY(hosts == freeHub || hosts == (strictHub | freeHub));
                    again[0] += hosts != freeHub;
                } else {   // to the free hub, or nowhere: out of sight, not out of reach
                    QVERIFY(hosts == freeHub || hosts == 0);
                    again[1] += hosts == freeHub;
                    if (hosts == 0) QCOMPARE(w.models.ease[copies[n]], 0.3);
                }
            }
            ofChance(again[0] + again[1], 100, 0.4);
            QVERIFY(again[0] > 5 && again[1] > 5);
            QCOMPARE(count(step.log, EventType::takedown), std::size_t{100});
            QCOMPARE(count(step.log, EventType::listing), again[0] + again[1]);
        });
    }
    /// Weights leave circulation when they are too old to be hosted or built on, whichever comes later.
    void oldWeightsLeave() {
        for (const auto& [hosted, built] : {std::pair{3.0, 2.0}, {2.0, 3.0}})
            simulate(world({{"host.window", hosted}, {"derive.window", built}, {"platform.moderation", 0}}), 0, {.observe = [&](std::uint32_t, int month, const World& w) {
                QCOMPARE(w.circulating.size(), month < 3 ? std::size_t{200} : std::size_t{0});
                QCOMPARE(w.hubs.listings[0], month < 3 ? 200u : 0u);
                double attached = 0;
                for (std::size_t m = 0; m < w.models.size(); ++m) attached += w.attachment.weight(m);
                QCOMPARE(attached > 0, month < built);
            }});
    }
};

QTEST_APPLESS_MAIN(Takedown)
#include "tst_takedown.moc"
