#include "ui/models/text_table.h"

#include "sim/io/results_csv.h"
#include "sim/parameter.h"
#include "ui/models/format.h"

namespace cw {

TextTable& TextTable::row() {
    m_rows.emplace_back();
    return *this;
}

TextTable& TextTable::text(std::string_view utf8) { return plain(formulaSafe(utf8)); }

TextTable& TextTable::plain(std::string_view utf8) {
    m_rows.back().emplace_back(utf8);
    return *this;
}

TextTable& TextTable::number(double value) { return plain(numberText(value)); }

QByteArray TextTable::csv() const {
    std::string all;
    for (const auto& row : m_rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            all += csvQuoted(row[c]);
            all += c + 1 < row.size() ? ',' : '\n';
        }
    return QByteArray::fromStdString(all);
}

QString TextTable::tsv() const {
    QString all;
    for (const auto& row : m_rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            all += format::text(row[c]).replace(u'\t', u' ').replace(u'\n', QStringLiteral("; "));
            all += c + 1 < row.size() ? u'\t' : u'\n';
        }
    return all;
}

QString TextTable::html(const QString& caption) const {
    QString rows;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        rows += QStringLiteral("<tr>");
        for (std::size_t c = 0; c < m_rows[r].size(); ++c) {
            const QString tag = r == 0 || c == 0 ? QStringLiteral("th") : QStringLiteral("td");
            rows += QStringLiteral("<%1>%2</%1>").arg(tag, format::text(m_rows[r][c]).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        }
        rows += QStringLiteral("</tr>\n");
    }
    return QStringLiteral("<table>\n<caption>%1</caption>\n%2</table>\n").arg(caption.toHtmlEscaped(), rows);
}

} // namespace cw
