#include "ui/models/series_catalog.h"

#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("SeriesCatalog", text); }

QString unitOnScreen(std::string_view unit) {
    if (format::isPercent(unit)) return QStringLiteral("%");
    if (unit == "bn$/month") return tr("bn$ a month");
    if (unit == "thousand/month") return tr("thousand a month");
    return format::unitText(unit, 0);
}

/// The registry's help without the equations it points at: the manual has those.
QString description(const Outcome& outcome) {
    static const QRegularExpression equations(QStringLiteral(R"( \((E\d+)(, E\d+)*\))"));
    return format::modelText(outcome.help).remove(equations);
}

/// What is measured, without unit and reading: the help up to the first pause.
QString subject(const QString& help) {
    static const QRegularExpression pause(QStringLiteral(R"([,:;]|\. )"));
    return help.section(pause, 0, 0);
}

QString shortTitle(const Outcome& row) {
    if (row.id == "market.developer_hhi") return tr("Concentration");
    if (row.id == "liability.uncompensated_share") return tr("Unpaid harm");
    if (row.id == "catastrophe.chance") return tr("Catastrophe");
    if (row.id == "market.open_share") return tr("Open share");
    return format::modelText(row.label);
}

QString groupTitle(const QString& prefix) {
    if (prefix == u"innovation") return tr("Innovation");
    if (prefix == u"capability") return tr("Capability");
    if (prefix == u"market") return tr("Market");
    if (prefix == u"adoption") return tr("Adoption");
    if (prefix == u"misuse") return tr("Misuse");
    if (prefix == u"catastrophe") return tr("Catastrophe");
    if (prefix == u"control") return tr("Loss of control");
    if (prefix == u"weakness") return tr("Weaknesses");
    if (prefix == u"models") return tr("Models");
    if (prefix == u"defence") return tr("Defence");
    if (prefix == u"care") return tr("Care");
    if (prefix == u"liability") return tr("Liability");
    if (prefix == u"governance") return tr("Governance");
    if (prefix == u"developers") return tr("Developers");
    if (prefix == u"welfare") return tr("Welfare");
    return prefix;
}

} // namespace

SeriesInfo seriesInfo(int outcome) {
    const Outcome& row = outcomeRegistry()[static_cast<std::size_t>(outcome)];
    SeriesInfo info{.outcome = outcome, .title = format::modelText(row.label), .shortTitle = shortTitle(row), .subtitle = {}, .help = description(row), .unit = unitOnScreen(row.unit)};
    const bool percent = format::isPercent(row.unit);
    info.scale = percent ? 100 : 1;
    const double most = limitsOf(row).high;
    info.ceiling = std::isfinite(most) ? info.scale * most : 0;
    info.fromZero = row.unit.find("log10") == std::string_view::npos;
    if (row.id == "misuse.expected_harm") info.subtitle = tr("expected, all domains");
    else if (row.id == "innovation.flow") info.subtitle = tr("value of use to users and builders");
    else info.subtitle = subject(info.help);
    if (!info.unit.isEmpty()) info.subtitle += tr(", ") + info.unit;
    return info;
}

QString seriesValue(const SeriesInfo& series, double modelValue) {
    if (series.unit == u"%") return format::percent(modelValue);
    const bool fine = series.unit == format::unitText("months", 0) && std::fabs(modelValue) < 1;   // a thousandth of a month is no time
    return format::number(modelValue, fine ? 2 : 3);
}

std::vector<SeriesGroup> seriesGroups() {
    std::vector<SeriesGroup> groups;
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
        const std::string_view id = outcomeRegistry()[o].id;
        const QString title = groupTitle(format::text(id.substr(0, id.find('.'))));
        if (groups.empty() || groups.back().title != title) groups.push_back({title, {}});
        groups.back().outcomes.push_back(static_cast<int>(o));
    }
    return groups;
}

} // namespace cw
