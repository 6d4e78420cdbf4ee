#pragma once
#include "ui/views/theme/theme.h"

#include <QPushButton>

namespace cw {

/// A padlock on a chart that is held, with what it is held at; a click lets it go.
class HoldMark : public QPushButton {
    Q_OBJECT
public:
    /// `named`: says beside the padlock what it is held at; otherwise in the tooltip only.
    HoldMark(const Theme& theme, bool named, QWidget* parent = nullptr);
    void setHeldAt(const QString& what);

private:
    void paintTheme();
    const Theme& m_theme;
    bool m_named;
};

} // namespace cw
