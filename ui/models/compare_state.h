#pragma once
#include "ui/models/compare_results.h"
#include "ui/models/pinned_places.h"
#include "ui/models/run_controller.h"
#include "ui/models/scenario_document.h"

#include <QObject>

namespace cw {

/// One scenario of the comparison as the screen shows it.
struct CompareColumn {
    enum class Kind { reference, current, pinned };
    Kind kind = Kind::pinned;
    QString name;                               ///< no two columns have the same
    std::shared_ptr<const Scenario> scenario;   ///< as it is simulated
    Rival rival;                                ///< as it was pinned; the reference too
    const ComparedWorld* world = nullptr;       ///< none until its first runs are in
    int pen = 0;                                ///< by which line it is known: 0 the reference, 1 this policy, from 2 on what is pinned
};

/// What is compared: columns from the document, results from the runs. While it is active the rivals are run as well.
class CompareState : public QObject {
    Q_OBJECT
public:
    CompareState(ScenarioDocument& document, RunController& controller, QObject* parent = nullptr);
    void setActive(bool active);
    /// Reference, this policy, then what is pinned. Valid until the next changed().
    const std::vector<CompareColumn>& columns() const { return m_columns; }
    /// Nothing is pinned and this policy is the reference: there is nothing to compare.
    bool isEmpty() const;
    /// Runs that every column has, 0 while one has none.
    int runs() const;
    ScenarioDocument& document() const { return m_document; }

signals:
    void columnsChanged();   ///< which scenarios, their names or what is in them
    void resultsChanged();

private:
    void refresh();
    void attachResults();
    ScenarioDocument& m_document;
    RunController& m_controller;
    std::vector<CompareColumn> m_columns;
    PinnedPlaces m_places;   ///< the same in all views, each of which follows what is pinned from the start
    std::shared_ptr<const CompareResults> m_results;
    bool m_active = false;
};

/// Which differences of these outcomes the runs can show: by outcome, then by column. One family, whose share of false
/// discoveries is kept to falseDiscoveryRate.
std::vector<std::vector<bool>> shownToDiffer(const std::vector<CompareColumn>& columns, const std::vector<int>& outcomes);

} // namespace cw
