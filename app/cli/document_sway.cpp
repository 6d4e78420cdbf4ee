#include "app/cli/document_sway.h"
#include "app/cli/document_words.h"
#include "sim/analysis/patterns/pattern.h"
#include "sim/analysis/sway.h"

#include <algorithm>
#include <cmath>

namespace cw::cli {

namespace {

constexpr int drawsPerRun = 4;
constexpr std::size_t mostNamed = 3;
constexpr std::pair<std::string_view, const char*> effects[] = {
    {"innovation.flow", "value"}, {"misuse.expected_harm", "harm"}, {"welfare", "welfare"}};
/// Nothing known says how much covert work there would be: what hangs on it is shown whether or not it is much.
constexpr std::string_view covert[] = {"train.covert_leak", "train.covert_discount"};

struct Drawn {
    Variants variants;
    std::vector<RunSet> sets;
    std::vector<std::vector<double>> values;   ///< per uncertain assumption, per draw
    const std::vector<UncertainAssumption>& uncertain() const { return variants[0]->uncertain; }
};

Drawn draw(const Variants& presets, TwinRunner& runner) {
    Drawn d;
    for (const auto& preset : presets) {
        auto scenario = std::make_shared<Scenario>(*preset);
        scenario->runs = preset->runs * drawsPerRun;
        scenario->uncertain = PatternRuns({.runs = static_cast<std::uint32_t>(scenario->runs), .seed = scenario->seed}).baseline().uncertain;
        d.variants.push_back(std::move(scenario));
    }
    d.sets = runner.run(d.variants);
    d.values.resize(d.uncertain().size());
    for (int r = 0; r < d.variants[0]->runs; ++r) {
        const ParameterSet drawn = drawAssumptions(*d.variants[0], Luck(d.variants[0]->seed, static_cast<std::uint32_t>(r)));
        for (std::size_t a = 0; a < d.values.size(); ++a) d.values[a].push_back(drawn.value(*d.uncertain()[a].spec));
    }
    return d;
}

struct Effect {
    const char* name;
    Measure measure;
    std::vector<double> perDraw;
    std::vector<Sway> sways;   ///< one per uncertain assumption
};

std::vector<Effect> effectsOf(const Drawn& d, std::size_t v, int start) {
    std::vector<Effect> all;
    for (const auto& [id, name] : effects) {
        Effect e{name, measureOf(id, d.variants[0]->months, start), {}, {}};
        e.perDraw = pairedDifferences(d.sets[v], d.sets[0], e.measure.index, e.measure.how, e.measure.fromMonth);
        for (std::size_t a = 0; a < d.values.size(); ++a) e.sways.push_back(swayOf(*d.uncertain()[a].spec, e.perDraw, d.values[a]));
        all.push_back(std::move(e));
    }
    return all;
}

std::string riseShare(const Effect& e) {
    const auto up = static_cast<double>(std::ranges::count_if(e.perDraw, [](double x) { return x > 0; }));
    return shown(std::round(100 * up / static_cast<double>(e.perDraw.size()))) + " %";
}

std::string ends(const Sway& s) { return shown(s.low.mean, true) + " to " + shown(s.high.mean, true); }

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text.empty() ? "·" : text;
}

std::string flipsOf(const std::vector<Effect>& all, double notable) {
    std::vector<std::string> parts;
    for (const Effect& e : all)
        for (const Sway& s : e.sways)
            if (s.flips() && std::fabs(s.correlation) > notable) parts.push_back(std::string(e.name) + " by " + code(s.assumption->id) + " (" + ends(s) + ")");
    return joined(parts);
}

std::string swaysOf(const std::vector<Effect>& all, double notable) {
    std::vector<std::string> parts;
    for (const Effect& e : all) {
        std::vector<const Sway*> order;
        for (const Sway& s : e.sways)
            if (std::fabs(s.correlation) > notable) order.push_back(&s);
        std::ranges::stable_sort(order, std::greater{}, [](const Sway* s) { return std::fabs(s->correlation); });
        std::string named;
        for (const Sway* s : std::span(order).first(std::min(mostNamed, order.size())))
            named += (named.empty() ? "" : ", ") + code(s->assumption->id) + " (" + shown(s->correlation, true) + ")";
        if (!named.empty()) parts.push_back(std::string(e.name) + " by " + named);
    }
    return joined(parts);
}

/// The effect in the lowest and in the highest third of one assumption.
std::string thirds(const Effect& e, std::string_view assumption) {
    const auto s = std::ranges::find_if(e.sways, [&](const Sway& sway) { return sway.assumption->id == assumption; });
    if (s == e.sways.end()) return "fixed";
    const bool unseen = !s->low.excludesZero() && !s->high.excludesZero();
    return unseen ? "·" : s->flips() ? "**" + ends(*s) + "**" : ends(*s);
}

} // namespace

std::size_t swayRuns(const Variants& presets) {
    return presets.size() * static_cast<std::size_t>(presets.at(0)->runs) * drawsPerRun;
}

std::string swaySection(const Variants& presets, std::span<const std::string> names, TwinRunner& runner) {
    const Drawn d = draw(presets, runner);
    const int start = firstStart(presets);
    const std::size_t tests = d.values.size() * (presets.size() - 1) * std::size(effects);
    const double notable = notableCorrelation(static_cast<std::size_t>(d.variants[0]->runs), tests);
    std::string table = "| preset | value rises in | harm rises in | welfare rises in | flipped | swayed most |\n|---|---:|---:|---:|---|---|\n";
    std::string hidden = "| preset | value, leaks few to many | harm, leaks few to many | value, covert work cheap to dear | harm, covert work cheap to dear |\n|---|---:|---:|---:|---:|\n";
    for (std::size_t v = 1; v < presets.size(); ++v) {
        const std::vector<Effect> all = effectsOf(d, v, start);
        const std::string name = "| [" + escaped(presets[v]->name) + "](#" + names[v] + ")";
        table += name;
        for (const Effect& e : all) table += " | " + riseShare(e);
        table += " | " + flipsOf(all, notable) + " | " + swaysOf(all, notable) + " |\n";
        hidden += name;
        for (const std::string_view assumption : covert)
            for (const Effect& e : std::span(all).first(2)) hidden += " | " + thirds(e, assumption);
        hidden += " |\n";
    }
    return "## What a sign hangs on\n\n"
           "The differences above hold at the defaults. Here every assumption is drawn from its plausible range, " + std::to_string(d.variants[0]->runs) +
           " times, the same in all twin worlds of a draw. *Rises in*: share of draws in which the preset's outcome is higher than the status quo's. *Flipped*: "
           "an assumption in whose lowest and highest third of draws the mean effect has different signs, each with a 95 % interval without zero; the two "
           "means, bn\\$; listed where the rank correlation is above chance, as in the next column. *Swayed most*: Spearman's rank correlation of effect and assumption, where it is above " + shown(notable) +
           ", which chance alone would exceed in one of all " + std::to_string(tests) + " tests with 5 %. Who holds another view of a flipped assumption is right to "
           "hold another view of the preset.\n\n" + table +
           "\n### Covert work and leaks\n\n"
           "Nobody has counted covert training runs, so that their two assumptions are judgements: `train.covert_leak`, the chance that covert weights leak, and "
           "`train.covert_discount`, what is lost by working covertly. Mean effect, bn\\$, in the lowest and in the highest third of the draws of each; bold where "
           "the sign turns and both intervals exclude zero, a dot where neither does. Other turns of sign are not shown to be more than luck: a third has some "
           "eighty draws, and where nobody works covertly the two assumptions cannot act at all.\n\n" + hidden + "\n";
}

} // namespace cw::cli
