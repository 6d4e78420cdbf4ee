#include "ui/models/compare_copy.h"

#include "sim/analysis/comparison.h"
#include "sim/io/results_csv.h"
#include "ui/models/compare_outcomes_model.h"
#include "ui/models/provenance.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CompareCopy", text); }

/// Heads and cells, line by line; a head with a note shows both.
std::vector<QStringList> linesOf(const QAbstractItemModel& table) {
    const auto head = [&](int section, Qt::Orientation orientation) {
        const QString name = table.headerData(section, orientation).toString(), note = table.headerData(section, orientation, compareNote).toString();
        const bool formula = !name.isEmpty() && QStringLiteral("=+-@").contains(name.front());   // names come from files
        const QString safe = formula ? u'\'' + name : name;
        return note.isEmpty() ? safe : QStringLiteral("%1 (%2)").arg(safe, note);
    };
    std::vector<QStringList> lines(1, QStringList{QString()});
    for (int c = 0; c < table.columnCount(); ++c) lines.front() << head(c, Qt::Horizontal);
    for (int r = 0; r < table.rowCount(); ++r) {
        QStringList line{head(r, Qt::Vertical)};
        for (int c = 0; c < table.columnCount(); ++c) line << table.index(r, c).data().toString();
        lines.push_back(line);
    }
    const bool headless = std::ranges::all_of(lines, [](const QStringList& line) { return line.front().isEmpty(); });
    for (QStringList& line : lines)
        if (headless) line.removeFirst();   // rows without heads, as in "who owed, who paid"
    return lines;
}

const char* summaryName(Summary how) { return how == Summary::last ? "end" : how == Summary::sum ? "sum" : "mean"; }

} // namespace

QString compareCaption(const CompareState& state) {
    const Scenario& scenario = state.document().scenario();
    return tr("Paired differences from %1 over %2 runs of %3 months, 95 % intervals; %4")
        .arg(state.columns().front().name).arg(state.runs()).arg(scenario.months).arg(provenance(scenario));
}

QString overlayCaption(const CompareState& state) {
    const Scenario& scenario = state.document().scenario();
    return tr("%1 (reference, dashed grey) and %2 other scenarios in twin worlds, %3 runs of %4 months each; %5")
        .arg(state.columns().front().name).arg(state.columns().size() - 1).arg(state.runs()).arg(scenario.months).arg(provenance(scenario));
}

QString tableTsv(const QAbstractItemModel& table, const QString& caption) {
    QString text;
    for (QStringList& line : linesOf(table)) {
        for (QString& cell : line) cell.replace(u'\t', u' ').replace(u'\n', QStringLiteral("; "));
        text += line.join(u'\t') + u'\n';
    }
    return text + caption + u'\n';
}

QString tableHtml(const QAbstractItemModel& table, const QString& caption) {
    QString rows;
    bool head = true;
    for (const QStringList& line : linesOf(table)) {
        QString cells;
        for (qsizetype c = 0; c < line.size(); ++c) {
            const QString tag = head || c == 0 ? QStringLiteral("th") : QStringLiteral("td");
            cells += QStringLiteral("<%1>%2</%1>").arg(tag, line[c].toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        }
        rows += QStringLiteral("<tr>%1</tr>\n").arg(cells);
        head = false;
    }
    return QStringLiteral("<table>\n<caption>%1</caption>\n%2</table>\n").arg(caption.toHtmlEscaped(), rows);
}

QByteArray compareCsv(const std::vector<CompareColumn>& columns, const std::vector<int>& outcomes) {
    std::string csv = "outcome,summary,scenario,mean,low,high,n\n";
    for (std::size_t c = 1; c < columns.size(); ++c) {
        if (!columns[c].world) continue;
        for (const int outcome : outcomes) {
            const Outcome& row = outcomeRegistry()[static_cast<std::size_t>(outcome)];
            const Interval& d = columns[c].world->differences[static_cast<std::size_t>(outcome)];
            csv += std::string(row.id) + "," + summaryName(summaryFor(row)) + "," + csvText(columns[c].name.toStdString()) + "," + numberText(d.mean) +
                   "," + (d.n < 2 ? "," : numberText(d.low) + "," + numberText(d.high)) + "," + std::to_string(d.n) + "\n";
        }
    }
    return QByteArray::fromStdString(csv);
}

QByteArray overlayCsv(const std::vector<CompareColumn>& columns, int outcome) {
    const double scale = seriesInfo(outcome).scale;
    std::string csv = "month,year,scenario,p05,p25,p50,p75,p95\n";
    for (const CompareColumn& column : columns) {
        if (!column.world) continue;
        const Fan& fan = column.world->fans[static_cast<std::size_t>(outcome)];
        for (std::size_t month = 0; month < fan.p50.size(); ++month) {
            csv += std::to_string(month) + "," + std::to_string(2025 + month / 12) + "," + csvText(column.name.toStdString());
            for (const auto* band : {&fan.p05, &fan.p25, &fan.p50, &fan.p75, &fan.p95}) csv += "," + numberText(scale * (*band)[month]);
            csv += "\n";
        }
    }
    return QByteArray::fromStdString(csv);
}

} // namespace cw
