#include "ui/models/entity_names.h"

#include "sim/model/parameters/all.h"

#include <QCoreApplication>

#include <array>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("EntityNames", text); }

constexpr std::array placeStarts{"Alder", "Amber", "Arrow", "Ash", "Barrow", "Birch", "Bram", "Briar", "Carn", "Cedar", "Clover", "Corn",
                                 "Dun", "Elder", "Elm", "Fallow", "Fen", "Fern", "Glen", "Gorse", "Harrow", "Hazel", "Heron", "Holly",
                                 "Juniper", "Kestrel", "Larch", "Linden", "Marl", "Merrow", "Mill", "Moss", "North", "Oak", "Otter", "Penn",
                                 "Quill", "Raven", "Rowan", "Sorrel", "South", "Tarn", "Thorn", "Vale", "West", "Willow", "Wren", "Yarrow"};
constexpr std::array placeEnds{"acre", "bank", "beck", "bourne", "bridge", "brook", "by", "cliff", "combe", "cote", "croft", "dale",
                               "den", "fell", "field", "firth", "fold", "ford", "garth", "gate", "grove", "ham", "haugh", "head",
                               "hithe", "holm", "holt", "hurst", "keld", "land", "leigh", "mead", "mere", "moor", "ness", "pool",
                               "ridge", "royd", "side", "stead", "stoke", "strand", "thorpe", "thwaite", "wade", "well", "wick", "worth"};
constexpr std::array familyStarts{"Ar", "Bel", "Cal", "Dor", "El", "Fen", "Gal", "Hal", "Il", "Jor", "Kel", "Lum", "Mer", "Nem", "Ol", "Pel",
                                  "Quin", "Ral", "Sel", "Tal", "Ul", "Ver", "Wil", "Xan", "Yar", "Zel", "Bren", "Cor", "Dal", "Lir", "Mar", "Tor"};
constexpr std::array familyEnds{"aris", "eon", "idian", "una", "ovar", "anth", "enna", "ipse", "orin", "ulan", "adon", "esta", "imar", "ondo", "ura", "avel",
                                "edra", "igon", "oval", "umen", "acor", "elin", "ithe", "osta", "urel", "amba", "entor", "inax", "olis", "undra", "ayle", "emis"};
constexpr std::array handleStarts{"brisk", "calm", "dusty", "early", "faint", "gentle", "hasty", "idle", "jolly", "keen", "late", "mild", "neat", "odd", "plain", "quiet",
                                  "rapid", "shy", "tidy", "upbeat", "vivid", "warm", "young", "zesty", "bold", "crisp", "deft", "eager", "frank", "grand", "humble", "lucid"};
constexpr std::array handleEnds{"badger", "crane", "dormouse", "egret", "ferret", "gannet", "heron", "ibis", "jackdaw", "kite", "linnet", "marten", "newt", "otter", "plover", "quail",
                                "robin", "siskin", "tern", "urchin", "vole", "wagtail", "yak", "zander", "bittern", "curlew", "dunlin", "finch", "grebe", "hare", "lapwing", "merlin"};
constexpr std::array hubStarts{"Model", "Open", "Weight", "Tensor", "Layer", "Vector", "Prompt", "Token"};
constexpr std::array hubEnds{"Harbor", "Quay", "Yard", "Depot"};

constexpr std::array labs{"Labs", "Intelligence", "Research"};
constexpr std::array startups{"AI", "Systems", "Works", "Logic", "Machines"};
constexpr std::array communities{"Collective", "Commons", "Guild", "Circle"};

/// Every pair of a start and an end once, in an order in which neighbours do not look alike; numbered from the second time round.
/// `step` must share no factor with the number of pairs.
template <std::size_t N, std::size_t M>
QString pairName(const std::array<const char*, N>& starts, const std::array<const char*, M>& ends, std::uint64_t number, std::uint64_t step,
                 QLatin1String between = {}, std::uint64_t* round = nullptr) {
    const std::uint64_t place = (number % (N * M) * step + 977) % (N * M);
    if (round) *round = number / (N * M);
    return QLatin1String(starts[place / M]) + between + QLatin1String(ends[place % M]);
}

/// A number of its own for every slot and generation: small for the small ones, so that the first names do for most runs.
std::uint64_t developerNumber(const KeyParts& parts) { return (parts.slot / 256ULL * 256 + parts.generation) * 256 + parts.slot % 256; }

} // namespace

EntityNames::EntityNames(const Scenario& scenario)
    : m_labs(static_cast<std::uint32_t>(scenario.values[par::developers::frontierCount])),
      m_startups(static_cast<std::uint32_t>(scenario.values[par::developers::startupCount])) {
    for (const Jurisdiction& j : scenario.jurisdictions) m_jurisdictions.push_back(QString::fromStdString(j.name));
}

int EntityNames::kindOf(std::uint32_t slot) const { return slot < m_labs ? 0 : slot < m_labs + m_startups ? 1 : 2; }

QString EntityNames::developer(Key key) const {
    const KeyParts parts = partsOf(key);
    const std::uint64_t number = developerNumber(parts);
    std::uint64_t round = 0;
    const QString place = pairName(placeStarts, placeEnds, number, 1531, {}, &round);
    const char* ending = kindOf(parts.slot) == 0   ? labs[number % labs.size()]
                         : kindOf(parts.slot) == 1 ? startups[number % startups.size()]
                                                   : communities[number % communities.size()];
    const QString name = place + u' ' + QLatin1String(ending);
    return round == 0 ? name : name + u' ' + QString::number(round + 1);
}

QString EntityNames::model(Key key) const {
    const KeyParts parts = partsOf(key);
    QString name;
    if (parts.variant) {   // the month and the number within it make it unique
        const std::uint64_t number = static_cast<std::uint64_t>(parts.month) * 4096 + parts.serial;
        name = QStringLiteral("%1-%2.%3").arg(pairName(handleStarts, handleEnds, number, 619, QLatin1String("-"))).arg(parts.month + 1).arg(parts.serial + 1);
    } else {               // a developer trains at most one model a month
        std::uint64_t round = 0;
        const QString family = pairName(familyStarts, familyEnds, developerNumber(parts), 619, {}, &round);
        name = family + (round == 0 ? QString() : QString::number(round + 1)) + u'-' + QString::number(parts.month + 1);
    }
    return parts.stripped ? name + QStringLiteral("-unbound") : name;
}

QString EntityNames::jurisdiction(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < m_jurisdictions.size() ? m_jurisdictions[static_cast<std::size_t>(row)] : QString();
}

QString EntityNames::kindOfDeveloper(Key developer) const {
    if (!developer) return tr("individual");
    switch (kindOf(partsOf(developer).slot)) {
    case 0: return tr("frontier lab");
    case 1: return tr("start-up");
    default: return tr("community group");
    }
}

QString EntityNames::name(Key key) const {
    const KeyParts parts = partsOf(key);
    switch (cw::kindOf(key)) {
    case KeyKind::developer: return developer(key);
    case KeyKind::model: return model(key);
    case KeyKind::actor: return tr("Person %1").arg(parts.user);
    case KeyKind::incident: return tr("Incident of %1").arg(name(actorKey(parts.user)));
    case KeyKind::hub:
        return QLatin1String(hubStarts[parts.number % hubStarts.size()]) +
               QLatin1String(hubEnds[(parts.number + parts.number / hubStarts.size()) % hubEnds.size()]);
    case KeyKind::jurisdiction: return jurisdiction(static_cast<int>(parts.number));
    case KeyKind::trigger: return tr("Trigger %1").arg(parts.number + 1);
    default: return {};
    }
}

QString EntityNames::withKey(Key key) const {
    const QString raw = QString::fromStdString(keyText(key));
    return key ? QStringLiteral("%1 (%2)").arg(name(key), raw) : QString();
}

} // namespace cw
