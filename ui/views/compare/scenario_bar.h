#pragma once
#include "ui/models/compare_state.h"
#include "ui/views/theme/theme.h"

#include <QMenu>
#include <QWidget>

class QPushButton;

namespace cw {

class FlowLayout;

/// The scenarios of the comparison as buttons with a menu each, and the way to add more. Tab comes to the one that was used last,
/// arrows go through them, Delete unpins.
class ScenarioBar : public QWidget {
    Q_OBJECT
public:
    ScenarioBar(CompareState& state, const std::vector<Preset>& presets, const Theme& theme, QWidget* parent = nullptr);
    void askForFile();
    /// The five positions of the debate that lie furthest apart.
    void pinPositions();
    void pinAllPresets();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void rebuild();
    bool isCompared(const Preset& preset) const;
    bool moveBy(qsizetype from, int key);
    void letTabComeTo(qsizetype chip);
    void orderTabs();
    QPushButton* makeChip(const CompareColumn& column, int index);
    void fillAddMenu();
    void pinPresets(const QStringList& ids);
    void pinFile(const QString& path);
    CompareState& m_state;
    const std::vector<Preset>& m_presets;
    const Theme& m_theme;
    FlowLayout* m_line;
    std::vector<CompareColumn> m_shown;   ///< what the buttons stand for
    QList<QPushButton*> m_chips;
    qsizetype m_stop = 0;                 ///< the one that Tab comes to
    QPushButton* m_add;
    QMenu m_addMenu;
};

} // namespace cw
