#pragma once
#include "ui/views/theme/theme.h"

#include <QSlider>
#include <QWheelEvent>

#include <utility>
#include <vector>

namespace cw {

/// The months of a run on a track that shows what lies in them: bars of harm, and marks where the law changes.
class MonthSlider : public QSlider {
    Q_OBJECT
public:
    explicit MonthSlider(const Theme& theme, QWidget* parent = nullptr);
    /// `harm` by month, bn$; `rules`: months in which the law changes, and what changes.
    void setRun(std::vector<double> harm, std::vector<std::pair<int, QString>> rules);
    /// Space beside the track, so that it lies under the picture's time.
    void setInsets(int left, int right);
    QSize sizeHint() const override { return {320, 44}; }
    QSize minimumSizeHint() const override { return {160, 44}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    double x(double month) const;
    int monthAt(double x) const;
    const Theme& m_theme;
    std::vector<double> m_harm;
    std::vector<std::pair<int, QString>> m_rules;
    double m_top = 1;             // of the bars, bn$
    int m_left = 8, m_right = 8;
};

} // namespace cw
