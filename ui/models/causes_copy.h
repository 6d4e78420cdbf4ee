#pragma once
#include "ui/models/causes_chain.h"
#include "ui/models/causes_payments.h"

namespace cw {

/// One incident as a text that stands by itself: chain, who owed and paid, and what was told beside it.
struct IncidentReport {
    QString title, subtitle, chain;
    QStringList paragraphs;   ///< plain
    QString caption;          ///< which run, seed and program
    QByteArray drawing = {};  ///< of the chain, as SVG; empty: none
};
QString reportText(const IncidentReport& report, const CausesPaymentsModel& payments);
QString reportHtml(const IncidentReport& report, const CausesPaymentsModel& payments);
/// "One possible history: run 17 of 64 of Strict liability against Status quo 2025, seed 2025; Counterweight 0.1"
QString reportCaption(const Histories& histories, int runs);

} // namespace cw
