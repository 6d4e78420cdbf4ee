#include "ui/views/panel/parameter_row.h"

#include "ui/models/format.h"
#include "ui/models/policy_timing.h"
#include "ui/models/scenario_document.h"
#include "ui/views/panel/group_titles.h"
#include "ui/views/panel/mark_button.h"
#include "ui/views/panel/number_field.h"
#include "ui/views/panel/parameter_slider.h"
#include "ui/views/panel/segmented_control.h"
#include "ui/views/panel/switch_button.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace cw {
namespace {

constexpr int longestUnitBeside = 8;   // characters; longer ones stand on the line below

void setLook(QWidget& widget, const char* name, bool on) {
    if (widget.property(name).toBool() == on) return;
    widget.setProperty(name, on);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

bool isPlainF1(const QKeyEvent& event) { return event.key() == Qt::Key_F1 && event.modifiers() == Qt::NoModifier; }

} // namespace

ParameterRow::ParameterRow(const ParameterSpec& spec, ScenarioDocument& document, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_document(document), m_theme(theme), m_label(new QLabel(format::modelText(spec.label))),
      m_reset(new MarkButton(MarkButton::Mark::reset, theme)) {
    setObjectName(format::text(spec.id));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setToolTip(QStringLiteral("<p>%1</p>").arg(format::modelText(spec.help).toHtmlEscaped()));   // rich text wraps
    m_label->setAccessibleDescription(format::modelText(spec.help));
    m_label->setMaximumWidth(QFontMetrics(Theme::emphasis()).horizontalAdvance(m_label->text()) + 4);
    auto* info = new MarkButton(MarkButton::Mark::info, theme);
    info->setAccessibleName(tr("About %1").arg(format::modelText(spec.label)));
    info->setToolTip(tr("What this is, and where it comes from (F1)"));
    m_reset->setAccessibleName(tr("Reset %1").arg(format::modelText(spec.label)));
    m_reset->setToolTip(tr("Back to %1").arg(format::parameter(spec, spec.fallback)));
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_label, 1);
    line->addWidget(info);
    if (spec.role == Role::lever) addTiming(*line);
    line->addStretch();
    column->addLayout(line);
    if (spec.kind == Kind::choice) addChoice(*line, *column);
    else if (spec.kind == Kind::toggle) addSwitch(*line);
    else addEditor(*line, *column);
    if (m_timing) column->addWidget(m_timing);

    connect(info, &MarkButton::clicked, this, [this, info] { emit infoRequested(m_spec, info); });
    connect(m_reset, &MarkButton::clicked, this, [this] { m_document.reset(m_spec); });
    refresh();
}

void ParameterRow::addTiming(QHBoxLayout& line) {
    m_clock = new MarkButton(MarkButton::Mark::time, m_theme);
    m_timing = new QLabel;
    m_timing->setFont(Theme::small());
    m_timing->setTextFormat(Qt::PlainText);
    m_timing->setWordWrap(true);
    m_timing->setProperty("look", "timing");
    line.addWidget(m_clock);
    connect(m_clock, &MarkButton::clicked, this, [this] {
        refreshTiming();   // the click has unchecked it
        emit scheduleRequested(m_spec, m_clock);
    });
}

QStringList ParameterRow::timingParts() const {
    const Scenario& scenario = m_document.scenario();
    QStringList parts;
    if (const QString dates = scheduleText(scenario, m_spec); !dates.isEmpty()) parts << dates;
    for (const std::size_t row : triggersOf(scenario, m_spec)) parts << triggerWords(scenario.triggers[row], m_spec);
    return parts;
}

void ParameterRow::refreshTiming() {
    const QStringList parts = m_shownTiming = timingParts();
    const QString name = tr("When %1 acts").arg(format::modelText(m_spec.label));
    m_timing->setText(parts.join(u'\n'));
    m_timing->setVisible(!parts.isEmpty());
    m_clock->setCheckable(!parts.isEmpty());   // painted filled; it opens a card and toggles nothing
    m_clock->setChecked(!parts.isEmpty());
    m_clock->setAccessibleName(name);
    m_clock->setAccessibleDescription(parts.isEmpty() ? tr("with the policy, without triggers") : parts.join(u' '));
    m_clock->setToolTip(parts.isEmpty() ? tr("Dates and triggers: when it acts") : parts.join(u'\n'));
}

void ParameterRow::addEditor(QHBoxLayout& line, QVBoxLayout& column) {
    m_editor = new NumberField;
    m_editor->setProperty("look", "value");
    m_editor->setAlignment(Qt::AlignRight);
    m_editor->setFixedSize(64, 26);
    m_editor->setAccessibleName(tr("%1, value").arg(format::modelText(m_spec.label)));
    const QString unit = format::parameterUnit(m_spec, m_spec.plausible.low);
    m_unit = new QLabel(unit);
    m_unit->setProperty("look", "second");
    line.addWidget(m_editor);
    if (unit.size() <= longestUnitBeside) {
        line.addWidget(m_unit);
    } else {
        m_unit->setFont(Theme::small());
        m_unit->setAlignment(Qt::AlignRight);
        column.addWidget(m_unit);
    }
    m_slider = new ParameterSlider(m_spec, m_theme);
    auto* track = new QHBoxLayout;
    track->addWidget(m_slider, 1);
    track->addWidget(m_reset, 0, Qt::AlignTop);
    column.addLayout(track);
    connect(m_slider, &ParameterSlider::gestureStarted, this, [this] { m_gesture = m_document.newGesture(); });
    connect(m_slider, &ParameterSlider::edited, this, [this](double value) { m_document.set(m_spec, value, m_gesture); });
    connect(m_editor, &NumberField::editingFinished, this, &ParameterRow::commitTyped);
    connect(m_editor, &NumberField::givenUp, this, &ParameterRow::refresh);
    connect(m_editor, &NumberField::textEdited, this, [this] {
        setLook(*m_editor, "wrong", false);
        m_editor->accept();
    });
}

void ParameterRow::addSwitch(QHBoxLayout& line) {
    m_switch = new SwitchButton(m_theme);
    m_switch->setAccessibleName(format::modelText(m_spec.label));
    line.addWidget(m_reset);
    line.addWidget(m_switch);
    connect(m_switch, &SwitchButton::clicked, this, [this](bool on) { m_document.set(m_spec, on ? 1 : 0); });
}

void ParameterRow::addChoice(QHBoxLayout& line, QVBoxLayout& column) {
    line.addWidget(m_reset);
    m_segments = new SegmentedControl(m_spec, m_theme);
    column.addWidget(m_segments);
    connect(m_segments, &SegmentedControl::chosen, this, [this](int row) { m_document.set(m_spec, row); });
}

void ParameterRow::commitTyped() {
    if (!m_editor->isModified()) return;
    const auto value = format::readParameter(m_spec, m_editor->text());
    const auto wrong = value ? check(m_spec, *value) : std::optional<std::string>("");
    setLook(*m_editor, "wrong", wrong.has_value());
    if (wrong) return m_editor->refuse(tr("Allowed: %1").arg(format::parameterRange(m_spec, m_spec.limits)));
    m_editor->setModified(false);
    m_document.set(m_spec, *value);
    refresh();
}

bool ParameterRow::event(QEvent* event) {
    // The window has an F1 of its own, which would come before a key press: it is overridden.
    if (event->type() == QEvent::ShortcutOverride && isPlainF1(*static_cast<QKeyEvent*>(event))) event->accept();
    return QWidget::event(event);
}

void ParameterRow::keyPressEvent(QKeyEvent* event) {
    if (!isPlainF1(*event)) return QWidget::keyPressEvent(event);
    emit infoRequested(m_spec, isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : this);
}

void ParameterRow::focusControl() {
    if (m_segments) return m_segments->setFocus(Qt::TabFocusReason);
    if (m_switch) return m_switch->setFocus(Qt::TabFocusReason);
    m_editor->setFocus(Qt::TabFocusReason);
    m_editor->selectAll();
}

bool ParameterRow::matches(const QString& search) const {
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return true;   // asked of every row whenever a lever moves
    const QString text = format::text(m_spec.id) + u' ' + format::modelText(m_spec.label) + u' ' + format::modelText(m_spec.help) + u' ' +
                         groupTitle(m_spec.group());
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ParameterRow::follow() {
    const Scenario& scenario = m_document.scenario();
    const bool typing = m_editor && m_editor->isModified();
    const bool shown = m_shownValue == valueOf(scenario, m_spec) && m_changed == cw::isChanged(scenario, m_spec) && (!m_clock || m_shownTiming == timingParts());
    if (!shown || typing) refresh();
}

void ParameterRow::refresh() {
    const double value = m_shownValue = valueOf(m_document.scenario(), m_spec);
    m_changed = cw::isChanged(m_document.scenario(), m_spec);
    m_label->setFont(m_changed ? Theme::emphasis() : Theme::body());
    setLook(*m_label, "changed", m_changed);
    m_reset->setVisible(m_changed);
    if (m_clock) refreshTiming();
    if (m_segments) m_segments->setChoice(static_cast<int>(value));
    if (m_switch) m_switch->setChecked(value != 0);
    if (!m_editor) return;
    m_slider->setParameterValue(value);
    m_editor->setText(format::parameterValue(m_spec, value));
    m_editor->accept();
    setLook(*m_editor, "changed", m_changed);
    setLook(*m_editor, "wrong", false);
}

void ParameterRow::refreshReference(double value) {
    if (m_slider) m_slider->setReferenceValue(value);
    if (m_segments) m_segments->setReference(static_cast<int>(value));
}

} // namespace cw
