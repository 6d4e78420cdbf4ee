#pragma once
#include "sim/scenario.h"

#include <QString>

namespace cw {

/// Invented names for what a run is made of, so that a history can be told: a function of the key alone, so that the same
/// thing has the same name in twin worlds, and no two developers, models or hubs share one. Likeness to real ones is chance.
class EntityNames {
public:
    explicit EntityNames(const Scenario& scenario);
    /// The name of whatever the key stands for; empty for the key of nothing.
    QString name(Key key) const;
    QString jurisdiction(int row) const;
    /// "frontier lab", "start-up", "community group"; "individual" where nobody is.
    QString kindOfDeveloper(Key developer) const;
    /// Name and key, for tooltips and for those who look into the files: "Alderwick Labs (developer/3.0)".
    QString withKey(Key key) const;

private:
    int kindOf(std::uint32_t slot) const;
    QString developer(Key key) const;
    QString model(Key key) const;
    std::uint32_t m_labs, m_startups;
    std::vector<QString> m_jurisdictions;
};

} // namespace cw
