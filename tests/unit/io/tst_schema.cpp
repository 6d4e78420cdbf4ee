#include "sim/io/scenario_file.h"
#include "tests/support.h"

#include <nlohmann/json.hpp>

using namespace cw;
using Json = nlohmann::json;

/// The committed schema is the one the program makes, and it agrees with the reader.
class SchemaTest : public QObject {
    Q_OBJECT

    const Json m_schema = Json::parse(scenarioSchema());

    /// The part of JSON Schema that ours uses; true if `value` is valid.
    static bool valid(const Json& schema, const Json& value) {
        if (schema.contains("const") && schema["const"] != value) return false;
        if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) return false;
        if (schema.contains("anyOf") && std::ranges::none_of(schema["anyOf"], [&](const Json& s) { return valid(s, value); })) return false;
        if (schema.contains("minimum") && value.is_number() && value.get<double>() < schema["minimum"].get<double>()) return false;
        if (schema.contains("maximum") && value.is_number() && value.get<double>() > schema["maximum"].get<double>()) return false;
        const std::string type = schema.value("type", "");
        if (type == "object") return validObject(schema, value);
        if (type == "array")
            return value.is_array() && std::ranges::all_of(value, [&](const Json& item) { return valid(schema.value("items", Json::object()), item); });
        if (type == "string") return value.is_string();
        if (type == "integer") return value.is_number() && value.get<double>() == std::floor(value.get<double>());
        return type != "number" || value.is_number();
    }
    static bool validObject(const Json& schema, const Json& value) {
        if (!value.is_object()) return false;
        for (const auto& key : schema.value("required", Json::array()))
            if (!value.contains(key)) return false;
        if (value.size() < schema.value("minProperties", std::size_t{0})) return false;
        for (const auto& [key, member] : value.items()) {
            if (!schema["properties"].contains(key)) return false;
            if (!valid(schema["properties"][key], member)) return false;
        }
        return true;
    }

private slots:
    void committedSchemaIsCurrent() {
        QFile file(CW_SOURCE_DIR "/scenarios/schema/scenario.schema.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == QByteArray::fromStdString(scenarioSchema()), "run: counterweight-cli schema > scenarios/schema/scenario.schema.json");
    }
    void everyParameterHasItsPlace() {
        std::size_t count = 0;
        for (const char* section : {"levers", "assumptions", "population"}) count += m_schema["properties"][section]["properties"].size();
        QCOMPARE(count, parameterRegistry().size());
    }
    void filesInTheTreeAreValid() {
        QDirIterator files(CW_SOURCE_DIR "/scenarios", {"*.cws.json"}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(valid(m_schema, Json::parse(bytes.toStdString())), qPrintable(file.fileName()));
            QVERIFY2(parseScenario(bytes.toStdString(), "x").ok(), qPrintable(file.fileName()));
        }
        QVERIFY(count >= 5);
    }
    void examplesOfTheManualAreValid() {
        QFile file(CW_SOURCE_DIR "/docs/scenario-format.md");
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression example("```json\n(.*?)```", QRegularExpression::DotMatchesEverythingOption);
        int count = 0;
        for (auto match = example.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++count) {
            const std::string text = match.next().captured(1).toStdString();
            QVERIFY2(valid(m_schema, Json::parse(text)), text.c_str());
            const Loaded loaded = parseScenario(text, "manual");
            QVERIFY2(loaded.ok(), loaded.ok() ? "" : (loaded.problems[0].where + ": " + loaded.problems[0].what).c_str());
        }
        QVERIFY(count >= 3);
    }
    void schemaAndReaderAgree_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {R"({"format": 1})", "{}", R"({"format": 2})", R"({"format": 1, "x": 1})", R"({"format": 1, "months": 601})", R"({"format": 1, "months": 2.0})",
                                 R"({"format": 1, "levers": {"liability.regime": "strict"}})", R"({"format": 1, "levers": {"liability.regime": "x"}})",
                                 R"({"format": 1, "levers": {"liability.due_care": {"value": 1, "start": 2}}})", R"({"format": 1, "levers": {"liability.due_care": {"start": 2}}})",
                                 R"({"format": 1, "levers": {"platform.safe_harbour": true}})", R"({"format": 1, "levers": {"platform.safe_harbour": 2}})",
                                 R"({"format": 1, "assumptions": {"adoption.q": {"distribution": "plausible"}}})", R"({"format": 1, "assumptions": {"adoption.q": {"distribution": "normal"}}})",
                                 R"({"format": 1, "assumptions": {"liability.due_care": 1}})", R"({"format": 1, "population": {"users.count": 699}})",
                                 R"({"format": 1, "disable": ["misuse"]})", R"({"format": 1, "disable": ["x"]})", R"({"format": 1, "interventions": [{"from": 3}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1, "months": 3}, "set": {"liability.regime": "strict"}, "once": false}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "below": 1}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "below": 1, "within": 24}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "below": 1, "within": 0}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm"}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1, "below": 2}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse", "above": 1}, "set": {"liability.regime": "strict"}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1}, "set": {}}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1}, "set": {"liability.regime": "strict"}, "once": 1}]})",
                                 R"({"format": 1, "triggers": [{"when": {"outcome": "misuse.harm", "above": 1}, "set": {"adoption.q": 0.4}}]})",
                                 R"({"format": 1, "interventions": [{"remove": "developer/1.0", "from": 3}]})", R"({"format": 1, "jurisdictions": [{"name": "A"}]})",
                                 R"({"format": 1, "jurisdictions": [{"name": "A", "population": 1, "compute": 1, "hubs": []}]})"})
            QTest::newRow(text) << text;
    }
    void schemaAndReaderAgree() {
        QFETCH(QString, text);
        QCOMPARE(valid(m_schema, Json::parse(text.toStdString())), parseScenario(text.toStdString(), "x").ok());
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "tst_schema.moc"
