#pragma once
#include "sim/parameter.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

/// Numbers as people read them: three significant figures, a real minus, thin spaces, the locale's decimal point.
namespace cw::format {

inline constexpr QChar thinSpace{0x202F};
inline constexpr QChar minus{0x2212};

inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
/// A text of the model's own registries (label, unit, help) in the window's language. This is the one place where they
/// come to the screen; their translations have the context "Model".
QString modelText(std::string_view utf8);

enum class Zeros { keep, drop };
/// 1234.6 -> "1 230", 50 -> "50.0" (or "50" with Zeros::drop), -0.0123 -> "−0.0123", NaN -> "–".
QString number(double value, int figures = 3, Zeros zeros = Zeros::keep);
/// As number(), with a plus sign where it is positive.
QString signedNumber(double value, int figures = 3);
/// 0.1432 -> "14.3 %". No more than one decimal.
QString percent(double share, Zeros zeros = Zeros::drop);
/// A power of ten given by its logarithm: 26 -> "10²⁶", 25.5 -> "3.2 × 10²⁵".
QString power(double log10);
/// "[−45.0, −10.0]"
QString interval(double low, double high, int figures = 3);
/// A mean difference and its interval, all to the decimals that three figures of the interval's wider end have:
/// "+0.00007 [−0.00345, 0.00359]". More of the mean would tell luck. Below others of this scale: two decimals more than the largest
/// of them at most.
QString difference(double mean, double low, double high, double scale = 0);
/// A number with its unit: "27.0 bn$"; a "share" or "probability" as a percentage.
QString quantity(double value, std::string_view unit);
/// Money of any size in its own unit: "2.10 bn$", "41.0 m$", "5 230 $".
QString money(std::int64_t cents);
/// A number on an axis whose ticks stand `step` apart: with the decimals that tell them apart.
QString tick(double value, double step);
/// A name within a sentence: "Open lag" -> "open lag", but "HHI" as it is.
QString lowerFirst(QString name);
/// The same where a sentence begins.
QString upperFirst(QString text);
/// "Jan 2032"; month 0 is January 2025.
QString month(int month);

/// True if the unit is shown as a percentage: shares and probabilities.
bool isPercent(std::string_view unit);
/// True for thresholds given as log10: shown as a power of ten.
bool isLog10(const ParameterSpec& spec);
/// A parameter's value without unit, as the editor beside a slider shows it: "70", "10²⁶", "off", "strict", "on".
QString parameterValue(const ParameterSpec& spec, double value);
/// A unit of the registries in words for a screen: "powers of ten a year" for "OOM/yr"; of one month "month".
QString unitText(std::string_view unit, double value);
/// The unit to stand beside parameterValue(): "%", "FLOP", "bn$/yr"; empty for choices, switches and "off".
QString parameterUnit(const ParameterSpec& spec, double value);
/// Both together: "70 %", "10²⁶ FLOP", "off".
QString parameter(const ParameterSpec& spec, double value);
/// From one end of a range to the other: "0 to 100 %"; "10²⁰ FLOP and more, or off" where its upper end is "off".
QString parameterRange(const ParameterSpec& spec, const Range& range);
/// The name of a choice as a word on screen: "smallworld" -> "small world".
QString choice(std::string_view name);

/// Reads a number as number() writes it, in the locale's or the C form.
std::optional<double> readNumber(const QString& typed);
/// Reads what a person typed into such an editor: "70" or "70 %" for .7, "off", "1e26" or "26" for a threshold, the
/// locale's or the C decimal point. Nothing if it is no number; limits are not checked.
std::optional<double> readParameter(const ParameterSpec& spec, const QString& typed);

} // namespace cw::format
