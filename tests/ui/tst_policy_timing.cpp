#include "sim/model/parameters/all.h"
#include "sim/model/triggers.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/format.h"
#include "ui/models/parameter_sections.h"
#include "ui/models/policy_timing.h"
#include "ui/models/sentence.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/fan_plot.h"
#include "ui/views/panel/mark_button.h"
#include "ui/views/panel/month_box.h"
#include "ui/views/panel/schedule_card.h"
#include "ui/views/panel/trigger_form.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/theme/search_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace cw;

namespace {

/// Adoption passes this share in some month, run by run another.
Trigger whenAdopted(double share = 0.12) {
    return {findOutcome("adoption.share"), Trigger::Side::above, share, 1, {{&par::release::openWeights.spec, 2}}, true};
}

} // namespace

/// Dates and triggers of levers: in the panel, in the charts, in words, and in the real window by hand.
class PolicyTimingTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    MainWindow& window() {
        if (!m_fixture.isOpen()) {
            m_fixture.inFront();
            m_fixture.useBriefScenario();
        }
        return m_fixture.window();
    }
    ScenarioDocument& document() { return window().document(); }
    ParameterRow* row(const ParameterSpec& spec) {
        window();
        return m_fixture.row(spec);
    }
    MarkButton* clock(const ParameterSpec& spec) {
        for (auto* b : row(spec)->findChildren<MarkButton*>())
            if (b->accessibleName().startsWith(QStringLiteral("When "))) return b;
        return nullptr;
    }
    ScheduleCard* openCard(const ParameterSpec& spec) {
        QTest::mouseClick(clock(spec), Qt::LeftButton);
        return window().findChild<ScheduleCard*>();
    }
    template <class T> static T* named(QWidget& parent, const QString& name) {
        for (auto* w : parent.findChildren<T*>())
            if (const auto* button = qobject_cast<QAbstractButton*>(w);
                w->isVisible() && (w->accessibleName().startsWith(name) || (button && button->text().startsWith(name)))) return w;
        qFatal("nothing on screen is called %s", qPrintable(name));
    }
    static QString shownText(QWidget& parent) {
        QString text;
        for (auto* label : parent.findChildren<QLabel*>())
            if (label->isVisible()) text += label->text() + u'\n';
        return text;
    }
    void type(QSpinBox& box, const QString& text) {
        box.selectAll();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }

private slots:
    void cleanup() { m_fixture.close(); }

    /// The card about a lever's dates lies over the view, and belongs to that one.
    void theCardGivesWayToAnotherView() {
        QPointer<ScheduleCard> card = openCard(par::liability::regime.spec);
        QVERIFY(card && card->isVisible());
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window().views().current().objectName(), QStringLiteral("compare"));
        QVERIFY(!card || !card->isVisible());
    }
    /// The lever may be moved in the panel meanwhile; whoever goes elsewhere, or searches, is done with its dates.
    void theCardClosesWhenItIsLeft() {
        QPointer<ScheduleCard> card = openCard(par::liability::regime.spec);
        row(par::liability::developerBurden.spec)->findChild<QLineEdit*>()->setFocus();
        QTest::qWait(20);
        QVERIFY(card && card->isVisible());
        QTest::keyClick(card->findChild<MonthBox*>(), Qt::Key_Slash);
        QTRY_VERIFY(!card);
        QVERIFY(qobject_cast<SearchField*>(window().focusWidget()));
        card = openCard(par::liability::regime.spec);
        QVERIFY(card && card->isVisible());
        window().findChild<ExploreView*>()->findChild<FanPlot*>()->setFocus();
        QTRY_VERIFY(!card || !card->isVisible());
        QVERIFY(window().findChild<ExploreView*>()->findChild<FanPlot*>()->hasFocus());
    }
    /// Two of four adopt the policy unless somebody says otherwise: told where levers are moved, and one click from its lever.
    void whomThePolicyBinds() {
        QPushButton* told = nullptr;
        for (auto* button : window().policyPanel().findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Binds "))) told = button;
        QVERIFY(told);
        QCOMPARE(told->text(), QStringLiteral("Binds 2 of 4 jurisdictions"));
        QCOMPARE(told->toolTip(), QStringLiteral("Northern Union, Western Federation; the others keep their law."));
        document().set(par::treaty::coalition.spec, 3);
        QCOMPARE(told->text(), QStringLiteral("Binds 4 of 4 jurisdictions"));
        QVERIFY(!told->toolTip().contains(QStringLiteral("the others")));
        document().set(par::treaty::coalition.spec, 0);
        QCOMPARE(told->toolTip(), QStringLiteral("Northern Union; the others keep their law."));
        told->click();
        QVERIFY(row(par::treaty::coalition.spec)->isVisible());
        document().undoStack().setIndex(0);
    }

    void datesInWords() {
        Scenario s;
        const ParameterSpec& lever = par::platform::moderation.spec;
        QVERIFY(!isTimed(s, lever));
        s.setLever(lever, Schedule{.value = 0.9});
        QVERIFY(!isTimed(s, lever));
        s.setLever(lever, Schedule{.value = 0.9, .start = 24, .ramp = 6, .end = 36});
        QCOMPARE(scheduleText(s, lever), QStringLiteral("from Jan 2027 · over 6 months · until Dec 2027"));
        QVERIFY(scheduleFault(s, {.value = 1, .start = 24, .end = 24}).contains(QStringLiteral("Jan 2027")));
        QVERIFY(!scheduleFault(s, {.value = 1, .end = 12}).isEmpty());   // the policy starts in month 12
        QVERIFY(scheduleFault(s, {.value = 1, .end = 13}).isEmpty());
    }

    void marksNameWhatChanges() {
        Scenario s;
        QVERIFY(dateMarks(s).empty());
        s.setLever(par::platform::moderation.spec, Schedule{.value = 0.9, .start = 24, .end = 500});
        s.setLever(par::liability::regime.spec, Schedule{.value = 2, .end = 60});
        const QString rule = format::text(par::liability::regime.spec.label), moderation = format::text(par::platform::moderation.spec.label);
        QCOMPARE(dateMarks(s), (std::vector<DateMark>{{12, QStringLiteral("policy starts")}, {24, moderation + QStringLiteral(" starts")},
                                                      {60, rule + QStringLiteral(" ends")}}));
        Scenario waiting;   // a trigger alone has no date
        waiting.triggers = {whenAdopted()};
        QVERIFY(dateMarks(waiting).empty());
    }

    /// What the series say is what the log of the same runs says, for a policy start that every run draws anew.
    void firingsAreThoseOfTheLog() {
        Scenario s;
        s.months = 48;
        s.triggers = {whenAdopted(0.1), {findOutcome("misuse.incidents"), Trigger::Side::above, 2000, 2, {{&par::liability::regime.spec, 2}}, false},
                      {findOutcome("adoption.share"), Trigger::Side::above, -1, 1, {{&par::platform::moderation.spec, 1}}, true}};
        s.uncertain = {{&par::policy::start.spec, UncertainAssumption::Distribution::uniform, 6, 30}};
        const RunSet runs = test::run(s, 6, 2, {.events = true});
        std::size_t fired = 0;
        for (const RunResult& run : runs.runs())
            for (std::size_t i = 0; i < s.triggers.size(); ++i) {
                std::vector<int> logged;
                for (const Event& e : run.log.events())
                    if (e.type == EventType::trigger && e.key == triggerKey(static_cast<std::uint32_t>(i))) logged.push_back(e.month);
                QCOMPARE(triggers::changesIn(s, run, i), logged);
                fired += logged.size();
            }
        QVERIFY(fired >= 6);
        const auto all = triggerFirings(s, runs);
        QCOMPARE(all.size(), s.triggers.size());
        QCOMPARE(all[2].share(), 1.0);
        QVERIFY(all[2].months.front() < all[2].months.back());   // by the start that each has drawn
        QCOMPARE(all[2].shareBy(all[2].months.back()), 1.0);
        QVERIFY(all[2].shareBy(all[2].months.front() - 1) == 0);
    }

    void sentencesDoNotIgnoreTriggers() {
        document().addTrigger(whenAdopted(2));   // a share never is
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone() && !window().controller().results()->firings.empty(), 60000);
        const ResultsPointer idle = window().controller().results();
        QVERIFY(idle->identical);
        QVERIFY2(differenceSentence(*idle, {}).plain.contains(QStringLiteral("fired in none of 8 runs")), qPrintable(differenceSentence(*idle, {}).plain));
        document().replaceTrigger(0, whenAdopted(-1));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone() && !window().controller().results()->identical, 60000);
        const QString said = differenceSentence(*window().controller().results(), {}).plain;
        QVERIFY2(said.contains(QStringLiteral("fired in 8 of 8 runs, in half of them by Jan 2026")), qPrintable(said));
        QVERIFY(chartSummary(chartData(*window().controller().results(), 0)).contains(QStringLiteral("fired in 8 of 8")));
    }

    void chartsMarkDatesAndFirings() {
        Scenario s = document().scenario();
        s.setLever(par::platform::moderation.spec, Schedule{.value = 0.9, .start = 24});
        s.triggers = {whenAdopted(-1)};
        document().use(s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone() && !window().controller().results()->firings.empty(), 60000);
        auto* plot = window().explore().findChild<FanPlot*>();
        QStringList names = plot->marks().names();
        QVERIFY2(names.contains(QStringLiteral("policy starts")), qPrintable(names.join(u'|')));
        QVERIFY2(names.contains(QStringLiteral("trigger fires in 100\u202F% of runs")), qPrintable(names.join(u'|')));
        emit plot->pointerMoved(30);
        QVERIFY(shownText(*plot).contains(QStringLiteral("trigger has fired in 100\u202F%")));
    }

    void datesAreSetByHandAndUndone() {
        const ParameterSpec& lever = par::platform::moderation.spec;
        document().set(lever, 0.9);
        MarkButton* mark = clock(lever);
        ScheduleCard* card = openCard(lever);
        QVERIFY(card && card->isVisible());
        auto* start = named<MonthBox>(*card, QStringLiteral("Starts"));
        type(*start, QStringLiteral("Jun 2026"));
        QCOMPARE(document().scenario().lever(lever)->schedule.start.value_or(-1), 17.0);
        type(*named<QSpinBox>(*card, QStringLiteral("Reaches")), QStringLiteral("6"));
        QCOMPARE(document().scenario().lever(lever)->schedule.ramp, 6.0);
        auto* end = named<MonthBox>(*card, QStringLiteral("Ends"));
        type(*end, QStringLiteral("Jan 2026"));   // before it starts
        QVERIFY(!document().scenario().lever(lever)->schedule.end);
        QVERIFY2(shownText(*card).contains(QStringLiteral("end before it starts")), qPrintable(shownText(*card)));
        type(*end, QStringLiteral("2027"));
        QCOMPARE(document().scenario().lever(lever)->schedule.end.value_or(-1), 24.0);
        QVERIFY(shownText(*row(lever)).contains(QStringLiteral("from Jun 2026 · over 6 months · until Dec 2026")));
        QSignalSpy cancelled(&window().controller(), &RunController::cancelled);
        QTest::keyClick(start, Qt::Key_Escape);
        QVERIFY(!card->isVisible());
        QCOMPARE(cancelled.count(), 0);   // Escape closed the card and stopped no runs
        QCOMPARE(QApplication::focusWidget(), mark);
        document().undoStack().undo();   // one visit to the card is one step
        QVERIFY(!isTimed(document().scenario(), lever));
        QCOMPARE(document().scenario().leverValue(lever), 0.9);
    }

    void aTriggerIsAddedChangedAndRemovedByHand() {
        const ParameterSpec& lever = par::release::openWeights.spec;
        ScheduleCard* card = openCard(lever);
        QTest::mouseClick(named<QPushButton>(*card, QStringLiteral("Add a trigger")), Qt::LeftButton);
        auto* form = card->findChild<TriggerForm*>();
        auto* outcome = named<QComboBox>(*form, QStringLiteral("Outcome"));
        outcome->setCurrentIndex(outcome->findData(test::outcome("adoption.share")));
        auto* number = named<QLineEdit>(*form, QStringLiteral("Number"));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(document().scenario().triggers.empty());
        QVERIFY(shownText(*form).contains(QStringLiteral("Type the number")));
        QTest::keyClicks(number, QStringLiteral("140"));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(document().scenario().triggers.empty());
        QVERIFY2(shownText(*form).contains(QStringLiteral("lies between 0 and 100")), qPrintable(shownText(*form)));
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("40 %"));
        named<QComboBox>(*form, format::text(lever.label))->setCurrentIndex(2);
        named<QComboBox>(*form, QStringLiteral("Afterwards"))->setCurrentIndex(1);
        type(*named<QSpinBox>(*form, QStringLiteral("Months")), QStringLiteral("6"));
        type(*named<QSpinBox>(*form, QStringLiteral("Month of the policy")), QStringLiteral("48"));
        QTest::keyClick(number, Qt::Key_Return);
        const Trigger wanted{findOutcome("adoption.share"), Trigger::Side::above, 0.4, 6, {{&lever, 2}}, false, 48};
        QVERIFY(document().scenario().triggers == std::vector<Trigger>{wanted});
        QVERIFY(shownText(*row(lever)).contains(QStringLiteral("is above 40\u202F%, 6 months in a row, by month 48 of the policy: set to forbidden")));
        QVERIFY(clock(lever)->isChecked());

        QTest::mouseClick(named<QPushButton>(*card, QStringLiteral("Edit the trigger")), Qt::LeftButton);
        named<QComboBox>(*form, QStringLiteral("Above"))->setCurrentIndex(1);
        QTest::mouseClick(named<QPushButton>(*form, QStringLiteral("Change")), Qt::LeftButton);
        QVERIFY(document().scenario().triggers.at(0).side == Trigger::Side::below);
        QCOMPARE(document().scenario().triggers.at(0).number, 0.4);

        QTest::mouseClick(named<QPushButton>(*card, QStringLiteral("Remove the trigger")), Qt::LeftButton);
        QVERIFY(document().scenario().triggers.empty());
        QVERIFY(!clock(lever)->isChecked());
        for (int step = 0; step < 2; ++step) document().undoStack().undo();
        QVERIFY(document().scenario().triggers == std::vector<Trigger>{wanted});
    }

    /// The other levers of a trigger, and the number as the file has it, outlive an edit of this one.
    void editingKeepsWhatIsNotShown() {
        Scenario s = document().scenario();
        const ParameterSpec &weights = par::release::openWeights.spec, &moderation = par::platform::moderation.spec;
        s.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 3.123456789, 2, {{&moderation, 0.9}, {&weights, 2}}, true}};
        document().use(s);
        ScheduleCard* card = openCard(weights);
        QTest::mouseClick(named<QPushButton>(*card, QStringLiteral("Edit the trigger")), Qt::LeftButton);
        auto* form = card->findChild<TriggerForm*>();
        named<QComboBox>(*form, format::text(weights.label))->setCurrentIndex(1);
        QTest::mouseClick(named<QPushButton>(*form, QStringLiteral("Change")), Qt::LeftButton);
        s.triggers[0].set[1].second = 1;
        QVERIFY(document().scenario().triggers == s.triggers);
    }

    void theCardStaysInTheWindowAndGoesWithThePage() {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1920, 1080)}) {
            window().resize(size);
            QCoreApplication::processEvents();
            ScheduleCard* card = openCard(par::liability::regime.spec);
            QTest::mouseClick(named<QPushButton>(*card, QStringLiteral("Add a trigger")), Qt::LeftButton);
            QCoreApplication::processEvents();
            QVERIFY(QRect(QPoint(), window().size()).contains(card->geometry()));
            QPointer<ScheduleCard> gone = card;
            window().showWelcome();
            QTRY_VERIFY(!gone);
            window().showExplore();
        }
    }

    /// "10²⁰ to off" says nothing: where the upper end is "off", that is what is said.
    void aRangeThatEndsInOffSaysSo() {
        const ParameterSpec& threshold = par::licensing::modelThreshold.spec;
        QCOMPARE(format::parameterRange(threshold, threshold.limits), format::parameter(threshold, threshold.limits.low) + QStringLiteral(" and more, or off"));
        QCOMPARE(format::parameterRange(par::platform::moderation.spec, {0, 1}), QStringLiteral("0 to 100\u202F%"));
        for (const ParameterSpec* spec : parameterRegistry())
            for (const Section& section : parameterSections(*spec))
                for (const SectionRow& row : section.rows) QVERIFY2(!row.text.endsWith(QStringLiteral(" to off")), spec->id.data());
    }
};

CW_WINDOW_TEST_MAIN(PolicyTimingTest)
#include "tst_policy_timing.moc"
