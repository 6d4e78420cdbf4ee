#include "ui/views/panel/schedule_card.h"

#include "sim/model/parameters/all.h"
#include "ui/models/format.h"
#include "ui/models/policy_timing.h"
#include "ui/models/scenario_document.h"
#include "ui/views/panel/mark_button.h"
#include "ui/views/panel/month_box.h"
#include "ui/views/panel/trigger_form.h"
#include "ui/views/theme/theme.h"
#include "ui/views/theme/wrapped_label.h"

#include <QApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cw {
namespace {

constexpr int cardWidth = 464, margin = 20;          // px
constexpr int lastMonth = 600, longestRamp = 120;   // months

QPushButton* flat(const QString& text, const QString& name) {
    auto* button = new QPushButton(text);
    button->setProperty("look", "flat");
    button->setAccessibleName(name);
    return button;
}

/// A number that ramps has a way to go; choices, switches and what is "off" jump.
bool ramps(const ParameterSpec& lever) { return lever.kind == Kind::real || lever.kind == Kind::integer; }

std::optional<int> wholeMonth(std::optional<double> date) { return date ? std::optional(static_cast<int>(*date)) : std::nullopt; }

} // namespace

ScheduleCard::ScheduleCard(const ParameterSpec& lever, ScenarioDocument& document, const Theme& theme, QWidget& panel, QWidget* anchor)
    : QFrame(panel.window()), m_lever(lever), m_document(document), m_theme(theme), m_panel(panel), m_anchor(anchor) {
    setProperty("look", "popover");
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("When %1 acts").arg(format::modelText(lever.label)));
    auto* inside = new QWidget;
    auto* parts = new QVBoxLayout(inside);
    parts->setContentsMargins(margin, 0, margin, margin);
    parts->setSpacing(Theme::grid);
    parts->addWidget(makeDates());
    parts->addSpacing(Theme::grid);
    parts->addWidget(makeTriggers());
    parts->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setProperty("look", "panel");
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 16, 1, 1);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(scroll, 1);
    connect(&document, &ScenarioDocument::changed, this, &ScheduleCard::refresh);
    m_gesture = document.newGesture();
    panel.window()->installEventFilter(this);
    for (QSpinBox* box : {static_cast<QSpinBox*>(m_start), static_cast<QSpinBox*>(m_end), m_ramp})
        if (box) box->installEventFilter(this);
    // In the panel the lever may be moved meanwhile; whoever goes elsewhere is done with its dates.
    // Asked once all is done: a button that hides passes the focus on before it comes back.
    connect(qApp, &QApplication::focusChanged, this, [this] { QTimer::singleShot(0, this, &ScheduleCard::closeIfLeft); });
    refresh();
    show();
    raise();
    place();
    m_start->setFocus(Qt::PopupFocusReason);
}

ScheduleCard::~ScheduleCard() { disconnect(qApp, nullptr, this, nullptr); }

QWidget* ScheduleCard::makeHead() {
    auto* head = new QWidget;
    auto* cells = new QGridLayout(head);
    cells->setContentsMargins(margin, 0, 12, 0);
    cells->setVerticalSpacing(2);
    cells->setColumnStretch(0, 1);
    auto* cross = new MarkButton(MarkButton::Mark::close, m_theme);
    cross->setAccessibleName(tr("Close"));
    cross->setToolTip(tr("Close (Esc)"));
    connect(cross, &MarkButton::clicked, this, &ScheduleCard::finish);
    cells->addWidget(wrappedLabel(format::modelText(m_lever.label), Theme::title()), 0, 0);
    cells->addWidget(cross, 0, 1, Qt::AlignTop);
    cells->addWidget(wrappedLabel(tr("When it acts"), Theme::small(), "second"), 1, 0);
    return head;
}

QWidget* ScheduleCard::makeDates() {
    auto* dates = new QWidget;
    auto* rows = new QFormLayout(dates);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(Theme::grid);
    rows->addRow(wrappedLabel(tr("Dates"), Theme::section(), "section"));
    const QString withPolicy = tr("with the policy, %1").arg(format::month(static_cast<int>(m_document.scenario().values[par::policy::start])));
    m_start = new MonthBox(lastMonth, withPolicy);
    m_start->setAccessibleName(tr("Starts"));
    m_end = new MonthBox(lastMonth, tr("never"));
    m_end->setAccessibleName(tr("Ends before"));
    rows->addRow(tr("Starts"), m_start);
    if (ramps(m_lever)) {
        m_ramp = new QSpinBox;
        m_ramp->setRange(0, longestRamp);
        m_ramp->setSuffix(tr(" months"));
        m_ramp->setSpecialValueText(tr("at once"));
        m_ramp->setKeyboardTracking(false);
        m_ramp->setAccessibleName(tr("Reaches its value after"));
        rows->addRow(tr("Reaches its value"), m_ramp);
        connect(m_ramp, &QSpinBox::valueChanged, this, &ScheduleCard::commitDates);
    }
    rows->addRow(tr("Ends before"), m_end);
    for (QSpinBox* box : {static_cast<QSpinBox*>(m_start), static_cast<QSpinBox*>(m_end), m_ramp})
        if (box) box->setFixedWidth(232);
    m_idle = wrappedLabel({}, Theme::small(), "small");
    m_fault = wrappedLabel({}, Theme::body(), "fault");
    rows->addRow(m_idle);
    rows->addRow(m_fault);
    m_fault->hide();
    connect(m_start, &QSpinBox::valueChanged, this, &ScheduleCard::commitDates);
    connect(m_end, &QSpinBox::valueChanged, this, &ScheduleCard::commitDates);
    return dates;
}

QWidget* ScheduleCard::makeTriggers() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(wrappedLabel(tr("Triggers"), Theme::section(), "section"));
    column->addWidget(wrappedLabel(tr("A trigger waits until an outcome has passed a number, and then sets the lever, whatever the dates say. "
                               "Of several that act, the last one added wins."), Theme::small(), "small"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    m_add = new QPushButton(tr("Add a trigger…"));
    m_add->setAccessibleName(tr("Add a trigger for %1").arg(format::modelText(m_lever.label)));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_form = new TriggerForm(m_lever);
    m_form->hide();
    column->addWidget(m_form);
    connect(m_add, &QPushButton::clicked, this, [this] { editTrigger(std::nullopt); });
    connect(m_form, &TriggerForm::accepted, this, &ScheduleCard::take);
    connect(m_form, &TriggerForm::cancelled, this, [this] {
        m_form->hide();
        m_add->show();
        m_add->setFocus();
        place();
    });
    return part;
}

void ScheduleCard::refresh() {
    const LeverSetting* setting = m_document.scenario().lever(m_lever);
    const Schedule schedule = setting ? setting->schedule : Schedule{.value = m_document.scenario().leverValue(m_lever)};
    const QSignalBlocker start(m_start), end(m_end);
    m_start->setMonth(wholeMonth(schedule.start));
    m_end->setMonth(wholeMonth(schedule.end));
    if (m_ramp) {
        const QSignalBlocker ramp(m_ramp);
        m_ramp->setValue(static_cast<int>(schedule.ramp));
    }
    const bool statusQuo = schedule.value == m_lever.fallback;
    const QString value = format::parameter(m_lever, schedule.value), before = format::parameter(m_lever, m_lever.fallback);
    m_idle->setText(statusQuo ? tr("The lever is at the status quo (%1): dates alone change nothing. Move it in the panel.").arg(before)
                              : tr("Within the dates: %1. Before and after: the status quo, %2.").arg(value, before));
    m_fault->hide();
    fillTriggers();
    place();
}

void ScheduleCard::fillTriggers() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();   // now; one of its buttons may be the sender
        item->widget()->deleteLater();
        delete item;
    }
    const auto rows = triggersOf(m_document.scenario(), m_lever);
    if (m_editing && std::ranges::find(rows, *m_editing) == rows.end()) {   // undone under the open form
        m_editing.reset();
        m_form->hide();
    }
    for (const std::size_t row : rows) {
        auto* line = new QWidget;
        auto* parts = new QHBoxLayout(line);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(4);
        const QString text = triggerWords(m_document.scenario().triggers[row], m_lever);
        QPushButton* edit = flat(tr("Edit"), tr("Edit the trigger: %1").arg(text));
        QPushButton* remove = flat(tr("Remove"), tr("Remove the trigger: %1").arg(text));
        parts->addWidget(wrappedLabel(text, Theme::body()), 1);
        parts->addWidget(edit, 0, Qt::AlignTop);
        parts->addWidget(remove, 0, Qt::AlignTop);
        m_rows->addWidget(line);
        line->show();   // at once: place() counts what is shown
        connect(edit, &QPushButton::clicked, this, [this, row] { editTrigger(row); });
        connect(remove, &QPushButton::clicked, this, [this, row] {
            m_add->setFocus();   // the button goes with its row
            m_document.removeFromTrigger(row, m_lever);
        });
    }
    m_add->setVisible(m_form->isHidden());
}

void ScheduleCard::commitDates() {
    const LeverSetting* setting = m_document.scenario().lever(m_lever);
    Schedule schedule = setting ? setting->schedule : Schedule{.value = m_document.scenario().leverValue(m_lever)};
    const auto date = [](const MonthBox& box, std::optional<double> old) -> std::optional<double> {
        // A date of the file between two months stays while it is not touched.
        if (box.month() == wholeMonth(old)) return old;
        return box.month();
    };
    schedule.start = date(*m_start, schedule.start);
    schedule.end = date(*m_end, schedule.end);
    if (m_ramp && m_ramp->value() != static_cast<int>(schedule.ramp)) schedule.ramp = m_ramp->value();
    const QString fault = scheduleFault(m_document.scenario(), schedule);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (fault.isEmpty()) m_document.setSchedule(m_lever, schedule, m_gesture);
    else place();
}

void ScheduleCard::editTrigger(std::optional<std::size_t> row) {
    m_editing = row;
    m_add->hide();
    m_form->show();
    if (row) m_form->startFrom(m_document.scenario().triggers[*row]);
    else m_form->startNew(m_document.scenario().leverValue(m_lever));
    place();
}

void ScheduleCard::take(const Trigger& trigger) {
    m_form->hide();
    m_add->setFocus();
    if (m_editing) m_document.replaceTrigger(*std::exchange(m_editing, std::nullopt), trigger);
    else m_document.addTrigger(trigger);
    m_add->show();
    m_add->setFocus();
    place();
}

void ScheduleCard::place() {
    if (isHidden()) return;
    const int x = m_panel.mapTo(window(), QPoint(m_panel.width(), 0)).x() + Theme::grid;
    const int top = m_panel.mapTo(window(), QPoint()).y() + Theme::grid, room = m_panel.height() - 2 * Theme::grid;
    const int width = std::min(cardWidth, window()->width() - x - Theme::grid);
    auto* inside = findChild<QScrollArea*>()->widget();
    const int text = inside->layout()->hasHeightForWidth() ? inside->layout()->totalHeightForWidth(width - 2) : inside->sizeHint().height();
    const int head = layout()->itemAt(0)->widget()->sizeHint().height() + 32;
    const int high = std::min(room, text + head);
    const int beside = m_anchor ? m_anchor->mapTo(window(), QPoint()).y() - 24 : top;
    setGeometry(x, std::clamp(beside, top, std::max(top, top + room - high)), width, high);
}

void ScheduleCard::closeIfLeft() {
    const QWidget* now = QApplication::focusWidget();
    if (isVisible() && now && now->window() == window() && !isAncestorOf(now) && !m_panel.isAncestorOf(now)) close();
}

void ScheduleCard::finish() {
    if (m_anchor) m_anchor->setFocus();
    close();
}

bool ScheduleCard::event(QEvent* event) {
    // The window's own Escape would come before a key press: it is overridden.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) event->accept();
    return QFrame::event(event);
}

void ScheduleCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) finish();
    else QFrame::keyPressEvent(event);
}

bool ScheduleCard::eventFilter(QObject* watched, QEvent* event) {
    // A field takes every sign for its own, but no date has a stroke in it: the search is the window's.
    if (watched != window() && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Slash) {
        event->ignore();
        return true;
    }
    if (watched == window() && event->type() == QEvent::Resize) QTimer::singleShot(0, this, &ScheduleCard::place);   // after the panel's own
    return false;
}

} // namespace cw
