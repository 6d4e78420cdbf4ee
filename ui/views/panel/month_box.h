#pragma once
#include <QSpinBox>

#include <optional>

namespace cw {

/// A month of the simulation, shown and typed as a date ("Jan 2027"); the month's number is understood too. Its lowest
/// step means "no date", with words of its own.
class MonthBox : public QSpinBox {
    Q_OBJECT
public:
    MonthBox(int last, const QString& noDate, QWidget* parent = nullptr);
    std::optional<int> month() const;
    void setMonth(std::optional<int> month);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& cursor) const override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace cw
