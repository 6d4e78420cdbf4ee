#include "sim/model/choices.h"
#include "tests/unit/sim/small_world.h"

#include <map>

using namespace cw;
using namespace cw::test;

/// Variants and stripped copies (E6), of start-ups' models that are open from month 0.
class Derivation : public QObject {
    Q_OBJECT

    static Scenario world(int startups, const Settings& settings) {
        Scenario s = smallWorld(1, startups, 0, {{"train.interval.frontier", 1e6}, {"train.interval.startup", 1e6}, {"train.tune_margin", 10},
                                                 {"release.ecosystem.startup", 5}, {"release.ecosystem.frontier", 0}, {"market.capture_closed", 0}, {"release.serving_floor", 10}, {"care.norm.startup", 0.8},
                                                 {"population.tinkerer", 0}, {"derive.variants", 0}, {"strip.rate", 0}, {"alignment.tamper_mandate", 1}, {"tamper.progress", 0.4}});
        s.months = 12;
        for (const auto& [id, value] : settings) set(s, id, value);
        disable(s, {"progress", "adopt", "innovate", "red-team", "misuse", "liability", "regulate", "respond"});
        return s;
    }
    static bool isCopy(const World& w, std::size_t m) { return w.models.is(m, strippedCopy); }
    /// Chance that somebody who would strip can pay for it.
    static double affordable(double cost, double median, double spread) { return 0.5 * std::erfc((std::log(cost) - std::log(median)) / spread / std::sqrt(2.0)); }

private slots:
    /// A copy has lost its guards, its resistance and a little capability, and there is one of each model.
    void everyModelIsStrippedOnce() {
        const World end = endOf(world(5, {{"strip.rate", 1}, {"strip.interest", 1e9}, {"strip.base_cost", 0}, {"strip.log_gain", 0}, {"strip.capability_loss", 0.07}, {"derive.variants", 20}}), 0);
        std::map<std::int32_t, int> copies;
        for (std::size_t m = 0; m < end.models.size(); ++m) {
            if (!isCopy(end, m)) continue;
            const auto parent = static_cast<std::size_t>(end.models.parent[m]);
            ++copies[end.models.parent[m]];
            QVERIFY(!isCopy(end, parent) && end.models.is(parent, hasStrippedCopy));
            QVERIFY(end.models.care[m] == 0 && end.models.tamper[m] == 0 && end.models.tamper[parent] > 0.1);
            QCOMPARE(end.models.capability[m], end.models.capability[parent] - 0.07);
        }
        std::size_t open = 0;
        for (std::size_t m = 0; m < end.models.size(); ++m) open += end.models.is(m, openWeights) && !isCopy(end, m);
        QVERIFY(open > 50);
        QCOMPARE(copies.size(), open);
        QVERIFY(std::ranges::all_of(copies, [](const auto& c) { return c.second == 1; }));
    }
    /// Who is curious strips where the cost, ten times as much for each third of resistance, is within its means.
    void strippingIsAMatterOfMeans() {
        for (const double gain : {0.0, 3.0}) {
            Scenario s = world(400, {{"strip.rate", 0.5}, {"strip.interest", 1}, {"strip.base_cost", 100}, {"strip.means_median", 150}, {"strip.means_spread", 1.5}, {"strip.log_gain", gain}});
            s.months = 1;
            const World end = endOf(s, 0);
            std::size_t copies = 0;
            for (std::size_t m = 0; m < end.models.size(); ++m) copies += isCopy(end, m);
            const double tamper = end.models.tamper.back() == 0 ? end.models.tamper[1] : end.models.tamper.back();
            QVERIFY(tamper > 0.1);
            ofChance(copies, 400, 1 - std::exp(-0.5 * affordable(100 * std::pow(10, gain * tamper), 150, 1.5)));
        }
    }
    /// A variant has the care and resistance that its parent leaves it, and no more capability than its root put in.
    void variantsInherit() {
        const Scenario s = world(5, {{"derive.variants", 30}, {"derive.gain", 0.1}, {"derive.gain_spread", 0}, {"derive.ceiling", 0.25}, {"care.inheritance", 0.6}, {"derive.depth", 3}});
        const World end = endOf(s, 0);
        const Models& models = end.models;
        std::size_t variants = 0, deep = 0, capped = 0;
        for (std::size_t m = 0; m < models.size(); ++m) {
            if (!models.is(m, publishedVariant)) continue;
            ++variants;
            const auto parent = static_cast<std::size_t>(models.parent[m]), root = static_cast<std::size_t>(models.base[m]);
            QCOMPARE(models.care[m], 0.6 * models.care[parent]);
            QCOMPARE(models.tamper[m], models.tamper[parent]);
            QCOMPARE(models.capability[m], std::min(models.capability[parent] + 0.1, models.capability[root] + 0.25));
            QCOMPARE(models.depth[m], models.depth[parent] + 1);
            QVERIFY(models.depth[m] <= 3 && !models.is(m, unlawful));   // of a depth of 3 nothing is made
            deep += models.depth[m] == 3, capped += models.capability[m] == models.capability[root] + 0.25;
        }
        QVERIFY(deep > 5 && capped > 5);
        // As many as are expected where as many use models as at the start: 12 months of 30.
        QVERIFY(std::fabs(static_cast<double>(variants) - 360) < slack(360));
    }
    void whatIsOldIsNotBuiltOn() {
        const World end = endOf(world(5, {{"derive.variants", 30}, {"derive.window", 4}}), 0);
        std::size_t variants = 0;
        for (std::size_t m = 0; m < end.models.size(); ++m) {
            if (!end.models.is(m, publishedVariant)) continue;
            ++variants;
            QVERIFY(end.models.trained[m] - end.models.opened[static_cast<std::size_t>(end.models.parent[m])] < 4);
        }
        QVERIFY(variants > 200);
    }
    /// What is made of unlawful weights is unlawful, and so is what is published where open weights are forbidden.
    void unlawfulWeightsHaveUnlawfulVariants() {
        Scenario s = world(6, {{"derive.variants", 30}, {"host.unlawful_listing", 1}});
        atEndOf(s, 0, 2, [](const Step& step) {
            World& w = step.world;
            const std::size_t before = w.models.size();
            for (std::size_t m = 0; m < before; m += 2) w.models.flags[m] |= unlawful;
            const Step next = nextMonth(step);
            advance(next, "derive");
            std::size_t kinds[2] = {0, 0};
            for (std::size_t m = before; m < w.models.size(); ++m) {
                const bool of = w.models.is(static_cast<std::size_t>(w.models.parent[m]), unlawful);
                QCOMPARE(w.models.is(m, unlawful), of);
                ++kinds[of];
            }
            QVERIFY(kinds[0] > 3 && kinds[1] > 3);
            for (ParameterSet& law : w.jurisdictions.regime) law.set(par::release::openWeights.spec, openForbidden);
            const std::size_t then = w.models.size();
            advance(nextMonth(next), "derive");
            QVERIFY(w.models.size() > then + 10);
            for (std::size_t m = then; m < w.models.size(); ++m) QVERIFY(w.models.is(m, unlawful));
        });
    }
};

QTEST_APPLESS_MAIN(Derivation)
#include "tst_derivation.moc"
