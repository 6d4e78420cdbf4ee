#include "ui/views/panel/month_box.h"

#include "ui/models/format.h"

#include <QLocale>
#include <QRegularExpression>
#include <QWheelEvent>

namespace cw {
namespace {

constexpr int none = -1, firstYear = 2025;

/// The month that "Jan 2027", "2027" or "24" names.
std::optional<int> read(const QString& typed) {
    static const QRegularExpression date(QStringLiteral(R"(^(\p{L}+)\.?\s+(\d{4})$)"));
    const QString text = typed.trimmed();
    if (const auto match = date.match(text); match.hasMatch()) {
        for (int month = 1; month <= 12; ++month)
            if (QLocale().standaloneMonthName(month).startsWith(match.captured(1), Qt::CaseInsensitive))
                return (match.captured(2).toInt() - firstYear) * 12 + month - 1;
        return {};
    }
    bool whole = false;
    const int number = text.toInt(&whole);
    if (!whole) return {};
    return number >= firstYear ? (number - firstYear) * 12 : number;
}

} // namespace

MonthBox::MonthBox(int last, const QString& noDate, QWidget* parent) : QSpinBox(parent) {
    setRange(none, last);
    setSpecialValueText(noDate);
    setKeyboardTracking(false);   // a date half typed is none
    setFocusPolicy(Qt::StrongFocus);
}

std::optional<int> MonthBox::month() const { return value() == none ? std::nullopt : std::optional(value()); }
void MonthBox::setMonth(std::optional<int> month) { setValue(month.value_or(none)); }

QString MonthBox::textFromValue(int value) const { return format::month(value); }

int MonthBox::valueFromText(const QString& text) const { return text == specialValueText() ? none : read(text).value_or(value()); }

QValidator::State MonthBox::validate(QString& text, int&) const {
    if (text == specialValueText()) return QValidator::Acceptable;
    const auto month = read(text);
    return month && *month >= 0 && *month <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

// The wheel scrolls; a date never moves by accident.
void MonthBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace cw
