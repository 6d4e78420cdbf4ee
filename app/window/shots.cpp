#include "app/window/shots.h"

#include "sim/outcome.h"
#include "ui/views/causes/causes_view.h"
#include "ui/views/causes/chain_graph.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/panel/policy_panel.h"
#include "ui/views/shell/main_window.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/tradeoff/tradeoff_view.h"
#include "ui/views/world/transport.h"
#include "ui/views/world/world_canvas.h"
#include "ui/views/world/world_view.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <functional>

namespace cw {
namespace {

struct Shot {
    QString name;
    QSize size;
    ColourMode mode = ColourMode::light;
    double scale = 1;
    std::function<void(MainWindow&)> arrange = {};
};

const ParameterSpec& spec(const char* id) { return *findParameter(id); }

/// Strict liability from 2027, and open weights forbidden once misuse has cost much for half a year.
void setDatesAndTrigger(ScenarioDocument& document) {
    Scenario scenario = document.scenario();
    scenario.name = "Wait and see";
    scenario.setLever(spec("liability.regime"), Schedule{.value = 2, .start = 24, .end = 96});
    scenario.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 4, 6, {{&spec("release.open_weights"), 2}}, false}};
    document.use(scenario);
}

/// Compare with five positions, scrolled to its top or its end.
void arrangeCompare(MainWindow& window, bool end, bool sideBySide) {
    window.policyPanel().reveal(spec("liability.regime"));
    window.views().showView("compare");
    auto& view = window.views().view<CompareView>();
    if (window.document().rivals().empty()) view.findChild<ScenarioBar*>()->pinPositions();
    view.setSideBySide(sideBySide);
    auto* page = view.findChild<QScrollArea*>()->verticalScrollBar();
    // Once the page has its height.
    QTimer::singleShot(150, page, [page, end] { page->setValue(end ? page->maximum() : 0); });
}
void arrangeEmptyCompare(MainWindow& window) {
    for (const Rival& rival : window.document().rivals()) window.document().unpin(rival);
    window.document().use(statusQuo());
    window.policyPanel().reveal(spec("liability.regime"));
    window.views().showView("compare");
}
/// The trade-off between the five positions, at a weight or in levels.
void arrangeTradeoff(MainWindow& window, double weight, bool relative) {
    window.policyPanel().reveal(spec("liability.regime"));
    window.views().showView("tradeoff");
    auto& view = window.views().view<TradeoffView>();
    if (window.document().rivals().empty()) view.findChild<ScenarioBar*>()->pinPositions();
    TradeoffAxes axes;
    axes.relative = relative;
    view.setAxes(axes);
    view.setWeight(weight);
    view.rescaleAll();
}
/// All presets at once: as crowded as it gets.
void arrangeAllOnPlane(MainWindow& window) {
    arrangeTradeoff(window, 1, true);
    window.views().view<TradeoffView>().findChild<ScenarioBar*>()->pinAllPresets();
}

/// What is true of the window in a moment, once it is.
void once(MainWindow& window, const std::function<bool()>& ready, const std::function<void()>& act) {
    auto* wait = new QTimer(&window);
    QObject::connect(wait, &QTimer::timeout, &window, [wait, ready, act] {
        if (!ready()) return;
        wait->deleteLater();
        act();
    });
    wait->start(20);
}

/// A lever was moved and its runs are in: the first half of the replay.
void arrangeReplay(MainWindow& window) {
    auto& document = window.document();
    document.set(spec("liability.regime"), document.scenario().leverValue(spec("liability.regime")) == 2 ? 1 : 2);
    once(window, [&window] { return !window.controller().running(); }, [&window] { window.explore().replayLastChange(); });
}

/// Chart and table, zoomed in, one axis locked, two charts held.
void arrangeCharts(MainWindow& window, bool table) {
    auto& explore = window.explore();
    const auto cards = explore.findChildren<ChartCard*>();
    explore.rescaleAll();
    for (int i = 0; i < cards.size(); ++i) cards[i]->setHeld(!table && (i == 0 || i == 4));
    cards[1]->setTurned(table);
    if (!table) emit cards[0]->timeWanted(TimeWindow{36, 72});
}
/// As it was.
void arrangePlainCharts(MainWindow& window) {
    arrangeCharts(window, true);
    window.explore().findChildren<ChartCard*>()[1]->setTurned(false);
}

/// Both policy and assumptions changed, all four worlds shown; `shown` false: as before.
void arrangeFourWorlds(MainWindow& window, bool shown) {
    window.document().set(spec("growth.compute"), shown ? spec("growth.compute").plausible.high : spec("growth.compute").fallback);
    for (auto* button : window.explore().findChildren<QPushButton*>())
        if (button->property("look") == "toggle") button->setChecked(shown);
}

/// Causes under strict liability: the whole run, or one month of it; with a station removed, or all levers tried.
enum class CausesShot { run, month, whatIf, levers };
void arrangeCauses(MainWindow& window, CausesShot what) {
    window.history().remove({});
    window.views().showView("causes");
    auto& view = window.views().view<CausesView>();
    view.explain(outcomeIndex("misuse.harm"), what == CausesShot::month ? std::optional(84) : std::nullopt);
    const auto act = [&view, what] {
        if (what == CausesShot::levers) return view.tryLevers();
        const auto& chain = view.chain().chain();
        for (std::size_t i = 0; i < chain.size(); ++i)
            if (what == CausesShot::whatIf && chain[i].part == ChainBox::Part::model) return emit view.chain().removeWanted(chain[i]);
    };
    // Once the history is there.
    if (view.isSettled()) act();
    else QObject::connect(&window.history(), &HistoryController::historiesChanged, &view, act, Qt::SingleShotConnection);
}

/// World at a month, with the most capable lab selected, or the run's worst incident.
void arrangeWorld(MainWindow& window, int month, WorldView::Worlds worlds = WorldView::Worlds::policy, double zoom = 1, bool worst = false) {
    window.policyPanel().reveal(spec("liability.regime"));
    window.views().showView("world");
    auto& view = window.views().view<WorldView>();
    auto& canvas = view.canvas(false);
    once(window, [&window, &canvas] { return !window.history().working() && canvas.picture().scene(); }, [&window, &view, &canvas, month, worlds, zoom, worst] {
        view.setWorlds(worlds);
        view.transport().setMonth(month);
        const auto& harms = canvas.picture().scene()->harms;
        const auto most = std::ranges::max_element(harms, {}, [month](const auto& harm) { return static_cast<int>(harm.time) <= month ? harm.billions : 0.0F; });
        window.history().select(worst && most != harms.end() ? most->key : canvas.picture().entities(canvas.moment()).front());
        canvas.fit();
        if (zoom > 1) canvas.zoomBy(zoom);
    });
}

std::deque<Shot> shotList() {
    const QSize small(1280, 720), middle(1600, 1000), large(1920, 1080);
    const auto info = [](MainWindow& window) {
        auto* row = window.policyPanel().findChild<QWidget*>(QStringLiteral("liability.developer_burden"));
        window.policyPanel().showInfo(spec("liability.developer_burden"), row);
    };
    const auto trust = [](MainWindow& window) { window.showTrust(); };
    const auto waitForHarm = [](MainWindow& window) {
        setDatesAndTrigger(window.document());
        window.policyPanel().reveal(spec("release.open_weights"));
    };
    const auto schedule = [waitForHarm](MainWindow& window) {
        waitForHarm(window);
        auto* row = window.policyPanel().findChild<QWidget*>(QStringLiteral("release.open_weights"));
        window.policyPanel().showSchedule(spec("release.open_weights"), row);
    };
    const auto form = [schedule](MainWindow& window) {
        schedule(window);
        for (auto* button : window.findChildren<QPushButton*>())
            if (button->text() == QObject::tr("Edit")) button->click();
    };
    return {
        {QStringLiteral("explore-light"), middle},
        {QStringLiteral("explore-dark"), middle, ColourMode::dark},
        {QStringLiteral("explore-light-1280"), small},
        {QStringLiteral("explore-dark-1280"), small, ColourMode::dark},
        {QStringLiteral("explore-light-1920"), large},
        {QStringLiteral("explore-dark-1920"), large, ColourMode::dark},
        {QStringLiteral("explore-light-2x"), small, ColourMode::light, 2},
        {QStringLiteral("thresholds-light"), middle, ColourMode::light, 1,
         [](MainWindow& window) { window.policyPanel().reveal(spec("licensing.model_threshold")); }},
        {QStringLiteral("info-light"), middle, ColourMode::light, 1, info},
        {QStringLiteral("info-dark"), middle, ColourMode::dark, 1, info},
        {QStringLiteral("assumptions-light"), middle, ColourMode::light, 1,
         [](MainWindow& window) { window.policyPanel().reveal(spec("growth.compute")); }},
        {QStringLiteral("folded-light"), middle, ColourMode::light, 1, [](MainWindow& window) { window.setWordsShown(false); }},
        {QStringLiteral("welcome-light"), middle, ColourMode::light, 1, [](MainWindow& window) { window.showWelcome(); }},
        {QStringLiteral("charts-table-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeCharts(w, true); }},
        {QStringLiteral("charts-table-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { arrangeCharts(w, true); }},
        {QStringLiteral("charts-table-light-2x"), small, ColourMode::light, 2, [](MainWindow& w) { arrangeCharts(w, true); }},
        {QStringLiteral("charts-held-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeCharts(w, false); }},
        {QStringLiteral("charts-held-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { arrangeCharts(w, false); }},
        {QStringLiteral("charts-plain-light-1920"), large, ColourMode::light, 1, arrangePlainCharts},
        {QStringLiteral("four-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeFourWorlds(w, true); }},
        {QStringLiteral("four-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { arrangeFourWorlds(w, true); }},
        {QStringLiteral("four-light-1920"), large, ColourMode::light, 1, [](MainWindow& w) { arrangeFourWorlds(w, true); }},
        {QStringLiteral("four-not-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeFourWorlds(w, false); }},
        {QStringLiteral("replay-light"), middle, ColourMode::light, 1, arrangeReplay},
        {QStringLiteral("replay-dark-1280"), small, ColourMode::dark, 1, arrangeReplay},
        {QStringLiteral("compare-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeCompare(w, false, false); }},
        {QStringLiteral("compare-dark"), middle, ColourMode::dark, 1, [](MainWindow& w) { arrangeCompare(w, false, false); }},
        {QStringLiteral("compare-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeCompare(w, false, false); }},
        {QStringLiteral("compare-end-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeCompare(w, true, false); }},
        {QStringLiteral("compare-dark-1920"), large, ColourMode::dark, 1, [](MainWindow& w) { arrangeCompare(w, false, false); }},
        {QStringLiteral("compare-end-light-1920"), large, ColourMode::light, 1, [](MainWindow& w) { arrangeCompare(w, true, false); }},
        {QStringLiteral("compare-side-light-1920"), large, ColourMode::light, 1, [](MainWindow& w) { arrangeCompare(w, true, true); }},
        {QStringLiteral("compare-light-2x"), small, ColourMode::light, 2, [](MainWindow& w) { arrangeCompare(w, false, false); }},
        {QStringLiteral("causes-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::run); }},
        {QStringLiteral("causes-dark"), middle, ColourMode::dark, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::run); }},
        {QStringLiteral("causes-month-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::month); }},
        {QStringLiteral("causes-what-if-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::whatIf); }},
        {QStringLiteral("causes-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::run); }},
        {QStringLiteral("causes-levers-light-1920"), large, ColourMode::light, 1, [](MainWindow& w) { arrangeCauses(w, CausesShot::levers); }},
        {QStringLiteral("causes-light-2x"), small, ColourMode::light, 2, [](MainWindow& w) { arrangeCauses(w, CausesShot::run); }},
        {QStringLiteral("tradeoff-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeTradeoff(w, 0.4, true); }},
        {QStringLiteral("tradeoff-dark"), middle, ColourMode::dark, 1, [](MainWindow& w) { arrangeTradeoff(w, 0.4, true); }},
        {QStringLiteral("tradeoff-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeTradeoff(w, 0.4, true); }},
        {QStringLiteral("tradeoff-levels-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeTradeoff(w, 1, false); }},
        {QStringLiteral("tradeoff-dark-1920"), large, ColourMode::dark, 1, [](MainWindow& w) { arrangeTradeoff(w, 3, true); }},
        {QStringLiteral("tradeoff-light-2x"), small, ColourMode::light, 2, [](MainWindow& w) { arrangeTradeoff(w, 1, true); }},
        {QStringLiteral("tradeoff-all-light-1920"), large, ColourMode::light, 1, arrangeAllOnPlane},
        {QStringLiteral("welcome-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& window) { window.showWelcome(); }},
        {QStringLiteral("trust-light"), middle, ColourMode::light, 1, trust},
        {QStringLiteral("trust-light-1280"), small, ColourMode::light, 1, trust},
        {QStringLiteral("trust-dark-1280"), small, ColourMode::dark, 1, trust},
        {QStringLiteral("trust-dark-1920"), large, ColourMode::dark, 1, trust},
        {QStringLiteral("trust-light-2x"), small, ColourMode::light, 2, trust},
        {QStringLiteral("world-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeWorld(w, 77); }},
        {QStringLiteral("world-dark"), middle, ColourMode::dark, 1, [](MainWindow& w) { arrangeWorld(w, 77, WorldView::Worlds::policy, 1, true); }},
        {QStringLiteral("world-light-1280"), small, ColourMode::light, 1, [](MainWindow& w) { arrangeWorld(w, 119, WorldView::Worlds::policy, 1, true); }},
        {QStringLiteral("world-both-light-1920"), large, ColourMode::light, 1, [](MainWindow& w) { arrangeWorld(w, 119, WorldView::Worlds::both); }},
        {QStringLiteral("world-both-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { arrangeWorld(w, 60, WorldView::Worlds::both); }},
        {QStringLiteral("world-close-light"), middle, ColourMode::light, 1, [](MainWindow& w) { arrangeWorld(w, 60, WorldView::Worlds::policy, 6); }},
        {QStringLiteral("world-dark-1920"), large, ColourMode::dark, 1, [](MainWindow& w) { arrangeWorld(w, 119); }},
        {QStringLiteral("world-light-2x"), small, ColourMode::light, 2, [](MainWindow& w) { arrangeWorld(w, 90); }},
        // From here on with dates and a trigger.
        {QStringLiteral("trigger-light"), middle, ColourMode::light, 1, waitForHarm},
        {QStringLiteral("trigger-dark-1280"), small, ColourMode::dark, 1, waitForHarm},
        {QStringLiteral("trigger-dark-1920"), large, ColourMode::dark, 1, waitForHarm},
        {QStringLiteral("schedule-light"), middle, ColourMode::light, 1, schedule},
        {QStringLiteral("schedule-dark-1280"), small, ColourMode::dark, 1, schedule},
        {QStringLiteral("schedule-light-2x"), small, ColourMode::light, 2, schedule},
        {QStringLiteral("schedule-form-light-1280"), small, ColourMode::light, 1, form},
        {QStringLiteral("compare-empty-light"), small, ColourMode::light, 1, arrangeEmptyCompare},
        // With the moves of all the pictures before.
        {QStringLiteral("tradeoff-empty-light"), small, ColourMode::light, 1, [](MainWindow& w) { w.views().showView("tradeoff"); }},
        {QStringLiteral("tradeoff-moves-dark-1280"), small, ColourMode::dark, 1, [](MainWindow& w) { setDatesAndTrigger(w.document()); arrangeTradeoff(w, 1, true); }},
    };
}

/// Takes the shots one after another, each once the layout has settled; ends the event loop after the last.
class Photographer : public QObject {
public:
    Photographer(MainWindow& window, Theme& theme, QDir folder, const QString& only)
        : m_window(window), m_theme(theme), m_folder(std::move(folder)), m_shots(shotList()) {
        std::erase_if(m_shots, [&only](const Shot& shot) { return !shot.name.contains(only); });
        m_settle.setSingleShot(true);
        m_settle.setInterval(300);
        connect(&m_settle, &QTimer::timeout, this, &Photographer::take);
        connect(&window.controller(), &RunController::finished, this, &Photographer::prepare, Qt::SingleShotConnection);
    }

private:
    void prepare() {
        if (m_shots.empty()) return QApplication::exit(m_failed ? 1 : 0);
        const Shot& shot = m_shots.front();
        m_theme.setMode(shot.mode);
        m_window.showExplore();
        m_window.resize(shot.size);
        m_window.setWordsShown(shot.size.width() >= 1400);
        if (shot.arrange) shot.arrange(m_window);
        m_settle.start();
    }
    void take() {
        auto& causes = m_window.views().view<CausesView>();
        if (m_window.controller().running() || m_window.history().working() || (causes.isVisible() && !causes.isSettled())) return m_settle.start();   // a view may have asked for more runs
        const Shot& shot = m_shots.front();
        QImage image(m_window.size() * shot.scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(shot.scale);
        m_window.render(&image);
        if (!image.save(m_folder.filePath(shot.name + QStringLiteral(".png")))) {
            std::fprintf(stderr, "counterweight: cannot write %s\n", qPrintable(m_folder.filePath(shot.name)));
            m_failed = true;
        }
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QWidget* focus = QApplication::focusWidget();
        QApplication::sendEvent(focus ? focus : &m_window, &escape);   // closes the card about a lever
        m_shots.pop_front();
        prepare();
    }

    MainWindow& m_window;
    Theme& m_theme;
    QDir m_folder;
    std::deque<Shot> m_shots;
    QTimer m_settle;
    bool m_failed = false;
};

/// Strict liability: what the pictures show against the status quo.
void setStrictLiability(ScenarioDocument& document) {
    Scenario scenario = document.scenario();
    scenario.name = "Strict developer liability";
    document.use(scenario);
    document.set(spec("liability.regime"), 2);
    document.set(spec("liability.joint_and_several"), 1);
    document.set(spec("liability.developer_burden"), 0.9);
}

} // namespace

int takeShots(Theme& theme, const QString& folder, const QString& only) {
    QDir target(folder);
    if (!target.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "counterweight: cannot make %s\n", qPrintable(folder));
        return 1;
    }
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window(settings, theme);
    setStrictLiability(window.document());
    window.show();
    Photographer photographer(window, theme, target, only);
    return QApplication::exec();
}

} // namespace cw
