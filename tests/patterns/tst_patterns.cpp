#include "sim/analysis/patterns/pattern.h"
#include "sim/io/joint_draws_file.h"
#include "tests/support.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <map>

using namespace cw;

/// The patterns of docs/validation.md. The record, tests/golden/patterns.csv, holds the verdicts of the full run (64
/// draws), which `CW_LONG=1` repeats and must meet exactly. The short form, 12 draws, is too small to decide a verdict: it
/// fails only where a pattern on record as reproduced comes out as not reproduced. After a change of the model, paste what
/// the long form prints.
class Patterns : public QObject {
    Q_OBJECT

    static std::map<int, QString> recorded() {
        QFile file(CW_SOURCE_DIR "/tests/golden/patterns.csv");
        std::map<int, QString> verdicts;
        if (!file.open(QIODevice::ReadOnly)) return verdicts;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts).mid(1))
            verdicts[line.section(',', 0, 0).toInt()] = line.section(',', 1);
        return verdicts;
    }
    static QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

private slots:
    void registryIsComplete() {
        int last = 0;
        for (const Pattern* p : patternRegistry()) {
            QVERIFY2(p->number > last, "numbers ascend");
            last = p->number;
            QVERIFY(p->test && !p->name.empty() && !p->fact.empty() && !p->source.empty() && !p->criterion.empty());
        }
        for (const Pattern* p : patternRegistry())
            QVERIFY2(recorded().contains(p->number), qPrintable(QString("pattern %1 is not in tests/golden/patterns.csv").arg(p->number)));
        QCOMPARE(recorded().size(), patternRegistry().size());
    }

    /// All that is drawn lies in what the reader accepts, at both ends.
    void baselineIsAllowed() {
        const Scenario baseline = PatternRuns(PatternRuns::Settings{}).baseline();
        QVERIFY(problems(baseline).empty());
        QVERIFY(baseline.uncertain.size() > 100);
        for (const UncertainAssumption& u : baseline.uncertain)
            for (const double p : {1e-9, 1 - 1e-9}) {
                const auto problem = check(*u.spec, valueAt(u, p));
                QVERIFY2(!problem, qPrintable(text(u.spec->id) + ": " + QString::fromStdString(problem.value_or(""))));
            }
    }

    /// The rule of verdicts on numbers made up for it.
    void verdicts() {
        const Criterion c{"x", "", {1, 2}, {0.5, 10}};
        const auto verdict = [&](std::vector<double> values, std::string_view untested = {}) {
            const Measured m{c, std::move(values)};
            return judge(std::span(&m, 1), "why", untested);
        };
        QCOMPARE(verdict({1, 1.5, 2}).verdict, Verdict::reproduced);
        QVERIFY(verdict({1, 1.5, 2}).why.empty());
        QCOMPARE(verdict({1, 1.5, 2}, "a part").verdict, Verdict::signOnly);
        QCOMPARE(verdict({0, 3, 4}).verdict, Verdict::signOnly);
        QCOMPARE(verdict({0, 0.4, 4}).verdict, Verdict::notReproduced);
        QCOMPARE(verdict({0, 0, 1.5, 3, 3}).verdict, Verdict::signOnly);   // median inside, but one draw of five holds
        QCOMPARE(verdict({1, 1.5, 5, 6}).verdict, Verdict::signOnly);      // half hold, but the median is outside
        QCOMPARE(verdict({1.5, std::nan(""), std::nan("")}).holds, 1.0 / 3);
        QCOMPARE(verdict({std::nan("")}).verdict, Verdict::notReproduced);
    }

    /// A pattern whose mechanism is taken out must not come out, not even in sign: else its test tests nothing.
    void brokenMechanismsAreSeen_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("broken");
        const auto row = [](const char* name, int number, const QStringList& broken) { QTest::newRow(name) << number << broken; };
        const QStringList nobodyOnWeights{"choice.open_consumer=-20", "choice.open_builder=-20"};
        row("1: nobody uses open weights", 1, nobodyOnWeights);
        row("2: nobody builds on models", 2, {"derive.variants=0", "train.tune_margin=10"});
        row("5: nobody uses open weights", 5, nobodyOnWeights);
        row("6: no progress", 6, {"growth.algorithms=0", "growth.hardware=0"});
        row("7: runs do not grow", 7, {"growth.compute=0"});
        row("8: no progress", 8, {"growth.compute=0", "growth.algorithms=0", "growth.catch_up_open=0", "growth.catch_up_closed=0"});
        row("9: nobody strips", 9, {"strip.rate=0"});
        row("10: resistance costs nothing", 10, {"strip.log_gain=0"});
        row("11: APIs without guards", 11, {"care.norm.frontier=0", "care.norm.startup=0", "care.norm.community=0", "respond.adjust=0"});
        row("13: no misuse but biochemical", 13, {"misuse.fraud.motive=0", "misuse.cyber.motive=0"});
        row("14: no fraud", 14, {"misuse.fraud.motive=0"});
    }
    void brokenMechanismsAreSeen() {
        QFETCH(int, number);
        QFETCH(QStringList, broken);
        PatternRuns runs({.runs = 12, .threads = 2});
        Scenario scenario = runs.baseline();
        for (const QString& setting : broken) {
            const ParameterSpec& spec = test::spec(setting.section('=', 0, 0).toStdString());
            std::erase_if(scenario.uncertain, [&](const UncertainAssumption& u) { return u.spec == &spec; });
            scenario.values.set(spec, setting.section('=', 1).toDouble());
        }
        const auto pattern = std::ranges::find(patternRegistry(), number, &Pattern::number);
        QVERIFY(pattern != patternRegistry().end());
        const auto result = judge(measureAll(runs.ensemble("broken", scenario), (*pattern)->measures), "");
        QVERIFY2(result.verdict == Verdict::notReproduced, result.found.c_str());
    }

    /// The same for patterns that compare worlds of their own: long, since each of them runs several ensembles.
    void brokenMechanismsAreSeenInComparisons_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("broken");
        const auto row = [](const char* name, int number, const QStringList& broken) { QTest::newRow(name) << number << broken; };
        row("3: labs open whatever they have", 3, {"release.ecosystem.frontier=5", "choice.sharpness=50"});
        row("4: labs open whatever they have", 4, {"release.ecosystem.frontier=5", "choice.sharpness=50"});
        row("12: nobody strips, and what hubs dropped cannot be had", 12, {"host.residual=0", "host.reupload=0", "strip.rate=0"});
        row("15: all are equally skilled", 15, {"users.skill_spread=0"});
        row("16: hands-on work is out of reach", 16, {"misuse.biochemical.tacit=20"});
        row("17: losses hardly differ", 17, {"severity.fraud.spread=0", "severity.cyber.spread=0", "severity.biochemical.tail_index=5", "control.hazard=0"});
        row("18: nothing comes back", 18, {"host.reupload=0"});
        row("19: chips do not leak", 19, {"mobility.leakage=0"});
        row("20: a move never pays", 20, {"respond.horizon=0.1"});
        row("22: no suit succeeds", 22, {"liability.suit_probability=0", "liability.suit_large=0", "host.caution_listing=0", "host.caution_demand=0"});
        row("24: duties cost nothing", 24, {"compliance.fixed=0"});
        row("25: nobody prefers weights", 25, {"choice.open_builder=-20", "choice.open_consumer=-20"});
        row("26: care is what it is", 26, {"respond.adjust=0"});
        row("27: outsiders find nothing", 27, {"weakness.outside=0"});
    }
    void brokenMechanismsAreSeenInComparisons() {
        if (!qEnvironmentVariableIsSet("CW_LONG")) QSKIP("CW_LONG is not set");
        QFETCH(int, number);
        QFETCH(QStringList, broken);
        auto own = std::make_shared<Scenario>();
        for (const QString& setting : broken)
            own->values.set(test::spec(setting.section('=', 0, 0).toStdString()), setting.section('=', 1).toDouble());
        PatternRuns runs({.runs = 12, .threads = 2, .own = own});
        const auto pattern = std::ranges::find(patternRegistry(), number, &Pattern::number);
        QVERIFY(pattern != patternRegistry().end());
        const PatternResult result = (*pattern)->test(runs);
        QVERIFY2(result.verdict == Verdict::notReproduced, result.found.c_str());
    }

    void againstTheRecord() {
        const bool full = qEnvironmentVariableIsSet("CW_LONG");
        std::vector<Problem> found;
        const auto draws = loadJointDraws(CW_SOURCE_DIR "/scenarios/calibrated.csv", PatternRuns(PatternRuns::Settings{}).baseline().uncertain, found);
        QVERIFY2(draws, found.empty() ? "" : (found[0].where + ": " + found[0].what).c_str());
        PatternRuns runs({.runs = full ? static_cast<std::uint32_t>(draws->quantiles.size()) : 12u, .threads = 2, .calibrated = draws});
        const auto record = recorded();
        QString now = "number,verdict\n";
        QStringList wrong;
        QElapsedTimer clock;
        clock.start();
        for (const Pattern* p : patternRegistry()) {
            const PatternResult result = p->test(runs);
            const QString verdict = text(verdictName(result.verdict));
            const auto at = record.find(p->number);
            const QString before = at == record.end() ? QString() : at->second;
            now += QString("%1,%2\n").arg(p->number).arg(verdict);
            const QString line = QString("%1 %2: %3 (on record: %4); %5").arg(p->number).arg(text(p->name), verdict, before, QString::fromStdString(result.found));
            qInfo("%s", qPrintable(line));
            const bool lost = before == text(verdictName(Verdict::reproduced)) && result.verdict == Verdict::notReproduced;
            if (full ? verdict != before : lost) wrong << line;
        }
        qInfo("%lld ms", static_cast<long long>(clock.elapsed()));
        if (full && !wrong.empty()) qInfo("%s", qPrintable(now));
        QVERIFY2(wrong.empty(), qPrintable(wrong.join("\n")));
    }
};

QTEST_APPLESS_MAIN(Patterns)
#include "tst_patterns.moc"
