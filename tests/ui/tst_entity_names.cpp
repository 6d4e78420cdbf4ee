#include "tests/support.h"
#include "ui/models/entity_names.h"

#include <set>

using namespace cw;

/// Invented names: one for each thing, the same in every world.
class EntityNamesTest : public QObject {
    Q_OBJECT
private slots:
    void noTwoThingsShareAName() {
        const EntityNames names(Scenario{});
        std::set<QString> seen;
        const auto fresh = [&](Key key) {
            const QString name = names.name(key);
            return !name.isEmpty() && seen.insert(name).second;
        };
        const std::uint32_t far = 600, sparse = 7;   // more developers than a scenario may have; generations that come round
        for (std::uint32_t slot = 0; slot < far; ++slot)
            for (const std::uint32_t generation : {0u, 1u, 2u, 3u, 9u, 60u, 255u}) {
                const Key developer = developerKey(slot, generation);
                QVERIFY2(fresh(developer), qPrintable(names.withKey(developer)));
                for (int month = 0; slot % sparse == 0 && month < 24; ++month) {
                    QVERIFY2(fresh(modelKey(developer, month)), qPrintable(names.withKey(modelKey(developer, month))));
                    QVERIFY(fresh(strippedKey(modelKey(developer, month))));
                }
            }
        for (int month = 0; month < 24; ++month)
            for (std::uint32_t serial = 0; serial < 200; ++serial) QVERIFY(fresh(modelKey(developerKey(individualSlot, 0), month, serial)));
        for (std::uint32_t hub = 0; hub < 32; ++hub) QVERIFY(fresh(hubKey(hub)));
    }

    void oneFamilyPerDeveloperAndAGrowingNumber() {
        const EntityNames names(Scenario{});
        const Key developer = developerKey(3, 0);
        const QString early = names.name(modelKey(developer, 4)), late = names.name(modelKey(developer, 40));
        QCOMPARE(early.section(u'-', 0, 0), late.section(u'-', 0, 0));
        QVERIFY(early.section(u'-', 1).toInt() < late.section(u'-', 1).toInt());
        QCOMPARE(names.name(strippedKey(modelKey(developer, 4))), early + QStringLiteral("-unbound"));
    }

    void theSameInTwinWorlds() {
        Scenario other = test::busyPolicy();
        const EntityNames here(Scenario{}), there(other);
        for (const Key key : {developerKey(3, 1), developerKey(40, 0), modelKey(developerKey(3, 1), 30), hubKey(2), jurisdictionKey(1), actorKey(117)})
            QCOMPARE(here.name(key), there.name(key));
        QCOMPARE(here.name(jurisdictionKey(3)), QStringLiteral("Free Harbour"));
        QCOMPARE(here.withKey(hubKey(0)), QStringLiteral("ModelHarbor (hub/0)"));
    }

    void kindsAreToldApart() {
        const EntityNames names(Scenario{});
        QCOMPARE(names.kindOfDeveloper(developerKey(7, 0)), QStringLiteral("frontier lab"));
        QCOMPARE(names.kindOfDeveloper(developerKey(8, 2)), QStringLiteral("start-up"));
        QCOMPARE(names.kindOfDeveloper(developerKey(68, 0)), QStringLiteral("community group"));
        QCOMPARE(names.kindOfDeveloper(Key{}), QStringLiteral("individual"));
        QVERIFY(names.name(Key{}).isEmpty() && names.withKey(Key{}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(EntityNamesTest)
#include "tst_entity_names.moc"
