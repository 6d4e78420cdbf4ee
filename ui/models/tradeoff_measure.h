#pragma once
#include "ui/models/compare_results.h"

#include <QString>

namespace cw {

/// What one axis of the trade-off counts: an outcome, or one of the two sums that make up welfare.
struct TradeoffMeasure {
    enum class Kind {
        netValue,   ///< value less all costs but harm: welfare with the harm put back
        allHarm,    ///< expected harm with AI and without
        outcome
    };
    Kind kind = Kind::outcome;
    int outcome = -1;    ///< row in outcomeRegistry(); of a sum, -1
    QString title;       ///< "Net value"
    QString about;       ///< what is counted, without unit
    QString help;
    QString unit;        ///< on screen, of levels: "bn$"; empty for bare numbers
    QString differenceUnit;   ///< "bn$", "pp"
    double scale = 1;    ///< screen = model x scale
    int sense = 1;       ///< +1 where more is better, -1 where less is
    QString id() const;  ///< for tests and files: "net-value", "misuse.expected_harm_cumulative"
    bool operator==(const TradeoffMeasure& other) const { return kind == other.kind && outcome == other.outcome; }
};

/// Welfare at a weight w is net value less w times all harm, run by run: the default axes.
TradeoffMeasure netValueMeasure();
TradeoffMeasure allHarmMeasure();
TradeoffMeasure outcomeMeasure(int outcome);
/// How the months of a run become one number, in words: "sum over 10 years", "at the end".
QString measureHow(const TradeoffMeasure& measure, int months);
/// A value in screen units, with its unit: "−12.0 bn$".
QString measureText(const TradeoffMeasure& measure, double value, bool difference);

/// What an axis can show, in groups: the two sums, then the outcomes of which more or less is better for most readers.
struct MeasureGroup {
    QString title;
    std::vector<TradeoffMeasure> measures;
};
std::vector<MeasureGroup> measureGroups();

/// One number per run, in the model's units. `perRun` as ComparedWorld has it, of a world that ran as `scenario`.
std::vector<double> measured(const TradeoffMeasure& measure, const std::vector<std::vector<double>>& perRun, const Scenario& scenario);

} // namespace cw
