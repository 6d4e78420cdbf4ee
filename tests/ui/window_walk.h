#pragma once
#include "sim/model/parameters/all.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/causes/causes_view.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/panel/group_section.h"
#include "ui/views/panel/schedule_card.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/trust/trust_page.h"
#include "ui/views/world/world_view.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <functional>

namespace cw::test {

/// A place that a person can come to, and the way there.
struct Stop {
    QString name;
    std::function<void(WindowFixture&)> show;
};

/// Nothing is under way any more, and everything is laid out.
inline bool settle(WindowFixture& fixture) {
    MainWindow& window = fixture.window();
    const auto& causes = window.views().view<CausesView>();
    const bool done = QTest::qWaitFor([&] { return fixture.isDone() && !window.history().working() && (!causes.isVisible() || causes.isSettled()); }, 60000);
    QTest::qWait(30);   // what is laid out or painted a little later; on a loaded machine that alone is too short
    for (int round = 0; round < 3; ++round) QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QWidget* front = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &window;
    front->activateWindow();
    return done && QTest::qWaitForWindowActive(front);
}
/// Closes dialogs, cards and menus.
inline void dismiss(WindowFixture& fixture) {
    for (auto* dialog : fixture.window().findChildren<QDialog*>()) dialog->reject();
    for (auto* menu : fixture.window().findChildren<QMenu*>()) menu->hide();
    for (auto* card : fixture.window().findChildren<ScheduleCard*>()) card->close();
    fixture.window().setFocus();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}
inline void openAllSections(WindowFixture& fixture) {
    for (auto* head : fixture.window().policyPanel().findChildren<SectionHead*>())
        if (head->isVisibleTo(&fixture.window())) head->setChecked(true);
}
inline void pinTwo(ScenarioDocument& document) {
    if (!document.rivals().empty()) return;
    Scenario strict, watched;
    strict.name = "Strict";
    set(strict, "liability.regime", 2);
    watched.name = "Watched";
    set(watched, "platform.moderation", 0.9);
    document.pin({{strict}, {watched}});
}
/// A lever with dates and with a trigger, and its card.
inline void showScheduled(WindowFixture& fixture) {
    const ParameterSpec& lever = spec("release.open_weights");
    Scenario dated = fixture.document().scenario();
    dated.setLever(spec("liability.regime"), Schedule{.value = 2, .start = 6, .end = 24});
    dated.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 4, 6, {{&lever, 2}}, false}};
    fixture.document().use(dated);
    fixture.window().policyPanel().showSchedule(lever, fixture.row(lever));
}

/// All that the window can show, from the first page on. Each stop begins where the one before has ended.
inline std::vector<Stop> allStops() {
    const auto view = [](const char* id) { return [id](WindowFixture& f) { f.window().views().showView(id); }; };
    return {
        {QStringLiteral("welcome"), [](WindowFixture& f) { f.window().showWelcome(); }},
        {QStringLiteral("explore"), [](WindowFixture& f) {
             f.window().showExplore();
             f.document().set(spec("liability.regime"), 2);   // so that there is something changed, to undo and to reset
         }},
        {QStringLiteral("explore, in words"), [](WindowFixture& f) { f.window().setWordsShown(true); }},
        {QStringLiteral("all levers"), [](WindowFixture& f) {
             f.window().setWordsShown(false);
             openAllSections(f);
         }},
        {QStringLiteral("all assumptions"), [](WindowFixture& f) {
             f.row(spec("growth.compute"));
             openAllSections(f);
         }},
        {QStringLiteral("card about a lever"), [](WindowFixture& f) {
             const ParameterSpec& lever = spec("liability.developer_burden");
             f.window().policyPanel().showInfo(lever, f.row(lever));
         }},
        {QStringLiteral("dates and triggers"), showScheduled},
        {QStringLiteral("form of a trigger"), [](WindowFixture& f) {
             showScheduled(f);
             auto* card = f.window().findChild<ScheduleCard*>();
             for (auto* button : card->findChildren<QPushButton*>())
                 if (button->property("look") == "flat" && button->isVisible()) return button->click();   // the first edits
         }},
        {QStringLiteral("export"), [](WindowFixture& f) { f.window().views().current().exportShown(); }},
        {QStringLiteral("fault in a file"), [](WindowFixture& f) {
             f.document().undoStack().setClean();
             QFile bad(f.file(QStringLiteral("bad.cws.json")));
             if (bad.open(QIODevice::WriteOnly)) bad.write("{\"format\":1,\"lever\":{}}");
             bad.close();
             f.window().open(bad.fileName());
         }},
        {QStringLiteral("question before closing"), [](WindowFixture& f) {
             f.document().set(spec("platform.moderation"), 0.61);
             f.window().close();
         }},
        {QStringLiteral("compare, empty"), [view](WindowFixture& f) {
             f.document().use(statusQuo());
             f.useBriefScenario();
             view("compare")(f);
         }},
        {QStringLiteral("compare"), [](WindowFixture& f) { pinTwo(f.document()); }},
        {QStringLiteral("compare, side by side"), [](WindowFixture& f) { f.window().views().view<CompareView>().setSideBySide(true); }},
        {QStringLiteral("trade-off"), view("tradeoff")},
        {QStringLiteral("world"), [](WindowFixture& f) {
             f.document().set(spec("liability.regime"), 2);
             f.window().views().showView("world");
         }},
        {QStringLiteral("world, both"), [](WindowFixture& f) { f.window().views().view<WorldView>().setWorlds(WorldView::Worlds::both); }},
        {QStringLiteral("causes"), view("causes")},
        {QStringLiteral("keys"), [](WindowFixture& f) { f.window().showKeys(); }},
        {QStringLiteral("trust"), [](WindowFixture& f) { f.window().showTrust(); }},
    };
}

/// Goes to every stop and looks; `look` gets the name of the stop.
inline void walk(WindowFixture& fixture, const std::function<void(const QString&)>& look) {
    for (const Stop& stop : allStops()) {
        dismiss(fixture);
        stop.show(fixture);
        if (!settle(fixture)) return QTest::qFail(qPrintable(QStringLiteral("does not settle: ") + stop.name), __FILE__, __LINE__);
        look(stop.name);
    }
    dismiss(fixture);
    fixture.window().showExplore();
}

/// What is on screen, dialogs included; parts that a scroll area hides count, since one can scroll there. Insides of
/// Qt's own composed widgets are left out: a spin box speaks for the line in it.
inline QList<QWidget*> shownWidgets() {
    QList<QWidget*> shown;
    for (QWidget* widget : QApplication::allWidgets()) {
        const QWidget* around = widget->parentWidget();
        if (!widget->isVisible() || qobject_cast<const QAbstractSpinBox*>(around) || qobject_cast<const QComboBox*>(around)) continue;
        // A dialog that asks stands before everything else.
        const QWidget* asking = QApplication::activeModalWidget();
        if (!asking || widget->window() == asking) shown << widget;
    }
    return shown;
}

/// Where a widget is, for messages: classes, names and texts from the window down.
inline QString pathOf(const QWidget* widget) {
    QStringList parts;
    for (; widget; widget = widget->parentWidget()) {
        QString part = QString::fromLatin1(widget->metaObject()->className()).remove(QStringLiteral("cw::"));
        if (!widget->objectName().isEmpty()) part += u'#' + widget->objectName();
        if (const QString text = widget->property("text").toString(); !text.isEmpty()) part += QStringLiteral(" “%1”").arg(text.left(60));
        parts.prepend(part);
    }
    return parts.join(QStringLiteral(" / "));
}

/// Faults found on a walk, each once, however often its place is passed.
class Findings {
public:
    void add(const QString& stop, const QString& what) {
        if (!m_seen.contains(what)) m_lines << stop + QStringLiteral(": ") + what, m_seen << what;
    }
    bool none() const { return m_lines.isEmpty(); }
    /// Says each on a line of its own, and how many there are: Qt Test cuts long messages.
    QByteArray text() const {
        for (const QString& line : m_lines) qWarning("%s", qPrintable(line));
        return QByteArray::number(m_lines.size()) + " faults, listed above";
    }

private:
    QStringList m_lines;
    QSet<QString> m_seen;
};

} // namespace cw::test
