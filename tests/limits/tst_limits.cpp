#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

#include <algorithm>
#include <cmath>

using namespace cw;

/// The limiting cases, from the same files anybody can run, against their formulas; also for other parameter values.
class Limits : public QObject {
    Q_OBJECT

    static Scenario load(const std::string& name) {
        const Loaded loaded = loadScenario(std::string(CW_SOURCE_DIR) + "/scenarios/limits/" + name + ".cws.json");
        for (const Problem& p : loaded.problems) qWarning("%s: %s", p.where.c_str(), p.what.c_str());
        if (!loaded.ok()) qFatal("%s does not load", name.c_str());
        return loaded.scenario;
    }
    static Scenario load(const std::string& name, std::initializer_list<const char*> settings) {
        Scenario s = load(name);
        std::vector<Problem> problems;
        for (const char* setting : settings) applySetting(s, setting, problems);
        if (!problems.empty()) qFatal("%s", problems[0].what.c_str());
        return s;
    }
    /// x = kappa / k with k = care.effectiveness / budget, in bn$ a year.
    static double care(const Scenario& s) {
        const double k = s.values[par::care::effectiveness] / s.values[par::developers::frontierBudget];
        return test::at(simulate(s, 0), "care.all", 0) / k;
    }

private slots:
    void l01UnilateralCare() {
        QVERIFY(std::fabs(care(load("l01-care")) - 29.957322735539910) < 1e-6);
        QVERIFY(std::fabs(care(load("l01-care", {"liability.regime=negligence"})) - 29.957322735539910) < 1e-6);
        QVERIFY(std::fabs(care(load("l01-care", {"liability.suit_large=0.5"})) - std::log(0.1 * 0.2 * 1000 * 0.5) / 0.1) < 1e-6);
        QVERIFY(std::fabs(care(load("l01-care", {"liability.suit_large=0.25"})) - std::log(0.1 * 0.2 * 1000 * 0.25) / 0.1) < 1e-6);
        QVERIFY(std::fabs(care(load("l01-care", {"liability.suit_large=0.25", "liability.damages_multiplier=4"})) - 29.957322735539910) < 1e-6);
        QCOMPARE(care(load("l01-care", {"liability.regime=none"})), 0.0);
    }
    void l01ForOtherValues_data() {
        QTest::addColumn<double>("effectiveness");
        QTest::addColumn<double>("chance");
        QTest::addColumn<double>("harm");
        for (const double k : {5.0, 12.0, 30.0})
            for (const double p0 : {0.05, 0.5})
                for (const double h : {150.0, 380.0}) QTest::addRow("k=%g p0=%g H=%g", k, p0, h) << k << p0 << h;
    }
    void l01ForOtherValues() {
        QFETCH(double, effectiveness);
        QFETCH(double, chance);
        QFETCH(double, harm);
        Scenario s = load("l01-care");
        s.values.set(par::care::effectiveness.spec, effectiveness);
        s.values.set(par::respond::incidentChance.spec, chance);
        s.values.set(par::respond::priorHarm.spec, harm);
        const double k = effectiveness / 100, expected = std::max(0.0, std::log(k * 0.5 * harm) / k);   // p0 h = H
        QVERIFY2(std::fabs(care(s) - std::min(expected, 50.0)) < 1e-6, qPrintable(QString::number(care(s))));
    }

    void l02JudgmentProof() {
        const std::pair<const char*, double> strict[] = {{"5", 23.025850929940457}, {"2", 13.862943611198906}, {"1", 6.931471805599453}, {"0.5", 0}, {"0.3", 0}};
        for (const auto& [wealth, expected] : strict)
            QVERIFY(std::fabs(care(load("l02-judgment-proof", {("developers.wealth.frontier=" + std::string(wealth)).c_str()})) - expected) < 1e-6);
        const std::pair<const char*, double> negligence[] = {{"3.69", 29.957322735539910}, {"3.67", std::log(0.02 * 367) / 0.1}};   // kept iff w >= h/e
        for (const auto& [wealth, expected] : negligence)
            QVERIFY(std::fabs(care(load("l02-judgment-proof", {"liability.regime=negligence", ("developers.wealth.frontier=" + std::string(wealth)).c_str()})) - expected) < 1e-6);
    }

    /// What the first judgment of some run recovers, in US$.
    static double recovered(Scenario s) {
        for (std::uint32_t run = 0; run < 60; ++run) {
            const RunResult r = simulate(s, run, {.events = true});
            const auto& lines = r.log.judgments();
            if (lines.empty()) continue;
            double paid = 0;
            for (const JudgmentLine& line : lines)
                if (line.event == lines.front().event) paid += static_cast<double>(line.paid) / centsPerDollar;
            return paid;
        }
        return -1;
    }
    void l04Chain() {
        QCOMPARE(recovered(load("l04-chain")), 55.0);
        QCOMPARE(recovered(load("l04-chain", {"liability.joint_and_several=true"})), 100.0);
        Scenario poorHub = load("l04-chain");
        poorHub.jurisdictions[0].hubs[0].wealth = 40e-9;
        QCOMPARE(recovered(poorHub), 55.0);
        poorHub.setLever(par::liability::jointAndSeveral.spec, 1);
        QCOMPARE(recovered(poorHub), 65.0);
        Scenario solvent = load("l04-chain", {"liability.perpetrator_means=1000", "developers.wealth.frontier=1"});
        QCOMPARE(recovered(solvent), 100.0);
    }

    void l05Deterrence() {
        const auto offending = [](std::initializer_list<const char*> settings) { return test::at(simulate(load("l05-deterrence", settings), 0), "misuse.offending", 5); };
        QVERIFY(std::fabs(offending({}) - 0.60) < 1e-9);
        QVERIFY(std::fabs(offending({"misuse.caught_api=0.2", "misuse.caught_open=0.2", "misuse.sanction=2"}) - 0.60) < 1e-9);
        QVERIFY(std::fabs(offending({"misuse.sanction=8"}) - 0.20) < 1e-9);
        QVERIFY(std::fabs(offending({"misuse.sanction=20"})) < 1e-9);
        QVERIFY(std::fabs(offending({"misuse.means=2.5"}) - 0.75) < 1e-9);
        QVERIFY(std::fabs(offending({"misuse.gains=exponential"}) - std::exp(-0.8)) < 1e-9);
    }

    static double bass(double p, double q, double t) { return (1 - std::exp(-(p + q) * t)) / (1 + q / p * std::exp(-(p + q) * t)); }
    void l06Bass_data() {
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("q");
        QTest::newRow("file") << 0.03 << 0.38;
        QTest::newRow("fast") << 0.05 << 0.60;
        QTest::newRow("no imitation") << 0.10 << 0.0;
    }
    void l06Bass() {
        QFETCH(double, p);
        QFETCH(double, q);
        Scenario s = load("l06-bass");
        s.values.set(par::adoption::p.spec, p);
        s.values.set(par::adoption::q.spec, q);
        const RunSet set = test::run(s, 32);
        for (const int years : {1, 5, 10, 20}) {
            double mean = 0;
            for (const RunResult& r : set.runs()) {
                const double share = test::at(r, "adoption.share", 12 * years - 1);
                QVERIFY(std::fabs(share - bass(p, q, years)) < 0.08);   // one run of 3,000: five standard deviations
                mean += share / static_cast<double>(set.size());
            }
            // Everybody looks at last month: the process lags the continuous one by about a month of its rate.
            QVERIFY2(std::fabs(mean - bass(p, q, years)) < 0.025, qPrintable(QString("%1: %2 %3").arg(years).arg(mean).arg(bass(p, q, years))));
        }
    }

    void l13Tail() {
        Scenario s = load("l13-tail");
        const RunSet set = test::run(s, static_cast<std::uint32_t>(s.runs));
        const double n = static_cast<double>(set.size());
        std::vector<double> largest;
        double above = 0, count = 0, squares = 0;
        for (const RunResult& r : set.runs()) {
            QVERIFY(std::fabs(test::at(r, "catastrophe.chance", 11) - 0.26024) < 0.003);
            const auto series = r.series(test::outcome("misuse.largest_incident"));
            largest.push_back(*std::ranges::max_element(series));
            above += largest.back() > 10;
            double year = 0;
            for (const double k : r.series(test::outcome("misuse.incidents.biochemical"))) year += k;
            count += year, squares += year * year;
        }
        std::ranges::sort(largest);
        const double tolerance = 4 * std::sqrt(0.26024 * 0.73976 / n);
        QVERIFY2(std::fabs(above / n - 0.26024) < tolerance, qPrintable(QString::number(above / n)));
        QVERIFY(std::fabs(largest[largest.size() / 2] - 5.943) < 0.6);
        QVERIFY(std::fabs(largest[largest.size() * 95 / 100] - 30.25) < 6);
        const double mean = count / n, variance = squares / n - mean * mean;
        QVERIFY(std::fabs(mean - 12) < 4 * std::sqrt(12 / n) + 0.1);
        QVERIFY(std::fabs(variance / mean - 1) < 0.15);   // Poisson
    }
};

QTEST_APPLESS_MAIN(Limits)
#include "tst_limits.moc"
