#include "ui/views/panel/value_editor.h"

#include "ui/models/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace cw {

ValueEditor::ValueEditor(const ParameterSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const QString name = tr("%1, value").arg(format::modelText(spec.label));
    if (spec.kind == Kind::choice || spec.kind == Kind::toggle) {
        m_choice = new QComboBox;
        m_choice->setAccessibleName(name);
        const int count = spec.kind == Kind::toggle ? 2 : static_cast<int>(spec.choices.size());
        for (int value = 0; value < count; ++value) m_choice->addItem(format::parameterValue(spec, value));
        line->addWidget(m_choice);
        setFocusProxy(m_choice);
    } else {
        m_typed = new QLineEdit;
        m_typed->setAccessibleName(name);
        m_typed->setFixedWidth(96);
        line->addWidget(m_typed);
        line->addWidget(new QLabel(format::parameterUnit(spec, spec.plausible.low)));
        setFocusProxy(m_typed);
    }
    line->addStretch(1);
}

void ValueEditor::setValue(double value) {
    if (m_choice) m_choice->setCurrentIndex(static_cast<int>(value));
    else m_typed->setText(format::parameterValue(m_spec, value));
}

std::optional<double> ValueEditor::value() const {
    if (m_choice) return m_choice->currentIndex();
    const auto value = format::readParameter(m_spec, m_typed->text());
    return value && !check(m_spec, *value) ? value : std::nullopt;
}

} // namespace cw
