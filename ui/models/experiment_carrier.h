#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace cw {

/// Where the experiment stands in a picture: a text of a PNG, `metadata` of an SVG, a file attached to a PDF.
namespace carrier {
inline constexpr const char* pngKey = "Counterweight experiment";
inline constexpr const char* attachment = "experiment.json";
}

/// An SVG with the experiment in it, as the generator's output cannot carry one.
QByteArray svgWithExperiment(const QByteArray& svg, const QByteArray& experiment);

/// Whether a file that starts so is a picture that could carry an experiment.
bool mayCarry(const QByteArray& start);
/// The experiment in a PNG, SVG or PDF, told by its content and not by its name; nothing where there is none. What other
/// programs left of the file decides: an editor that drops metadata drops the experiment.
std::optional<QByteArray> carriedExperiment(const QByteArray& file);

} // namespace cw
