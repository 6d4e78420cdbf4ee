#include "sim/analysis/parting.h"

#include "sim/graph_algorithms.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cw {

namespace {

/// What happened, without its place in the log.
auto contentOf(const Event& e) {
    return std::tuple(e.type, e.month, e.key.bits, e.developer.bits, e.model.bits, e.jurisdiction, e.hub, e.detail, e.user, e.amount);
}
using Content = decltype(contentOf(Event{}));

/// Rows of one month, changes of the law apart where they do not count.
std::vector<std::int32_t> rowsOf(const EventLog& log, std::size_t& at, int month, bool laws) {
    std::vector<std::int32_t> rows;
    for (; at < log.events().size() && log.events()[at].month == month; ++at)
        if (laws || log.events()[at].type != EventType::policy) rows.push_back(static_cast<std::int32_t>(at));
    return rows;
}

/// The first of `rows` without an equal among `others`; each of those answers for one.
std::int32_t firstWithout(const EventLog& log, const std::vector<std::int32_t>& rows, const EventLog& other, const std::vector<std::int32_t>& others) {
    std::multiset<Content> left;
    for (const std::int32_t row : others) left.insert(contentOf(other.events()[static_cast<std::size_t>(row)]));
    for (const std::int32_t row : rows) {
        const auto found = left.find(contentOf(log.events()[static_cast<std::size_t>(row)]));
        if (found == left.end()) return row;
        left.erase(found);
    }
    return -1;
}

/// The twin's row of the same kind about the same thing, in the same month where there is one, else at any time.
std::int32_t counterpart(const EventLog& log, std::int32_t row, const EventLog& other, const std::vector<std::int32_t>& others) {
    if (row < 0) return -1;
    const Event& e = log.events()[static_cast<std::size_t>(row)];
    const auto found = std::ranges::find_if(others, [&](std::int32_t candidate) {
        const Event& c = other.events()[static_cast<std::size_t>(candidate)];
        return c.type == e.type && c.key == e.key;
    });
    return found == others.end() ? -1 : *found;
}

bool existsIn(const RunView& there, const Event& event) {
    return std::ranges::any_of(there.index.of(event.key), [&](std::int32_t row) {
        return contentOf(there.log.events()[static_cast<std::size_t>(row)]) == contentOf(event);
    });
}

bool available(const ModelFact& model, std::uint8_t route, int month) {
    const int since = route == byApi ? model.released : model.opened;
    return since >= 0 && since <= month;
}

} // namespace

std::optional<Parting> firstParting(const EventLog& here, const EventLog& there, bool laws) {
    std::size_t a = 0, b = 0;
    while (a < here.events().size() || b < there.events().size()) {
        const int month = std::min<int>(a < here.events().size() ? here.events()[a].month : 32767,
                                        b < there.events().size() ? there.events()[b].month : 32767);
        const auto ours = rowsOf(here, a, month, laws), theirs = rowsOf(there, b, month, laws);
        const std::int32_t first = firstWithout(here, ours, there, theirs);
        if (first >= 0) return Parting{month, first, counterpart(here, first, there, theirs)};
        const std::int32_t other = firstWithout(there, theirs, here, ours);
        if (other >= 0) return Parting{month, -1, other};
    }
    return std::nullopt;
}

std::vector<ChainParting> chainPartings(const RunFacts& here, std::int32_t model, const RunFacts& there, int until) {
    std::vector<ChainParting> found;
    for (const ModelFact* ours : here.lineage(model)) {
        const ModelFact* theirs = there.model(ours->key);
        const auto note = [&](ModelParting how, int month) { found.push_back({how, month, ours, theirs}); };
        if (!theirs) {
            note(ModelParting::absent, ours->trained);
            continue;
        }
        const auto keyOf = [](const RunFacts& facts, const ModelFact& m) { return m.parent < 0 ? Key{} : facts.models[static_cast<std::size_t>(m.parent)].key; };
        if (!(keyOf(here, *ours) == keyOf(there, *theirs))) note(ModelParting::otherParent, ours->trained);
        if (ours->compute != theirs->compute && ours->parent < 0) note(ModelParting::otherCompute, ours->trained);
        if (ours->care != theirs->care && ours->parent < 0) note(ModelParting::otherCare, ours->trained);
        const auto when = [&](std::int16_t a, std::int16_t b, ModelParting never, ModelParting otherwise) {
            if (a < 0 || a > until || a == b) return;
            if (b < 0) note(never, a);
            else note(otherwise, std::min(a, b));
        };
        // A copy or variant is out the moment it is made: only what developers decide is a release.
        if (ours->developer) when(ours->released, theirs->released, ModelParting::notReleased, ModelParting::otherRelease);
        when(ours->opened, theirs->opened, ModelParting::notOpened, ModelParting::otherOpening);
        if (ours->opened >= 0 && ours->opened == theirs->opened && ours->tamper != theirs->tamper && ours->developer) note(ModelParting::otherTamper, ours->opened);
    }
    std::ranges::stable_sort(found, {}, &ChainParting::month);
    return found;
}

std::int32_t firstUnequalCause(const RunView& here, std::int32_t incident, const RunView& there) {
    std::int32_t first = -1;
    for (const Ancestor& ancestor : ancestors(here.log, incident)) {
        const Event& event = here.log.events()[static_cast<std::size_t>(ancestor.node)];
        if (event.type == EventType::policy || existsIn(there, event)) continue;
        if (first < 0 || ancestor.node < first) first = ancestor.node;   // rows stand in the order of time
    }
    return first;
}

Twin twinOf(const RunView& here, std::int32_t incident, const RunView& there) {
    const Event& event = here.log.events()[static_cast<std::size_t>(incident)];
    Twin twin;
    twin.event = there.index.find(event.key, EventType::incident);
    if (event.user >= 0)
        twin.others = static_cast<int>(std::ranges::count_if(there.log.events(), [&](const Event& e) {
            return e.type == EventType::incident && e.user == event.user && !(e.key == event.key);
        }));
    if (twin.event >= 0) {
        const Event& other = there.log.events()[static_cast<std::size_t>(twin.event)];
        twin.fate = other.amount == event.amount ? Fate::same : Fate::otherHarm;
        twin.model = there.facts.model(other.model);
        return twin;
    }
    const IncidentFact* fact = here.facts.incident(incident);
    if (!fact) return twin;
    const ModelFact* model = there.facts.model(event.model);
    if (!model) {
        twin.fate = Fate::noModel;
        for (const ModelFact* ancestor : here.facts.lineage(fact->model))
            if (!twin.model) twin.model = there.facts.model(ancestor->key);
        return twin;
    }
    if (event.user < 0) return twin;   // out of control: no person had to get hold of it
    if (!available(*model, fact->route, event.month)) {
        twin.fate = Fate::notYet;
        twin.model = model;
        return twin;
    }
    const auto used = there.facts.routeOf(static_cast<std::uint32_t>(event.user), event.month);
    if (!used) return twin;
    if (used->model < 0) {
        twin.fate = Fate::withoutAi;
    } else if (!(there.facts.models[static_cast<std::size_t>(used->model)].key == event.model) || used->route != fact->route) {
        twin.fate = Fate::otherModel;
        twin.model = &there.facts.models[static_cast<std::size_t>(used->model)];
        twin.route = used->route;
    }
    return twin;
}

} // namespace cw
