#pragma once
#include <QAbstractButton>

namespace cw {

class Theme;

/// Small painted button: "info" (an i in a circle), "reset" (an arrow turning back), "close" (a cross) or "time" (a
/// clock; filled while it is checked).
class MarkButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Mark { info, reset, close, time };
    MarkButton(Mark mark, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
    const Theme& m_theme;
};

} // namespace cw
