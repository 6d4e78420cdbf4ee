#pragma once
#include "ui/models/compare_state.h"
#include "ui/models/text_table.h"

class QAbstractItemModel;

namespace cw {

/// What a copied or exported table says about itself: against what, how many runs, which seed, which program.
QString compareCaption(const CompareState& state);
/// The same for a chart over time: whose bands, of how many runs.
QString overlayCaption(const CompareState& state);
/// The table as it stands on screen, heads and order included: tab-separated for spreadsheets, and HTML for documents.
QString tableTsv(const QAbstractItemModel& table, const QString& caption);
QString tableHtml(const QAbstractItemModel& table, const QString& caption);

/// The file that `counterweight-cli compare --csv` writes, of these outcomes: outcome,summary,scenario,mean,low,high,n.
QByteArray compareCsv(const std::vector<CompareColumn>& columns, const std::vector<int>& outcomes);
/// One outcome over time, in screen units: month,year,scenario,p05,p25,p50,p75,p95; scenarios without runs are left out.
TextTable overlayTable(const std::vector<CompareColumn>& columns, int outcome);

} // namespace cw
