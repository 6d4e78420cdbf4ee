#include "ui/views/world/world_scene.h"

#include "ui/models/world_words.h"

#include <algorithm>
#include <map>

namespace cw {

namespace {

std::vector<WorldScene::Rule> rulesOf(const Recording& recording) {
    std::map<std::pair<int, int>, std::vector<const LawChange*>> together;
    for (const LawChange& change : recording.law) together[{change.month, change.jurisdiction}].push_back(&change);
    std::vector<WorldScene::Rule> rules;
    for (const auto& [when, changes] : together) {
        // A number that ramps changes every month: its first step is marked, the others are not.
        const bool goesOn = std::ranges::all_of(changes, [&, when = when](const LawChange* change) {
            const auto before = together.find({when.first - 1, when.second});
            return before != together.end() &&
                   std::ranges::any_of(before->second, [&](const LawChange* earlier) { return earlier->lever == change->lever; });
        });
        if (!goesOn) rules.push_back({when.first, static_cast<std::uint8_t>(when.second), lawText(changes)});
    }
    return rules;
}

} // namespace

double placeWithin(Key key) { return hash32(key) / 4294967296.0; }

void WorldScale::include(const History& history) {
    const Recording& recording = *history.recording;
    const bool first = shares.empty();
    months = recording.months;
    // The few weakest stand at the foot of their band, or they would take half of its height.
    std::vector<float> levels;
    for (const RecordedModel& model : recording.models) levels.push_back(model.capability);
    const auto weak = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 50);
    if (!levels.empty()) std::ranges::nth_element(levels, weak);
    const double low = levels.empty() ? recording.lowest : *weak;
    lowest = first ? low : std::min(lowest, low);
    highest = first ? recording.highest : std::max<double>(highest, recording.highest);
    for (const Event& event : history.events())
        if (event.type == EventType::incident) mostHarm = std::max(mostHarm, toBillions(event.amount));
    for (const HubMonth& hub : recording.hubMonths) mostListed = std::max<double>(mostListed, hub.listed);
    if (!first) return;
    constexpr double least = 0.12;   // of the height: a small haven must be seen
    double sum = 0;
    for (const Jurisdiction& j : history.scenario->jurisdictions) sum += shares.emplace_back(std::max(least, j.population));
    for (double& share : shares) share /= sum;
}

WorldScene::WorldScene(HistoryPointer of) : history(std::move(of)) {
    const Recording& r = recording();
    nodes.reserve(r.models.size());
    constexpr auto lab = static_cast<std::uint8_t>(DeveloperKind::frontier);
    std::vector<std::uint8_t> ranks(r.developerSlots, 1);   // whoever holds a slot is of the same kind
    for (const DeveloperLife& life : r.lives) ranks[life.slot] = life.kind == lab ? 0 : 1;
    for (const RecordedModel& m : r.models) {
        const std::uint8_t rank = m.developer ? ranks[partsOf(m.developer).slot] : std::uint8_t{2};
        nodes.push_back({static_cast<float>(m.trained + placeWithin(m.key)), m.capability, m.jurisdiction, m.isCopy() ? std::uint8_t{2} : rank});
    }
    const auto& events = history->events();
    for (std::size_t row = 0; row < events.size(); ++row) {
        const Event& event = events[row];
        if (const std::int32_t model = event.type == EventType::takedown ? r.model(event.model) : -1; model >= 0) takedowns.push_back({event.month, event.hub, model});
        if (event.type == EventType::incident)
            harms.push_back({static_cast<float>(event.month + placeWithin(event.key)), static_cast<float>(toBillions(event.amount)),
                             static_cast<std::uint8_t>(event.jurisdiction), static_cast<std::int32_t>(row), r.model(event.model), event.key});
    }
    std::ranges::sort(harms, {}, &Harm::time);
    for (const DeveloperLife& life : r.lives) {
        for (int month = life.first; month < life.until; ++month) {
            const DeveloperMonth& now = r.developer(month, life.slot);
            const std::uint8_t before = month == life.first ? life.home : r.developer(month - 1, life.slot).jurisdiction;
            if (now.jurisdiction != before) moves.push_back({month, before, now.jurisdiction, now.capability, life.key});
            if (life.kind != lab) continue;
            if (month == life.first || now.jurisdiction != before) trails.push_back({now.jurisdiction, month, {}});
            trails.back().levels.push_back(now.capability);
        }
    }
    rules = rulesOf(r);
    lawStarts.assign(r.places, r.months);
    for (const LawChange& change : r.law)
        lawStarts[change.jurisdiction] = std::min<int>(lawStarts[change.jurisdiction], change.month);
}

std::ptrdiff_t WorldScene::takenDown(std::size_t hub, int month) const {
    const auto ofMonth = std::ranges::equal_range(takedowns, month, {}, &Takedown::month);
    return std::ranges::count(ofMonth, static_cast<int>(hub), &Takedown::hub);
}

} // namespace cw
