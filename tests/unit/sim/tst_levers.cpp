#include "sim/analysis/statistics.h"
#include "tests/support.h"

#include <set>

using namespace cw;

namespace {

using Settings = std::vector<std::pair<const char*, double>>;

/// One lever moved from `low` to `high` while `with` holds in both worlds: an outcome must move in direction `sign`.
struct Case {
    const char* lever;
    double low, high;
    Settings with;
    const char* outcome;
    int sign;
    int months = 12;   // watched from the policy's start: short, so that twins have not drifted apart
};

const Settings licence{{"licensing.model_threshold", 25}}, strict{{"liability.regime", 2}}, tiered{{"release.open_weights", 1}},
    strictHubs{{"liability.regime", 2}, {"platform.safe_harbour", 0}}, responsive{{"regulator.mode", 1}};

const Case cases[] = {
    {"liability.regime", 0, 2, {{"liability.developer_burden", 1}}, "care.all", +1},
    {"liability.developer_burden", 0, 1, strict, "care.all", +1},
    {"liability.modifier_burden", 0, 1, strict, "liability.paid.modifier", +1},
    {"liability.platform_burden", 0, 1, strictHubs, "liability.paid.platform", +1},
    {"liability.user_burden", 0, 1, {}, "liability.paid.perpetrator", +1},
    {"liability.due_care", 0, 0.3, {}, "care.all", +1, 24},   // higher ones fewer comply with
    {"liability.foreseeability", 0, 1, strict, "liability.paid.developer", +1, 36},
    {"liability.joint_and_several", 0, 1, strict, "liability.uncompensated_share", -1, 36},
    {"liability.open_exemption", 1, 0, {{"liability.regime", 2}, {"liability.developer_burden", 1}}, "care.all", +1, 24},
    {"liability.cover", 0, 5, strict, "liability.uncompensated_share", -1, 48},
    {"liability.damages_multiplier", 1, 5, strict, "liability.fines", +1, 36},
    {"platform.moderation", 0, 1, {}, "misuse.route.stripped", -1},
    {"platform.takedown_latency", 6, 0.1, {{"platform.moderation", 1}}, "misuse.route.stripped", -1},
    {"platform.identity_check", 0, 1, {}, "misuse.offending", -1},
    {"platform.safe_harbour", 0, 1, {{"liability.regime", 2}, {"liability.platform_burden", 1}}, "liability.paid.platform", -1},
    {"licensing.model_threshold", 40, 25, {}, "governance.licences", +1},
    {"licensing.threshold_drift", 0, 0.7, {{"licensing.model_threshold", 26}}, "governance.licences", -1, 96},
    {"licensing.fee", 0, 5, licence, "governance.licences", -1, 24},
    {"licensing.delay", 0, 18, licence, "governance.licences", -1, 24},
    {"licensing.refusal", 0, 0.5, licence, "governance.licences", -1, 24},
    {"licensing.safety_standard", 0, 3, {{"licensing.model_threshold", 25}, {"control.threshold", 26}}, "misuse.expected.control", -1, 24},
    {"licensing.hardware_threshold", 40, 25, {{"licensing.hardware_stringency", 1}}, "capability.frontier", -1, 48},
    {"licensing.hardware_stringency", 0, 1, {{"licensing.hardware_threshold", 25}}, "capability.frontier", -1, 48},
    {"licensing.high_risk_duties", 0, 1, {}, "innovation.derivatives", -1},
    {"compute.chip_reporting", 0, 1, {}, "defence.gap.cyber", -1, 24},
    {"compute.reporting_threshold", 24, 27, {{"licensing.model_threshold", 25}, {"compute.chip_reporting", 1}, {"compute.inspection", 0}, {"licensing.refusal", 0.5}, {"licensing.delay", 12}}, "governance.covert_runs", +1, 24},
    {"compute.inspection", 0, 0.8, {{"licensing.model_threshold", 25}, {"licensing.refusal", 0.5}, {"licensing.delay", 12}}, "governance.covert_runs", -1, 24},
    {"compute.penalty", 0, 10, {{"licensing.model_threshold", 25}, {"licensing.refusal", 0.5}, {"licensing.delay", 12}, {"mobility.switching_cost", 100}}, "governance.covert_runs", -1, 24},   // who can leave need not hide
    {"release.open_weights", 0, 2, {{"compute.penalty", 5}}, "weakness.open", -1, 24},
    {"release.tier_threshold", 24, 32, tiered, "weakness.open", +1, 24},   // more open copies, more that cannot be patched at once
    {"release.staging_months", 1, 24, tiered, "weakness.open", -1, 24},
    {"release.evaluation_stringency", 0, 1, tiered, "weakness.open", -1, 24},
    {"release.api_monitoring", 0, 1, {}, "misuse.route.api", -1},
    {"alignment.funding", 0, 5, {{"control.threshold", 26}}, "control.expected", -1},
    {"alignment.tamper_mandate", 0, 1, {{"alignment.funding", 5}}, "models.stripped", -1, 24},
    {"alignment.bounties", 0, 1, {}, "weakness.found", +1, 6},
    {"alignment.research_safe_harbour", 0, 1, {}, "weakness.found", +1, 2},
    {"treaty.coalition", 0, 3, {{"compute.chip_reporting", 1}}, "governance.enforcement_cost", +1},
    {"treaty.red_line", 40, 25, {}, "governance.hugging", +1, 24},
    {"treaty.enforcement", 0, 1, {{"treaty.red_line", 25}}, "governance.covert_runs", -1, 24},
    {"treaty.market_access", 0, 1, {{"release.api_monitoring", 1}, {"treaty.coalition", 0}}, "misuse.route.api", -1},
    {"promotion.public_compute", 0, 0.7, {}, "developers.training_cost", +1, 36},
    {"promotion.grants", 0, 5, {}, "weakness.open", +1, 24},
    {"regulator.mode", 0, 1, {{"regulator.responsiveness", 1}}, "governance.tightening", +1, 48},
    {"regulator.responsiveness", 0.1, 1, responsive, "governance.tightening", +1, 60},
    {"regulator.memory", 3, 60, {}, "governance.concern", +1},
};

} // namespace

/// Every lever reaches the code it should: moved alone, in twin worlds, it changes the quantity its mechanism acts on.
class Levers : public QObject {
    Q_OBJECT

    static Scenario world(const Case& c, double value) {
        Scenario s;
        s.months = 12 + c.months;
        for (const auto& [id, x] : c.with) test::set(s, id, x);
        // A start of its own, also for a value equal to the default: both worlds have the same coalition from month 12.
        s.setLever(test::spec(c.lever), Schedule{.value = value, .start = 12});
        return s;
    }

private slots:
    void everyLeverHasACase() {
        std::set<std::string_view> covered;
        for (const Case& c : cases) covered.insert(c.lever);
        for (const ParameterSpec* p : parameterRegistry())
            if (p->role == Role::lever) QVERIFY2(covered.contains(p->id), p->id.data());
    }

    void acts_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(cases); ++i) QTest::newRow(cases[i].lever) << static_cast<int>(i);
    }
    void acts() {
        QFETCH(int, index);
        const Case& c = cases[index];
        const RunSet low = test::run(world(c, c.low), 16), high = test::run(world(c, c.high), 16);
        const auto differences = pairedDifferences(high, low, test::outcome(c.outcome), Summary::mean, 12);
        const Interval d = meanInterval(differences);
        const QByteArray told = QStringLiteral("%1: %2 [%3, %4]").arg(QLatin1String(c.outcome)).arg(d.mean).arg(d.low).arg(d.high).toUtf8();
        QVERIFY2(c.sign > 0 ? d.low > 0 : d.high < 0, told.constData());
        for (std::size_t r = 0; r < low.size(); ++r)   // and nothing before it began
            QVERIFY(std::equal(low.runs()[r].series(0).begin(), low.runs()[r].series(0).begin() + 12, high.runs()[r].series(0).begin()));
    }
};

QTEST_APPLESS_MAIN(Levers)
#include "tst_levers.moc"
