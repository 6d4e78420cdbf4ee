#pragma once
#include "ui/models/scenario_document.h"

#include <QByteArray>

namespace cw {

/// All that is needed to come back to what the screen showed: the scenario, what it was compared with, the chart. Goes into
/// exported charts and into the session that survives a crash.
struct Experiment {
    Scenario scenario;
    Comparison comparison;
    QString outcome;    ///< id of the outcome in the chart; empty: none
    QString results;    ///< hash of the scenario's runs, once all were in; empty before
    QString program;    ///< version that wrote it
    QString file;       ///< session only: the scenario's file, or empty
};

struct Results;
/// What made these results and a chart of this outcome (row of the registry) among what is compared.
Experiment experimentOf(const Results& results, const Comparison& comparison, int outcome);

/// JSON that reads back as the same bits, with a checksum over everything.
QByteArray experimentText(const Experiment& experiment);

/// Whether a file looks like the text of an experiment: JSON, whatever its name.
bool isExperiment(const QByteArray& bytes);

struct LoadedExperiment {
    Experiment experiment;
    std::vector<Problem> problems;
    bool edited = false;   ///< the checksum does not fit: somebody changed it after it was written
    bool ok() const { return problems.empty(); }
};
/// Behind the same gate as scenario files; faults name `name` and the place.
LoadedExperiment parseExperiment(const QByteArray& bytes, const QString& name);

} // namespace cw
