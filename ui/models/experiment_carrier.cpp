#include "ui/models/experiment_carrier.h"

#include "ui/models/experiment.h"

#include <QBuffer>
#include <QImageReader>
#include <QXmlStreamReader>

#include <algorithm>

namespace cw {

namespace {

constexpr const char* svgElement = "counterweight";
constexpr const char* svgNamespace = "https://counterweight.invalid/experiment";   // a name, no address
constexpr qsizetype mostPacked = 512 << 10;   // zlib packs a thousand to one at most: half a GB; an experiment is far smaller

bool isPng(const QByteArray& file) { return file.startsWith("\x89PNG\r\n"); }
bool isPdf(const QByteArray& file) { return file.startsWith("%PDF-"); }
bool isSvg(const QByteArray& file) {
    const QByteArray start = file.left(1024).trimmed();
    return start.startsWith('<') && start.contains("<svg");
}

std::optional<QByteArray> inPng(const QByteArray& file) {
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    const QString text = QImageReader(&buffer, "PNG").read().text(QLatin1String(carrier::pngKey));   // it may stand behind the pixels
    return text.isEmpty() ? std::nullopt : std::optional(QByteArray::fromBase64(text.toLatin1()));
}

std::optional<QByteArray> inSvg(const QByteArray& file) {
    QXmlStreamReader xml(file);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String(svgElement) && xml.namespaceUri() == QLatin1String(svgNamespace))
            return xml.readElementText().toUtf8();
    return std::nullopt;
}

/// A stream of a PDF that zlib can unpack; empty where it cannot. Qt wants the unpacked size before it, as a first guess.
QByteArray unpacked(const QByteArray& stream) {
    const auto header = static_cast<unsigned char>(stream.isEmpty() ? 0 : stream[0]);
    if ((header & 15) != 8 || stream.size() > mostPacked) return {};
    QByteArray sized("\0\0\x40\0", 4);
    return qUncompress(sized + stream);
}

/// All attachments are packed streams; the one that starts like an experiment is it.
std::optional<QByteArray> inPdf(const QByteArray& file) {
    const QByteArray begin = "stream", end = "endstream";
    for (qsizetype at = file.indexOf(begin); at >= 0; at = file.indexOf(begin, at)) {
        const qsizetype to = file.indexOf(end, at);
        if (to < 0) break;
        qsizetype from = at + begin.size();
        while (from < to && (file[from] == '\r' || file[from] == '\n')) ++from;
        const QByteArray content = unpacked(file.mid(from, to - from));
        if (isExperiment(content)) return content;
        at = to + end.size();
    }
    return std::nullopt;
}

} // namespace

QByteArray svgWithExperiment(const QByteArray& svg, const QByteArray& experiment) {
    const qsizetype end = svg.lastIndexOf("</svg>");
    if (end < 0) return svg;
    const QByteArray inside = QString::fromUtf8(experiment).toHtmlEscaped().toUtf8();
    return svg.left(end) + "<metadata><" + svgElement + " xmlns=\"" + svgNamespace + "\">" + inside + "</" + svgElement + "></metadata>\n" + svg.mid(end);
}

bool mayCarry(const QByteArray& start) { return isPng(start) || isPdf(start) || isSvg(start); }

std::optional<QByteArray> carriedExperiment(const QByteArray& file) {
    if (isPng(file)) return inPng(file);
    if (isPdf(file)) return inPdf(file);
    if (isSvg(file)) return inSvg(file);
    return std::nullopt;
}

} // namespace cw
