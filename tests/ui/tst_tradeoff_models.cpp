#include "sim/analysis/comparison.h"
#include "tests/support.h"
#include "ui/models/format.h"
#include "ui/models/label_placement.h"
#include "ui/models/plane_scale.h"
#include "ui/models/tradeoff_table_model.h"
#include "ui/models/tradeoff_words.h"

#include <QAbstractItemModelTester>

#include <cmath>

using namespace cw;

/// The plane without widgets: what the axes count, who is where, who dominates, the weight, the trail, the words.
class TradeoffModelsTest : public QObject {
    Q_OBJECT

    static constexpr int runs = 12, months = 36;
    static Scenario brief(const char* name) {
        Scenario s;
        s.months = months;
        s.runs = runs;
        s.name = name;
        return s;
    }
    static Scenario strict() {
        Scenario s = brief("Strict");
        test::set(s, "liability.regime", 2);
        return s;
    }

    /// A comparison made of given numbers: net value and all harm by run, the same in all other outcomes.
    struct Made {
        std::vector<ComparedWorld> worlds;
        std::vector<CompareColumn> columns;
        void add(const char* name, const std::vector<PlanePoint>& points, bool identical = false) {
            ComparedWorld world;
            auto scenario = std::make_shared<Scenario>(brief(name));
            world.scenario = scenario;
            world.runs = static_cast<int>(points.size());
            world.identical = identical;
            world.perRun.assign(outcomeRegistry().size(), std::vector<double>(points.size(), 0));
            for (std::size_t run = 0; run < points.size(); ++run) {
                world.perRun[static_cast<std::size_t>(test::outcome("misuse.expected_harm_cumulative"))][run] = points[run].y;
                world.perRun[static_cast<std::size_t>(test::outcome("welfare"))][run] = points[run].x - points[run].y;   // at a weight of 1
            }
            worlds.push_back(std::move(world));
            const auto kind = columns.empty() ? CompareColumn::Kind::reference : columns.size() == 1 ? CompareColumn::Kind::current : CompareColumn::Kind::pinned;
            columns.push_back({kind, QString::fromLatin1(name), scenario, {*scenario, true}, nullptr, static_cast<int>(columns.size())});
        }
        const std::vector<CompareColumn>& all() {
            for (std::size_t c = 0; c < columns.size(); ++c) columns[c].world = &worlds[c];
            return columns;
        }
    };
    /// Eight runs with luck that all worlds share and a little of their own.
    static std::vector<PlanePoint> cloud(double x, double y, int own) {
        std::vector<PlanePoint> points;
        for (int run = 0; run < 8; ++run) points.push_back({500 + 40.0 * run + x + 0.5 * ((run * own) % 3), 300 + 20.0 * ((run * 3) % 8) + y + 0.5 * ((run + own) % 3)});
        return points;
    }
    static TradeoffPlane madePlane(double weight = 1, bool relative = true) {
        Made made;
        made.add("Now", cloud(0, 0, 1));
        made.add("Mine", cloud(-20, -100, 2));       // less of both
        made.add("Free", cloud(40, 60, 4));          // more of both
        made.add("Worse", cloud(-30, 20, 5));        // dominated by Now and by Mine
        TradeoffAxes axes;
        axes.relative = relative;
        return tradeoffPlane(made.all(), axes, weight);
    }

private slots:
    /// The default axes are the parts of welfare: run by run, at the weight that the scenario has.
    void scoreOfTheDefaultAxesIsWelfare() {
        for (const double weight : {1.0, 3.0}) {
            Scenario policy = strict(), reference = brief("Now");
            test::set(policy, "welfare.harm_weight", weight);
            test::set(reference, "welfare.harm_weight", 0.5);
            RunCache cache;
            const std::vector<std::shared_ptr<const Scenario>> worlds{std::make_shared<Scenario>(reference), std::make_shared<Scenario>(policy)};
            for (const auto& world : worlds) cache.entry(world).runs = test::run(*world, runs);
            const auto results = makeCompareResults(cache, worlds, runs);
            const ComparedWorld& world = results->worlds[1];
            const std::vector<double> net = measured(netValueMeasure(), world.perRun, policy), harm = measured(allHarmMeasure(), world.perRun, policy);
            const RunSet& again = cache.entry(worlds[1]).runs;
            for (int run = 0; run < runs; ++run) {
                const auto r = static_cast<std::size_t>(run);
                const double welfare = test::at(again.runs()[r], "welfare", months - 1);
                QVERIFY(std::fabs(net[r] - weight * harm[r] - welfare) < 1e-9 * std::fabs(net[r]));
                double all = 0;
                for (int month = 0; month < months; ++month) all += test::at(again.runs()[r], "misuse.expected_harm", month) + test::at(again.runs()[r], "misuse.background", month);
                QVERIFY(std::fabs(harm[r] - all) < 1e-9 * all);
            }
            // The same rules under another weight: net value and harm do not know of it.
            Scenario same = policy;
            test::set(same, "welfare.harm_weight", 0.5);
            const auto other = std::make_shared<Scenario>(same);
            cache.entry(other).runs = test::run(same, runs);
            const auto twice = makeCompareResults(cache, {worlds[1], other}, runs);
            const std::vector<double> netAgain = measured(netValueMeasure(), twice->worlds[1].perRun, same);
            for (std::size_t r = 0; r < net.size(); ++r) QVERIFY(std::fabs(netAgain[r] - net[r]) < 1e-9 * std::fabs(net[r]));
        }
    }

    void aDrawnWeightIsTakenRunByRun() {
        Scenario s = brief("Drawn");
        s.uncertain = {{&test::spec("welfare.harm_weight"), UncertainAssumption::Distribution::uniform, 0, 10}};
        RunCache cache;
        const auto scenario = std::make_shared<const Scenario>(s);
        cache.entry(scenario).runs = test::run(s, 4);
        Scenario fixed = brief("Fixed");
        const auto plain = std::make_shared<const Scenario>(fixed);
        cache.entry(plain).runs = test::run(fixed, 4);
        const auto results = makeCompareResults(cache, {plain, scenario}, 4);
        const std::vector<double> net = measured(netValueMeasure(), results->worlds[1].perRun, s), expected = measured(netValueMeasure(), results->worlds[0].perRun, fixed);
        for (std::size_t r = 0; r < net.size(); ++r) QVERIFY(std::fabs(net[r] - expected[r]) < 1e-9 * std::fabs(expected[r]));
    }

    void outcomesOnTheAxesAreThoseOfTheLibrary() {
        const RunSet policy = test::run(strict(), runs), reference = test::run(brief("Now"), runs);
        RunCache cache;
        const std::vector<std::shared_ptr<const Scenario>> worlds{std::make_shared<Scenario>(brief("Now")), std::make_shared<Scenario>(strict())};
        cache.entry(worlds[0]).runs = reference;
        cache.entry(worlds[1]).runs = policy;
        const auto results = makeCompareResults(cache, worlds, runs);
        std::vector<CompareColumn> columns;
        for (const ComparedWorld& world : results->worlds)
            columns.push_back({columns.empty() ? CompareColumn::Kind::reference : CompareColumn::Kind::current, QString::fromStdString(world.scenario->name), world.scenario, {*world.scenario, true}, &world});
        const int share = test::outcome("market.open_share"), flow = test::outcome("innovation.flow");
        const TradeoffPlane plane = tradeoffPlane(columns, {outcomeMeasure(flow), outcomeMeasure(test::outcome("misuse.offending")), true}, 1);
        const Interval d = pairedDifference(policy, reference, flow, Summary::sum);
        QCOMPARE(plane.worlds[1].dx.mean, d.mean);
        QCOMPARE(plane.worlds[1].dx.low, d.low);
        const Interval pp = pairedDifference(policy, reference, test::outcome("misuse.offending"), Summary::mean);
        QVERIFY(std::fabs(plane.worlds[1].dy.mean - 100 * pp.mean) < 1e-9);   // shares in points
        QCOMPARE(outcomeMeasure(flow).unit, QStringLiteral("bn$"));
        QCOMPARE(outcomeMeasure(share).differenceUnit, QStringLiteral("pp"));
        for (const MeasureGroup& group : measureGroups())
            for (const TradeoffMeasure& measure : group.measures) QVERIFY(measure.sense == 1 || measure.sense == -1);
    }

    void placesAndDominanceAreShown() {
        const TradeoffPlane plane = madePlane();
        QCOMPARE(plane.worlds.size(), std::size_t(4));
        QCOMPARE(plane.worlds[0].mean, (PlanePoint{0, 0}));
        QVERIFY(plane.worlds[3].placing.standing == Standing::dominated);
        QCOMPARE(plane.worlds[3].placing.by, (std::vector<std::size_t>{0, 1}));
        for (const std::size_t w : {0u, 1u, 2u}) QVERIFY(plane.worlds[w].placing.standing == Standing::undominated);
        QCOMPARE(standingText(plane, plane.worlds[3]), QStringLiteral("dominated by Now and 1 more"));
        QVERIFY(standingReason(plane, plane.worlds[3]).contains(QStringLiteral("Now and Mine")));
        // Levels move no verdict.
        const TradeoffPlane levels = madePlane(1, false);
        QCOMPARE(levels.worlds[3].placing.by, plane.worlds[3].placing.by);
        QCOMPARE(levels.worlds[1].dx.mean, plane.worlds[1].dx.mean);
        QVERIFY(levels.worlds[0].mean.x > 500);
    }

    void theWeightDecidesAndTheBreakEvenSaysWhere() {
        TradeoffPlane plane = madePlane(0);
        QCOMPARE(plane.worlds[plane.best].name, QStringLiteral("Free"));
        QCOMPARE(plane.breakEvens.size(), std::size_t(1));   // Free, then Mine; Now is never best
        const BreakEven& change = plane.breakEvens.front();
        QCOMPARE(change.before, std::size_t(2));
        QCOMPARE(change.after, std::size_t(1));
        QVERIFY(change.weight > 0.3 && change.weight < 0.45 && change.low < change.weight && change.weight < change.high);
        weigh(plane, 3);
        QCOMPARE(plane.worlds[plane.best].name, QStringLiteral("Mine"));
        QVERIFY(plane.bestIsTold());
        QCOMPARE(plane.worlds[1].above, 1.0);
        QCOMPARE(rankText(plane.worlds[1]), QStringLiteral("1"));
        QCOMPARE(rankText(plane.worlds[2]), QStringLiteral("4"));
        QVERIFY(std::fabs(plane.worlds[1].score.mean - (plane.worlds[1].dx.mean - 3 * plane.worlds[1].dy.mean)) < 1e-9);
        weigh(plane, change.weight);
        QVERIFY(!plane.bestIsTold());
        QCOMPARE(rankText(plane.worlds[1]), QStringLiteral("1 to 2"));
    }

    void wordsSayWhatTheRunsShow() {
        const QString text = tradeoffSentence(madePlane(3));
        QVERIFY2(text.contains(QStringLiteral("Mine comes first, and above Now in %1 of 8 runs").arg(format::percent(1))), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("If it counts as less than 0.3")) && text.contains(QStringLiteral("it is Free")), qPrintable(text));
        const TradeoffPlane even = madePlane(madePlane().breakEvens.front().weight);
        QVERIFY2(tradeoffSentence(even).contains(QStringLiteral("8 runs do not tell it from")), qPrintable(tradeoffSentence(even)));
        QVERIFY(weightText(madePlane(3)).contains(QStringLiteral("counts as 3")));
        QVERIFY(weightText(madePlane(0)).contains(QStringLiteral("counts for nothing")));
        QVERIFY(tradeoffSummary(madePlane()).contains(QStringLiteral("Worse")));
        QVERIFY(!tradeoffSentence(TradeoffPlane{}).isEmpty());
    }

    void aPolicyThatDoesNothingIsNoRival() {
        Made made;
        made.add("Now", cloud(0, 0, 1));
        made.add("Mine", cloud(0, 0, 1), true);
        TradeoffPlane plane = tradeoffPlane(made.all(), {}, 1);
        QVERIFY(!plane.hasChoice() && plane.breakEvens.empty());
        QVERIFY(tradeoffSentence(plane).contains(QStringLiteral("the same")));
        made.add("Free", cloud(40, 60, 4));
        plane = tradeoffPlane(made.all(), {}, 0);
        QVERIFY(plane.hasChoice() && plane.bestIsTold());
        QCOMPARE(plane.best, std::size_t(2));
        QCOMPARE(rankText(plane.worlds[1]), rankText(plane.worlds[0]));
        QCOMPARE(standingText(plane, plane.worlds[1]), QStringLiteral("the same as the reference"));
    }

    void tableSaysTheSameAndSorts() {
        TradeoffTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const TradeoffPlane plane = madePlane(3);
        model.setPlane(plane);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Mine"));
        QCOMPARE(model.headerData(1, Qt::Vertical, comparePen).toInt(), 1);
        QCOMPARE(model.index(1, TradeoffTableModel::place).data().toString(), QStringLiteral("1"));
        QVERIFY(model.index(1, TradeoffTableModel::horizontal).data().toString().startsWith(QString::fromUtf8("−19.")) ||
                model.index(1, TradeoffTableModel::horizontal).data().toString().startsWith(QString::fromUtf8("−20.")));
        QCOMPARE(model.index(1, TradeoffTableModel::score).data(compareSort).toDouble(), plane.worlds[1].score.mean);
        QVERIFY(model.index(1, TradeoffTableModel::vertical).data(compareStrong).toBool());
        QVERIFY(model.index(0, TradeoffTableModel::horizontal).data().toString().startsWith(QStringLiteral("level")));
        const QList<QByteArray> lines = tradeoffTable(plane).csv().split('\n');
        QCOMPARE(lines.size(), 1 + 4 * 8 + 1);
        QCOMPARE(lines[0], QByteArray("scenario,run,net-value,all-harm"));
        QCOMPARE(lines[1], QByteArray("Now,0,500,300.5"));
    }

    void theLineIsWhereTheScoreIsTheReferences() {
        for (const bool relative : {true, false})
            for (const double weight : {0.0, 0.2, 1.0, 7.0}) {
                const TradeoffPlane plane = madePlane(weight, relative);
                PlaneScale scale;
                scale.setFrame({60, 30, 500, 300});
                scale.follow(plane, {});
                const ValueLine line = valueLine(scale, plane);
                const PlanePoint origin = plane.worlds[0].mean;
                for (const QPointF& end : {line.from, line.to}) {
                    const PlanePoint p = scale.point(end);
                    QVERIFY(std::fabs(p.x - origin.x - weight * (p.y - origin.y)) < 1e-6 * (1 + weight) * 500);
                }
                QVERIFY(line.to.y() <= line.from.y());
                const PlanePoint better = scale.point(line.reference + 5 * line.better);
                QVERIFY(better.x - origin.x - weight * (better.y - origin.y) > 0);
                if (weight > 0) QVERIFY(std::fabs(weightThrough(scale, plane, line.to, 99) - weight) < 1e-6 * (1 + weight));
            }
        const TradeoffPlane plane = madePlane();
        PlaneScale scale;
        scale.setFrame({0, 0, 400, 400});
        scale.follow(plane, {});
        const QPointF zero = scale.pixel({0, 0});
        QCOMPARE(weightThrough(scale, plane, zero + QPointF(10, 50), 99), 0.0);    // more for less harm: no exchange; near the upright
        QCOMPARE(weightThrough(scale, plane, zero + QPointF(50, 10), 99), 99.0);
    }

    void axesHoldStillUntilTheyAreReleased() {
        PlaneScale scale;
        scale.setFrame({0, 0, 400, 400});
        TradeoffPlane plane = madePlane();
        scale.follow(plane, {});
        const double low = scale.x().low(), high = scale.x().high();
        for (const TradeoffWorld& world : plane.worlds)
            for (const PlanePoint& corner : world.most) QVERIFY(scale.contains(corner));
        plane.worlds.erase(plane.worlds.begin() + 3);
        plane.worlds.erase(plane.worlds.begin() + 1);
        scale.follow(plane, {});
        QCOMPARE(scale.x().low(), low);
        scale.release();
        scale.follow(plane, {});
        QVERIFY(scale.x().low() >= low && scale.x().high() <= high && scale.x().high() - scale.x().low() < high - low);
    }

    /// A policy that is the reference differs by nothing: the numbers on the axes are still numbers.
    void axesAroundNothingAreReadable() {
        PlaneScale scale;
        scale.setFrame({0, 0, 400, 400});
        TradeoffPlane plane = madePlane();
        plane.worlds.resize(1);
        plane.worlds[0].mean = {};
        plane.worlds[0].most.clear();
        scale.follow(plane, {});
        for (const HoldingAxis* axis : {&scale.x(), &scale.y()}) QVERIFY(axis->low() == -1 && axis->high() == 1 && axis->step() > 0.1);
        scale.follow(madePlane(), {});   // and it fits what comes
        QVERIFY(scale.x().high() - scale.x().low() > 10);
    }

    void namesKeepApartAndInside() {
        std::vector<LabelRequest> labels;
        for (int i = 0; i < 8; ++i) labels.push_back({{200 + 6.0 * i, 150 + 3.0 * (i % 3)}, {90, 16}});
        const QRectF frame(0, 0, 600, 400);
        const std::vector<QRectF> places = placeLabels(labels, frame, {});
        QCOMPARE(places.size(), labels.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(frame.contains(places[i]));
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF both = places[i].intersected(places[j]);
                QVERIFY2(both.width() * both.height() < 60, qPrintable(QStringLiteral("%1 %2").arg(i).arg(j)));
            }
        }
    }

    void movesAreKeptInOrderWithWhatChanged() {
        RunController controller;
        PolicyTrail trail(controller);
        const auto now = std::make_shared<Scenario>(brief("Now"));
        const auto show = [&](const Scenario& scenario) {
            controller.setTwins(std::make_shared<Scenario>(scenario), now, QStringLiteral("Now"));
            return QTest::qWaitFor([&] { return !controller.running(); }, 60000);
        };
        Scenario policy = brief("Mine");
        QVERIFY(show(policy));
        test::set(policy, "liability.regime", 2);
        QVERIFY(show(policy));
        QVERIFY(show(policy));   // again is no move
        Scenario later = policy;
        test::set(later, "liability.developer_burden", 0.6);
        QVERIFY(show(later));
        QVERIFY(show(policy));   // undone is one
        QCOMPARE(trail.moves().size(), std::size_t(4));
        QCOMPARE(trail.moves()[1].runs(), runs);
        QVERIFY2(trail.moves()[1].change.contains(QStringLiteral("strict")) && trail.moves()[1].change.contains(QString::fromUtf8("→")), qPrintable(trail.moves()[1].change));
        QVERIFY2(trail.moves()[2].change.contains(QStringLiteral("0.6")), qPrintable(trail.moves()[2].change));
        ComparedWorld origin;
        origin.scenario = now;
        origin.perRun = controller.results()->referencePerRun;
        const std::vector<TrailPoint> points = trailPoints(trail.moves(), {}, policy, origin);
        QCOMPARE(points.size(), std::size_t(4));
        QCOMPARE(points[0].at, (PlanePoint{0, 0}));   // the status quo under another name
        QCOMPARE(points[1].at, points[3].at);
        QVERIFY(!(points[1].at == points[2].at));
        // Under other assumptions they have no place here.
        Scenario other = policy;
        test::set(other, "adoption.p", 0.07);
        QVERIFY(trailPoints(trail.moves(), {}, other, origin).empty());
        trail.clear();
        QVERIFY(trail.moves().empty());
    }
};

QTEST_MAIN(TradeoffModelsTest)
#include "tst_tradeoff_models.moc"
