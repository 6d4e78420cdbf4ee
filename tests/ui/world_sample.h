#pragma once
#include "sim/analysis/recording.h"
#include "tests/support.h"
#include "ui/views/world/world_scene.h"

/// A small made-up history of four years for the picture of the world: three jurisdictions, five developers, every way in
/// which a model can be had, incidents, a change of law and a move abroad.
namespace cw::test {

namespace world_sample {

inline constexpr int months = 48;
inline constexpr int hubs = 2;
inline constexpr std::array<std::uint8_t, 5> kinds{0, 0, 1, 1, 2}, homes{0, 1, 0, 2, 1};

inline double levelOf(std::size_t slot, int month) { return 26.4 - 0.5 * static_cast<double>(slot) + month * (0.065 - 0.008 * static_cast<double>(slot)); }
/// The first start-up goes abroad in the third year.
inline std::uint8_t placeOf(std::size_t slot, int month) { return slot == 2 && month >= 30 ? 2 : homes[slot]; }

inline std::int32_t addModel(Recording& r, Key key, Key developer, std::size_t slot, int month, double level) {
    RecordedModel model;
    model.key = key, model.developer = developer, model.jurisdiction = placeOf(slot, month);
    model.capability = static_cast<float>(level), model.trained = static_cast<std::int16_t>(month);
    r.models.push_back(model);
    return static_cast<std::int32_t>(r.models.size()) - 1;
}

/// Every developer trains twice a year; labs serve by API, the others open their weights; of every second open model a
/// stripped copy goes round.
inline void train(Recording& r) {
    for (int month = 0; month < months; ++month) {
        for (std::size_t slot = 0; slot < kinds.size(); ++slot) {
            if (month % 6 != static_cast<int>(slot)) continue;
            const Key developer = developerKey(static_cast<std::uint32_t>(slot), 0);
            const auto row = static_cast<std::size_t>(addModel(r, modelKey(developer, month), developer, slot, month, levelOf(slot, month)));
            RecordedModel& model = r.models[row];
            const auto later = [&](int by) { return static_cast<std::int16_t>(month + by); };
            if (month % 4 == 3 && slot == 0) model.flags = covertRun;
            else if (month % 12 == 6) model.flags = 0;   // stays in the house
            else if (kinds[slot] == 0) model.served = later(1), model.servedUntil = later(22);
            else model.opened = later(1), model.hostedUntil = later(slot == 3 ? 20 : 200);
            if (model.opened == RecordedModel::never || month % 8 > 3 || month + 2 >= months) continue;
            model.stripped = later(2);
            const Key original = model.key;
            const double level = model.capability;
            const auto copy = static_cast<std::size_t>(addModel(r, strippedKey(original), {}, slot, month + 2, level - 0.15));
            r.models[copy].parent = static_cast<std::int32_t>(row);
            r.models[copy].flags = strippedCopy;
            r.models[copy].opened = later(2), r.models[copy].hostedUntil = later(slot == 2 ? 14 : 200);
        }
    }
    std::ranges::stable_sort(r.models, {}, &RecordedModel::trained);
    for (std::size_t m = 0; m < r.models.size(); ++m) r.rowOf[r.models[m].key.bits] = static_cast<std::int32_t>(m);
    for (RecordedModel& model : r.models)
        if (model.parent >= 0) model.parent = r.rowOf.at(originalOf(model.key).bits);
    r.firstHostChange.assign(r.models.size() + 1, 0);
}

inline Recording recording() {
    Recording r;
    r.months = months;
    r.developerSlots = kinds.size(), r.places = 3, r.hubs = hubs;
    r.hubPlaces = {0, 2};
    r.lowest = 23.5F, r.highest = 29.6F;
    for (std::size_t slot = 0; slot < kinds.size(); ++slot)
        r.lives.push_back({developerKey(static_cast<std::uint32_t>(slot), 0), static_cast<std::uint32_t>(slot), kinds[slot], homes[slot], 0, static_cast<std::int16_t>(slot == 4 ? 40 : months)});
    for (int month = 0; month < months; ++month) {
        for (std::size_t slot = 0; slot < kinds.size(); ++slot)
            r.developers.push_back({.capability = static_cast<float>(levelOf(slot, month)), .jurisdiction = placeOf(slot, month), .active = slot != 4 || month < 40});
        for (std::size_t place = 0; place < r.places; ++place)
            r.jurisdictions.push_back({.harm = 0.04F * static_cast<float>(month) / static_cast<float>(place + 1), .adoption = 0.3F + 0.01F * static_cast<float>(month)});
        for (std::uint32_t hub = 0; hub < hubs; ++hub)
            r.hubMonths.push_back({.listed = static_cast<std::uint32_t>(month) * (hub == 0 ? 9 : 4), .stripped = static_cast<std::uint32_t>(month) * (hub == 0 ? 1 : 3)});
    }
    r.law = {{18, 0, &spec("liability.regime"), 0, 2}, {26, 1, &spec("release.open_weights"), 0, 1}};
    train(r);
    return r;
}

} // namespace world_sample

inline constexpr int shownMonth = 43;

inline HistoryPointer sampleHistory() {
    auto scenario = std::make_shared<Scenario>();
    scenario->months = world_sample::months;
    scenario->jurisdictions.clear();
    set(*scenario, "developers.frontier.count", 2);
    set(*scenario, "developers.startup.count", 2);
    for (const auto& [name, population] : {std::pair{"Northland", 0.5}, {"Eastern Union", 0.35}, {"Isle of Fen", 0.15}}) {
        Jurisdiction& place = scenario->jurisdictions.emplace_back();
        place.name = name, place.population = population;
    }
    auto history = std::make_shared<History>(scenario);
    history->recording = std::make_shared<const Recording>(world_sample::recording());
    history->run.months = world_sample::months;
    history->run.log = EventLog(true);
    for (std::uint32_t k = 0; k < 40; ++k) {
        const int month = static_cast<int>(4 + k * 11 % 43);
        Event incident{.type = EventType::incident, .month = static_cast<std::int16_t>(month), .jurisdiction = static_cast<std::int8_t>(k % 3), .key = incidentKey(k, month, k % 4, 0)};
        incident.amount = toCents(0.0008 * (k % 9) * (k % 9) * (k % 9) * (1 + k % 4));
        history->run.log.add(incident);
    }
    // In the month that is shown, with what caused it.
    Event news{.type = EventType::incident, .month = shownMonth, .jurisdiction = 1, .key = incidentKey(99, shownMonth, 0, 0)};
    const auto& models = history->recording->models;
    news.model = std::ranges::find_if(models, [](const RecordedModel& model) { return model.isCopy() && model.inUse(shownMonth); })->key;
    news.amount = toCents(1.1);
    history->run.log.add(news);
    // What is open is taken down now and then, a third of it in the months that are shown as news.
    for (const int month : {shownMonth - 2, shownMonth - 1, shownMonth})
        for (std::size_t row = 0; row < models.size(); row += 3)
            if (models[row].at(month) == Access::open && static_cast<int>(row / 3) % 3 == month % 3)
                history->run.log.add({.type = EventType::takedown, .month = static_cast<std::int16_t>(month), .hub = 0, .key = models[row].key, .model = models[row].key});
    history->index = EventIndex(history->run.log);
    return history;
}

} // namespace cw::test
