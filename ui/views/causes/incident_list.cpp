#include "ui/views/causes/incident_list.h"

#include "ui/models/format.h"
#include "ui/models/series_catalog.h"
#include "ui/views/causes/incident_delegate.h"
#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/search_field.h"
#include "ui/views/theme/wrapped_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cw {

IncidentList::IncidentList(const Theme& theme, CausesIncidentsModel& model, QWidget* parent)
    : QFrame(parent), m_model(model), m_run(new QSpinBox), m_runs(new QLabel), m_note(wrappedLabel({}, Theme::small(), "second")),
      m_footer(wrappedLabel({}, Theme::small(), "second")), m_typical(new QPushButton(tr("Typical"))), m_worst(new QPushButton(tr("Worst"))),
      m_outcome(new QPushButton), m_all(new QPushButton(tr("All months"))), m_filter(new SearchField), m_list(new QListView) {
    setProperty("look", "left");
    m_run->setAccessibleName(tr("Run"));
    m_run->setToolTip(tr("Which of the runs is told: each is one possible history"));
    m_run->setKeyboardTracking(false);
    m_run->setPrefix(tr("Run "));
    m_run->setFixedWidth(92);
    m_runs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_typical->setToolTip(tr("The run whose harm is nearest to the median of all"));
    m_worst->setToolTip(tr("The run with the most harm"));
    auto* runs = new QHBoxLayout;
    runs->setSpacing(6);
    runs->addWidget(m_run);
    runs->addWidget(m_runs, 1);
    for (QPushButton* button : {m_typical, m_worst}) {
        button->setProperty("look", "flat");
        button->setCheckable(true);
        runs->addWidget(button);
    }

    m_outcome->setMenu(&m_outcomes);
    m_outcome->setToolTip(tr("Which number is explained"));
    m_outcome->setAccessibleName(m_outcome->toolTip());
    m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_all->setProperty("look", "flat");
    m_all->setToolTip(tr("Back to the whole run"));
    auto* what = new QHBoxLayout;
    what->setSpacing(6);
    what->addWidget(m_outcome, 1);
    what->addWidget(m_all);

    m_filter->setPlaceholderText(tr("Filter by domain, party, place…"));
    m_filter->setAccessibleName(tr("Filter the incidents"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new IncidentDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What is behind the number"));
    m_list->setMouseTracking(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, 12, Theme::grid, 12);
    column->setSpacing(Theme::grid);
    column->addLayout(runs);
    column->addLayout(what);
    column->addWidget(m_note);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);

    connect(m_run, &QSpinBox::valueChanged, this, [this](int shown) { emit runWanted(shown - 1); });
    connect(m_typical, &QPushButton::clicked, this, [this] { emit runWanted(m_typicalRun); });
    connect(m_worst, &QPushButton::clicked, this, [this] { emit runWanted(m_worstRun); });
    connect(m_all, &QPushButton::clicked, this, &IncidentList::allMonthsWanted);
    connect(&m_outcomes, &QMenu::aboutToShow, this, &IncidentList::fillOutcomes);
    connect(m_filter, &SearchField::entered, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &SearchField::textChanged, this, [this](const QString& words) {
        const int before = chosen();
        const CauseLine kept = before >= 0 ? m_model.line(before) : CauseLine{};
        m_model.setFilter(words);
        tellFooter();
        for (int row = 0; before >= 0 && row < m_model.rowCount(); ++row)   // what was looked at stays where it is still listed
            if (m_model.line(row).event == kept.event && m_model.line(row).domain == kept.domain) return choose(row);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) emit lineChosen(now.row());
    });
    letSelectionLead(*m_list);
    m_list->installEventFilter(this);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

/// Esc clears the filter from the list that it leaves, too, before it is the window's.
bool IncidentList::eventFilter(QObject* watched, QEvent* event) {
    const bool pressed = event->type() == QEvent::KeyPress, asked = event->type() == QEvent::ShortcutOverride;
    if ((!pressed && !asked) || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || m_filter->text().isEmpty()) return QFrame::eventFilter(watched, event);
    if (pressed) m_filter->clear();
    else event->accept();
    return true;
}

void IncidentList::fillOutcomes() {
    m_outcomes.clear();
    for (const SeriesGroup& group : seriesGroups()) {
        QMenu* part = group.outcomes.size() > 1 ? m_outcomes.addMenu(group.title) : &m_outcomes;
        for (const int outcome : group.outcomes) part->addAction(seriesInfo(outcome).title, this, [this, outcome] { emit outcomeWanted(outcome); });
    }
}

void IncidentList::setRuns(int run, int runs, int typical, int worst) {
    const QSignalBlocker quiet(m_run);
    m_run->setRange(1, runs);
    m_run->setValue(run + 1);
    m_runs->setText(tr("of %1").arg(format::number(runs, 9, format::Zeros::drop)));
    m_typicalRun = typical, m_worstRun = worst;
    m_typical->setEnabled(typical >= 0);
    m_worst->setEnabled(worst >= 0);
    m_typical->setChecked(run == typical);
    m_worst->setChecked(run == worst);
}

void IncidentList::refresh(const QString& note) {
    const CauseQuestion& question = m_model.question();
    if (question.outcome >= 0) {
        const QString title = seriesInfo(question.outcome).title;
        m_outcome->setText(tr("%1, %2 ▾").arg(title, spanWords(question.first, question.last)));
        m_outcome->setAccessibleName(tr("Number explained: %1").arg(title));
    }
    m_all->setVisible(question.first > 0 || question.first == question.last);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    tellFooter();
}

void IncidentList::tellFooter() { m_footer->setText(m_model.footer()); }

void IncidentList::choose(int row) { m_list->setCurrentIndex(m_model.index(row)); }
int IncidentList::chosen() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void IncidentList::focusFilter() {
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace cw
