#pragma once
#include "sim/scenario.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace cw {

class MarkButton;
class MonthBox;
class ScenarioDocument;
class Theme;
class TriggerForm;

/// Card beside the panel that says when a lever acts: its dates, and the triggers that set it. Every edit takes effect
/// at once and can be undone; the card stays open beside the charts until Escape, its cross, or another card.
class ScheduleCard : public QFrame {
    Q_OBJECT
public:
    ScheduleCard(const ParameterSpec& lever, ScenarioDocument& document, const Theme& theme, QWidget& panel, QWidget* anchor);
    ~ScheduleCard() override;
    const ParameterSpec& lever() const { return m_lever; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeDates();
    QWidget* makeTriggers();
    void refresh();
    void fillTriggers();
    void commitDates();
    void editTrigger(std::optional<std::size_t> row);
    void take(const Trigger& trigger);
    void place();
    void closeIfLeft();
    void finish();

    const ParameterSpec& m_lever;
    ScenarioDocument& m_document;
    const Theme& m_theme;
    QWidget& m_panel;
    QPointer<QWidget> m_anchor;
    MonthBox *m_start = nullptr, *m_end = nullptr;
    QSpinBox* m_ramp = nullptr;
    QLabel *m_fault = nullptr, *m_idle = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_add = nullptr;
    TriggerForm* m_form = nullptr;
    std::optional<std::size_t> m_editing;   ///< row of the trigger in the form; none for a new one
    int m_gesture = 0;
};

} // namespace cw
