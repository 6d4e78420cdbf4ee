#pragma once
#include "sim/parameter.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace cw {

/// A value of one lever, chosen or typed; it changes nothing by itself.
class ValueEditor : public QWidget {
    Q_OBJECT
public:
    explicit ValueEditor(const ParameterSpec& spec, QWidget* parent = nullptr);
    void setValue(double value);
    /// Nothing where what was typed is not allowed.
    std::optional<double> value() const;

private:
    const ParameterSpec& m_spec;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_typed = nullptr;
};

} // namespace cw
