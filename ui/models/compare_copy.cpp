#include "ui/models/compare_copy.h"

#include "sim/analysis/comparison.h"
#include "ui/models/compare_outcomes_model.h"
#include "ui/models/provenance.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CompareCopy", text); }

/// Heads and cells; a head with a note shows both. Rows without heads, as in "who owed, who paid", have no column for them.
TextTable copyOf(const QAbstractItemModel& table) {
    const auto head = [&](int section, Qt::Orientation orientation) {
        const QString name = table.headerData(section, orientation).toString(), note = table.headerData(section, orientation, compareNote).toString();
        return note.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, note);
    };
    bool headed = false;
    for (int r = 0; r < table.rowCount() && !headed; ++r) headed = !head(r, Qt::Vertical).isEmpty();
    TextTable copy;
    copy.row();
    if (headed) copy.plain(QString());
    for (int c = 0; c < table.columnCount(); ++c) copy.text(head(c, Qt::Horizontal));   // names come from files
    for (int r = 0; r < table.rowCount(); ++r) {
        copy.row();
        if (headed) copy.text(head(r, Qt::Vertical));
        for (int c = 0; c < table.columnCount(); ++c) copy.plain(table.index(r, c).data().toString());
    }
    return copy;
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

QString tableTsv(const QAbstractItemModel& table, const QString& caption) { return copyOf(table).tsv() + caption + u'\n'; }

QString tableHtml(const QAbstractItemModel& table, const QString& caption) { return copyOf(table).html(caption); }

QByteArray compareCsv(const std::vector<CompareColumn>& columns, const std::vector<int>& outcomes) {
    TextTable table;
    table.row();
    for (const char* head : {"outcome", "summary", "scenario", "mean", "low", "high", "n"}) table.plain(head);
    for (std::size_t c = 1; c < columns.size(); ++c) {
        if (!columns[c].world) continue;
        for (const int outcome : outcomes) {
            const Outcome& row = outcomeRegistry()[static_cast<std::size_t>(outcome)];
            const Interval& d = columns[c].world->differences[static_cast<std::size_t>(outcome)];
            table.row().plain(row.id).plain(summaryName(summaryFor(row))).text(columns[c].name).number(d.mean);
            for (const double end : {d.low, d.high}) d.n < 2 ? table.plain("") : table.number(end);
            table.plain(std::to_string(d.n));
        }
    }
    return table.csv();
}

TextTable overlayTable(const std::vector<CompareColumn>& columns, int outcome) {
    const double scale = seriesInfo(outcome).scale;
    TextTable table;
    table.row();
    for (const char* head : {"month", "year", "scenario", "p05", "p25", "p50", "p75", "p95"}) table.plain(head);
    for (const CompareColumn& column : columns) {
        if (!column.world) continue;
        const Fan& fan = column.world->fans[static_cast<std::size_t>(outcome)];
        for (std::size_t month = 0; month < fan.p50.size(); ++month) {
            table.row().number(static_cast<int>(month)).number(static_cast<int>(2025 + month / 12)).text(column.name);
            for (const auto* band : {&fan.p05, &fan.p25, &fan.p50, &fan.p75, &fan.p95}) table.number(scale * (*band)[month]);
        }
    }
    return table;
}

} // namespace cw
