#pragma once
#include "sim/analysis/patterns/pattern.h"
#include "tests/support.h"
#include "ui/models/causes_chain.h"
#include "ui/models/chart_data.h"
#include "ui/models/movement.h"
#include "ui/models/policy_trail.h"
#include "ui/models/tradeoff_plane.h"
#include "ui/views/compare/overlay_plot.h"
#include "ui/views/compare/scenario_pen.h"

#include <array>
#include <cmath>
#include <limits>

/// What the picture tests draw: made up, so that a change of the model changes no picture.
namespace cw::test {

inline constexpr int sampleMonths = 120;

/// From one level to another over ten years in a bow, with a swing of two years, and bands that widen with the square root of
/// time. `spread`: half of the 90 % band at the end, as a share of the level.
inline Fan sampleFan(double from, double to, double spread, double swinging = 0.05) {
    Fan fan;
    fan.runs = 64;
    for (int month = 0; month < sampleMonths; ++month) {
        const double share = month / (sampleMonths - 1.0), swing = 1 + swinging * share * std::sin(month / 3.8);
        const double middle = (from + (to - from) * share * share * (3 - 2 * share)) * swing, half = middle * spread * std::sqrt(share);
        fan.mean.push_back(middle), fan.p50.push_back(middle);
        fan.p05.push_back(middle - half), fan.p25.push_back(middle - 0.4 * half), fan.p75.push_back(middle + 0.5 * half), fan.p95.push_back(middle + 1.3 * half);
    }
    return fan;
}

inline SeriesInfo moneySeries() {
    return {.outcome = 0, .title = QStringLiteral("Innovation"), .shortTitle = QStringLiteral("Innovation"),
            .subtitle = QStringLiteral("value of use to users and builders, bn$ a month"), .help = {}, .unit = QStringLiteral("bn$ a month")};
}
inline SeriesInfo shareSeries() {
    return {.outcome = 1, .title = QStringLiteral("Open share of value"), .shortTitle = QStringLiteral("Open share"),
            .subtitle = QStringLiteral("share of value from open weights, %"), .help = {}, .unit = QStringLiteral("%"), .scale = 100, .ceiling = 100};
}
inline SeriesInfo powerSeries() {
    return {.outcome = 2, .title = QStringLiteral("Frontier capability"), .shortTitle = QStringLiteral("Frontier"),
            .subtitle = QStringLiteral("capability of the best model, log10 effective FLOP"), .help = {}, .unit = QStringLiteral("log10 effective FLOP"), .fromZero = false};
}

inline ChartData chartOf(const SeriesInfo& series, const Fan& policy, const Fan* reference = nullptr) {
    ChartData data;
    data.series = series;
    data.policy = bandSeries(&policy, series.scale);
    data.reference = bandSeries(reference, series.scale);
    data.policyName = QStringLiteral("Strict liability");
    data.referenceName = QStringLiteral("Status quo 2025");
    data.policyLabel = QStringLiteral("this policy");
    data.runs = 64;
    data.low = std::numeric_limits<double>::max(), data.high = std::numeric_limits<double>::lowest();
    for (const BandSeries* of : {&data.policy, &data.reference}) {
        if (of->empty()) continue;
        data.low = std::min(data.low, *std::ranges::min_element(of->p05));
        data.high = std::max(data.high, *std::ranges::max_element(of->p95));
    }
    return data;
}
inline ChartData bandsAlone() { return chartOf(moneySeries(), sampleFan(12, 64, 0.35)); }
/// A single run: no bands, and a line as restless as one history is.
inline ChartData oneHistory() {
    Fan fan = sampleFan(12, 64, 0);
    for (std::size_t month = 0; month < fan.p50.size(); ++month) {
        const double value = fan.p50[month] * (1 + 0.03 * (static_cast<double>(month * 37 % 11) - 5) / 5);
        for (auto* quantile : {&fan.mean, &fan.p05, &fan.p25, &fan.p50, &fan.p75, &fan.p95}) (*quantile)[month] = value;
    }
    ChartData data = chartOf(moneySeries(), fan);
    data.runs = 1;
    return data;
}
/// Two fans that part after a policy has begun; a lever that ends; a trigger that fires in most runs.
inline ChartData againstReference() {
    const Fan reference = sampleFan(12, 64, 0.35);
    ChartData data = chartOf(moneySeries(), sampleFan(12, 46, 0.3), &reference);
    data.dates = {{12, QStringLiteral("policy starts")}, {84, QStringLiteral("Liability rule ends")}};
    data.policyStart = 12;
    TriggerFirings firing{.number = 1, .condition = QStringLiteral("Misuse harm is above 3 bn$ a month"), .months = {}, .runs = 64};
    for (int run = 0; run < 40; ++run) firing.months.push_back(34 + run / 2);
    data.firings = {firing};
    return data;
}
inline ChartData fourWorldsSample() {
    ChartData data = againstReference();
    data.dates.clear(), data.firings.clear();
    const auto line = [](const char* name, double end, bool policy, bool assumptions) {
        const Fan fan = sampleFan(12, end, 0);
        return WorldLine{QString::fromLatin1(name), bandSeries(&fan, 1), policy, assumptions};
    };
    data.setWorlds({line("neither", 64, false, false), line("policy alone", 46, true, false), line("assumptions alone", 60, false, true), line("both", 30, true, true)});
    return data;
}
inline ChartData sharesAgainstReference() {
    const Fan reference = sampleFan(0.42, 0.55, 0.2);
    return chartOf(shareSeries(), sampleFan(0.42, 0.88, 0.1), &reference);
}
inline ChartData powers() {
    const Fan reference = sampleFan(25.6, 29.4, 0.01, 0.003);
    return chartOf(powerSeries(), sampleFan(25.6, 28.1, 0.01, 0.003), &reference);
}

/// Results for a card: every outcome as one fan against another.
inline ResultsPointer sampleResults() {
    auto scenario = std::make_shared<Scenario>();
    scenario->months = sampleMonths;
    scenario->name = "Strict liability";
    auto results = std::make_shared<Results>();
    results->scenario = scenario;
    results->reference = std::make_shared<Scenario>(*scenario);
    results->referenceName = QStringLiteral("Status quo 2025");
    results->runs = results->totalRuns = 64;
    results->fans.assign(outcomeRegistry().size(), sampleFan(0.42, 0.30, 0.2));
    results->referenceFans.assign(outcomeRegistry().size(), sampleFan(0.42, 0.55, 0.2));
    return results;
}

inline std::vector<OverlayLine> overlaySample(int scenarios, const Colours& colours) {
    static const std::array names{"Status quo 2025", "Strict liability", "Licences above 10²⁶ FLOP", "Negligence, safe harbour for open weights", "No rules at all", "Compute caps"};
    static const std::array ends{64.0, 46.0, 52.0, 61.5, 78.0, 24.0};
    std::vector<OverlayLine> lines;
    for (int s = 0; s < scenarios; ++s) {
        const Fan fan = sampleFan(12, ends[static_cast<std::size_t>(s)], 0.25);
        lines.push_back({QString::fromUtf8(names[static_cast<std::size_t>(s)]), bandSeries(&fan, 1), scenarioPen(s, colours), scenarios <= 3});
    }
    return lines;
}

/// Net value and all harm of five scenarios in forty runs that share most of their luck: two of them dominated.
inline TradeoffPlane samplePlane() {
    struct Regime {
        const char* name;
        double value, harm;
    };
    static constexpr std::array regimes{Regime{"Status quo 2025", 0, 0}, Regime{"Strict liability", -180, -260}, Regime{"No rules at all", 210, 330},
                                        Regime{"Licences above a threshold", -260, 90}, Regime{"Safe harbour", 60, -40}};
    constexpr int runs = 40;
    std::vector<ComparedWorld> worlds(regimes.size());
    std::vector<CompareColumn> columns;
    for (std::size_t w = 0; w < regimes.size(); ++w) {
        auto scenario = std::make_shared<Scenario>();
        scenario->months = sampleMonths;
        scenario->runs = runs;
        set(*scenario, "welfare.harm_weight", 1);
        worlds[w].scenario = scenario;
        worlds[w].runs = runs;
        worlds[w].perRun.assign(outcomeRegistry().size(), std::vector<double>(runs, 0));
        for (int run = 0; run < runs; ++run) {
            const auto draw = [&](int which) {   // -1 to 1, the middle more often: no generator, no libm
                double sum = 0;
                for (std::uint32_t k = 0; k < 3; ++k) sum += hash32(incidentKey(static_cast<std::uint32_t>(run), which, k, 0)) / 2147483648.0 - 1;
                return sum / 3;
            };
            const int own = static_cast<int>(w) + 1;
            const double luck = draw(0), value = 5200 + 900 * luck + regimes[w].value + 150 * draw(own), harm = 1900 + 500 * luck + regimes[w].harm + 170 * draw(own + 10) + 60 * draw(own);
            worlds[w].perRun[static_cast<std::size_t>(outcome("misuse.expected_harm_cumulative"))][static_cast<std::size_t>(run)] = harm;
            worlds[w].perRun[static_cast<std::size_t>(outcome("welfare"))][static_cast<std::size_t>(run)] = value - harm;   // at a weight of 1
        }
        const auto kind = w == 0 ? CompareColumn::Kind::reference : w == 1 ? CompareColumn::Kind::current : CompareColumn::Kind::pinned;
        columns.push_back({kind, QString::fromLatin1(regimes[w].name), scenario, {*scenario, true}, &worlds[w], static_cast<int>(w)});
    }
    return tradeoffPlane(columns, {}, 1.5);
}
inline std::vector<TrailPoint> sampleTrail() { return {{{-20, -60}, {}, 40}, {{-110, -150}, {}, 40}, {{-180, -260}, {}, 40}}; }

inline std::vector<ChainBox> sampleChain() {
    using Part = ChainBox::Part;
    const auto box = [](Part part, const char* title, const QStringList& lines, const char* arrow, bool owed) {
        return ChainBox{.part = part, .title = QString::fromUtf8(title), .lines = lines, .arrow = QString::fromLatin1(arrow), .owed = owed};
    };
    return {box(Part::developer, "Alderwick Labs", {QStringLiteral("frontier lab, Northland"), QStringLiteral("owed 41.0 m$")}, "", true),
            box(Part::model, "Calidian-34", {QStringLiteral("open weights, Jan 2028"), QStringLiteral("10²⁶ FLOP")}, "trained", false),
            box(Part::copy, "Calidian-34-unbound", {QStringLiteral("guardrails off, Mar 2028")}, "stripped", false),
            box(Part::hub, "ModelHarbor", {QStringLiteral("Northland"), QStringLiteral("owed 6.20 m$")}, "listed", true),
            box(Part::perpetrator, "Person 317", {QStringLiteral("Isle of Fen")}, "fetched", false),
            box(Part::victims, "Harm of 210 m$", {QStringLiteral("cyber, Eastern Union"), QStringLiteral("Jun 2028")}, "misused", false)};
}

/// Money, a share and a power of ten; one beyond the end of the scale, one that hardly moved.
inline std::vector<Movement> sampleMovements() {
    const auto moved = [](const char* id, double mean, double standardised) {
        return Movement{.outcome = outcome(id), .difference = {mean, 1.2 * mean, 0.8 * mean, 64}, .standardised = standardised, .found = true};
    };
    return {moved("misuse.expected_harm_cumulative", -310, -7.4), moved("market.open_share", -0.124, -3.1), moved("capability.frontier", -0.22, -1.6),
            moved("care.mean", 0.31, 2.4), moved("governance.moved_share", 0.018, 0.05)};
}

/// Inside its range, outside on either side, with an open end, and beyond the picture.
inline std::vector<Finding> sampleFindings() {
    constexpr double open = std::numeric_limits<double>::infinity();
    const auto finding = [](Range accepted, double low, double median, double high) {
        return Finding{.name = {}, .unit = "%", .accepted = accepted, .direction = {}, .low = low, .median = median, .high = high, .cases = 64};
    };
    return {finding({20, 60}, 28, 41, 55), finding({20, 60}, 4, 11, 24), finding({20, 60}, 58, 83, 97), finding({2, open}, 1.5, 6, 14), finding({0.5, 2}, 0.2, 1.1, 40)};
}

} // namespace cw::test
