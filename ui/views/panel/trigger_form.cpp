#include "ui/views/panel/trigger_form.h"

#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/models/policy_timing.h"
#include "ui/models/series_catalog.h"
#include "ui/views/panel/value_editor.h"
#include "ui/views/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

constexpr int longestWait = 600;   // months, as in files
constexpr auto firstOutcome = "misuse.harm";

void fillOutcomes(QComboBox& box) {
    for (const SeriesGroup& group : seriesGroups())
        for (const int outcome : group.outcomes) {
            const QString title = seriesInfo(outcome).title;
            box.addItem(title.startsWith(group.title) ? title : TriggerForm::tr("%1: %2").arg(group.title, title), outcome);
        }
}

} // namespace

TriggerForm::TriggerForm(const ParameterSpec& lever, QWidget* parent)
    : QWidget(parent), m_lever(lever), m_outcome(new QComboBox), m_side(new QComboBox), m_after(new QComboBox), m_number(new QLineEdit),
      m_unit(new QLabel), m_fault(new QLabel), m_months(new QSpinBox), m_within(new QSpinBox), m_value(new ValueEditor(lever)), m_accept(new QPushButton),
      m_cancel(new QPushButton(tr("Cancel"))) {
    fillOutcomes(*m_outcome);
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outcome->setMinimumContentsLength(24);
    m_outcome->setAccessibleName(tr("Outcome that is watched"));
    m_side->addItems({tr("is above"), tr("is below")});
    m_side->setAccessibleName(tr("Above or below the number"));
    m_number->setAccessibleName(tr("Number that the outcome passes"));
    m_number->setFixedWidth(96);
    m_months->setRange(1, longestWait);
    m_months->setAccessibleName(tr("Months in a row"));
    m_within->setRange(0, longestWait);
    m_within->setSpecialValueText(tr("any time"));
    m_within->setAccessibleName(tr("Month of the policy by which it must have happened; 0 for any time"));
    m_after->addItems({tr("keep it for good"), tr("go back once it has not been for as long")});
    m_after->setAccessibleName(tr("Afterwards"));
    m_unit->setProperty("look", "second");
    m_fault->setProperty("look", "fault");
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_accept->setProperty("look", "primary");
    placeParts();
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &TriggerForm::refreshUnit);
    connect(m_accept, &QPushButton::clicked, this, &TriggerForm::accept);
    connect(m_number, &QLineEdit::returnPressed, this, &TriggerForm::accept);
    connect(m_cancel, &QPushButton::clicked, this, &TriggerForm::cancelled);
}

void TriggerForm::placeParts() {
    auto* cells = new QGridLayout(this);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setVerticalSpacing(8);
    cells->setHorizontalSpacing(8);
    cells->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& name, std::initializer_list<QWidget*> parts) {
        auto* label = new QLabel(name);
        label->setProperty("look", "second");
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget* part : parts) line->addWidget(part);
        line->addStretch(1);
        cells->addWidget(label, row, 0);
        cells->addLayout(line, row++, 1);
    };
    add(tr("When"), {m_outcome});
    add({}, {m_side, m_number, m_unit});
    add(tr("In each of"), {m_months, new QLabel(tr("months in a row"))});
    add(tr("By month"), {m_within, new QLabel(tr("of the policy"))});
    add(tr("Set to"), {m_value});
    add(tr("Then"), {m_after});
    cells->addWidget(m_fault, row++, 0, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    cells->addLayout(buttons, row, 0, 1, 2);
    m_fault->hide();
}

void TriggerForm::startNew(double leverValue) {
    startFrom({.outcome = findOutcome(firstOutcome), .set = {{&m_lever, leverValue}}});
    m_number->clear();
    m_accept->setText(tr("Add the trigger"));
}

void TriggerForm::startFrom(const Trigger& trigger) {
    m_from = trigger;
    m_fault->hide();
    m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(trigger.outcome - outcomeRegistry().data())));
    m_side->setCurrentIndex(trigger.side == Trigger::Side::above ? 0 : 1);
    const QString number = format::number(trigger.number * seriesInfo(m_outcome->currentData().toInt()).scale, 6, format::Zeros::drop);
    m_number->setText(number);
    m_months->setValue(trigger.months);
    m_within->setValue(trigger.within);
    m_after->setCurrentIndex(trigger.once ? 0 : 1);
    for (const auto& [spec, value] : trigger.set)
        if (spec == &m_lever) m_value->setValue(value);
    m_accept->setText(tr("Change the trigger"));
    refreshUnit();
    m_outcome->setFocus();
}

void TriggerForm::refreshUnit() { m_unit->setText(seriesInfo(m_outcome->currentData().toInt()).unit); }

const Outcome* TriggerForm::outcome() const { return &outcomeRegistry()[static_cast<std::size_t>(m_outcome->currentData().toInt())]; }

std::optional<double> TriggerForm::number() const {
    QString word = m_number->text();
    word.replace(format::minus, u'-').removeIf([](QChar c) { return c.isSpace() || c == format::thinSpace || c == u'%'; });
    bool ok = false;
    double value = QLocale().toDouble(word, &ok);
    if (!ok) value = QLocale::c().toDouble(word, &ok);
    if (!ok || !std::isfinite(value)) return {};
    // What is shown of the trigger's own number is rounded; untouched, it stays as it was.
    if (!m_number->isModified() && m_from.outcome == outcome()) return m_from.number;
    return value / seriesInfo(m_outcome->currentData().toInt()).scale;
}

void TriggerForm::accept() {
    const auto passed = number();
    if (!passed) return fail(tr("Type the number that the outcome has to pass."), m_number);
    if (const QString fault = thresholdFault(*outcome(), *passed); !fault.isEmpty()) return fail(fault, m_number);
    const auto value = m_value->value();
    if (!value) return fail(tr("Type a value for the lever. Allowed: %1.").arg(format::parameterRange(m_lever, m_lever.limits)), m_value);
    Trigger made = m_from;
    made.outcome = outcome();
    made.side = m_side->currentIndex() == 0 ? Trigger::Side::above : Trigger::Side::below;
    made.number = *passed;
    made.months = m_months->value();
    made.within = m_within->value();
    made.once = m_after->currentIndex() == 0;
    for (auto& [spec, old] : made.set)
        if (spec == &m_lever) old = *value;
    m_fault->hide();
    emit accepted(made);
}

void TriggerForm::fail(const QString& message, QWidget* where) {
    m_fault->setText(message);
    m_fault->show();
    where->setFocus();
    where->setAccessibleDescription(message);
}

} // namespace cw
