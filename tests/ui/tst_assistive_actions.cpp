#include "tests/ui/window_fixture.h"

#include "ui/views/panel/parameter_slider.h"
#include "ui/views/theme/accessible_widgets.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStringListModel>

using namespace cw;
using test::spec;

/// What a screen reader or a switch does to the window has the effect that mouse and keyboard have.
class AssistiveActionsTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    static QAccessibleInterface& spoken(QObject* object) { return *QAccessible::queryAccessibleInterface(object); }
    double value(const ParameterSpec& spec) { return valueOf(m_fixture.document().scenario(), spec); }
    static void act(QWidget* widget, const QString& action) { spoken(widget).actionInterface()->doAction(action); }

private slots:
    void initTestCase() { QVERIFY(m_fixture.openBrief()); }
    void cleanupTestCase() { m_fixture.close(); }

    void aChoiceIsMadeByItsAction() {
        const ParameterSpec& rule = spec("liability.regime");
        const auto buttons = m_fixture.row(rule)->findChildren<QPushButton*>();
        const auto strict = std::ranges::find_if(buttons, [](const QPushButton* b) { return b->accessibleName().endsWith(QStringLiteral(": Strict")); });
        QVERIFY(strict != buttons.end());
        QCOMPARE(spoken(*strict).role(), QAccessible::RadioButton);
        QVERIFY(!spoken(*strict).state().checked);
        act(*strict, QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE(value(rule), 2.0);
        QVERIFY(spoken(*strict).state().checked);
    }

    /// Painted widgets say that they are charts, and tell what they show.
    void allChartsAreCharts() {
        int charts = 0;
        for (const char* kind : {"cw::FanPlot", "cw::OverlayPlot", "cw::TradeoffPlot", "cw::WorldCanvas", "cw::MovedBars"}) {
            int ofKind = 0;
            for (auto* widget : m_fixture.window().findChildren<QWidget*>()) {
                if (qstrcmp(widget->metaObject()->className(), kind) != 0) continue;
                ++ofKind;
                QVERIFY2(spoken(widget).role() == QAccessible::Chart, kind);
                QCOMPARE(spoken(widget).text(QAccessible::Value), widget->accessibleDescription());
            }
            QVERIFY2(ofKind > 0, kind);
            charts += ofKind;
        }
        QVERIFY(charts >= 13);
    }

    void aSwitchIsTurnedByItsAction() {
        const ParameterSpec& joint = spec("liability.joint_and_several");
        const double before = value(joint);
        QWidget* made = nullptr;
        for (auto* button : m_fixture.row(joint)->findChildren<QAbstractButton*>())
            if (button->isCheckable() && button->accessibleName() == QStringLiteral("Joint and several liability")) made = button;
        QVERIFY(made);
        QCOMPARE(spoken(made).role(), QAccessible::CheckBox);
        act(made, QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE(value(joint), 1 - before);
    }

    void everySliderGoesAStepUpAndDown() {
        int moved = 0;
        for (const ParameterSpec* lever : parameterRegistry()) {
            if (lever->role != Role::lever) continue;
            auto* slider = m_fixture.row(*lever)->findChild<ParameterSlider*>();
            if (!slider) continue;
            const double before = value(*lever);
            const auto step = [&](int way) {
                QAccessibleValueInterface* place = spoken(slider).valueInterface();
                place->setCurrentValue(place->currentValue().toInt() + way * place->minimumStepSize().toInt());
                return value(*lever);
            };
            const bool atTop = slider->value() == slider->maximum();
            const double after = step(atTop ? -1 : 1);
            QVERIFY2(atTop ? after < before : after > before, qPrintable(QStringLiteral("%1: %2, then %3").arg(slider->accessibleName()).arg(before).arg(after)));
            QVERIFY2(atTop ? step(1) > after : step(-1) < after, qPrintable(slider->accessibleName()));
            ++moved;
        }
        QVERIFY(moved > 30);
    }

    void aButtonThatBecomesOneOfSeveralSaysSo() {
        installWidgetAccessibility();
        QButtonGroup group;
        QPushButton button(QStringLiteral("&Word"));
        QCOMPARE(spoken(&button).role(), QAccessible::Button);
        QCOMPARE(spoken(&button).text(QAccessible::Name), QStringLiteral("Word"));
        button.setCheckable(true);
        QCOMPARE(spoken(&button).role(), QAccessible::CheckBox);
        group.addButton(&button);
        QCOMPARE(spoken(&button).role(), QAccessible::RadioButton);
        QMenu menu;
        button.setMenu(&menu);
        QVERIFY(spoken(&button).state().hasPopup);
    }

    /// Who asks for a child by a number that was true a moment ago gets nothing, and the program goes on.
    void anAreaHasNoChildBeyondItsLast() {
        QScrollArea area;
        area.show();
        QVERIFY(spoken(&area).childCount() > 0);
        QVERIFY(!spoken(&area).child(spoken(&area).childCount()));
        QVERIFY(!spoken(&area).child(1000));
    }

    void whatIsSelectedBecomesCurrent() {
        QStringListModel model({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QListView list;
        list.setModel(&model);
        letSelectionLead(list);
        list.setCurrentIndex(model.index(0));
        QAccessibleInterface* third = spoken(&list).child(2);
        QVERIFY(third && third->actionInterface());
        third->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(list.currentIndex().row(), 2);
    }
};

CW_WINDOW_TEST_MAIN(AssistiveActionsTest)
#include "tst_assistive_actions.moc"
