#include "ui/models/compare_state.h"

#include "sim/analysis/comparison.h"
#include "ui/models/policy_name.h"

#include <algorithm>
#include <limits>

namespace cw {

namespace {

/// "Strict", "Strict (2)": the same name for two policies would tell nothing.
void makeNamesUnique(std::vector<CompareColumn>& columns) {
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const QString name = columns[c].name;
        const auto taken = [&](const QString& wanted) {
            return std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(c), [&](const CompareColumn& other) { return other.name == wanted; });
        };
        for (int number = 2; taken(columns[c].name); ++number) columns[c].name = QStringLiteral("%1 (%2)").arg(name).arg(number);
    }
}

} // namespace

CompareState::CompareState(ScenarioDocument& document, RunController& controller, QObject* parent)
    : QObject(parent), m_document(document), m_controller(controller) {
    connect(&document, &ScenarioDocument::changed, this, &CompareState::refresh);
    connect(&document, &ScenarioDocument::referenceChanged, this, &CompareState::refresh);
    connect(&controller, &RunController::fansChanged, this, [this](const ResultsPointer& results) {
        if (!m_active || !results->comparison) return;
        m_results = results->comparison;
        attachResults();
        emit resultsChanged();
    });
    refresh();
}

void CompareState::setActive(bool active) {
    if (m_active == active) return;
    m_active = active;
    // What another view has just shown of the same scenarios is shown until the runs answer.
    if (const ResultsPointer shown = m_controller.results(); active && shown && shown->comparison) m_results = shown->comparison;
    if (active) refresh();
    else m_controller.setRivals(std::nullopt);
}

/// In the background nobody looks: a dragged lever must not pay for it.
void CompareState::refresh() {
    const std::vector<Rival>& pinned = m_document.comparison().pinned;
    const std::vector<int>& places = m_places.of(pinned);
    if (!m_active && !m_columns.empty()) return;
    const Scenario& scenario = m_document.scenario();
    const Rival& reference = m_document.comparison().reference;
    m_columns = {{CompareColumn::Kind::reference, m_document.referenceName(), m_document.reference(), reference, nullptr, 0},
                 {CompareColumn::Kind::current, m_document.shownName(), m_document.snapshot(), {scenario, true}, nullptr, 1}};
    std::vector<std::shared_ptr<const Scenario>> twins;
    for (std::size_t p = 0; p < pinned.size(); ++p) {
        const Rival& rival = pinned[p];
        if (rival == reference) continue;
        twins.push_back(twinOf(rival, scenario));
        m_columns.push_back({CompareColumn::Kind::pinned, policyName(rival.scenario), twins.back(), rival, nullptr, 2 + places[p]});
    }
    if (m_columns[1].name == m_columns[0].name) m_columns[1].name = tr("%1, this policy").arg(m_columns[0].name);
    makeNamesUnique(m_columns);
    attachResults();
    emit columnsChanged();
    if (m_active) m_controller.setRivals(std::move(twins));
}

void CompareState::attachResults() {
    for (CompareColumn& column : m_columns) column.world = nullptr;
    if (!m_results || !sameExperiment(*m_results->worlds.front().scenario, *m_columns.front().scenario)) return;
    const auto& worlds = m_results->worlds;
    for (CompareColumn& column : m_columns) {
        // A lever that moves shows the old result until the new one is there, as all charts do.
        const bool current = column.kind == CompareColumn::Kind::current;
        const auto found = current ? worlds.begin() + 1 : std::ranges::find_if(worlds, [&](const ComparedWorld& world) {
            return world.runs > 0 && sameExperiment(*world.scenario, *column.scenario);
        });
        if (found != worlds.end() && found->runs > 0) column.world = &*found;
    }
}

bool CompareState::isEmpty() const { return m_columns.size() == 2 && sameExperiment(*m_columns[0].scenario, *m_columns[1].scenario); }

int CompareState::runs() const {
    int least = std::numeric_limits<int>::max();
    for (const CompareColumn& column : m_columns) least = std::min(least, column.world ? column.world->runs : 0);
    return least;
}

std::vector<std::vector<bool>> shownToDiffer(const std::vector<CompareColumn>& columns, const std::vector<int>& outcomes) {
    std::vector<double> chances;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t row = 0; row < outcomes.size(); ++row)
        for (std::size_t c = 1; c < columns.size(); ++c) {
            const ComparedWorld* world = columns[c].world;
            if (!world || world->runs < 2 || world->identical) continue;   // nothing is being asked there
            chances.push_back(chanceOf(world->differences[static_cast<std::size_t>(outcomes[row])]));
            places.push_back({row, c});
        }
    std::vector<std::vector<bool>> shown(outcomes.size(), std::vector<bool>(columns.size(), false));
    const std::vector<bool> found = discoveries(chances, falseDiscoveryRate);
    for (std::size_t i = 0; i < places.size(); ++i) shown[places[i].first][places[i].second] = found[i];
    return shown;
}

} // namespace cw
