#include "tests/support.h"
#include "ui/models/channels.h"
#include "ui/models/movement.h"
#include "ui/views/charts/words_panel.h"

#include <QPushButton>

#include <cmath>

using namespace cw;

namespace {

/// Results of four paired runs in which nothing differs yet: every outcome 10, 12, 14, 16 in both worlds.
Results fourRuns() {
    Results r;
    r.scenario = std::make_shared<Scenario>();
    r.reference = std::make_shared<Scenario>();
    r.runs = r.totalRuns = 4;
    r.perRun.assign(outcomeRegistry().size(), {10, 12, 14, 16});
    r.referencePerRun = r.perRun;
    r.differences.assign(outcomeRegistry().size(), Interval{0, 0, 0, 4});
    return r;
}
void differ(Results& r, const char* id, std::vector<double> paired) {
    const auto row = static_cast<std::size_t>(test::outcome(id));
    for (std::size_t run = 0; run < paired.size(); ++run) r.perRun[row][run] = r.referencePerRun[row][run] + paired[run];
    r.differences[row] = meanInterval(paired);
}
const Movement& of(const std::vector<Movement>& all, const char* id) {
    return *std::ranges::find(all, test::outcome(id), &Movement::outcome);
}
QStringList plain(const std::vector<Movement>& all) {
    QStringList lines;
    for (const Sentence& s : channelSentences(all, QStringLiteral("#123456")))
        lines << QString(s.plain).replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
    return lines;
}
Movement found(const char* id, double mean, double standardised) {
    return {test::outcome(id), {mean, mean - std::fabs(mean) / 2, mean + std::fabs(mean) / 2, 64}, standardised, true};
}

} // namespace

/// What moved and through which channels: sizes, directions, and no more than the runs show.
class MovementTest : public QObject {
    Q_OBJECT
private slots:
    void nothingToCompare() {
        Results r = fourRuns();
        differ(r, "care.mean", {1, 1, 1, 1});
        QVERIFY(!movements(r).empty());
        r.runs = 1;
        QVERIFY(movements(r).empty());
        r.runs = 4;
        r.identical = true;
        QVERIFY(movements(r).empty());
        r.identical = false;
        r.reference.reset();
        QVERIFY(movements(r).empty());
    }
    void standardisedIsCohensD() {
        Results r = fourRuns();   // variance of 10, 12, 14, 16: 20/3
        differ(r, "care.mean", {1, 1, 1, 1});
        differ(r, "market.open_share", {-3, -1, 1, -1});   // 7, 11, 15, 15: mean 12, variance 44/3
        const auto all = movements(r);
        QCOMPARE(of(all, "care.mean").standardised, 1 / std::sqrt(20.0 / 3));
        QCOMPARE(of(all, "market.open_share").standardised, -1 / std::sqrt((20.0 / 3 + 44.0 / 3) / 2));
        QCOMPARE(of(all, "market.developer_hhi").standardised, 0.0);
    }
    void differenceWithoutSpreadIsInfinite() {
        Results r = fourRuns();
        const auto row = static_cast<std::size_t>(test::outcome("care.mean"));
        r.perRun[row] = r.referencePerRun[row] = {5, 5, 5, 5};
        differ(r, "care.mean", {-2, -2, -2, -2});
        const auto all = movements(r);
        QVERIFY(all.front().outcome == static_cast<int>(row) && all.front().found);
        QCOMPARE(all.front().standardised, -INFINITY);
    }
    void foundComeFirstByTheirSize() {
        Results r = fourRuns();
        differ(r, "care.mean", {1, 1, 1.01, 1});
        differ(r, "adoption.share", {-4, -4, -4.01, -4});
        differ(r, "models.count", {90, -90, 80, -80});   // large, and luck
        const auto all = movements(r);
        QCOMPARE(all[0].outcome, test::outcome("adoption.share"));
        QCOMPARE(all[1].outcome, test::outcome("care.mean"));
        QVERIFY(all[1].found);
        QVERIFY(!of(all, "models.count").found);
    }
    /// One question answered with p = 0.03 is shown by itself, and not as the best of sixty (Benjamini & Hochberg: 0.05 / 60).
    void manyQuestionsAskForMore() {
        const std::vector<double> weak{0.5, 1.1, 1.9, 0.9};
        Results alone = fourRuns();
        differ(alone, "care.mean", weak);
        QVERIFY(alone.differences[static_cast<std::size_t>(test::outcome("care.mean"))].excludesZero());
        QVERIFY(of(movements(alone), "care.mean").found);
        Results many = fourRuns();
        for (std::size_t o = 0; o < 60; ++o) differ(many, std::string(outcomeRegistry()[o].id).c_str(), {1, -1.2, 0.8, -0.9});
        differ(many, "care.mean", weak);
        QVERIFY(!of(movements(many), "care.mean").found);
    }
    /// The flow and its sum are one difference.
    void aSumStandsForItsFlow() {
        Results r = fourRuns();
        differ(r, "innovation.flow", {1, 1, 1, 1});
        const auto all = movements(r);
        QVERIFY(std::ranges::find(all, test::outcome("innovation.flow"), &Movement::outcome) == all.end());
        QVERIFY(std::ranges::find(all, test::outcome("innovation.cumulative"), &Movement::outcome) != all.end());
    }
    void channelsSayWhatIsFoundInItsDirection() {
        QCOMPARE(plain({found("market.open_share", -0.12, -3), found("care.mean", 0.05, 1)}),
                 QStringList{QString::fromUtf8("Developers: the open share of value falls by 12.0 pp [−18.0, −6.00]; the guard of labs rises by 5.00 pp [2.50, 7.50].")});
        QCOMPARE(plain({found("market.open_share", 0.12, 3), found("care.mean", -0.05, -1)}),
                 QStringList{QString::fromUtf8("Developers: the open share of value rises by 12.0 pp [6.00, 18.0]; the guard of labs falls by 5.00 pp [−7.50, −2.50].")});
        Movement unsure = found("market.open_share", -0.12, -3);
        unsure.found = false;
        QVERIFY(plain({unsure}).isEmpty());
    }
    /// Routes are parts of one sum: what counts is money. Of other things, what stands out of the luck.
    void routesAreSortedByAmount() {
        const QStringList lines = plain({found("misuse.route.api", 1, 9), found("misuse.route.stripped", -20, -1)});
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith(QString::fromUtf8("How misuse happens: harm through stripped weights falls by 20.0 bn$ [−30.0, −10.0]; harm through APIs rises by 1.00 bn$")), qPrintable(lines[0]));
    }
    /// log10(1.1) = 0.0414, log10(0.5) = -0.301.
    void powersOfTenAreReadAsPerCent() {
        const Change up = changeOf(test::outcome("capability.frontier"), {0.041392685, -0.30103, 0.30103, 64});
        QCOMPARE(QString::number(up.mean, 'f', 4), QStringLiteral("10.0000"));
        QCOMPARE(QString::number(up.low, 'f', 3), QStringLiteral("-50.000"));
        QCOMPARE(QString::number(up.high, 'f', 2), QStringLiteral("100.00"));
        QCOMPARE(up.unit, QStringLiteral("%"));
    }
    void everyStationNamesOutcomesThatExist() {
        std::vector<Movement> all;
        for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) all.push_back(found(std::string(outcomeRegistry()[o].id).c_str(), 1, 1));
        const QStringList lines = plain(all);
        QCOMPARE(lines.size(), 5);
        const int named[] = {5, 7, 5, 5, 4};
        for (int i = 0; i < 5; ++i) QVERIFY2(lines[i].endsWith(QStringLiteral("; %1 more moved.").arg(named[i] - 2)), qPrintable(lines[i]));
    }
    void longLinesAreCounted() {
        const QStringList lines = plain({found("market.open_share", -0.12, -5), found("care.mean", 0.05, 4), found("governance.moved_share", 0.03, 3),
                                         found("capability.open", -0.4, -2), found("models.stripped_share", -0.1, -1)});
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].endsWith(QStringLiteral("; 3 more moved.")));
        QVERIFY(!lines[0].contains(QStringLiteral("stripped")));
        const std::vector<Movement> five{found("market.open_share", -0.12, -5), found("care.mean", 0.05, 4), found("governance.moved_share", 0.03, 3)};
        const QString rich = channelSentences(five, QStringLiteral("#123456")).front().rich;
        QVERIFY2(rich.contains(QStringLiteral("<a href=\"more\" style=\"color:#123456\">1 more moved</a>")), qPrintable(rich));
    }
    void thePanelListsWhatDidNotMove() {
        Theme theme;
        WordsPanel panel(theme);
        auto results = std::make_shared<Results>(fourRuns());
        differ(*results, "care.mean", {1, 1, 1.01, 1});
        panel.setResults(results);
        panel.show();
        const auto says = [&](const QString& text) {
            return std::ranges::any_of(panel.findChildren<QLabel*>(), [&](const QLabel* l) { return l->isVisibleTo(&panel) && l->text().contains(text); });
        };
        QVERIFY(says(QStringLiteral("No detectable change in")));
        QVERIFY(!says(QStringLiteral("open share of value, ")));
        const auto buttons = panel.findChildren<QPushButton*>();
        auto* all = *std::ranges::find_if(buttons, [](const QPushButton* b) { return b->text().startsWith(QStringLiteral("Show all")); });
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(says(QStringLiteral("open share of value, ")));
        QVERIFY(!says(QStringLiteral("guard of labs, ")));
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(!says(QStringLiteral("open share of value, ")));
        for (auto* label : panel.findChildren<QLabel*>()) emit label->linkActivated(QStringLiteral("more"));   // "3 more moved"
        QVERIFY(says(QStringLiteral("open share of value, ")));
        QVERIFY(panel.findChild<MovedBars*>()->accessibleDescription().contains(QStringLiteral("Guard of labs")));
    }
};

QTEST_MAIN(MovementTest)
#include "tst_movement.moc"
