#include "sim/io/scenario_file.h"
#include "sim/io/write_file.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

#include <rapidcheck.h>

#include <QTemporaryDir>

#include <fstream>
#include <sys/stat.h>

using namespace cw;

namespace {

std::string withLever(const std::string& id, const std::string& value) {
    return R"({"format":1,"levers":{")" + id + "\":" + value + "}}";
}
bool mentions(const Loaded& loaded, std::string_view text) {
    return std::ranges::any_of(loaded.problems, [&](const Problem& p) { return (p.where + ": " + p.what).find(text) != std::string::npos; });
}

} // namespace

/// Scenario files: what is good reads back the same; what is bad is told with its place, at once and all of it.
class ScenarioFile : public QObject {
    Q_OBJECT

    static std::string sample() {
        Scenario s = test::busyPolicy();
        s.name = "Sample — with \"quotes\"";
        s.setLever(par::licensing::fee.spec, Schedule{.value = 0.3, .start = 24, .ramp = 6, .end = 90});
        s.uncertain.push_back({&par::growth::compute.spec, UncertainAssumption::Distribution::uniform, 0.5, 0.7});
        s.interventions.push_back({*parseKey("model/12.0@34/stripped"), 34});
        s.disabled = 1u << submodelIndex("host");
        return scenarioText(s);
    }

private slots:
    void roundTrip() {
        const std::string text = sample();
        const Loaded loaded = parseScenario(text, "sample");
        for (const Problem& p : loaded.problems) qWarning("%s %s", p.where.c_str(), p.what.c_str());
        QVERIFY(loaded.ok());
        QCOMPARE(scenarioText(loaded.scenario), text);
        QCOMPARE(loaded.scenario.levers.size(), test::busyPolicy().levers.size() + 1);
    }

    void anyScenarioRoundTrips() {
        const bool ok = rc::check("load(save(x)) == x", [] {
            Scenario s;
            s.months = *rc::gen::inRange(1, 601);
            s.seed = *rc::gen::inRange<std::uint64_t>(0, 9007199254740991ULL);
            for (int n = *rc::gen::inRange(0, 12); n > 0; --n) {
                const auto specs = parameterRegistry();
                const ParameterSpec& p = *specs[*rc::gen::inRange<std::size_t>(0, specs.size())];
                if (p.id.starts_with("users.")) continue;   // those are bound to each other
                const double u = *rc::gen::inRange(0, 10001) / 10000.0;
                double value = p.limits.low + u * (p.limits.high - p.limits.low);
                if (p.kind != Kind::real) value = std::floor(value);
                if (p.id.starts_with("developers.") || p.id == "derive.variants" || p.id == "network.mean_degree") continue;   // memory
                if (p.role == Role::lever) s.setLever(p, Schedule{.value = value, .start = *rc::gen::inRange(0, 100), .ramp = static_cast<double>(*rc::gen::inRange(0, 30))});
                else s.values.set(p, value);
            }
            const Loaded loaded = parseScenario(scenarioText(s), "x");
            RC_ASSERT(loaded.ok());
            RC_ASSERT(loaded.scenario == s);
        });
        QVERIFY(ok);
    }

    void everyPrefixIsRefused() {
        const std::string text = sample();
        const std::size_t complete = text.find_last_of('}') + 1;
        for (std::size_t n = 0; n < complete; ++n) {
            const Loaded loaded = parseScenario(std::string_view(text).substr(0, n), "cut");
            QVERIFY2(!loaded.ok(), qPrintable(QString::number(n)));
        }
        QVERIFY(parseScenario(std::string_view(text).substr(0, complete), "no newline").ok());
    }

    void malformed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(says);
        };
        row("empty", "", "empty");
        row("blank", " \n\t", "empty");
        row("not an object", "[]", "an object");
        row("number alone", "1", "an object");
        row("UTF-16", std::string("\xFF\xFE{\0}\0", 6), "UTF-8");
        row("Latin-1", "{\"format\":1,\"name\":\"caf\xE9\"}", "UTF-8");
        row("overlong", "{\"format\":1,\"name\":\"\xC0\xAF\"}", "UTF-8");
        row("NaN", withLever("liability.cover", "NaN"), "JSON");
        row("1e999", withLever("liability.cover", "1e999"), "too large");
        row("text for number", withLever("liability.cover", "\"2\""), "a number is expected");
        row("number for choice", withLever("liability.regime", "2"), "text is expected");
        row("null", withLever("liability.regime", "null"), "text is expected");
        row("list", withLever("liability.cover", "[1]"), "a number is expected");
        row("wrong choice", withLever("liability.regime", "\"strickt\""), "did you mean 'strict'?");
        row("below", withLever("liability.cover", "-1"), "below 0");
        row("above", withLever("liability.cover", "1e6"), "above 100");
        row("unknown lever", withLever("liability.regim", "\"strict\""), "did you mean 'liability.regime'?");
        row("assumption as lever", withLever("adoption.p", "0.1"), "belongs under \"assumptions\"");
        row("lever as assumption", R"({"format":1,"assumptions":{"liability.cover":1}})", "belongs under \"levers\"");
        row("users as assumption", R"({"format":1,"assumptions":{"users.count":5000}})", "belongs under \"population\"");
        row("unknown key", R"({"format":1,"lever":{}})", "did you mean 'levers'?");
        row("duplicate key", R"({"format":1,"months":1,"months":2})", "twice");
        row("newer format", R"({"format":2})", "newer");
        row("no format", R"({"months":12})", "format");
        row("half a run", R"({"format":1,"runs":1.5})", "whole");
        row("no months", R"({"format":1,"months":0})", "between 1 and 600");
        row("-1 users", R"({"format":1,"population":{"users.count":-1}})", "below 700");
        row("10^12 users", R"({"format":1,"population":{"users.count":1e12}})", "above 10000000");
        row("too few users", R"({"format":1,"population":{"users.count":700,"users.minimum_per_kind":200}})", "users.minimum_per_kind");
        row("shares", R"({"format":1,"population":{"users.share.consumer":0.9}})", "sum to 1");
        row("jurisdictions", R"({"format":1,"jurisdictions":[{"name":"a","population":0.5,"compute":1}]})", "sum to 1");
        row("end before start", withLever("liability.cover", R"({"value":1,"start":10,"end":5})"), "later than the start");
        row("schedule without value", withLever("liability.cover", R"({"start":10})"), "needs a \"value\"");
        row("unknown schedule key", withLever("liability.cover", R"({"value":1,"begin":10})"), "unknown key");
        row("unknown submodel", R"({"format":1,"disable":["misus"]})", "did you mean 'misuse'?");
        row("bad intervention", R"({"format":1,"interventions":[{"remove":"model/x"}]})", "must name");
        row("distribution of a choice", R"({"format":1,"assumptions":{"respond.rule":{"distribution":"uniform"}}})", "cannot have a distribution");
        row("long name", R"({"format":1,"name":")" + std::string(5000, 'x') + "\"}", "longer");
        row("control characters", "{\"format\":1,\"name\":\"a\\u0007b\"}", "control");
        row("10^6 nested lists", std::string(1000000, '['), "32 levels");
        row("10^5 nested objects", [] {
            std::string s;
            for (int i = 0; i < 100000; ++i) s += "{\"a\":";
            return s;
        }(), "32 levels");
        row("5 MiB", "{\"format\":1,\"notes\":\"" + std::string(5u << 20, 'x') + "\"}", "4 MiB");
    }
    void malformed() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QElapsedTimer clock;
        clock.start();
        const Loaded loaded = parseScenario(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), "bad.cws.json");
        QVERIFY(!loaded.ok());
        QVERIFY2(mentions(loaded, says.toStdString()), (loaded.problems[0].where + ": " + loaded.problems[0].what).c_str());
        QVERIFY(loaded.problems[0].where.starts_with("bad.cws.json"));
        QVERIFY(clock.elapsed() < 1000);
    }

    void everyProblemIsTold() {
        const Loaded loaded = parseScenario(R"({"format":1,"levers":{"liability.regime":"x","liability.cover":-1,"nope":1},"months":-3,"extra":0})", "f");
        QVERIFY(loaded.problems.size() >= 5);
        QVERIFY(mentions(loaded, "f:/levers/liability.cover: "));
    }

    void syntaxErrorsHaveLineAndColumn() {
        const Loaded loaded = parseScenario("{\n  \"format\": 1,\n  \"months\": 1x\n}", "f");
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.problems[0].where.starts_with("f:3:"), loaded.problems[0].where.c_str());
    }

    void oddFilesDoNotBlock() {
        QTemporaryDir dir;
        const std::string base = dir.path().toStdString();
        QVERIFY(!loadScenario(base).ok());
        QVERIFY(!loadScenario(base + "/missing").ok());
        QVERIFY(::mkfifo((base + "/fifo").c_str(), 0600) == 0);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!loadScenario(base + "/fifo").ok());
        QVERIFY(!loadScenario("/dev/zero").ok());
        QVERIFY(clock.elapsed() < 1000);
    }

    void byteOrderMarkAndCrLfAreFine() {
        QVERIFY(parseScenario("\xEF\xBB\xBF{\r\n\"format\": 1\r\n}\r\n", "f").ok());
        const Loaded whole = parseScenario(R"({"format":1,"population":{"users.count":3000.0},"levers":{"platform.safe_harbour":0}})", "f");
        QVERIFY(whole.ok());
    }

    void savingIsAllOrNothing() {
        QTemporaryDir dir;
        const std::string path = dir.path().toStdString() + "/s.cws.json";
        saveScenario(Scenario{}, path);
        QVERIFY(loadScenario(path).ok());
        QVERIFY_EXCEPTION_THROWN(saveScenario(Scenario{}, dir.path().toStdString() + "/no/such/folder/s.json"), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(saveScenario(Scenario{}, dir.path().toStdString()), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(writeFile("/dev/full", "x"), std::runtime_error);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);   // nothing half written is left
    }

    void presetsAndLimitsAreValid() {
        QVERIFY(presetNames().size() >= 5);
        for (const std::string& name : presetNames()) {
            const Loaded loaded = loadScenario(scenarioFolder() + "/" + name + ".cws.json");
            for (const Problem& p : loaded.problems) qWarning("%s %s", p.where.c_str(), p.what.c_str());
            QVERIFY(loaded.ok());
            QVERIFY(!loaded.scenario.summary.empty() && !loaded.scenario.notes.empty());
        }
    }

    void committedSchemaIsCurrent() {
        std::ifstream in(std::string(CW_SOURCE_DIR) + "/scenarios/schema/scenario.schema.json");
        const std::string committed((std::istreambuf_iterator<char>(in)), {});
        QVERIFY2(committed == scenarioSchema(), "run: counterweight-cli schema > scenarios/schema/scenario.schema.json");
    }

    void settings() {
        Scenario s;
        std::vector<Problem> problems;
        applySetting(s, "liability.regime=strict@12+6-60", problems);
        applySetting(s, "adoption.p=0.07", problems);
        applySetting(s, "seed=7", problems);
        applySetting(s, "users.count=4000", problems);
        QVERIFY(problems.empty());
        const LeverSetting* lever = s.lever(par::liability::regime.spec);
        QVERIFY(lever && lever->schedule.value == 2 && lever->schedule.start == 12 && lever->schedule.ramp == 6 && lever->schedule.end == 60);
        QCOMPARE(s.values[par::adoption::p], 0.07);
        QCOMPARE(s.seed, 7ULL);
        for (const char* bad : {"liability.regime", "liability.regime=strikt", "liability.cover=nan", "liability.cover=1e999", "liability.cover=", "adoption.p=0.1@12",
                                "liability.cover=1@x", "liability.cover=1@60-12", "nope=1", "seed=-1", "months=0", "months=1e3"}) {
            problems.clear();
            applySetting(s, bad, problems);
            QVERIFY2(problems.size() == 1, bad);
        }
    }
};

QTEST_GUILESS_MAIN(ScenarioFile)
#include "tst_scenario_file.moc"
