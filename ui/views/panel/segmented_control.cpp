#include "ui/views/panel/segmented_control.h"

#include "ui/models/format.h"
#include "ui/views/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace cw {

SegmentedControl::SegmentedControl(const ParameterSpec& spec, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_theme(theme), m_group(new QButtonGroup(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 8);
    layout->setSpacing(0);
    const int count = static_cast<int>(spec.choices.size());
    for (int row = 0; row < count; ++row) {
        QString word = format::choice(spec.choices[static_cast<std::size_t>(row)]);
        word[0] = word[0].toUpper();
        auto* button = new QPushButton(word);
        button->setCheckable(true);
        button->setProperty("look", row == 0 ? "segmentFirst" : row == count - 1 ? "segmentLast" : "segment");
        button->setAccessibleName(format::modelText(spec.label) + QStringLiteral(": ") + word);
        // Segments are equally wide where that gives each word its room.
        button->setMinimumWidth(std::max(40, button->fontMetrics().horizontalAdvance(word) + 6));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button, row);
        layout->addWidget(button, 1);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    setChoice(static_cast<int>(spec.fallback));
}

void SegmentedControl::setChoice(int row) {
    if (QAbstractButton* button = m_group->button(row)) button->setChecked(true);
    // Tab comes to the chosen one, also before anybody has been here; arrows go on from it.
    for (QAbstractButton* button : m_group->buttons()) button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_group->checkedButton());
}
int SegmentedControl::choice() const { return m_group->checkedId(); }

void SegmentedControl::setReference(int row) {
    m_reference = row;
    update();
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto tick = [&](int row, const QColor& colour) {
        const QAbstractButton* button = m_group->button(row);
        if (!button) return;
        painter.fillRect(QRect(button->geometry().center().x() - 8, height() - 5, 16, 2), colour);
    };
    tick(static_cast<int>(m_spec.fallback), m_theme.thirdInk());
    if (m_reference && *m_reference != static_cast<int>(m_spec.fallback)) tick(*m_reference, m_theme.reference());
}

} // namespace cw
