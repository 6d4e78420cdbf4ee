#pragma once
#include "ui/models/policy_timing.h"
#include "ui/models/run_controller.h"
#include "ui/models/series_catalog.h"

#include <QVector>

#include <optional>

namespace cw {

/// One fan in screen units, one entry per month.
struct BandSeries {
    QVector<double> year;   ///< calendar years: month 0 is 2025.0
    QVector<double> p05, p25, p50, p75, p95;
    bool empty() const { return year.isEmpty(); }
};
/// A fan of the model in screen units; empty without one.
BandSeries bandSeries(const Fan* fan, double scale);

/// A mean with its interval, month by month, in screen units.
struct IntervalSeries {
    QVector<double> mean, low, high;
};

/// One of several worlds in a chart, of which each is that of policy, assumptions, both or neither.
struct WorldLine {
    QString name;
    BandSeries series;
    bool policy = false, assumptions = false;   ///< which of the two are this scenario's and not the reference's
};

/// Everything a chart shows of one outcome. A plain value: charts, exports and tests read the same.
struct ChartData {
    SeriesInfo series;
    BandSeries policy, reference;
    std::vector<WorldLine> worlds;    ///< drawn in place of the two where there are any
    IntervalSeries difference;        ///< paired, of the means; empty where nothing differs
    QString policyName, referenceName;
    QString policyLabel;              ///< at the end of its line: "this policy"
    std::optional<int> policyStart;   ///< month, if any lever acts by its dates within the horizon
    std::vector<DateMark> dates;      ///< the same and every later date of a lever
    std::vector<TriggerFirings> firings;
    int runs = 0;
    std::uint64_t seed = 0;
    double low = 0, high = 0;         ///< of all that is drawn, screen units
    /// Makes the axis hold these results of the same outcome as well, so that it stays while the two are shown in turn.
    void makeRoomFor(const Results& others);
    void setWorlds(std::vector<WorldLine> lines);
    bool oneHistory() const { return runs == 1; }
};
ChartData chartData(const Results& results, int outcome);

/// What the policy is called beside its reference: "Status quo 2025, changed" where both have one name.
QString shownName(const Results& results);

/// One sentence for who cannot see the chart: start, end, median and band, policy and reference.
QString chartSummary(const ChartData& data);

/// Distance between about six marks over this span: 1, 2, 2.5 or 5 times a power of ten.
double markStep(double span);

/// An axis that holds still while its content moves: it changes only when the content would leave it or shrink below
/// two fifths of it. Ends are round numbers, unless somebody locks it at others.
class HoldingAxis {
public:
    /// True if the ends changed.
    bool follow(const SeriesInfo& series, double low, double high);
    void release() { m_held = false; }   ///< the next follow() fits anew, unless it is locked
    void lock(double low, double high);
    void unlock();
    bool isLocked() const { return m_locked; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    double step() const { return m_step; }

private:
    bool m_held = false, m_locked = false;
    int m_outcome = -1;
    double m_low = 0, m_high = 1, m_step = 0.25;
};

} // namespace cw
