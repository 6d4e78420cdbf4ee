#include "sim/analysis/recording.h"
#include "tests/support.h"
#include "ui/models/world_events_model.h"

#include <QAbstractItemModelTester>

using namespace cw;

/// A history in words: every event has some, every thing has a state, and links lead to what there is.
class WorldWordsTest : public QObject {
    Q_OBJECT
    HistoryPointer m_history;

private slots:
    void initTestCase() {
        Scenario scenario = test::busyPolicy();
        scenario.name = "Busy";
        m_history = makeHistory(std::make_shared<const Scenario>(scenario), 0, {}, true);
    }

    void everyEventIsTold() {
        std::array<int, static_cast<std::size_t>(EventType::count)> seen{};
        for (std::int32_t row = 0; row < static_cast<std::int32_t>(m_history->events().size()); ++row) {
            const Event& event = m_history->event(row);
            const EventWords words = eventWords(*m_history, row);
            QVERIFY2(!words.what.isEmpty() && !words.what.contains(QStringLiteral("%1")) && !words.detail.contains(QStringLiteral("%1")), name(event.type).data());
            QCOMPARE(words.harm, groupOf(event.type) == EventGroup::incidents);
            if (event.amount != 0 && event.type != EventType::insolvency && event.type != EventType::exit) QVERIFY2(!words.amount.isEmpty(), name(event.type).data());
            ++seen[static_cast<std::size_t>(event.type)];
        }
        for (const EventType type : {EventType::policy, EventType::training, EventType::release, EventType::variant, EventType::strip, EventType::incident,
                                     EventType::judgment, EventType::takedown})
            QVERIFY2(seen[static_cast<std::size_t>(type)] > 0, name(type).data());
    }

    void everyThingHasAState() {
        const Recording& r = *m_history->recording;
        const auto complete = [&](Key key, int month) {
            const EntityWords words = entityWords(*m_history, key, month);
            for (const EntityWords::Links& list : words.links)
                for (const EntityWords::Link& link : list.links)
                    if (link.text.isEmpty() || entityWords(*m_history, link.key, month).kind == QStringLiteral("not in this world")) return false;
            for (const double value : words.line)
                if (!std::isfinite(value)) return false;
            return !words.title.isEmpty() && !words.kind.isEmpty() && !words.now.isEmpty() && words.kind != QStringLiteral("not in this world");
        };
        for (std::size_t m = 0; m < r.models.size(); m += 37) QVERIFY2(complete(r.models[m].key, 50), keyText(r.models[m].key).c_str());
        for (const DeveloperLife& life : r.lives) QVERIFY2(complete(life.key, 40), keyText(life.key).c_str());
        for (std::uint32_t h = 0; h < r.hubs; ++h) QVERIFY(complete(hubKey(h), 71));
        for (std::uint32_t j = 0; j < r.places; ++j) QVERIFY(complete(jurisdictionKey(j), 71));
        for (const Event& event : m_history->events())
            if (event.type == EventType::incident && event.month % 12 == 0) QVERIFY(complete(event.key, event.month));
        QCOMPARE(entityWords(*m_history, developerKey(900, 0), 5).kind, QStringLiteral("not in this world"));
    }

    void statesChangeWithTheMonth() {
        const Recording& r = *m_history->recording;
        const auto copy = std::ranges::find_if(r.models, [](const RecordedModel& m) { return m.isCopy(); });
        QVERIFY(copy != r.models.end());
        const RecordedModel& original = r.models[static_cast<std::size_t>(copy->parent)];
        QVERIFY(!entityWords(*m_history, original.key, original.stripped - 1).now.contains(QStringLiteral("stripped")));
        QVERIFY(entityWords(*m_history, original.key, original.stripped).now.contains(QStringLiteral("stripped")));
        QCOMPARE(entityWords(*m_history, copy->key, copy->trained).links[0].links[0].key, original.key);
    }

    void listFiltersAndSorts() {
        WorldEventsModel model;
        QAbstractItemModelTester tester(&model);
        model.setHistory(m_history);
        model.setMonth(30);
        const auto [first, end] = m_history->index.month(30);
        for (std::size_t g = 0; g < eventGroups; ++g) model.setShown(static_cast<EventGroup>(g), true);
        QCOMPARE(model.rowCount(), end - first);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(groupOf(m_history->event(model.event(row - 1)).type) <= groupOf(m_history->event(model.event(row)).type));
        for (std::size_t g = 0; g < eventGroups; ++g) model.setShown(static_cast<EventGroup>(g), g == static_cast<std::size_t>(EventGroup::incidents));
        std::int64_t last = std::numeric_limits<std::int64_t>::max();
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(m_history->event(model.event(row)).amount <= last);
            last = m_history->event(model.event(row)).amount;
        }
        const Key key = model.subject(model.rowCount() - 1);
        QVERIFY(model.subject(model.rowOf(key)) == key);
        model.setWhole(true);
        QVERIFY(model.monthOf(0) < 30);
        QCOMPARE(model.monthOf(model.firstRowOf(30)), 30);
    }

    void lawIsNamed() {
        const auto& law = m_history->recording->law;
        QVERIFY(law.size() > 2);
        const LawChange* one[] = {&law[0]};
        QVERIFY(lawText(one).contains(QStringLiteral(": ")));
        const LawChange* two[] = {&law[0], &law[1]};
        const LawChange* other[] = {&law[1]};
        QCOMPARE(lawText(two), lawText(one) + QStringLiteral(" · ") + lawText(other));
    }
};

QTEST_GUILESS_MAIN(WorldWordsTest)
#include "tst_world_words.moc"
