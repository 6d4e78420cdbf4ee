#pragma once
#include <QAbstractButton>

namespace cw {

class Theme;

/// On or off, as a switch; the state is also a word.
class SwitchButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit SwitchButton(const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {72, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace cw
