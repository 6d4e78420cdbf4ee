#include "ui/views/panel/card_html.h"

namespace cw {
namespace {

constexpr auto scheme = "outcome:";
constexpr auto styles = R"(<style>
h4 { color: %1; font-size: 13px; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }
p { margin-top: 0; margin-bottom: 4px; line-height: 130%; }
td { padding-bottom: 3px; }
.name { color: %2; padding-right: 16px; }
.note { color: %2; }
a { color: %3; }
</style>)";

QString linkRow(const SectionRow& row) {
    return QStringLiteral("<p><a href='%1'>%2</a><span class='note'>: %3</span></p>")
        .arg(outcomeLink(row.outcome), row.name.toHtmlEscaped(), row.text.toHtmlEscaped());
}

QString rowsHtml(const std::vector<SectionRow>& rows) {
    QString links, cells;
    for (const SectionRow& row : rows) {
        if (row.outcome >= 0) links += linkRow(row);
        else
            cells += QStringLiteral("<tr><td class='name'>%1</td><td>%2</td></tr>").arg(row.name.toHtmlEscaped(), row.text.toHtmlEscaped());
    }
    return cells.isEmpty() ? links : links + QStringLiteral("<table cellspacing='0' cellpadding='0'>%1</table>").arg(cells);
}

} // namespace

QString outcomeLink(int outcome) { return QLatin1String(scheme) + QString::number(outcome); }

int linkedOutcome(const QString& link) {
    if (!link.startsWith(QLatin1String(scheme))) return -1;
    bool number = false;
    const int outcome = link.sliced(QLatin1String(scheme).size()).toInt(&number);
    return number ? outcome : -1;
}

QString cardHtml(const std::vector<Section>& sections, const Colours& colours) {
    QString html = QString::fromLatin1(styles).arg(colours.ink.name(), colours.secondInk.name(), colours.accent.name());
    for (const Section& section : sections) {
        html += QStringLiteral("<h4>%1</h4>").arg(section.title.toHtmlEscaped());
        for (const QString& paragraph : section.text.split(u'\n', Qt::SkipEmptyParts))
            html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
        html += rowsHtml(section.rows);
    }
    return html;
}

} // namespace cw
