#pragma once
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace cw {

/// How one outcome is called and scaled on screen. Derived from its row in outcomeRegistry().
struct SeriesInfo {
    int outcome = -1;        ///< row in outcomeRegistry()
    QString title;           ///< "Misuse harm"
    QString shortTitle;      ///< for small charts
    QString subtitle;        ///< what is measured, with its unit
    QString help;            ///< how it is computed and read, in a few sentences
    QString unit;            ///< as the axis counts it: "%", "bn$ a month"; empty for bare numbers
    double scale = 1;        ///< screen = model x scale (100 for shares)
    bool fromZero = true;    ///< axes start at zero, except for logarithms
    double ceiling = 0;      ///< natural end of the axis in screen units (100 for shares), 0 for none
};
SeriesInfo seriesInfo(int outcome);

/// A value of the model as text for this series: "63.5", "14.2 %".
QString seriesValue(const SeriesInfo& series, double modelValue);

/// What the window shows first.
inline constexpr std::array defaultLarge{"innovation.flow", "misuse.expected_harm"};
inline constexpr std::array defaultSmall{"market.open_share", "market.developer_hhi", "governance.moved_share",
                                         "care.mean", "liability.uncompensated_share", "catastrophe.chance"};

/// All outcomes in groups for a menu, in registry order.
struct SeriesGroup {
    QString title;
    std::vector<int> outcomes;
};
std::vector<SeriesGroup> seriesGroups();

} // namespace cw
