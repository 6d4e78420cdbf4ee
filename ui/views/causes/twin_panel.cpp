#include "ui/views/causes/twin_panel.h"

#include "ui/models/causes_story.h"
#include "ui/models/format.h"
#include "ui/views/causes/branch_drawing.h"
#include "ui/views/theme/scroll_page.h"
#include "ui/views/theme/wrapped_label.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cw {

namespace {

constexpr std::size_t preventionsShown = 6;

void tell(RichLabel* label, const Sentence& sentence) {
    label->setText(sentence.rich);
    label->setAccessibleName(sentence.plain);
}

} // namespace

TwinPanel::TwinPanel(const Theme& theme, CausesStudy& study, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_study(study), m_about(new QWidget), m_none(new QWidget), m_branches(new BranchDrawing(theme)),
      m_count(new QPushButton(tr("Look at all runs"))), m_try(new QPushButton(tr("Try every lever"))), m_stop(new QPushButton(tr("Stop"))),
      m_progress(new QProgressBar), m_scroll(new QScrollArea) {
    setProperty("look", "right");
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Progress of the replays"));
    m_stop->setProperty("look", "flat");
    m_try->setToolTip(tr("Replays this run with each lever moved to its ends, one at a time; then the best few over all runs"));
    auto* column = new QVBoxLayout(m_about);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_twin = addSection(*column, tr("The twin"));
    m_parting = addSection(*column, tr("Where the worlds parted"));
    column->addWidget(m_branches);
    m_typical = addSection(*column, tr("How typical"));
    column->addWidget(m_count, 0, Qt::AlignLeft);
    m_prevented = addSection(*column, tr("What would have prevented it"));
    column->addWidget(m_try, 0, Qt::AlignLeft);
    auto* working = new QHBoxLayout;
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    column->addLayout(working);
    column->addStretch(1);
    auto* empty = new QVBoxLayout(m_none);
    empty->setContentsMargins(0, 0, 0, 0);
    m_nothing = wrappedLabel({}, Theme::sentence(), "second");
    empty->addWidget(m_nothing);
    empty->addStretch(1);

    auto* inside = new QWidget;
    auto* both = new QVBoxLayout(inside);
    both->setContentsMargins(16, 16, 16, 16);
    both->addWidget(m_about);
    both->addWidget(m_none);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrollByKeys(*m_scroll, tr("The twin, and what would have prevented it"));
    m_scroll->setProperty("look", "panel");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);

    connect(m_try, &QPushButton::clicked, this, &TwinPanel::leversWanted);
    connect(m_count, &QPushButton::clicked, &study, &CausesStudy::countRuns);
    connect(m_stop, &QPushButton::clicked, &study, &CausesStudy::stop);
    connect(&study, &CausesStudy::changed, this, &TwinPanel::refreshStudy);
    connect(&study, &CausesStudy::progressed, this, &TwinPanel::refreshStudy);
    connect(&theme, &Theme::changed, this, &TwinPanel::refreshStudy);
}

RichLabel* TwinPanel::addSection(QVBoxLayout& column, const QString& head) {
    auto* title = new QLabel(head);
    title->setFont(Theme::section());
    title->setProperty("look", "section");
    if (column.count() > 0) column.addSpacing(16);
    column.addWidget(title);
    auto* text = new RichLabel(Theme::sentence());
    column.addWidget(text);
    return text;
}

void TwinPanel::show(const Histories& worlds, std::optional<std::int32_t> incident) {
    m_incident.reset();
    const bool both = worlds.scenario && worlds.reference;
    m_parted = both && worlds.first.has_value();
    if (both && incident) {
        const Event& event = worlds.scenario->event(*incident);
        const IncidentFact* fact = worlds.scenario->facts.incident(*incident);
        m_incident = LargeIncident{event.key, static_cast<std::uint8_t>(event.detail), fact ? fact->route : std::uint8_t{byApi}, event.amount};
        showTwin(worlds, *incident);
    }
    m_about->setVisible(m_incident.has_value());
    m_none->setVisible(!m_incident);
    m_nothing->setText(!both ? QString() : tr("Choose a large incident on the left to see its twin in the reference, where the two worlds parted, and what would have prevented it."));
    refreshStudy();
}

void TwinPanel::showTwin(const Histories& worlds, std::int32_t incident) {
    if (!m_parted) {
        const Sentence same{tr("This policy and the reference are one and the same in this run: nothing that happened differs. Move a lever, or choose another reference."), {}};
        m_twinPlain = same.plain;
        tell(m_twin, {same.plain, same.plain.toHtmlEscaped()});
    } else {
        const Sentence twin = twinStory(worlds, incident);
        m_twinPlain = twin.plain;
        tell(m_twin, twin);
    }
    const PartingStory parting = partingStory(worlds, incident);
    m_partingPlain = parting.words.plain;
    tell(m_parting, parting.words);
    m_branches->setVisible(m_parted);
    m_branches->show(parting, worlds.scenario->event(incident).month, worlds.scenario->run.months);
}

void TwinPanel::refreshStudy() {
    const StudyPointer& results = m_study.results();
    const bool working = m_study.part() != CausesStudy::Part::none;
    const bool wasTrying = std::exchange(m_trying, m_study.part() == CausesStudy::Part::levers);
    m_progress->setRange(0, std::max(1, m_study.total()));
    m_progress->setValue(m_study.done());
    m_typicalPlain.clear(), m_preventedPlain.clear();
    refreshButtons(working, results && !results->runs.empty(), results && !results->levers.empty());
    if (!m_incident || !results) return;
    const QString counting = tr("Counting incidents in all runs: %1 of %2…").arg(m_study.done()).arg(m_study.total());
    if (results->runs.empty()) {
        m_typical->setText(m_study.part() == CausesStudy::Part::runs ? counting : tr("The other runs have not been looked at."));
    } else {
        const Sentence story = typicalStory(*results, *m_incident);
        m_typicalPlain = story.plain;
        tell(m_typical, story);
    }
    const bool tried = !results->levers.empty();
    if (!tried) {
        m_prevented->setText(m_study.part() == CausesStudy::Part::levers ? tr("Replaying this run: %1 of %2 changes…").arg(m_study.done()).arg(m_study.total())
                                                                         : tr("Each lever moved alone to its ends, and this run replayed."));
        return;
    }
    const auto lines = preventionLines(*results, *m_incident, preventionsShown);
    const QString note = preventionNote(*results, *m_incident), second = m_theme.secondInk().name();
    QString html = QStringLiteral("<p style='margin:0 0 8px 0;color:%1;font-size:12px'>%2</p>").arg(second, note.toHtmlEscaped());
    QStringList plain{note};
    for (const PreventionLine& line : lines) {
        const QString more = line.share.isEmpty() ? line.run : line.run + QStringLiteral("; ") + line.share;
        html += QStringLiteral("<p style='margin:0 0 6px 0'><b>%1</b>: %2<br><span style='color:%3;font-size:12px'>%4</span></p>")
                    .arg(line.lever.toHtmlEscaped(), line.fate.toHtmlEscaped(), second, more.toHtmlEscaped());
        plain << tr("%1: %2; %3").arg(line.lever, line.fate, more);
    }
    m_preventedPlain = plain.join(u'\n');
    m_prevented->setText(html);
    m_prevented->setAccessibleName(m_preventedPlain);
    if (wasTrying && !m_trying) bringIntoSightSoon(*m_prevented);
}

/// Whoever pressed one of them goes on at what takes its place.
void TwinPanel::refreshButtons(bool working, bool counted, bool tried) {
    const bool counts = !working && !counted && m_incident, tries = !tried && m_study.part() != CausesStudy::Part::levers;
    QWidget* next = working ? m_stop : counts ? m_count : tries ? m_try : static_cast<QWidget*>(m_scroll);
    const bool held = m_count->hasFocus() || m_try->hasFocus() || m_stop->hasFocus();
    m_try->setEnabled(!working || m_try->hasFocus());
    next->show();   // before others hide, and give the focus to whatever comes after them
    if (held) next->setFocus();
    m_progress->setVisible(working);
    m_stop->setVisible(working);
    m_count->setVisible(counts);
    m_try->setVisible(tries);
    m_try->setEnabled(!working);
}

QStringList TwinPanel::paragraphs() const {
    QStringList told;
    if (!m_incident) return told;
    for (const QString& text : {m_twinPlain, m_parted ? m_partingPlain : QString(), m_typicalPlain, m_preventedPlain})
        if (!text.isEmpty()) told << text;
    return told;
}

} // namespace cw
