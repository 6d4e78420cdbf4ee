#pragma once
#include "ui/models/run_controller.h"
#include "ui/views/theme/theme.h"

#include <QWidget>

namespace cw {

/// What moved: the outcomes whose paired difference the runs can show, by their size as a share of the level, as bars
/// from a middle line.
class MovedBars : public QWidget {
    Q_OBJECT
public:
    explicit MovedBars(const Theme& theme, QWidget* parent = nullptr);
    /// Takes the rows from the results; returns the names of the watched outcomes without a detectable change.
    QStringList setResults(const Results& results);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString label, amount;
        double relative;   ///< difference over the larger of the two levels, signed
    };
    const Theme& m_theme;
    std::vector<Row> m_rows;
};

} // namespace cw
