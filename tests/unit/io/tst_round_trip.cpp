#include "sim/io/scenario_file.h"
#include "tests/support.h"

#include <rapidcheck.h>

using namespace cw;

namespace {

double anyValue(const ParameterSpec& spec) {
    const double u = *rc::gen::inRange(0, 1000001) / 1e6;
    const Range& range = spec.plausible;
    const double value = range.low + u * (range.high - range.low);
    return spec.kind == Kind::real ? value : std::floor(value + 0.5);
}

Schedule anySchedule(const ParameterSpec& spec) {
    Schedule schedule{.value = anyValue(spec)};
    if (*rc::gen::arbitrary<bool>()) schedule.start = *rc::gen::inRange(0, 300);
    if (*rc::gen::arbitrary<bool>()) schedule.ramp = *rc::gen::inRange(0, 600) / 7.0;
    if (*rc::gen::arbitrary<bool>()) schedule.end = *rc::gen::inRange(301, 600);
    return schedule;
}

std::string anyText() {
    static constexpr std::string_view pieces[] = {"a", "\"", "\\", "ü", "試", "\n", "\t", "<b>", "=1+1", " ", "/", "\xF0\x9F\x98\x80"};
    std::string text;
    for (int i = *rc::gen::inRange(0, 20); i > 0; --i) text += pieces[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(std::size(pieces))))];
    return text;
}

void setParameters(Scenario& s) {
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (*rc::gen::inRange(0, 4) != 0 || spec->id.starts_with("users.share") || spec->id == "users.minimum_per_kind") continue;
        if (spec->role == Role::lever) {
            s.setLever(*spec, anySchedule(*spec));
            continue;
        }
        s.values.set(*spec, anyValue(*spec));
        const bool certain = *rc::gen::arbitrary<bool>() || spec->kind == Kind::choice || spec->kind == Kind::toggle || spec->id.starts_with("users.");
        if (certain || spec->plausible.low > spec->plausible.high) continue;
        s.uncertain.push_back({spec, UncertainAssumption::Distribution::uniform, spec->plausible.low, spec->plausible.high});
        if (spec->plausible.low > 0 && *rc::gen::arbitrary<bool>()) s.uncertain.back().distribution = UncertainAssumption::Distribution::loguniform;
    }
}

Trigger anyTrigger() {
    Trigger trigger;
    trigger.outcome = &outcomeRegistry()[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(outcomeRegistry().size())))];
    trigger.side = *rc::gen::arbitrary<bool>() ? Trigger::Side::above : Trigger::Side::below;
    trigger.number = *rc::gen::inRange(-1000, 1000) / 7.0;
    trigger.months = *rc::gen::inRange(1, 601);
    for (const ParameterSpec* spec : parameterRegistry())
        if (spec->role == Role::lever && (*rc::gen::inRange(0, 10) == 0 || trigger.set.empty())) trigger.set.emplace_back(spec, anyValue(*spec));
    trigger.once = *rc::gen::arbitrary<bool>();
    trigger.within = *rc::gen::inRange(0, 601);
    return trigger;
}

Scenario anyScenario() {
    Scenario s;
    std::string name = anyText();
    std::erase_if(name, [](char c) { return c == '\n' || c == '\t'; });
    s.name = name;
    s.summary = anyText();
    s.notes = anyText();
    s.months = *rc::gen::inRange(1, 601);
    s.seed = *rc::gen::inRange<std::uint64_t>(0, maxSeed);
    s.runs = *rc::gen::inRange(1, 1000001);
    if (*rc::gen::arbitrary<bool>()) {
        s.jurisdictions = {{"A", 0.25, 0.5, 0.75, 1, {{1, 0.1}}, {}}, {"B=\"", 0.75, 0.5, 0.25, 0, {}, {{&test::spec("liability.regime"), 2}, {&test::spec("platform.moderation"), 1.0 / 3}}}};
    }
    setParameters(s);
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) s.triggers.push_back(anyTrigger());
    s.disabled = *rc::gen::inRange(0u, 1u << submodelSchedule().size());
    if (*rc::gen::arbitrary<bool>()) s.interventions = {{modelKey(developerKey(12, 3), 34), 30}, {incidentKey(117, 45, 1, 2), 0}, {strippedKey(modelKey(developerKey(individualSlot, 0), 3, 9)), 3}};
    return s;
}

} // namespace

class RoundTrip : public QObject {
    Q_OBJECT
private slots:
    void anyScenarioComesBackEqual() {
        QVERIFY(rc::check("parse(text(s)) == s", [] {
            const Scenario s = anyScenario();
            RC_PRE(problems(s).empty());
            const Loaded loaded = parseScenario(scenarioText(s), "x");
            for (const Problem& p : loaded.problems) RC_LOG() << p.where << ": " << p.what << "\n";
            RC_ASSERT(loaded.ok());
            RC_ASSERT(loaded.scenario == s);
            RC_ASSERT(scenarioText(loaded.scenario) == scenarioText(s));
        }));
    }
    void defaultsWriteNothing() {
        const QString text = QString::fromStdString(scenarioText({}));
        for (const char* key : {"levers", "assumptions", "population", "jurisdictions", "disable", "triggers", "notes"}) QVERIFY(!text.contains(key));
        QVERIFY(text.endsWith("}\n"));
    }
    void everyPresetIsTidy_data() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : presetNames()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void everyPresetIsTidy() {
        QFETCH(QString, name);
        std::vector<Problem> found;
        const Loaded loaded = loadScenario(findScenario(name.toStdString(), found));
        QVERIFY(found.empty() && loaded.ok());
        QVERIFY(!loaded.scenario.summary.empty() && loaded.scenario.notes.find("## What its critics say") != std::string::npos);
        QVERIFY(parseScenario(scenarioText(loaded.scenario), "x").scenario == loaded.scenario);
        QVERIFY(name == "status-quo-2025" || !loaded.scenario.levers.empty());
    }
    void savedFilesLoad() {
        QTemporaryDir directory;
        const std::string path = directory.filePath("s ü.cws.json").toStdString();
        const Scenario s = test::busyPolicy();
        saveScenario(s, path);
        QVERIFY(loadScenario(path).scenario == s);
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    void lineEndsAndMarksDoNotMatter() {
        QByteArray text = QByteArray::fromStdString(scenarioText(test::busyPolicy()));
        text.replace("\n", "\r\n");
        text.prepend("\xEF\xBB\xBF");
        QVERIFY(parseScenario(text.toStdString(), "x").scenario == test::busyPolicy());
    }
    void presetsAreFoundByName() {
        std::vector<Problem> found;
        QVERIFY(QString::fromStdString(findScenario("laissez-faire", found)).endsWith("/laissez-faire.cws.json"));
        QVERIFY(findScenario("laisez-faire", found).empty());
        QVERIFY(QString::fromStdString(found.at(0).what).contains("did you mean 'laissez-faire'?"));
    }
};

QTEST_APPLESS_MAIN(RoundTrip)
#include "tst_round_trip.moc"
