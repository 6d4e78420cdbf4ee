#include "ui/models/tradeoff_measure.h"

#include "sim/model/parameters/all.h"
#include "sim/outcome.h"
#include "sim/random.h"
#include "sim/run.h"
#include "ui/models/compare_outcomes_model.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TradeoffMeasure", text); }

const std::vector<double>& row(const std::vector<std::vector<double>>& perRun, const char* outcome) {
    return perRun[static_cast<std::size_t>(outcomeIndex(outcome))];
}

/// The weight of harm that a run's welfare was counted with: drawn anew in each run where the scenario says so.
double weightOf(const Scenario& scenario, std::uint32_t run) {
    if (scenario.uncertain.empty()) return scenario.values[par::welfare::harmWeight];
    return drawAssumptions(scenario, Luck(scenario.seed, run))[par::welfare::harmWeight];
}

} // namespace

QString TradeoffMeasure::id() const {
    if (kind == Kind::netValue) return QStringLiteral("net-value");
    return kind == Kind::allHarm ? QStringLiteral("all-harm") : format::text(outcomeRegistry()[static_cast<std::size_t>(outcome)].id);
}

TradeoffMeasure netValueMeasure() {
    const QString help = tr("Innovation, the value of AI in use, less all that it costs but harm: training, compliance, public cost, and the care, cover "
                            "and courts of liability. It is the outcome Welfare with the harm put back, so that welfare at a weight is net value "
                            "less the weight times the expected harm.");
    return {.kind = TradeoffMeasure::Kind::netValue, .title = tr("Net value"), .about = tr("innovation less training and the costs of rules"), .help = help,
            .unit = tr("bn$"), .differenceUnit = tr("bn$")};
}

TradeoffMeasure allHarmMeasure() {
    const QString help = tr("Expected harm of misuse with AI and of loss of control, and of misusers who work without AI: a rule that only drives them "
                            "from the one to the other gains nothing. Expected, so that the luck of single incidents is averaged out.");
    return {.kind = TradeoffMeasure::Kind::allHarm, .title = tr("Harm with AI and without"), .about = tr("expected, of misuse and of loss of control"),
            .help = help, .unit = tr("bn$"), .differenceUnit = tr("bn$"), .sense = -1};
}

TradeoffMeasure outcomeMeasure(int outcome) {
    const SeriesInfo series = seriesInfo(outcome);
    const bool summed = series.unit == tr("bn$ a month");   // one number per run, so no longer a month's
    return {.outcome = outcome, .title = series.title, .about = series.subtitle.section(QStringLiteral(", "), 0, 0), .help = series.help,
            .unit = summed ? tr("bn$") : series.unit, .differenceUnit = differenceUnit(outcome), .scale = series.scale,
            .sense = outcomeRegistry()[static_cast<std::size_t>(outcome)].sense};
}

QString measureHow(const TradeoffMeasure& measure, int months) {
    return summaryText(measure.kind == TradeoffMeasure::Kind::outcome ? measure.outcome : outcomeIndex("misuse.background"), months);
}

QString measureText(const TradeoffMeasure& measure, double value, bool difference) {
    const QString number = difference ? format::signedNumber(value) : format::number(value);
    const QString unit = difference ? measure.differenceUnit : measure.unit;
    return unit.isEmpty() ? number : number + format::thinSpace + unit;
}

std::vector<MeasureGroup> measureGroups() {
    std::vector<MeasureGroup> groups{{tr("Parts of welfare"), {netValueMeasure(), allHarmMeasure()}}};
    for (const SeriesGroup& group : seriesGroups()) {
        MeasureGroup shown{group.title, {}};
        for (const int outcome : group.outcomes)
            if (outcomeRegistry()[static_cast<std::size_t>(outcome)].sense != 0) shown.measures.push_back(outcomeMeasure(outcome));
        if (!shown.measures.empty()) groups.push_back(std::move(shown));
    }
    return groups;
}

std::vector<double> measured(const TradeoffMeasure& measure, const std::vector<std::vector<double>>& perRun, const Scenario& scenario) {
    if (measure.kind == TradeoffMeasure::Kind::outcome) return perRun[static_cast<std::size_t>(measure.outcome)];
    std::vector<double> numbers = row(perRun, "misuse.expected_harm_cumulative");
    const std::vector<double>&background = row(perRun, "misuse.background"), &welfare = row(perRun, "welfare");
    for (std::size_t run = 0; run < numbers.size(); ++run) {
        numbers[run] += background[run];
        if (measure.kind == TradeoffMeasure::Kind::netValue) numbers[run] = welfare[run] + weightOf(scenario, static_cast<std::uint32_t>(run)) * numbers[run];
    }
    return numbers;
}

} // namespace cw
