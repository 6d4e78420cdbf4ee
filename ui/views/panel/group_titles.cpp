#include "ui/views/panel/group_titles.h"

#include "ui/models/format.h"

#include <QCoreApplication>

namespace cw {
namespace {

constexpr std::pair<std::string_view, const char*> titles[] = {
    {"liability", QT_TRANSLATE_NOOP("group", "Liability")},
    {"platform", QT_TRANSLATE_NOOP("group", "Platforms")},
    {"licensing", QT_TRANSLATE_NOOP("group", "Licensing")},
    {"compute", QT_TRANSLATE_NOOP("group", "Compute governance")},
    {"release", QT_TRANSLATE_NOOP("group", "Release of weights")},
    {"alignment", QT_TRANSLATE_NOOP("group", "Alignment")},
    {"treaty", QT_TRANSLATE_NOOP("group", "International")},
    {"promotion", QT_TRANSLATE_NOOP("group", "Promotion of open work")},
    {"growth", QT_TRANSLATE_NOOP("group", "Growth of capability")},
    {"train", QT_TRANSLATE_NOOP("group", "Training runs")},
    {"choice", QT_TRANSLATE_NOOP("group", "Choosing a model")},
    {"network", QT_TRANSLATE_NOOP("group", "Social graph")},
    {"value", QT_TRANSLATE_NOOP("group", "Value of use")},
    {"derive", QT_TRANSLATE_NOOP("group", "Derived models")},
    {"host", QT_TRANSLATE_NOOP("group", "Hosting")},
    {"strip", QT_TRANSLATE_NOOP("group", "Stripping safeguards")},
    {"tamper", QT_TRANSLATE_NOOP("group", "Tamper resistance")},
    {"care", QT_TRANSLATE_NOOP("group", "Developers' care")},
    {"respond", QT_TRANSLATE_NOOP("group", "Developers' responses")},
    {"control", QT_TRANSLATE_NOOP("group", "Loss of control")},
    {"concern", QT_TRANSLATE_NOOP("group", "Public concern")},
    {"identity", QT_TRANSLATE_NOOP("group", "Identity checks")},
    {"misuse", QT_TRANSLATE_NOOP("group", "Misuse")},
    {"severity", QT_TRANSLATE_NOOP("group", "Severity of harm")},
    {"weakness", QT_TRANSLATE_NOOP("group", "Weaknesses found")},
    {"mobility", QT_TRANSLATE_NOOP("group", "Moving abroad")},
    {"compliance", QT_TRANSLATE_NOOP("group", "Cost of compliance")},
    {"cost", QT_TRANSLATE_NOOP("group", "Public cost")},
    {"welfare", QT_TRANSLATE_NOOP("group", "Value judgements")},
    {"outcome", QT_TRANSLATE_NOOP("group", "Definitions")},
    {"users", QT_TRANSLATE_NOOP("group", "Users")},
    {"adoption", QT_TRANSLATE_NOOP("group", "Adoption")},
    {"defence", QT_TRANSLATE_NOOP("group", "Defence")},
    {"developers", QT_TRANSLATE_NOOP("group", "Developers")},
    {"innovation", QT_TRANSLATE_NOOP("group", "Innovation")},
    {"market", QT_TRANSLATE_NOOP("group", "Market")},
    {"policy", QT_TRANSLATE_NOOP("group", "Policy")},
    {"population", QT_TRANSLATE_NOOP("group", "Population")},
    {"race", QT_TRANSLATE_NOOP("group", "Race")},
    {"record", QT_TRANSLATE_NOOP("group", "Record")},
    {"regulator", QT_TRANSLATE_NOOP("group", "Regulator")},
};

} // namespace

QString groupTitle(std::string_view group) {
    for (const auto& [id, title] : titles)
        if (id == group) return QCoreApplication::translate("group", title);
    QString own = format::text(group);
    if (!own.isEmpty()) own[0] = own[0].toUpper();
    return own;
}

} // namespace cw
