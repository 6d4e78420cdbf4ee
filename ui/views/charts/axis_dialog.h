#pragma once
#include "ui/models/chart_data.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace cw {

/// Between which values a chart's axis stays, typed in the units of the chart.
class AxisDialog : public QDialog {
    Q_OBJECT
public:
    AxisDialog(const SeriesInfo& series, double low, double high, bool locked, QWidget* parent);

signals:
    void locked(double low, double high);
    void unlocked();

private:
    void lock();
    QLineEdit *m_low, *m_high;
    QLabel* m_fault;
};

} // namespace cw
