#pragma once
#include "sim/parameter.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace cw {

class MarkButton;
class NumberField;
class ParameterSlider;
class ScenarioDocument;
class SegmentedControl;
class SwitchButton;
class Theme;

/// One lever or assumption: name, info mark, reset, value with unit, and the control that suits its kind.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(const ParameterSpec& spec, ScenarioDocument& document, const Theme& theme, QWidget* parent = nullptr);
    const ParameterSpec& spec() const { return m_spec; }
    /// True if every word of the search occurs in id, label, group title or help.
    bool matches(const QString& search) const;
    bool isChanged() const { return m_changed; }
    /// Shows the document's value.
    void refresh();
    /// The same, where it is not what is shown: of all rows only few have work when the document changes.
    void follow();
    void refreshReference(double value);
    /// Puts the keyboard where the value is changed.
    void focusControl();

signals:
    void infoRequested(const ParameterSpec& spec, QWidget* anchor);
    /// Levers only: when it acts.
    void scheduleRequested(const ParameterSpec& spec, QWidget* anchor);

protected:
    bool event(QEvent* event) override;
    /// F1 anywhere in the row is the info button.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addEditor(QHBoxLayout& line, QVBoxLayout& column);
    void addSwitch(QHBoxLayout& line);
    void addChoice(QHBoxLayout& line, QVBoxLayout& column);
    void addTiming(QHBoxLayout& line);
    QStringList timingParts() const;
    void refreshTiming();
    void commitTyped();

    const ParameterSpec& m_spec;
    ScenarioDocument& m_document;
    const Theme& m_theme;
    QLabel* m_label;
    MarkButton* m_reset;
    MarkButton* m_clock = nullptr;   ///< levers only
    QLabel* m_timing = nullptr;      ///< its dates and triggers in words, where it has any
    NumberField* m_editor = nullptr;
    QLabel* m_unit = nullptr;
    ParameterSlider* m_slider = nullptr;
    SegmentedControl* m_segments = nullptr;
    SwitchButton* m_switch = nullptr;
    int m_gesture = 0;
    bool m_changed = false;
    double m_shownValue = 0;
    QStringList m_shownTiming;
};

} // namespace cw
