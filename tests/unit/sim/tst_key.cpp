#include "sim/key.h"

#include <QtTest>

#include <cmath>
#include <set>
#include <unordered_set>

using namespace cw;

/// Identities: unique, readable, and read back as themselves.
class TestKey : public QObject {
    Q_OBJECT

    /// A spread of everything that can be named, with the corners of each field.
    static std::vector<Key> readable() {
        std::vector<Key> keys;
        for (const std::uint32_t slot : {0u, 1u, 77u, individualSlot - 1})
            for (const std::uint32_t generation : {0u, 1u, 255u}) {
                keys.push_back(developerKey(slot, generation));
                for (const int month : {0, 1, 119, 600}) {
                    keys.push_back(modelKey(developerKey(slot, generation), month));
                    keys.push_back(strippedKey(keys.back()));
                }
            }
        for (const int month : {0, 119, 600})
            for (const std::uint32_t serial : {0u, 1u, 4095u}) {
                keys.push_back(modelKey(developerKey(individualSlot, 0), month, serial));
                keys.push_back(strippedKey(keys.back()));
            }
        for (const std::uint32_t user : {0u, 1u, (1u << 24) - 1})
            for (const int month : {0, 119, 600})
                for (std::uint32_t domain = 0; domain < 4; ++domain)
                    for (const std::uint32_t k : {0u, 1u, (1u << 22) - 1}) {
                        keys.push_back(incidentKey(user, month, domain, k));
                        keys.push_back(rulingKey(keys.back()));
                    }
        return keys;
    }

private slots:
    void textAndBack() {
        for (const Key key : readable()) {
            const std::string text = keyText(key);
            const auto back = parseKey(text);
            QVERIFY2(back && *back == key, text.c_str());
        }
    }
    void partsAreWhatWentIn() {
        const Key developer = developerKey(77, 3), model = modelKey(developer, 119), variant = modelKey(developerKey(individualSlot, 0), 12, 9);
        const KeyParts copy = partsOf(strippedKey(model));
        QVERIFY(copy.slot == 77 && copy.generation == 3 && copy.month == 119 && copy.stripped && !copy.variant);
        QVERIFY(partsOf(variant).variant && partsOf(variant).serial == 9 && partsOf(variant).month == 12 && !partsOf(variant).stripped);
        QVERIFY(developerOf(strippedKey(model)) == developer && !developerOf(variant) && !developerOf(developer));
        QVERIFY(originalOf(strippedKey(model)) == model && originalOf(model) == model && originalOf(hubKey(512)) == hubKey(512));
        const KeyParts incident = partsOf(incidentKey(117, 45, 2, 8));
        QVERIFY(incident.user == 117 && incident.month == 45 && incident.domain == 2 && incident.count == 8);
        QCOMPARE(partsOf(hubKey(5)).number, 5u);
        QCOMPARE(partsOf(actorKey(9)).user, 9u);
    }
    void readsAsWritten() {
        const Key developer = developerKey(12, 0);
        QCOMPARE(keyText(developer), std::string("developer/12.0"));
        QCOMPARE(keyText(modelKey(developer, 34)), std::string("model/12.0@34"));
        QCOMPARE(keyText(strippedKey(modelKey(developer, 34))), std::string("model/12.0@34/stripped"));
        QCOMPARE(keyText(modelKey(developerKey(individualSlot, 0), 34, 3)), std::string("variant/3@34"));
        QCOMPARE(keyText(incidentKey(117, 45, 1, 0)), std::string("incident/u117@45/cyber/0"));
        QCOMPARE(keyText(hubKey(2)), std::string("hub/2"));
        QVERIFY(parseKey("hub/2") == hubKey(2));
        QCOMPARE(keyText(jurisdictionKey(3)), std::string("jurisdiction/3"));
        QCOMPARE(keyText(triggerKey(7)), std::string("trigger/7"));
        QVERIFY(parseKey("trigger/7") == triggerKey(7) && !parseKey("trigger/100"));
        QCOMPARE(keyText(actorKey(9)), std::string("actor/u9"));
        QCOMPARE(keyText(Key{}), std::string());
    }
    void unique() {
        std::set<std::uint64_t> bits;
        std::set<std::string> texts;
        auto keys = readable();
        for (std::uint32_t i = 0; i < 8; ++i) keys.insert(keys.end(), {hubKey(i), jurisdictionKey(i), actorKey(i)});
        for (const Key key : keys) bits.insert(key.bits), texts.insert(keyText(key));
        QCOMPARE(bits.size(), keys.size());
        QCOMPARE(texts.size(), keys.size());
        QVERIFY(!bits.contains(0));
    }
    void kinds() {
        const Key developer = developerKey(1, 2);
        QCOMPARE(kindOf(developer), KeyKind::developer);
        QCOMPARE(kindOf(modelKey(developer, 1)), KeyKind::model);
        QCOMPARE(kindOf(strippedKey(modelKey(developer, 1))), KeyKind::model);
        QCOMPARE(kindOf(actorKey((1u << 24) - 1)), KeyKind::actor);
        QCOMPARE(kindOf(incidentKey((1u << 24) - 1, 600, 3, 1)), KeyKind::incident);
        QCOMPARE(kindOf(hubKey(31)), KeyKind::hub);
        QCOMPARE(kindOf(jurisdictionKey(0)), KeyKind::jurisdiction);
        QVERIFY(!Key{});
    }
    void refusesWhatIsNoKey_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "developer", "developer/", "developer/1", "developer/1.", "developer/1.0 ", "developer/1.0@3",
                                 "developer/-1.0", "developer/+1.0", "developer/1.256", "developer/1048575.0", "model/1.0", "model/1.0@",
                                 "model/1.0@1023", "model/1.0@3/", "model/1.0@3/stripped/stripped", "model/1.0@3/Stripped",
                                 "variant/4096@3", "variant/1", "incident/u1@2/cyber", "incident/1@2/cyber/0", "incident/u1@2/arson/0",
                                 "incident/u16777216@2/cyber/0", "incident/u1@2/cyber/4194304", "incident/u1@2/cyber/0x", "Developer/1.0",
                                 "developer/99999999999999999999.0", " model/1.0@3"})
            QTest::newRow(*text ? text : "(empty)") << QByteArray(text);
    }
    void refusesWhatIsNoKey() {
        QFETCH(QByteArray, text);
        QVERIFY(!parseKey(text.toStdString()));
    }
    /// Keys address draws: few collisions, and every bit of the hash even.
    void hashesSpread() {
        std::unordered_set<std::uint32_t> seen;
        std::array<int, 32> ones{};
        const int n = 40000;
        for (int i = 0; i < n; ++i) {
            const std::uint32_t h = hash32(modelKey(developerKey(static_cast<std::uint32_t>(i % 200), 0), i / 200));
            seen.insert(h);
            for (std::size_t bit = 0; bit < 32; ++bit) ones[bit] += h >> bit & 1;
        }
        QVERIFY(n - static_cast<int>(seen.size()) <= 3);   // 0.19 expected
        for (const int count : ones) QVERIFY(std::abs(count - n / 2) < 5 * std::sqrt(n) / 2);
    }
};

QTEST_APPLESS_MAIN(TestKey)
#include "tst_key.moc"
