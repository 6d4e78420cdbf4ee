#include "ui/views/panel/parameter_list.h"

#include "ui/models/format.h"
#include "ui/models/scenario_document.h"
#include "ui/views/panel/group_section.h"
#include "ui/views/panel/group_titles.h"
#include "ui/views/panel/parameter_row.h"
#include "ui/views/theme/theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace cw {
namespace {
constexpr int openAtFirst = 4;   // groups
constexpr int wholeAtOnce = 1000;   // ms
}

ParameterList::ParameterList(Content content, ScenarioDocument& document, const Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_document(document), m_theme(theme), m_nothing(new QLabel) {
    setProperty("look", "panel");
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(viewport());
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(16 - GroupSection::inset, 0, 12, 16);
    m_layout->setSpacing(0);
    m_nothing->setProperty("look", "second");
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(8);
    m_nothing->hide();
    m_layout->addWidget(m_nothing);

    std::vector<const ParameterSpec*> numerics;
    for (const ParameterSpec* spec : parameterRegistry())
        if ((spec->role == Role::lever) == (content == Content::levers)) (spec->role == Role::numerics ? numerics : m_toCome).push_back(spec);
    m_toCome.insert(m_toCome.end(), numerics.begin(), numerics.end());
    m_layout->addStretch(1);
    setWidget(body);
    body->setAccessibleName(tr("Levers or assumptions"));
    body->setFocusPolicy(Qt::ClickFocus);   // a click beside a number that is being typed commits it
}

bool ParameterList::grow(int milliseconds) {
    const auto titleOf = [](const ParameterSpec& spec) { return spec.role == Role::numerics ? tr("Numerics") : groupTitle(spec.group()); };
    if (m_made == m_toCome.size()) return true;
    QElapsedTimer clock;
    clock.start();
    do {
        const ParameterSpec& spec = *m_toCome[m_made];
        if (m_made == 0 || titleOf(spec) != titleOf(*m_toCome[m_made - 1]))
            addSection(titleOf(spec), spec.role != Role::numerics && m_sections.size() < openAtFirst);
        addRow(*m_sections.back(), spec);
    } while (++m_made < m_toCome.size() && clock.elapsed() < milliseconds);
    if (m_made < m_toCome.size()) return false;
    refresh();
    refreshReference();
    emit grown();
    return true;
}

void ParameterList::growWhole() {
    while (!grow(wholeAtOnce)) {}
}

GroupSection* ParameterList::addSection(const QString& title, bool open) {
    m_sections.push_back(new GroupSection(title, open, m_theme));
    m_layout->insertWidget(m_layout->count() - 1, m_sections.back());   // before the stretch
    return m_sections.back();
}

void ParameterList::addRow(GroupSection& section, const ParameterSpec& spec) {
    auto* row = new ParameterRow(spec, m_document, m_theme);
    connect(row, &ParameterRow::infoRequested, this, &ParameterList::infoRequested);
    connect(row, &ParameterRow::scheduleRequested, this, &ParameterList::scheduleRequested);
    section.add(row);
}

int ParameterList::filter(const QString& search, bool changedOnly) {
    int shown = 0;
    for (GroupSection* section : m_sections) shown += section->filter(search, changedOnly);
    m_nothing->setText(changedOnly && search.trimmed().isEmpty() ? tr("Nothing is changed: this is the status quo of 2025.")
                                                                 : tr("Nothing matches. Try a shorter word."));
    m_nothing->setVisible(shown == 0);
    return shown;
}

void ParameterList::refresh() {
    for (GroupSection* section : m_sections) section->refresh();
}

void ParameterList::refreshReference() {
    const auto reference = m_document.reference();
    for (GroupSection* section : m_sections)
        for (ParameterRow* row : section->rows()) row->refreshReference(valueOf(*reference, row->spec()));
}

void ParameterList::enter() {
    for (GroupSection* section : m_sections)
        for (ParameterRow* row : section->rows()) {
            if (!row->isVisibleTo(this)) continue;
            ensureWidgetVisible(row, 0, 2 * Theme::grid);
            return row->focusControl();
        }
}

ParameterRow* ParameterList::reveal(const ParameterSpec& spec) {
    for (GroupSection* section : m_sections)
        for (ParameterRow* row : section->rows()) {
            if (&row->spec() != &spec) continue;
            section->setOpen(true);
            // The opened group has its size only after the layout's turn of the event loop.
            QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row, 0, 2 * Theme::grid); });
            return row;
        }
    return nullptr;
}

} // namespace cw
