#pragma once
#include "ui/models/four_worlds.h"
#include "ui/views/charts/fan_plot.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QAction;
class QStackedLayout;

namespace cw {

class ChartTable;
class ElidedLabel;
class HoldMark;

/// One chart in its card: a title that is a menu (choose the outcome, rescale, lock, copy, export), a subtitle, the plot, and
/// on its back the numbers. A card that is held shows the results it had then while the others go on.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const Theme& theme, ChartSize size, int outcome, QWidget* parent = nullptr);
    ChartSize size() const { return m_size; }
    int outcome() const { return m_outcome; }
    void setOutcome(int outcome);
    /// `roomFor`: further results that the axis has to hold, because they are shown in turn; null for none.
    void setResults(const ResultsPointer& results, const ResultsPointer& roomFor = nullptr, const QString& policyLabel = {});
    /// All four worlds in place of the two; nothing: the two.
    void setWorlds(const std::optional<FourWorlds>& worlds);
    /// What it shows: the newest results, or those it is held at.
    const ResultsPointer& shownResults() const { return m_held ? m_held : m_results; }
    void setPointerMonth(std::optional<int> month) { m_plot->setPointerMonth(month); }
    void rescale() { m_plot->rescale(); }
    FanPlot& plot() { return *m_plot; }
    /// Shows the table, or the chart again.
    void setTurned(bool turned);
    bool isTurned() const;
    ChartTable* table() { return m_table; }   ///< null until it was turned
    void setHeld(bool held);
    bool isHeld() const { return m_held != nullptr; }
    /// Framed as the one that the keys and buttons of the window act on.
    void setMarked(bool marked);
    bool isMarked() const { return m_marked; }

signals:
    void used();   ///< clicked, be it only to open its menu
    void outcomeChanged(int outcome);
    void pointerMoved(std::optional<int> month);
    void timeWanted(const cw::ShownTime& time);
    void exportWanted();
    void copyWanted();
    void tableWanted();
    void turnedBack();
    void behindWanted(int outcome, std::optional<int> month);   ///< what is behind this point, or the whole line?

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void fillMenu();
    void makeTable();
    void showPointMenu(int month, const QPoint& place);
    void askForAxis();
    void toggleTable();
    void ask(std::optional<int> month) { emit behindWanted(m_outcome, month); }
    void refresh();
    void paintTheme();

    const Theme& m_theme;
    ChartSize m_size;
    int m_outcome;
    bool m_marked = false;
    ResultsPointer m_results, m_roomFor, m_held;
    std::optional<FourWorlds> m_worlds, m_heldWorlds;
    QString m_policyLabel;   ///< in place of "this policy"; mostly empty
    QPushButton* m_title;
    ElidedLabel* m_subtitle;
    QLabel* m_history;
    HoldMark* m_mark;
    QWidget* m_tableKeys;    ///< copy, save, back: while the table is shown
    FanPlot* m_plot;
    ChartTable* m_table = nullptr;
    QStackedLayout* m_faces;
    QAction *m_tableAction = nullptr, *m_holdAction = nullptr, *m_axisAction = nullptr;
};

} // namespace cw
