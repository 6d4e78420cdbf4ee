#pragma once
#include <QString>
#include <QWidget>

#include <array>

namespace cw {

class Theme;

/// Three counts as parts of one bar, dark to light, with their names below it.
class ShareBar : public QWidget {
    Q_OBJECT
public:
    ShareBar(const Theme& theme, std::array<QString, 3> names, QWidget* parent = nullptr);
    void setCounts(std::array<int, 3> counts);
    QSize sizeHint() const override { return {320, 34}; }
    QSize minimumSizeHint() const override { return {240, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<QString, 3> m_names;
    std::array<int, 3> m_counts{};
};

} // namespace cw
