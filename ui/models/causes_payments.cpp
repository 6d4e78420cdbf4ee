#include "ui/models/causes_payments.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CausesPayments", text); }

constexpr std::array<std::string_view, 4> roles{"developer", "modifier", "platform", "perpetrator"};

QString roleWord(std::string_view role) {
    if (role == "developer") return tr("base developer");
    if (role == "modifier") return tr("modifier");
    if (role == "platform") return tr("platform");
    return tr("perpetrator");
}
QString roleWords(std::string_view role) {
    if (role == "developer") return tr("Developers");
    if (role == "modifier") return tr("Modifiers");
    if (role == "platform") return tr("Platforms");
    return tr("Perpetrators");
}

QString ruleName(const JudgmentLine& line) { return line.rule == "strict" ? tr("strict liability") : line.rule == "negligence" ? tr("negligence") : tr("no liability rule"); }

QString ruleWords(const JudgmentLine& line) {
    const QString rule = ruleName(line);
    if (line.rule == "none") return rule;
    return line.joint ? tr("%1, joint and several: the law that binds the base developer").arg(rule)
                      : tr("%1, each for its own share: the law that binds the base developer").arg(rule);
}

/// Where the base developer sits outside of the policy that others there follow by now; empty else. Who chose another rule
/// for this policy would take the rule for a fault.
QString outsideWords(const History& h, std::int32_t incident) {
    const IncidentFact* fact = h.facts.incident(incident);
    if (!fact || fact->model < 0) return {};
    const int place = h.facts.lineage(fact->model).back()->jurisdiction, month = h.event(incident).month;
    bool acts = false;
    for (const Event& e : h.events()) {
        if (e.month > month) break;
        if (e.type != EventType::policy) continue;
        if (e.jurisdiction == place) return {};
        acts = true;
    }
    return acts ? tr(". %1, where it was trained, has not adopted this policy").arg(h.names.jurisdiction(place)) : QString();
}

QString defenceWords(const JudgmentLine& line) {
    const QString left = line.answers > 0 ? tr(": %1 of its part is left").arg(format::percent(line.answers)) : QString();
    switch (line.defence) {
    case Defence::noRule: return tr("no rule binds it");
    case Defence::dueCare: return tr("met the standard of care");
    case Defence::unforeseeable: return tr("others changed its model; only part was foreseeable%1").arg(left);
    case Defence::openSource: return tr("exempt as free software%1").arg(left);
    case Defence::safeHarbour: return tr("safe harbour: honours notices in time");
    case Defence::departed: return tr("has left the market; its fault cannot be shown");
    case Defence::unidentified: return line.answers > 0 ? tr("%1 of the culprits are known by name").arg(format::percent(line.answers)) : tr("never identified");
    case Defence::noSuit: return tr("no suit reached it");
    case Defence::noCause:
        return line.answers > 0 ? tr("no cause of most of it: guardrails hold little of what is done with weights%1").arg(left)
                                : tr("no cause: guardrails could not have stopped it");
    case Defence::none: break;
    }
    return {};
}

/// What joint liability moved: a debt taken over from those who cannot pay, or passed on to those who can.
QString jointWords(const JudgmentLine& line) {
    if (!line.joint) return {};
    const Cents own = toCents(line.share * toBillions(line.harm)), moved = line.owed - own;
    const Cents least = line.harm / 1000;   // below it is rounding, or not worth a word
    if (moved > least) return tr("takes over %1 that others cannot pay").arg(format::money(moved));
    if (moved < -least) return tr("%1 falls on those who can pay").arg(format::money(-moved));
    return {};
}

QString paymentWords(const JudgmentLine& line) {
    if (line.owed <= 0) return {};
    if (line.paid >= line.owed) return tr("paid in full");
    return line.paid <= 0 ? tr("had nothing to pay with: judgment-proof") : tr("paid all it had: judgment-proof");
}

QString partyName(const History& h, const JudgmentLine& line) {
    if (line.role == "perpetrator") return line.party ? h.names.name(line.party) : tr("Perpetrators");
    if (line.role == "modifier" && kindOf(line.party) == KeyKind::model)
        return partsOf(line.party).stripped ? tr("Unknown stripper") : tr("Author of %1").arg(h.names.name(line.party));
    return h.names.name(line.party);
}

/// `leading`: the line whose law stands above the table. Another place may judge its party by another.
PaymentLine lineOf(const History& h, const JudgmentLine& judged, const JudgmentLine& leading) {
    QStringList why;
    if (judged.rule != leading.rule && judged.rule != "none") why << tr("under another law: %1").arg(ruleName(judged));
    for (const QString& part : {defenceWords(judged), jointWords(judged), paymentWords(judged)})
        if (!part.isEmpty()) why << part;
    return {.party = partyName(h, judged), .role = roleWord(judged.role), .why = why.join(QStringLiteral("; ")), .tip = h.names.withKey(judged.party),
            .share = judged.share, .owed = judged.owed, .paid = judged.paid};
}

void addTotals(Payments& payments) {
    Cents owed = 0, paid = 0;
    for (const PaymentLine& line : payments.lines) owed += line.owed, paid += line.paid;
    if (owed < payments.harm)
        payments.lines.push_back({.kind = PaymentLine::Kind::nobody, .party = tr("Owed by nobody"),
                                  .why = tr("what no rule, suit or defence left to anybody"), .owed = payments.harm - owed});
    const Cents unpaid = payments.harm - paid;
    payments.lines.push_back({.kind = PaymentLine::Kind::sum, .party = tr("Harm"),
                              .why = unpaid > 0 ? tr("%1 uncompensated, borne by the victims").arg(format::money(unpaid)) : tr("the victims got all of it"),
                              .owed = payments.harm, .paid = paid});
}

} // namespace

Payments paymentsOf(const History& h, std::int32_t incident) {
    Payments payments{.harm = h.event(incident).amount};
    const auto judged = h.index.judgment(incident);
    const JudgmentLine* leading = nullptr;
    for (const JudgmentLine& line : judged)
        if (!leading || line.role == "developer") leading = &line;
    payments.rule = leading ? ruleWords(*leading) + (leading->role == "developer" ? outsideWords(h, incident) : QString())
                            : tr("nobody on its chain is bound by a rule");
    for (const JudgmentLine& line : judged) payments.lines.push_back(lineOf(h, line, *leading));
    addTotals(payments);
    return payments;
}

Payments paymentsOf(const History& h, const std::vector<std::int32_t>& incidents) {
    Payments payments{.rule = tr("all of them together")};
    std::array<Cents, roles.size()> owed{}, paid{};
    std::array<bool, roles.size()> seen{};
    for (const std::int32_t incident : incidents) {
        payments.harm += h.event(incident).amount;
        for (const JudgmentLine& line : h.index.judgment(incident)) {
            const auto role = static_cast<std::size_t>(std::ranges::find(roles, line.role) - roles.begin());
            owed[role] += line.owed, paid[role] += line.paid, seen[role] = true;
        }
    }
    for (std::size_t role = 0; role < roles.size(); ++role) {
        if (!seen[role]) continue;
        const QString why = owed[role] <= 0 ? tr("owed nothing") : paid[role] >= owed[role] ? tr("paid in full") : tr("could not pay the rest");
        payments.lines.push_back({.party = roleWords(roles[role]), .role = roleWord(roles[role]), .why = why,
                                  .share = payments.harm > 0 ? static_cast<double>(owed[role]) / static_cast<double>(payments.harm) : -1,
                                  .owed = owed[role], .paid = paid[role]});
    }
    addTotals(payments);
    return payments;
}

QString paymentsSentence(const Payments& payments) {
    Cents owed = 0, paid = 0;
    for (const PaymentLine& line : payments.lines)
        if (line.kind == PaymentLine::Kind::party) owed += line.owed, paid += line.paid;
    const QString borne = format::money(payments.harm - paid);
    if (owed <= 0) return tr("Nobody owes anything; the victims bear %1.").arg(borne);
    return tr("Owed %1, paid %2; the victims bear %3.").arg(format::money(owed), format::money(paid), borne);
}

QString paidWords(const History& h, std::int32_t incident) {
    QStringList words;
    for (const std::string_view role : roles) {
        Cents paid = 0;
        for (const JudgmentLine& line : h.index.judgment(incident))
            if (line.role == role) paid += line.paid;
        if (paid > 0) words << QStringLiteral("%1 %2").arg(roleWords(role).toLower(), format::money(paid));
    }
    return words.join(QStringLiteral(", "));
}

void CausesPaymentsModel::set(Payments payments) {
    beginResetModel();
    m_payments = std::move(payments);
    endResetModel();
}

QVariant CausesPaymentsModel::data(const QModelIndex& index, int asked) const {
    if (!index.isValid()) return {};
    const PaymentLine& line = m_payments.lines[static_cast<std::size_t>(index.row())];
    if (asked == Qt::ToolTipRole) return index.column() == why || line.tip.isEmpty() ? line.why : line.tip;
    if (asked == Qt::TextAlignmentRole) {
        const bool number = index.column() == share || index.column() == owed || index.column() == paid;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (asked == Qt::UserRole) return static_cast<int>(line.kind);
    if (asked != Qt::DisplayRole) return {};
    const bool nobody = line.kind == PaymentLine::Kind::nobody;
    switch (index.column()) {
    case party: return line.party;
    case role: return line.role;
    case share: return line.share < 0 ? QString() : format::percent(line.share);
    case owed: return format::money(line.owed);
    case paid: return nobody ? QString() : format::money(line.paid);
    case why: return line.why;
    default: return {};
    }
}

QVariant CausesPaymentsModel::headerData(int section, Qt::Orientation orientation, int asked) const {
    if (orientation != Qt::Horizontal) return {};
    const bool number = section == share || section == owed || section == paid;
    if (asked == Qt::TextAlignmentRole) return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (asked != Qt::DisplayRole) return {};
    const QString heads[] = {tr("Party"), tr("Role"), tr("Share"), tr("Owed"), tr("Paid"), tr("Why")};
    return heads[section];
}

} // namespace cw
