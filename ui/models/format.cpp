#include "ui/models/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace cw::format {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("format", text); }

/// Thin spaces between groups of three, from five digits on: 1234 stays together as most style guides ask.
void group(QString& digits) {
    if (digits.size() < 5) return;
    for (auto place = digits.size() - 3; place > 0; place -= 3) digits.insert(place, thinSpace);
}

QString superscript(int value) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString out;
    for (const QChar c : QString::number(value)) out += c == u'-' ? QChar(0x207B) : digits[c.digitValue()];
    return out;
}

int decimalsFor(double magnitude, int figures) {
    if (magnitude == 0) return 0;
    const int lead = static_cast<int>(std::floor(std::log10(magnitude)));
    return std::clamp(figures - 1 - lead, 0, 12);
}

/// Rounds to the figures asked for, so that 12345 becomes 12300 and 9.996 is seen as 10.
double rounded(double magnitude, int figures) {
    if (magnitude == 0) return 0;
    const double scale = std::pow(10.0, figures - 1 - std::floor(std::log10(magnitude)));
    return std::round(magnitude * scale) / scale;
}

QString fixed(double magnitude, int decimals, Zeros zeros) {
    const QString plain = QString::number(magnitude, 'f', decimals);
    QString whole = plain.section(u'.', 0, 0), fraction = plain.section(u'.', 1);
    if (zeros == Zeros::drop)
        while (fraction.endsWith(u'0')) fraction.chop(1);
    group(whole);
    return fraction.isEmpty() ? whole : whole + QLocale().decimalPoint() + fraction;
}

QString between(const QString& low, const QString& high) {
    // Where the comma is the decimal point, another one would be read as part of a number.
    return u'[' + low + (QLocale().decimalPoint() == u"," ? QStringLiteral("; ") : QStringLiteral(", ")) + high + u']';
}

} // namespace

QString modelText(std::string_view utf8) {
    if (utf8.empty()) return {};   // translators keep their own notes under the empty text
    return QCoreApplication::translate("Model", std::string(utf8).c_str());
}

QString number(double value, int figures, Zeros zeros) {
    if (std::isnan(value)) return QStringLiteral("–");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : minus + QStringLiteral("∞");
    const double magnitude = rounded(std::fabs(value), figures);
    const QString sign = value < 0 && magnitude > 0 ? QString(minus) : QString();
    if (magnitude >= 1e9 || (magnitude > 0 && magnitude < 1e-6)) return sign + power(std::log10(magnitude));
    return sign + fixed(magnitude, decimalsFor(magnitude, figures), zeros);
}

QString signedNumber(double value, int figures) {
    const QString plain = number(value, figures);
    return value > 0 && rounded(value, figures) > 0 ? u'+' + plain : plain;
}

QString percent(double share, Zeros zeros) {
    const double value = 100 * share;
    if (std::isnan(value)) return QStringLiteral("–");
    const double magnitude = std::fabs(value);
    const int decimals = magnitude < 0.995 ? 2 : magnitude < 99.95 ? 1 : 0;
    const QString digits = fixed(magnitude, decimals, zeros);
    const bool negative = value < 0 && digits != fixed(0, decimals, zeros);
    return (negative ? QString(minus) : QString()) + digits + thinSpace + u'%';
}

QString power(double log10) {
    int exponent = static_cast<int>(std::floor(log10 + 1e-9));
    double mantissa = std::round(std::pow(10.0, log10 - exponent) * 10) / 10;
    if (mantissa >= 10) mantissa = 1, ++exponent;
    const QString ten = QStringLiteral("10") + superscript(exponent);
    return mantissa <= 1 ? ten : fixed(mantissa, 1, Zeros::drop) + thinSpace + QStringLiteral("×") + thinSpace + ten;
}

QString interval(double low, double high, int figures) { return between(number(low, figures), number(high, figures)); }

QString difference(double mean, double low, double high, double scale) {
    constexpr int figures = 3, finer = 2;
    constexpr double least = 1e-6, most = 1000;   // outside of these, numbers are powers or whole already
    const double end = std::max({std::fabs(low), std::fabs(high), scale * std::pow(10.0, -finer)}), widest = rounded(end, figures);
    const bool none = low == 0 && high == 0;   // twins are equal to the last bit there
    if (none || !(widest >= least && widest < most)) return signedNumber(mean, figures) + u' ' + interval(low, high, figures);
    const int decimals = decimalsFor(widest, figures);
    const QString zero = fixed(0, decimals, Zeros::keep);
    const auto plain = [&](double value) {
        const QString digits = fixed(std::fabs(value), decimals, Zeros::keep);
        return (value < 0 && digits != zero ? QString(minus) : QString()) + digits;
    };
    const QString shown = plain(mean);
    return (mean > 0 && shown != zero ? u'+' + shown : shown) + u' ' + between(plain(low), plain(high));
}

QString quantity(double value, std::string_view unit) {
    if (isPercent(unit)) return percent(value);
    const QString words = unitText(unit, value);
    return words.isEmpty() ? number(value) : number(value) + thinSpace + words;
}

QString unitText(std::string_view unit, double value) {
    if (unit == "0-1" || unit == "0-10,000" || unit == "level" || unit == "count" || unit == "1") return {};
    if (unit == "weight") return value == 1 ? tr("part") : tr("parts");   // of what all burdens together are
    if (unit == "OOM") return tr("powers of ten");
    if (unit == "OOM/yr") return tr("powers of ten a year");
    if (unit == "sd OOM") return tr("powers of ten (standard deviation)");
    if (unit == "k x") return tr("units of care");
    if (unit == "1/yr") return tr("a year");
    if (unit == "1/month") return tr("a month");
    if (unit == "months" && value == 1) return tr("month");
    QString words = modelText(unit);
    if (unit == "x" || unit.starts_with("x ")) words[0] = QChar(0x00D7);
    return words;
}

QString money(std::int64_t cents) {
    const double dollars = static_cast<double>(cents) / 100, magnitude = std::fabs(dollars);
    if (magnitude >= 0.9995e9) return number(dollars / 1e9) + thinSpace + tr("bn$");
    if (magnitude >= 0.9995e6) return number(dollars / 1e6) + thinSpace + tr("m$");
    return number(dollars, magnitude < 1000 ? 3 : 4, Zeros::drop) + thinSpace + tr("$");
}

QString tick(double value, double step) {
    const double shown = std::fabs(value) < 1e-9 * step ? 0 : value;
    int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    const double whole = step * std::pow(10.0, decimals);
    if (std::fabs(whole - std::round(whole)) > 1e-6) ++decimals;   // 0.25
    const QString digits = fixed(std::fabs(shown), decimals, Zeros::keep);
    return shown < 0 ? minus + digits : digits;
}

QString lowerFirst(QString name) {
    if (name.size() > 1 && !name[1].isUpper()) name[0] = name[0].toLower();
    return name;
}

QString upperFirst(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString month(int month) {
    return QLocale().standaloneMonthName(month % 12 + 1, QLocale::ShortFormat) + u' ' + QString::number(2025 + month / 12);
}

bool isPercent(std::string_view unit) { return unit == "share" || unit == "probability"; }
bool isLog10(const ParameterSpec& spec) { return spec.unit.starts_with("log10 ") && spec.limits.low >= 10; }

QString choice(std::string_view name) {
    if (name == "smallworld") return tr("small world");
    if (name == "scalefree") return tr("scale-free");
    return modelText(name);
}

QString parameterValue(const ParameterSpec& spec, double value) {
    if (spec.kind == Kind::choice) {
        const auto row = static_cast<std::size_t>(std::clamp(value, 0.0, static_cast<double>(spec.choices.size()) - 1));
        return choice(spec.choices[row]);
    }
    if (spec.kind == Kind::toggle) return value != 0 ? tr("on") : tr("off");
    if (spec.hasOff() && value == spec.off) return tr("off");
    if (isLog10(spec)) return power(value);
    const bool large = spec.kind == Kind::integer && std::fabs(value) < 1e9;
    return number(isPercent(spec.unit) ? 100 * value : value, large ? 9 : 3, Zeros::drop);
}

QString parameterUnit(const ParameterSpec& spec, double value) {
    if (spec.kind == Kind::choice || spec.kind == Kind::toggle || (spec.hasOff() && value == spec.off)) return {};
    if (isPercent(spec.unit)) return QStringLiteral("%");
    if (isLog10(spec)) return modelText(spec.unit.substr(6));
    return unitText(spec.unit, value);
}

QString parameter(const ParameterSpec& spec, double value) {
    const QString unit = parameterUnit(spec, value);
    return unit.isEmpty() ? parameterValue(spec, value) : parameterValue(spec, value) + thinSpace + unit;
}

QString parameterRange(const ParameterSpec& spec, const Range& range) {
    if (spec.hasOff() && range.high >= spec.off) return tr("%1 and more, or off").arg(parameter(spec, range.low));
    return tr("%1 to %2").arg(parameterValue(spec, range.low), parameter(spec, range.high));
}

std::optional<double> readNumber(const QString& typed) {
    QString word = typed;
    word.replace(minus, u'-');
    word.removeIf([](QChar c) { return c.isSpace(); });
    // A comma that cannot part thousands is a decimal one, whatever the locale.
    static const QRegularExpression decimalComma(QStringLiteral("^[-+]?\\d*,(\\d{1,2}|\\d{4,})$"));
    if (decimalComma.match(word).hasMatch()) word.replace(u',', QLocale().decimalPoint());
    bool ok = false;
    double value = QLocale().toDouble(word, &ok);
    if (!ok) value = QLocale::c().toDouble(word, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> readParameter(const ParameterSpec& spec, const QString& typed) {
    QString word = typed.trimmed();
    if (word == parameterValue(spec, spec.fallback) || word == parameter(spec, spec.fallback)) return spec.fallback;
    if (spec.hasOff() && (word.compare(tr("off"), Qt::CaseInsensitive) == 0 || word == u"off")) return spec.off;
    for (const double one : {spec.plausible.low, 1.0, 2.0})   // "1 month", "2 months"
        if (const QString unit = parameterUnit(spec, one); !unit.isEmpty() && word.endsWith(unit)) {
            word.chop(unit.size());
            break;
        }
    word.replace(QStringLiteral("×"), QStringLiteral("*"));
    word.removeIf([](QChar c) { return c.isSpace(); });
    for (int digit = 0; digit < 10; ++digit)
        word.replace(superscript(digit), QString::number(digit));
    if (const auto ten = word.indexOf(u"10^"); isLog10(spec) && ten >= 0) word.replace(ten, 3, QStringLiteral("1e"));
    else if (isLog10(spec) && word.contains(u"*10")) word.replace(QStringLiteral("*10"), QStringLiteral("e"));
    else if (isLog10(spec) && word.size() == 4 && word.startsWith(u"10")) word.replace(0, 2, QStringLiteral("1e"));
    const std::optional<double> value = readNumber(word);
    if (!value) return {};
    if (isLog10(spec) && *value > 1000) return std::log10(*value);
    return isPercent(spec.unit) ? *value / 100 : *value;
}

} // namespace cw::format
