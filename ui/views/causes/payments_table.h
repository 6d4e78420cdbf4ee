#pragma once
#include "ui/models/causes_payments.h"
#include "ui/views/theme/theme.h"

#include <QTableView>

namespace cw {

/// "Who owed, who paid": as high as its lines, columns as wide as they need, the reason in what is left.
class PaymentsTable : public QTableView {
    Q_OBJECT
public:
    PaymentsTable(const Theme& theme, CausesPaymentsModel& model, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
};

} // namespace cw
