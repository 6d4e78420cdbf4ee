#include "ui/views/charts/hold_mark.h"

#include "ui/views/theme/icons.h"

namespace cw {

namespace {

constexpr int side = 14;   // px

} // namespace

HoldMark::HoldMark(const Theme& theme, bool named, QWidget* parent) : QPushButton(parent), m_theme(theme), m_named(named) {
    setProperty("look", "flat");
    setFont(Theme::small());
    setIconSize(QSize(side, side));
    setStyleSheet(QStringLiteral("QPushButton{padding:1px 3px;text-align:left}QPushButton:focus{padding:0px 2px}"));
    hide();
    connect(&theme, &Theme::changed, this, &HoldMark::paintTheme);
    paintTheme();
}

void HoldMark::setHeldAt(const QString& what) {
    if (m_named) setText(what);
    setAccessibleName(tr("%1. Let it go").arg(what));
    setToolTip(tr("%1. A click lets it follow the runs again (L)").arg(what));
}

void HoldMark::paintTheme() { setIcon(plainIcon("lock", m_theme.secondInk())); }

} // namespace cw
