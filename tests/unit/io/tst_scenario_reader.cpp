#include "sim/io/scenario_file.h"
#include "tests/support.h"

using namespace cw;

/// One slip a row: the place that is named and a part of what is said about it.
class ScenarioReaderTest : public QObject {
    Q_OBJECT

    static Loaded parse(const QString& members) {
        return parseScenario(("{\"format\": 1, " + members + "}").toStdString(), "x.json");
    }
    static Scenario good(const QString& members) {
        const Loaded loaded = parse(members);
        for (const Problem& p : loaded.problems) qWarning("%s: %s", p.where.c_str(), p.what.c_str());
        if (!loaded.ok()) qFatal("refused: %s", qPrintable(members));
        return loaded.scenario;
    }

private slots:
    void slips_data() {
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* members, const char* where, const char* what) {
            QTest::newRow(members) << members << QStringLiteral("x.json:") + where << what;
        };
        row(R"("levers": {"liability.regime": "strickt"})", "/levers/liability.regime",
            "'strickt' is not one of none, negligence, strict (did you mean 'strict'?)");
        row(R"("levers": {"liability.regime": 2})", "/levers/liability.regime", "2 is given where text is expected");
        row(R"("levers": {"liability.regim": "strict"})", "/levers/liability.regim", "unknown lever (did you mean 'liability.regime'?)");
        row(R"("levers": {"liability.due_care": "0.8"})", "/levers/liability.due_care", "'0.8' is given where a number is expected");
        row(R"("levers": {"liability.due_care": -1})", "/levers/liability.due_care", "-1 is below 0, the least that is allowed (0 to 10)");
        row(R"("levers": {"liability.due_care": true})", "/levers/liability.due_care", "true is given where a number is expected");
        row(R"("levers": {"liability.due_care": null})", "/levers/liability.due_care", "null is given where a number is expected");
        row(R"("levers": {"liability.joint_and_several": 2})", "/levers/liability.joint_and_several", "2 is above 1");
        row(R"("levers": {"liability.joint_and_several": 0.5})", "/levers/liability.joint_and_several", "0.5 is not a whole number");
        row(R"("levers": {"adoption.q": 0.4})", "/levers/adoption.q", "belongs under \"assumptions\"");
        row(R"("levers": {"users.count": 2000})", "/levers/users.count", "belongs under \"population\"");
        row(R"("levers": {"platform.moderation": {"start": 3}})", "/levers/platform.moderation", "needs a \"value\"");
        row(R"("levers": {"platform.moderation": {"value": 1, "start": -1}})", "/levers/platform.moderation/start", "-1 is not between 0 and 600");
        row(R"("levers": {"platform.moderation": {"value": 1, "ramp": -1}})", "/levers/platform.moderation/ramp", "-1 is not between");
        row(R"("levers": {"platform.moderation": {"value": 1, "start": 9, "end": 9}})", "/levers/platform.moderation/end", "9 is not later than the start, month 9");
        row(R"("levers": {"platform.moderation": {"value": 1, "end": 6}})", "/levers/platform.moderation/end", "6 is not later than the start, month 12");
        row(R"("levers": {"platform.moderation": {"value": 1, "begin": 6}})", "/levers/platform.moderation/begin", "unknown key");
        row(R"("levers": [])", "/levers", "a list is given where an object is expected");
        row(R"("assumptions": {"platform.moderation": 1})", "/assumptions/platform.moderation", "belongs under \"levers\"");
        row(R"("assumptions": {"users.count": 2000})", "/assumptions/users.count", "belongs under \"population\"");
        row(R"("assumptions": {"developers.startup.count": 1.5})", "/assumptions/developers.startup.count", "1.5 is not a whole number");
        row(R"("assumptions": {"adoption.q": {"distribution": "normal"}})", "/assumptions/adoption.q/distribution", "'normal' is not one of uniform, loguniform, plausible");
        row(R"("assumptions": {"adoption.q": {"low": 0, "high": 1}})", "/assumptions/adoption.q/distribution", "missing");
        row(R"("assumptions": {"adoption.q": {"distribution": "uniform", "low": 0.1}})", "/assumptions/adoption.q/high", "missing");
        row(R"("assumptions": {"adoption.q": {"distribution": "uniform", "low": 0.5, "high": 0.1}})", "/assumptions/adoption.q/low", "0.5 is above \"high\", 0.1");
        row(R"("assumptions": {"adoption.q": {"distribution": "uniform", "low": -5, "high": 0.1}})", "/assumptions/adoption.q/low", "-5 is below 0");
        row(R"("assumptions": {"adoption.q": {"distribution": "loguniform", "low": 0, "high": 0.1}})", "/assumptions/adoption.q/low", "0 is not above 0");
        row(R"("assumptions": {"network.kind": {"distribution": "plausible"}})", "/assumptions/network.kind", "a choice or a switch cannot have a distribution");
        row(R"("population": {"users.count": -1})", "/population/users.count", "-1 is below 700");
        row(R"("population": {"users.count": 1000000000000})", "/population/users.count", "1e+12 is above 1e+07");
        row(R"("population": {"users.count": 1.5})", "/population/users.count", "1.5 is not a whole number");
        row(R"("population": {"users.share.fraud": 0.5})", "/population", "must sum to 1");
        row(R"("population": {"adoption.q": 0.5})", "/population/adoption.q", "belongs under \"assumptions\"");
        row(R"("months": 0)", "/months", "0 is not between 1 and 600");
        row(R"("months": 1.5)", "/months", "1.5 is not a whole number");
        row(R"("seed": -1)", "/seed", "-1 is not between");
        row(R"("seed": 9007199254740993)", "/seed", "is not between 0 and 9007199254740991");
        row(R"("seed": 18446744073709551616)", "/seed", "is not between");
        row(R"("runs": 3e10)", "/runs", "3e+10 is not between 1 and 1e+06");
        row(R"("name": 5)", "/name", "5 is given where text is expected");
        row("\"name\": \"a\\u0000b\"", "/name", "control characters");
        row("\"name\": \"a\\nb\"", "/name", "control characters");
        row("\"name\": \"\xE2\x80\xAE" "evil\"", "/name", "control characters");
        row("\"notes\": \"\\u001b[31m\"", "/notes", "control characters");
        row(R"("lever": {})", "/lever", "unknown key (did you mean 'levers'?)");
        row(R"("liability.regime": "strict")", "/liability.regime", "belongs under \"levers\"");
        row(R"("triggers": {})", "/triggers", "an object is given where a list is expected");
        row(R"("triggers": [3])", "/triggers/0", "3 is given where an object is expected");
        row(R"("triggers": [{"set": {"platform.moderation": 1}}])", "/triggers/0/when", "missing");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}}])", "/triggers/0/set", "missing");
        row(R"("triggers": [{"when": 3, "set": {"platform.moderation": 1}}])", "/triggers/0/when", "3 is given where an object is expected");
        row(R"("triggers": [{"when": {"above": 1}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/outcome", "missing");
        row(R"("triggers": [{"when": {"outcome": "adoption.shar", "above": 1}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/outcome", "'adoption.shar' is not an outcome (did you mean 'adoption.share'?)");
        row(R"("triggers": [{"when": {"outcome": 3, "above": 1}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/outcome", "3 is given where text is expected");
        row(R"("triggers": [{"when": {"outcome": "adoption.share"}, "set": {"platform.moderation": 1}}])", "/triggers/0/when", "needs a number \"above\" or \"below\"");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1, "below": 2}, "set": {"platform.moderation": 1}}])", "/triggers/0/when", "has \"above\" and \"below\": give one of them");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": "1"}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/above", "'1' is given where a number is expected");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "over": 1, "above": 1}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/over", "unknown key");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1, "months": 0}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/months", "0 is not between 1 and 600");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1, "months": 1.5}, "set": {"platform.moderation": 1}}])", "/triggers/0/when/months", "1.5 is not a whole number");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {}}])", "/triggers/0/set", "a trigger sets at least one lever");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"release.open_weights": "forbiden"}}])", "/triggers/0/set/release.open_weights", "'forbiden' is not one of allowed, tiered, forbidden (did you mean 'forbidden'?)");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderatio": 1}}])", "/triggers/0/set/platform.moderatio", "unknown lever (did you mean 'platform.moderation'?)");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": {"value": 1}}}])", "/triggers/0/set/platform.moderation", "an object is given where a number is expected");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": 2}}])", "/triggers/0/set/platform.moderation", "2 is above 1");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"adoption.q": 0.4}}])", "/triggers/0/set/adoption.q", "belongs under \"assumptions\"");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": 1}, "once": 1}])", "/triggers/0/once", "1 is given where true or false is expected");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": 1}, "one": true}])", "/triggers/0/one", "unknown key (did you mean 'once'?)");
        row(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": 1}, "liability.regime": "strict"}])", "/triggers/0/liability.regime", "belongs under \"set\"");
        row(R"("disable": ["liabilty"])", "/disable/0", "(did you mean 'liability'?)");
        row(R"("disable": "liability")", "/disable", "where a list is expected");
        row(R"("disable": [3])", "/disable/0", "3 is given where text is expected");
        row(R"("interventions": [{"remove": "developer/x"}])", "/interventions/0/remove", "'developer/x' does not name");
        row(R"("interventions": [{"from": 3}])", "/interventions/0/remove", "missing");
        row(R"("interventions": [{"remove": "developer/1.0", "from": -3}])", "/interventions/0/from", "-3 is not between");
        row(R"("jurisdictions": [])", "/jurisdictions", "1 to 16");
        row(R"("jurisdictions": [{"name": "A", "population": 0.5, "compute": 1}])", "/jurisdictions", "'population' must sum to 1, not 0.5");
        row(R"("jurisdictions": [{"name": "A", "compute": 1}])", "/jurisdictions/0/population", "missing");
        row(R"("jurisdictions": [{"name": "", "population": 1, "compute": 1}])", "/jurisdictions/0/name", "needs a name");
        row(R"("jurisdictions": [{"name": "A", "population": 1, "compute": 1, "hubs": [{"traffic": 0.4}]}])", "/jurisdictions", "traffic must sum to 1");
        row(R"("jurisdictions": [{"name": "A", "population": 1, "compute": 1, "levers": {"adoption.q": 1}}])", "/jurisdictions/0/levers/adoption.q", "belongs under");
        row(R"("a/b~c": 1)", "/a~1b~0c", "unknown key");
    }
    void slips() {
        QFETCH(QString, members);
        QFETCH(QString, where);
        QFETCH(QString, what);
        const Loaded loaded = parse(members);
        QVERIFY(!loaded.ok());
        QStringList said;
        for (const Problem& p : loaded.problems) {
            const QString text = QString::fromStdString(p.what);
            said << QString::fromStdString(p.where) + ": " + text;
            if (p.where == where.toStdString() && text.contains(what)) return;
        }
        QFAIL(qPrintable(said.join("\n")));
    }

    void allProblemsAtOnce() {
        QCOMPARE(parse(R"("months": 0, "runs": 0, "levers": {"x": 1, "liability.regime": "y"}, "disable": ["z"])").problems.size(), std::size_t{5});
    }
    void thousandsOfProblemsAreCapped() {
        QString members = "\"a\": 1";
        for (int i = 0; i < 5000; ++i) members += QString(", \"liability.regim%1\": 1").arg(i);
        const Loaded loaded = parse(members);
        QCOMPARE(loaded.problems.size(), std::size_t{101});
        QVERIFY(QString::fromStdString(loaded.problems.back().what).contains("more problems"));
    }
    void messagesArePrintable() {
        const Loaded loaded = parse("\"levers\": {\"\\u001b[31m\\n\": 1, \"liability.regime\": \"\\u001b]0;x\\u0007\\n" + QString(5000, 'z') + "\"}");
        QCOMPARE(loaded.problems.size(), std::size_t{2});
        for (const Problem& p : loaded.problems)
            for (const char c : p.where + p.what) QVERIFY(static_cast<unsigned char>(c) >= 0x20);
        QVERIFY(loaded.problems[1].what.size() < 300);
    }
    void formats() {
        QVERIFY(QString::fromStdString(parseScenario("{}", "x").problems.at(0).what).contains("\"format\": 1"));
        const Loaded newer = parseScenario(R"({"format": 2, "levers": 5, "new": 1})", "x");
        QCOMPARE(newer.problems.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(newer.problems[0].what).contains("newer than this program"));
        QVERIFY(!parseScenario(R"({"format": 0})", "x").ok());
        QVERIFY(!parseScenario(R"({"format": "1"})", "x").ok());
    }

    void acceptedForms() {
        const Scenario s = good(R"("months": 24.0, "seed": 9007199254740991, "name": "Übung 試", "levers": {
            "liability.joint_and_several": 1, "platform.safe_harbour": false,
            "platform.moderation": {"value": 0.9, "start": 3, "ramp": 6, "end": 60}},
            "assumptions": {"developers.startup.count": 30.0, "adoption.q": {"distribution": "plausible"}, "network.kind": "scalefree",
                            "adoption.p": {"distribution": "uniform", "low": 0.01, "high": 0.01}},
            "population": {"users.count": 700}, "disable": ["misuse"],
            "interventions": [{"remove": "model/12.0@34/stripped"}, {"remove": "developer/3.1", "from": 7},
                              {"remove": "ruling/u117@45/cyber/2"}])");
        QCOMPARE(s.months, 24);
        QCOMPARE(s.seed, std::uint64_t{9007199254740991});
        QCOMPARE(s.lever(test::spec("platform.moderation"))->schedule, (Schedule{.value = 0.9, .start = 3, .ramp = 6, .end = 60}));
        QCOMPARE(s.leverValue(test::spec("liability.joint_and_several")), 1.0);
        QCOMPARE(s.uncertain.size(), std::size_t{2});
        QCOMPARE(s.interventions.at(0).from, 34);
        QCOMPARE(s.interventions.at(1), (Intervention{developerKey(3, 1), 7}));
        QCOMPARE(s.interventions.at(2), (Intervention{rulingKey(incidentKey(117, 45, 1, 2)), 45}));
        QCOMPARE(s.disabled, 1u << submodelIndex("misuse"));
    }
    void plausibleRangesAreLogUniformWhereWide() {
        for (const ParameterSpec* spec : parameterRegistry()) {
            if (spec->role == Role::lever || spec->kind != Kind::real || spec->id.starts_with("users.")) continue;
            const Scenario s = good(QString(R"("assumptions": {"%1": {"distribution": "plausible"}})").arg(QString::fromUtf8(spec->id.data(), static_cast<int>(spec->id.size()))));
            const UncertainAssumption& u = s.uncertain.at(0);
            QCOMPARE(Range({u.low, u.high}), spec->plausible);
            QCOMPARE(u.distribution == UncertainAssumption::Distribution::loguniform, u.low > 0 && u.high / u.low > 3);
        }
    }
    void triggersAsWritten() {
        const Scenario s = good(R"("triggers": [{"when": {"outcome": "adoption.share", "above": 0.25}, "set": {"release.open_weights": "forbidden"}},
            {"when": {"outcome": "misuse.harm", "below": -1e3, "months": 6}, "set": {"platform.moderation": 0.5, "liability.joint_and_several": true}, "once": false}])");
        QCOMPARE(s.triggers.size(), std::size_t{2});
        QVERIFY((s.triggers[0] == Trigger{findOutcome("adoption.share"), Trigger::Side::above, 0.25, 1, {{&test::spec("release.open_weights"), 2}}, true}));
        QVERIFY((s.triggers[1] == Trigger{findOutcome("misuse.harm"), Trigger::Side::below, -1000, 6,
                                          {{&test::spec("liability.joint_and_several"), 1}, {&test::spec("platform.moderation"), 0.5}}, false}));
        QCOMPARE(triggerText(s.triggers[0]), std::string("when adoption.share is above 0.25: release.open_weights = forbidden"));
        QVERIFY(triggerText(s.triggers[1]).ends_with("platform.moderation = 0.5; until it has not been for as many"));
    }
    void triggersHaveALimit() {
        QString many = R"({"when": {"outcome": "adoption.share", "above": 1}, "set": {"platform.moderation": 1}})";
        many = (many + ",").repeated(maxTriggers) + many;
        QVERIFY(QString::fromStdString(parse("\"triggers\": [" + many + "]").problems.at(0).what).contains("at most 100, not 101"));
    }
    void jurisdictionsOfTheirOwn() {
        const Scenario s = good(R"("levers": {"liability.regime": "negligence"}, "jurisdictions": [{"name": "A", "population": 1, "compute": 1,
            "communities": 1, "hubs": [{"traffic": 1, "wealth": 2}], "levers": {"platform.moderation": 0.1, "liability.regime": "none"}}])");
        QCOMPARE(s.jurisdictions.at(0).startups, 1.0);   // where nothing is said: as the labs
        QCOMPARE(s.jurisdictions[0].levers.at(0).first, &test::spec("liability.regime"));   // in registry order
        QVERIFY(s.lever(test::spec("liability.regime")));   // the default is a change where the status quo is another
    }
};

QTEST_APPLESS_MAIN(ScenarioReaderTest)
#include "tst_scenario_reader.moc"
