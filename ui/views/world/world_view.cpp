#include "ui/views/world/world_view.h"

#include "sim/outcome.h"
#include "ui/models/experiment.h"
#include "ui/models/format.h"
#include "ui/models/provenance.h"
#include "ui/models/world_words.h"
#include "ui/views/charts/line_sample.h"
#include "ui/views/theme/elided_label.h"
#include "ui/views/theme/turning_row.h"
#include "ui/views/theme/wrapped_label.h"
#include "ui/views/world/entity_card.h"
#include "ui/views/world/event_list.h"
#include "ui/views/world/month_slider.h"
#include "ui/views/world/run_picker.h"
#include "ui/views/world/transport.h"
#include "ui/views/world/world_canvas.h"
#include "ui/views/world/world_export.h"
#include "ui/views/world/world_legend.h"

#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

namespace cw {

namespace {

constexpr int sideWidth = 320, narrowSide = 280, narrowBelow = 1000, legendFrom = 760;   // px
constexpr int frame = 1, edge = 8, margin = 16, narrowPicture = 520, choiceWidth = 252;                           // px

} // namespace

WorldView::WorldView(const ViewContext& context, QWidget* parent) : View(parent), m_context(context), m_history(context.history), m_theme(context.theme) {
    m_opensCauses = std::ranges::any_of(viewRegistry(), [](const ViewEntry& entry) { return std::strcmp(entry.id, "causes") == 0; });
    auto* centre = new QVBoxLayout;
    centre->setContentsMargins(margin, 12, margin, 12);
    centre->setSpacing(Theme::grid);
    centre->addWidget(makeHead());
    centre->addWidget(makeStage(), 1);
    m_legend = new WorldLegend(m_theme);
    centre->addWidget(m_legend);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(centre, 1);
    all->addWidget(makeSide());
    connectParts();
    setWorlds(Worlds::policy);
}

QWidget* WorldView::makeHead() {
    auto* head = new QWidget;
    m_picker = new RunPicker(m_history, m_context.controller);
    auto* choice = new QWidget;
    auto* worlds = new QHBoxLayout(choice);
    worlds->setContentsMargins(0, 0, 0, 0);
    worlds->setSpacing(0);
    m_choice = new QButtonGroup(this);
    const std::pair<const char*, QString> choices[] = {{"segmentFirst", tr("This policy")}, {"segment", tr("Reference")}, {"segmentLast", tr("Both")}};
    for (int id = 0; id < 3; ++id) {
        auto* button = new QPushButton(choices[id].second);
        button->setCheckable(true);
        button->setProperty("look", choices[id].first);
        button->setMinimumWidth(choiceWidth / 3);
        button->setAccessibleName(tr("Show: %1").arg(choices[id].second));
        m_choice->addButton(button, id);
        worlds->addWidget(button);
    }
    m_line = new TurningRow(Theme::grid);
    m_line->addWidget(m_picker, 1, Qt::AlignLeft);
    m_line->addWidget(choice, 0, Qt::AlignLeft);
    m_date = new QLabel;
    m_date->setFont(Theme::title());
    int widest = 0;   // of all months, so that what stands beside it does not shift
    for (int month = 0; month < 12; ++month) widest = std::max(widest, QFontMetrics(Theme::title()).horizontalAdvance(format::month(month)));
    m_date->setFixedWidth(widest + 2);
    m_summary = wrappedLabel({}, Theme::body(), "second");
    auto* words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_date, 0, Qt::AlignTop);
    words->addWidget(m_summary, 1);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_line);
    column->addLayout(words);
    return head;
}

QWidget* WorldView::makeStage() {
    m_stage = new QFrame;
    m_stage->setProperty("look", "card");
    m_left = new WorldCanvas(m_theme, false);
    m_right = new WorldCanvas(m_theme, true);
    m_left->setAccessibleName(tr("World of this policy"));
    m_right->setAccessibleName(tr("World of the reference"));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(0);
    for (const bool reference : {false, true}) {
        auto* name = new ElidedLabel;
        name->setFont(Theme::emphasis());
        m_names[reference] = name;
        m_titles[reference] = new QWidget;
        auto* title = new QHBoxLayout(m_titles[reference]);
        title->setContentsMargins(12, 6, 12, 0);
        title->setSpacing(6);
        title->addWidget(new LineSample(m_theme, reference ? LineSample::Whose::reference : LineSample::Whose::policy));
        m_counts[reference] = new ElidedLabel;
        m_counts[reference]->setFont(Theme::small());
        m_counts[reference]->setProperty("look", "second");
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(name);
        words->addWidget(m_counts[reference]);
        title->addLayout(words, 1);
        auto* part = new QWidget;
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_titles[reference]);
        column->addWidget(reference ? m_right : m_left, 1);
        pair->addWidget(part, 1);
    }
    m_transport = new Transport(m_theme);
    m_slider = new MonthSlider(m_theme);
    const auto flat = [&](const QString& text, const QString& name, const QString& tip, double factor) {
        auto* button = new QPushButton(text);
        button->setAccessibleName(name);
        button->setToolTip(tip);
        button->setFixedWidth(text.size() > 1 ? 56 : 34);
        connect(button, &QPushButton::clicked, this, [this, factor] {
            WorldCanvas& shown = m_worlds == Worlds::reference ? *m_right : *m_left;
            factor == 0 ? shown.fit() : shown.zoomBy(factor);
        });
        return button;
    };
    auto* zoom = new QWidget;
    auto* parts = new QHBoxLayout(zoom);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(4);
    m_legendButton = new QPushButton(tr("Legend"));
    m_legendButton->setProperty("look", "flat");
    m_legendButton->setCheckable(true);
    m_legendButton->setToolTip(tr("What the marks mean"));
    connect(m_legendButton, &QPushButton::clicked, this, [this](bool shown) {
        m_legendWanted = shown;
        placeLegend();
    });
    parts->addWidget(m_legendButton);
    parts->addWidget(flat(QString(format::minus), tr("Smaller"), tr("Smaller (−, or the wheel)"), 1 / 1.5));
    parts->addWidget(flat(tr("Fit"), tr("The whole picture"), tr("The whole picture (F or Ctrl+0)"), 0));
    parts->addWidget(flat(QStringLiteral("+"), tr("Larger"), tr("Larger (+, or the wheel; drag to move)"), 1.5));
    m_controls = new TurningRow(Theme::grid);
    m_controls->setContentsMargins(edge, 0, edge, edge);
    m_controls->addWidget(m_transport, 1, Qt::AlignLeft);
    m_controls->addWidget(zoom, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(m_stage);
    column->setContentsMargins(frame, frame, frame, frame);
    column->setSpacing(4);
    column->addLayout(pair, 1);
    column->addWidget(m_slider);
    column->addLayout(m_controls);
    return m_stage;
}

QWidget* WorldView::makeSide() {
    m_side = new QFrame;
    m_side->setProperty("look", "right");
    m_events = new EventList(m_theme);
    m_card = new EntityCard(m_theme);
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setProperty("look", "bar");
    rule->setFixedHeight(1);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_events, 1);
    column->addWidget(rule);
    column->addWidget(m_card, 1);
    return m_side;
}

void WorldView::connectParts() {
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) { setWorlds(static_cast<Worlds>(id)); });
    connect(&m_history, &HistoryController::historiesChanged, this, &WorldView::takeHistories);
    connect(&m_history, &HistoryController::runChanged, this, &WorldView::refreshWords);
    connect(&m_history, &HistoryController::monthChanged, this, [this] {
        if (m_active && m_history.month()) m_transport->setMonth(*m_history.month());
    });
    connect(&m_history, &HistoryController::selectionChanged, this, &WorldView::showSelection);
    connect(&m_history, &HistoryController::failed, this, [this](const QString& fault) {
        for (WorldCanvas* canvas : {m_left, m_right}) canvas->setWaiting(tr("This run could not be made: %1").arg(fault));
    });
    connect(m_transport, &Transport::monthChanged, this, [this](int month) {
        if (m_active) m_history.setMonth(month);
        showMonth();
    });
    connect(m_transport, &Transport::playingChanged, this, &WorldView::refreshWords);
    connect(m_slider, &QSlider::valueChanged, this, [this](int month) {
        m_transport->setPlaying(false);
        m_transport->setMonth(month);
    });
    connect(m_events, &EventList::chosen, this, [this](Key key, int month) {
        if (month != m_transport->month()) m_transport->setPlaying(false), m_transport->setMonth(month);
        m_history.select(key);
    });
    connect(m_events, &EventList::opened, this, &WorldView::open);
    connect(m_card, &EntityCard::chosen, this, [this](Key key) { m_history.select(key); });
    connect(m_card, &EntityCard::causesWanted, this, &WorldView::open);
    connect(m_card, &EntityCard::monthWanted, this, [this](int month) {
        m_transport->setPlaying(false);
        m_transport->setMonth(month);
    });
    connectCanvas(*m_left, *m_right);
    connectCanvas(*m_right, *m_left);
}

void WorldView::connectCanvas(WorldCanvas& canvas, WorldCanvas& twin) {
    connect(&canvas, &WorldCanvas::chosen, this, [this](Key key) { m_history.select(key); });
    connect(&canvas, &WorldCanvas::opened, this, &WorldView::open);
    connect(&canvas, &WorldCanvas::monthWanted, this, [this](int month) {
        m_transport->setPlaying(false);
        m_transport->setMonth(month);
    });
    connect(&canvas, &WorldCanvas::partChanged, this, [this, &canvas, &twin] {
        if (canvas.isVisible()) twin.follow(canvas);
        placeSlider();
    });
}

QWidget* WorldView::mainPart() { return &canvas(false); }

void WorldView::setActive(bool active) {
    m_active = active;
    m_history.setWanted(this, active);
    if (!active) return m_transport->setPlaying(false);
    takeHistories();
    if (m_history.month()) m_transport->setMonth(*m_history.month());
    showSelection();
}

HistoryPointer WorldView::front() const {
    const auto& scene = m_scenes[m_worlds == Worlds::reference];
    return scene ? scene->history : nullptr;
}

void WorldView::takeHistories() {
    if (!m_active) return;
    const Histories& now = m_history.histories();
    const HistoryPointer worlds[] = {now.scenario, now.reference};
    const bool news = std::ranges::any_of(std::array{0, 1}, [&](int w) { return worlds[w] && (!m_scenes[w] || m_scenes[w]->history != worlds[w]); });
    if (!worlds[0]) {
        for (WorldCanvas* canvas : {m_left, m_right}) canvas->setWaiting(tr("Running this history…"));
        return refreshWords();
    }
    if (!news) return;
    const bool first = !m_scenes[0];
    WorldScale scale;
    for (int w = 0; w < 2; ++w) {
        if (!worlds[w]) continue;
        if (!m_scenes[w] || m_scenes[w]->history != worlds[w]) m_scenes[w] = std::make_shared<const WorldScene>(worlds[w]);
        scale.include(*worlds[w]);
    }
    m_left->setWorld(m_scenes[0], scale);
    m_right->setWorld(m_scenes[1], scale);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, scale.months - 1);
    }
    m_transport->setMonths(scale.months);
    // Seen first at its end: the whole history at one look.
    if (first) m_transport->setMonth(m_history.month().value_or(scale.months - 1));
    setWorlds(m_worlds);
}

void WorldView::setWorlds(Worlds worlds) {
    m_worlds = worlds;
    const bool both = worlds == Worlds::both;
    m_choice->button(static_cast<int>(worlds))->setChecked(true);
    m_left->parentWidget()->setVisible(worlds != Worlds::reference);
    m_right->parentWidget()->setVisible(worlds != Worlds::policy);
    m_left->setNames(true, !both);
    m_right->setNames(!both, true);
    placeSlider();
    for (QWidget* title : m_titles) title->setVisible(both);
    if (const HistoryPointer shown = front()) {
        const auto harm = shown->run.series(outcomeIndex("misuse.harm"));
        std::vector<std::pair<int, QString>> rules;
        for (const WorldScene::Rule& rule : m_scenes[worlds == Worlds::reference]->rules)
            rules.push_back({rule.month, tr("%1, %2").arg(shown->names.jurisdiction(rule.place), rule.text)});
        m_slider->setRun({harm.begin(), harm.end()}, std::move(rules));
        m_events->setHistory(shown);
    }
    showMonth();
    showSelection();
}

void WorldView::showMonth() {
    const int month = m_transport->month(), glide = m_transport->isPlaying() ? m_transport->pace() : 0;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(month);
    }
    m_slider->update();
    m_left->setMonth(month, glide);
    m_right->setMonth(month, glide);
    m_events->setMonth(month);
    refreshWords();
    m_card->setEntity(front(), m_history.selected(), month, m_opensCauses);
}

void WorldView::showSelection() {
    if (!m_active) return;
    const Key key = m_history.selected();
    m_left->setSelected(key);
    m_right->setSelected(key);
    m_events->setSelected(key);
    m_card->setEntity(front(), key, m_transport->month(), m_opensCauses);
    refreshWords();
}

void WorldView::refreshWords() {
    const int month = m_transport->month();
    m_date->setText(format::month(month));
    const HistoryPointer shown = front();
    const bool both = m_worlds == Worlds::both;
    m_summary->setText(!shown ? QString() : both ? tr("The same run under two laws: the same luck, the same places. What differs follows from the law.") : isNarrow() ? worldShort(*shown, month) : worldCounts(*shown, month));
    for (const bool reference : {false, true}) {
        const QString name = reference ? m_context.document.referenceName() : m_context.document.shownName();
        m_names[reference]->setWhole(name);
        const auto& scene = m_scenes[reference];
        m_counts[reference]->setWhole(scene ? worldShort(*scene->history, month) : QString());
    }
    if (m_transport->isPlaying()) return;   // nobody could listen that fast
    for (const bool reference : {false, true}) {
        const auto& scene = m_scenes[reference];
        if (!scene) continue;
        QString told = m_picker->text() + QStringLiteral(". ") + worldSummary(*scene->history, month);
        if (const Key key = m_history.selected()) {   // what is new comes first
            const EntityWords words = entityWords(*scene->history, key, month);
            told = tr("%1, %2. %3 %4").arg(words.title, words.kind, words.now, told);
        }
        canvas(reference).setAccessibleDescription(told);
    }
}

void WorldView::open(Key key) {
    if (!key) return;
    m_history.select(key);
    if (m_opensCauses && kindOf(key) == KeyKind::incident) m_context.showView("causes");
}

void WorldView::keyPressEvent(QKeyEvent* event) {
    if (!(event->modifiers() & ~Qt::KeypadModifier) && m_transport->take(*event)) return;
    View::keyPressEvent(event);
}

int WorldView::pictureWidth() const { return width() - m_side->width() - 2 * margin; }
bool WorldView::isNarrow() const { return pictureWidth() < narrowPicture; }

/// Below the time axis of the world whose harm it shows.
void WorldView::placeSlider() {
    const WorldCanvas& shown = canvas(m_worlds == Worlds::reference);
    const QRectF area = shown.picture().geometry().area().translated(shown.mapTo(m_stage, QPoint()));
    if (!area.isEmpty()) m_slider->setInsets(qRound(area.left()) - frame, m_stage->width() - frame - qRound(area.right()));
}

void WorldView::placeLegend() {
    const bool shown = m_legendWanted.value_or(height() >= legendFrom);
    m_legend->setVisible(shown);
    m_legendButton->setChecked(shown);
}

void WorldView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    placeLegend();
    m_side->setFixedWidth(width() < narrowBelow ? narrowSide : sideWidth);
    m_picker->setLong(pictureWidth() >= m_picker->longWidth() + choiceWidth);
    m_line->turnFor(pictureWidth());
    m_controls->turnFor(pictureWidth() - 2 * edge - 2);
    refreshWords();
}

void WorldView::rescaleAll() {
    m_left->fit();
    m_right->fit();
}

ExportedPicture WorldView::exported() const {
    const HistoryPointer shown = front();
    const int month = m_transport->month();
    const bool both = m_worlds == Worlds::both;
    std::vector<ExportedWorld> worlds;
    QSize pixels;
    for (const bool reference : {false, true}) {
        const WorldCanvas& canvas = reference ? *m_right : *m_left;
        if (canvas.isHidden() || canvas.parentWidget()->isHidden() || !canvas.picture().scene()) continue;
        ExportedWorld world{canvas.picture(), canvas.moment(), reference, m_names[reference]->whole(), m_counts[reference]->whole()};
        world.moment.time = month + 1;   // not on its way there
        world.moment.hovered = {};
        worlds.push_back(std::move(world));
        pixels = QSize(pixels.width() + canvas.width(), std::max(pixels.height(), canvas.height()));
    }
    const QString whose = both ? tr("%1 | %2").arg(m_names[0]->whole(), m_names[1]->whole()) : m_names[m_worlds == Worlds::reference]->whole();
    ExportedPicture picture;
    picture.caption = {tr("World in %1").arg(format::month(month)), tr("%1. %2; %3").arg(whose, worldSummary(*shown, month), provenance(*shown->scenario)),
                       m_picker->text()};
    // Dropped on the window, the picture brings its experiment back.
    if (m_scenes[0])
        picture.experiment = experimentText({.scenario = *m_scenes[0]->history->scenario, .comparison = m_context.document.comparison(), .outcome = {},
                                             .results = {}, .program = QApplication::applicationVersion(), .file = {}});
    picture.paint = [worlds = std::move(worlds), caption = picture.caption](QPaintDevice& device, QSize logicalSize) { paintWorlds(worlds, caption, device, logicalSize); };
    picture.table = [shown, rows = m_events->model().events()] { return eventsTable(*shown, rows); };
    picture.millimetres = worldMillimetres(pixels);
    picture.words = tr("%1. %2").arg(m_picker->text(), worldSummary(*shown, month));
    return picture;
}

void WorldView::copyShown() {
    if (front()) copyPictureToClipboard(exported());
}

void WorldView::exportShown() {
    if (front()) exportPictureDialog(exported(), this);
}

} // namespace cw
