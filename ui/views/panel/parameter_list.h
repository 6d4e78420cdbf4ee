#pragma once
#include "sim/parameter.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace cw {

class GroupSection;
class ParameterRow;
class ScenarioDocument;
class Theme;

/// All levers, or all assumptions, in their groups. Numbers of the machinery come last, folded away.
class ParameterList : public QScrollArea {
    Q_OBJECT
public:
    enum class Content { levers, assumptions };
    /// Without rows at first: grow() makes them.
    ParameterList(Content content, ScenarioDocument& document, const Theme& theme, QWidget* parent = nullptr);
    /// Makes further rows for about so long, at least one; true once all are there. Hundreds of them at once would hold the
    /// event loop.
    bool grow(int milliseconds);
    void growWhole();
    /// How many rows match.
    int filter(const QString& search, bool changedOnly);
    void refresh();
    void refreshReference();
    /// Opens the group of this row and brings it into view; nothing if it is not in this list.
    /// Puts the keyboard into the first row on the list, if there is any.
    void enter();
    ParameterRow* reveal(const ParameterSpec& spec);

signals:
    void infoRequested(const ParameterSpec& spec, QWidget* anchor);
    void scheduleRequested(const ParameterSpec& spec, QWidget* anchor);
    void grown();   ///< it has all its rows

private:
    GroupSection* addSection(const QString& title, bool open);
    void addRow(GroupSection& section, const ParameterSpec& spec);

    ScenarioDocument& m_document;
    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QLabel* m_nothing;
    std::vector<GroupSection*> m_sections;
    std::vector<const ParameterSpec*> m_toCome;   // in order, from `m_made` on
    std::size_t m_made = 0;
};

} // namespace cw
