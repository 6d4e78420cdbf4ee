#pragma once
#include "sim/scenario.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cw {

class ValueEditor;

/// "When OUTCOME is above NUMBER, N months in a row, set the lever to VALUE": filled in, checked, then handed out whole.
class TriggerForm : public QWidget {
    Q_OBJECT
public:
    explicit TriggerForm(const ParameterSpec& lever, QWidget* parent = nullptr);
    /// Starts from an empty form with this value for the lever, or from a trigger that sets the lever.
    void startNew(double leverValue);
    void startFrom(const Trigger& trigger);

signals:
    void accepted(const cw::Trigger& trigger);
    void cancelled();

private:
    void placeParts();
    void refreshUnit();
    const Outcome* outcome() const;
    std::optional<double> number() const;
    void accept();
    void fail(const QString& message, QWidget* where);

    const ParameterSpec& m_lever;
    Trigger m_from;   ///< what it sets besides the lever is kept
    QComboBox *m_outcome, *m_side, *m_after;
    QLineEdit* m_number;
    QLabel *m_unit, *m_fault;
    QSpinBox* m_months;
    QSpinBox* m_within;
    ValueEditor* m_value;
    QPushButton *m_accept, *m_cancel;
};

} // namespace cw
