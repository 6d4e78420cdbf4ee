#include "ui/views/charts/axis_dialog.h"

#include "ui/models/format.h"
#include "ui/views/theme/theme.h"
#include "ui/views/theme/wrapped_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace cw {

namespace {

constexpr int figures = 9;   // so that an end is typed back as it is shown

QLineEdit* numberEdit(double value, const QString& name) {
    auto* edit = new QLineEdit(format::number(value, figures, format::Zeros::drop));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

AxisDialog::AxisDialog(const SeriesInfo& series, double low, double high, bool locked, QWidget* parent)
    : QDialog(parent), m_low(numberEdit(low, tr("Lower end"))), m_high(numberEdit(high, tr("Upper end"))), m_fault(wrappedLabel({}, Theme::body(), "fault")) {
    setWindowTitle(tr("Lock axis"));
    m_fault->hide();
    auto* form = new QFormLayout(this);
    const QString unit = series.unit.isEmpty() ? QString() : QStringLiteral(", ") + series.unit;
    form->addRow(wrappedLabel(series.title, Theme::title()));
    form->addRow(wrappedLabel(tr("It stays between these two, whatever the runs say. What lies outside is not drawn."), Theme::body(), "second"));
    form->addRow(tr("&Upper end%1").arg(unit), m_high);
    form->addRow(tr("&Lower end%1").arg(unit), m_low);
    form->addRow(m_fault);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    connect(buttons->addButton(tr("Lock"), QDialogButtonBox::AcceptRole), &QPushButton::clicked, this, &AxisDialog::lock);
    if (locked)
        connect(buttons->addButton(tr("Unlock"), QDialogButtonBox::ResetRole), &QPushButton::clicked, this, [this] {
            emit unlocked();
            accept();
        });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    m_high->setFocus();
    m_high->selectAll();
}

void AxisDialog::lock() {
    const std::optional<double> low = format::readNumber(m_low->text()), high = format::readNumber(m_high->text());
    if (low && high && *low < *high) {
        emit locked(*low, *high);
        return accept();
    }
    m_fault->setText(!low || !high ? tr("Give both ends as numbers, such as 0 and 12.5.") : tr("The lower end has to be less than the upper."));
    m_fault->show();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));   // a window does not grow with what is in it
}

} // namespace cw
