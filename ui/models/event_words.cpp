#include "ui/models/event_words.h"

#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("EventWords", text); }

QString releaseSentence(const History& h, const Event& e) {
    const QString developer = h.names.name(e.developer), model = h.names.name(e.model);
    if (e.type == EventType::opening) return tr("%1 opens the weights of %2, which were served by API").arg(developer, model);
    return (e.detail == 2 ? tr("%1 releases %2 as open weights") : tr("%1 offers %2 by API")).arg(developer, model);
}

QString listingSentence(const History& h, const Event& e) {
    const QString hub = h.names.name(hubKey(static_cast<std::uint32_t>(e.hub))), model = h.names.name(e.model);
    return (e.type == EventType::takedown ? tr("%1 takes down %2") : tr("%2 is uploaded again, to %1")).arg(hub, model);
}

} // namespace

QString domainWord(int domain, bool many) {
    switch (domain) {
    case fraud: return many ? tr("frauds") : tr("fraud");
    case cyber: return many ? tr("cyber attacks") : tr("cyber attack");
    case biochemical: return many ? tr("biochemical attacks") : tr("biochemical attack");
    default: return many ? tr("losses of control") : tr("loss of control");
    }
}

QString domainTitle(int domain, bool many) {
    return format::upperFirst(domainWord(domain, many));
}

QString eventPlace(std::int32_t row, int month) { return tr("event %1, %2").arg(format::number(row, 9, format::Zeros::drop), format::month(month)); }

QString leverWords(const Scenario& scenario, const ParameterSpec& lever) {
    return QStringLiteral("%1: %2").arg(format::modelText(lever.label), format::parameter(lever, scenario.leverValue(lever)));
}

QString accessWords(const History& h, const ModelFact& model, std::uint8_t route) {
    const QString name = h.names.name(originalOf(model.key));
    if (route == byStripped) return tr("stripped copy of %1").arg(name);
    if (route == byApi) return model.developer ? tr("%1 through the API of %2").arg(name, h.names.name(model.developer)) : tr("%1 through an API").arg(name);
    if (model.is(leakedWeights)) return tr("leaked weights of %1").arg(name);
    if (model.is(unlawful)) return tr("unlawful open weights of %1").arg(name);
    return tr("open weights of %1").arg(name);
}

QString eventSentence(const History& h, const Event& e) {
    const QString developer = h.names.name(e.developer), model = h.names.name(e.model), place = h.names.jurisdiction(e.jurisdiction);
    const QString money = format::money(e.amount);
    switch (e.type) {
    case EventType::policy:
        return tr("in %1 the law changes: %2").arg(place, leverWords(*h.scenario, *parameterRegistry()[static_cast<std::size_t>(e.detail)]));
    case EventType::training: return tr("%1 trains %2").arg(developer, model);
    case EventType::licence: return tr("%1 is licensed to train %2").arg(developer, model);
    case EventType::refusal: return tr("%1 is refused a licence for %2").arg(developer, model);
    case EventType::covertRun: return tr("%1 trains %2 in secret").arg(developer, model);
    case EventType::detection: return tr("the secret training of %2 by %1 is found out").arg(developer, model);
    case EventType::release:
    case EventType::opening: return releaseSentence(h, e);
    case EventType::listing:
    case EventType::takedown: return listingSentence(h, e);
    case EventType::variant: return tr("an individual publishes the variant %1").arg(model);
    case EventType::strip: return tr("somebody strips the guardrails from %1").arg(h.names.name(originalOf(e.model)));
    case EventType::incident: return tr("%1 with %2 of harm, in %3").arg(domainWord(e.detail), money, place);
    case EventType::incidents: return tr("small %1 with %2, %3 of harm together").arg(domainWord(e.detail, true), model, money);
    case EventType::judgment: return tr("a court awards %1 for a %2").arg(money, domainWord(e.detail));
    case EventType::fine: return tr("%1 is fined %2").arg(developer, money);
    case EventType::move: return tr("%1 moves to %2").arg(developer, place);
    case EventType::insolvency: return tr("%1 becomes insolvent").arg(developer);
    case EventType::exit: return tr("%1 closes").arg(developer);
    case EventType::entry: return tr("%1 is founded in %2").arg(developer, place);
    case EventType::tightening: return tr("%1 tightens its rules").arg(place);
    case EventType::trigger: return tr("%1 fires or ends: %2").arg(h.names.name(e.key), format::modelText(outcomeRegistry()[static_cast<std::size_t>(e.detail)].label));
    case EventType::count: break;
    }
    return {};
}

} // namespace cw
