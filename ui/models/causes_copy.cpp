#include "ui/models/causes_copy.h"

#include "ui/models/compare_copy.h"
#include "ui/models/policy_name.h"
#include "ui/models/provenance.h"

#include <QCoreApplication>

namespace cw {

QString reportCaption(const Histories& histories, int runs) {
    return QCoreApplication::translate("CausesCopy", "One possible history: run %1 of %2 of %3 against %4; %5")
        .arg(histories.run + 1).arg(runs).arg(policyName(*histories.scenario->scenario), histories.referenceName)
        .arg(provenance(*histories.scenario->scenario));
}

QString reportText(const IncidentReport& report, const CausesPaymentsModel& payments) {
    QStringList parts{report.title, report.subtitle, report.chain, tableTsv(payments, payments.payments().rule).trimmed()};
    parts << report.paragraphs << report.caption;
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

QString reportHtml(const IncidentReport& report, const CausesPaymentsModel& payments) {
    const auto tagged = [](const char* tag, const QString& text) { return QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(tag), text.toHtmlEscaped()); };
    QString html = tagged("h3", report.title) + tagged("p", report.subtitle) + tagged("p", report.chain);
    if (!report.drawing.isEmpty())   // within the page, so that it can be sent as one file; its words stand above
        html += QStringLiteral("<p><img alt=\"\" src=\"data:image/svg+xml;base64,%1\"></p>\n").arg(QString::fromLatin1(report.drawing.toBase64()));
    html += tableHtml(payments, payments.payments().rule);
    for (const QString& paragraph : report.paragraphs) html += tagged("p", paragraph);
    return html + tagged("p", report.caption);
}

} // namespace cw
