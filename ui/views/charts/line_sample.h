#pragma once
#include "ui/views/theme/theme.h"

#include <QWidget>

namespace cw {

/// A short piece of a line as the charts draw it: solid for this policy, dashed for the reference.
class LineSample : public QWidget {
    Q_OBJECT
public:
    enum class Whose { policy, reference };
    LineSample(const Theme& theme, Whose whose, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Whose m_whose;
};

} // namespace cw
