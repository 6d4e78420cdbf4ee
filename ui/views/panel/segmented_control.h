#pragma once
#include "sim/parameter.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace cw {

class Theme;

/// One of a few named choices, all in sight. A tick below marks the default.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    SegmentedControl(const ParameterSpec& spec, const Theme& theme, QWidget* parent = nullptr);
    void setChoice(int row);
    int choice() const;
    void setReference(int row);

signals:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ParameterSpec& m_spec;
    const Theme& m_theme;
    QButtonGroup* m_group;
    std::optional<int> m_reference;
};

} // namespace cw
