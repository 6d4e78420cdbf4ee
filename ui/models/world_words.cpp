#include "ui/models/world_words.h"

#include "sim/analysis/recording.h"
#include "sim/model/release_utility.h"
#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cw {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("WorldWords", text, nullptr, n); }

constexpr std::size_t mostLinks = 8, mostEvents = 40;

QString domainName(int domain) {
    switch (domain) {
    case fraud: return tr("Fraud");
    case cyber: return tr("Cyber attack");
    case biochemical: return tr("Biological or chemical attack");
    default: return tr("Loss of control");
    }
}

QString routeName(int route) {
    switch (route) {
    case byApi: return tr("through its API");
    case byOpen: return tr("with open weights");
    default: return tr("with its guardrails stripped");
    }
}

QString leverText(const LawChange& change) {
    return tr("%1: %2").arg(format::modelText(change.lever->label), format::parameter(*change.lever, change.after));
}

/// What the policy event says: the value of its lever from that month on.
QString policyText(const History& history, const Event& event) {
    const auto& law = history.recording->law;
    const auto found = std::ranges::find_if(law, [&](const LawChange& change) {
        return change.month == event.month && change.jurisdiction == event.jurisdiction && change.lever->index == event.detail;
    });
    if (found != law.end()) return leverText(*found);
    return format::modelText(parameterRegistry()[static_cast<std::size_t>(event.detail)]->label);   // e.g. the first step of a ramp is still zero
}

/// The model, and what it was built on.
QString modelText(const History& history, const Event& event) {
    const QString name = history.names.name(event.model);
    const ModelFact* model = history.facts.model(event.model);
    return model && model->parent >= 0 ? tr("%1, built on %2").arg(name, history.names.name(history.facts.models[static_cast<std::size_t>(model->parent)].key)) : name;
}

QString causeText(const History& history, const Event& event) {
    if (event.cause < 0) return {};
    const EventWords cause = eventWords(history, event.cause);
    return tr("after: %1").arg(cause.detail.isEmpty() ? cause.what : cause.what + QStringLiteral(", ") + cause.detail);
}

EventWords incidentWords(const History& history, const Event& event, std::int32_t row) {
    const EntityNames& names = history.names;
    const IncidentFact* fact = history.facts.incident(row);
    EventWords words{.amount = format::money(event.amount), .harm = true};
    if (event.detail == control) {
        words.what = tr("Loss of control in %1").arg(names.jurisdiction(event.jurisdiction));
        words.detail = tr("of %1").arg(names.name(event.model));
        return words;
    }
    words.what = event.type == EventType::incident ? tr("%1 in %2").arg(domainName(event.detail), names.jurisdiction(event.jurisdiction))
                                                   : tr("%1, small cases together").arg(domainName(event.detail));
    words.detail = tr("%1, %2").arg(names.name(event.model), routeName(fact ? int{fact->route} : int{byOpen}));
    if (event.type == EventType::incidents && fact) words.detail = tr("%1 cases, %2").arg(format::number(static_cast<double>(fact->count), 3, format::Zeros::drop), words.detail);
    return words;
}

EventWords judgmentWords(const History& history, const Event& event) {
    const auto lines = history.index.judgment(event.cause);
    const std::int64_t harm = lines.empty() ? 0 : lines.front().harm;
    return {.what = tr("Ruling on %1").arg(domainName(event.detail).toLower()),
            .detail = event.amount == 0 ? tr("nobody pays") : tr("%1 of the harm is paid").arg(format::percent(harm > 0 ? static_cast<double>(event.amount) / static_cast<double>(harm) : 0)),
            .amount = format::money(event.amount)};
}

EventWords developerWords(const History& history, const Event& event) {
    const QString who = history.names.name(event.developer), place = history.names.jurisdiction(event.jurisdiction);
    switch (event.type) {
    case EventType::move: return {.what = tr("%1 moves to %2").arg(who, place), .detail = causeText(history, event)};
    case EventType::insolvency: return {.what = tr("%1 is insolvent").arg(who), .detail = tr("%1 in %2").arg(history.names.kindOfDeveloper(event.developer), place)};
    case EventType::exit: return {.what = tr("%1 gives up").arg(who), .detail = tr("%1 in %2").arg(history.names.kindOfDeveloper(event.developer), place)};
    case EventType::entry: return {.what = tr("%1 is founded").arg(who), .detail = tr("%1 in %2").arg(history.names.kindOfDeveloper(event.developer), place)};
    default: return {.what = tr("%1 is fined").arg(who), .detail = causeText(history, event), .amount = format::money(event.amount)};
    }
}

EventWords modelWords(const History& history, const Event& event) {
    const QString who = history.names.name(event.developer), model = history.names.name(event.model), built = modelText(history, event);
    switch (event.type) {
    case EventType::training: return {.what = tr("%1 trains a model").arg(who), .detail = built};
    case EventType::licence: return {.what = tr("%1 gets a licence").arg(who), .detail = model};
    case EventType::refusal: return {.what = tr("%1 is refused a licence").arg(who), .detail = model};
    case EventType::covertRun: return {.what = tr("%1 trains covertly").arg(who), .detail = model};
    case EventType::detection: return {.what = tr("%1 is found out").arg(who), .detail = tr("the covert run of %1").arg(model)};
    case EventType::release: return {.what = (event.detail == openRelease ? tr("%1 opens weights") : tr("%1 offers an API")).arg(who), .detail = built};
    case EventType::opening: return {.what = tr("%1 opens weights").arg(who), .detail = tr("%1, after its staged release").arg(model)};
    case EventType::variant: return {.what = tr("An individual publishes a variant"), .detail = built};
    default: return {.what = tr("Guardrails are stripped"), .detail = tr("%1 becomes %2").arg(history.names.name(originalOf(event.model)), model)};
    }
}

} // namespace

EventGroup groupOf(EventType type) {
    switch (type) {
    case EventType::policy: case EventType::tightening: case EventType::trigger: return EventGroup::policy;
    case EventType::fine: case EventType::move: case EventType::insolvency: case EventType::exit: case EventType::entry: return EventGroup::developers;
    case EventType::training: case EventType::licence: case EventType::refusal: case EventType::covertRun: case EventType::detection:
    case EventType::release: case EventType::opening: return EventGroup::releases;
    case EventType::variant: case EventType::strip: return EventGroup::variants;
    case EventType::listing: case EventType::takedown: return EventGroup::hosting;
    case EventType::incident: case EventType::incidents: return EventGroup::incidents;
    default: return EventGroup::judgments;
    }
}

QString groupTitle(EventGroup group) {
    switch (group) {
    case EventGroup::policy: return tr("Policy");
    case EventGroup::developers: return tr("Developers");
    case EventGroup::releases: return tr("Training and release");
    case EventGroup::variants: return tr("Variants and stripping");
    case EventGroup::hosting: return tr("Hosting and takedown");
    case EventGroup::incidents: return tr("Incidents");
    default: return tr("Rulings");
    }
}

EventWords eventWords(const History& history, std::int32_t row) {
    const Event& event = history.event(row);
    const QString place = history.names.jurisdiction(event.jurisdiction), hub = event.hub >= 0 ? history.names.name(hubKey(static_cast<std::uint32_t>(event.hub))) : QString();
    switch (event.type) {
    case EventType::policy: return {.what = policyText(history, event), .detail = event.cause >= 0 ? tr("%1, set by a trigger").arg(place) : place};
    case EventType::tightening: {
        const bool tighter = event.month == 0 || history.recording->jurisdiction(event.month, static_cast<std::size_t>(event.jurisdiction)).tightening >
                                                     history.recording->jurisdiction(event.month - 1, static_cast<std::size_t>(event.jurisdiction)).tightening;
        return {.what = tighter ? tr("%1 tightens its rules").arg(place) : tr("%1 relaxes its rules").arg(place)};
    }
    case EventType::trigger: return {.what = tr("%1 fires or ends").arg(history.names.name(event.key))};
    case EventType::listing: return {.what = tr("Uploaded again to %1").arg(hub), .detail = history.names.name(event.model)};
    case EventType::takedown: return {.what = tr("%1 takes down weights").arg(hub), .detail = history.names.name(event.model)};
    case EventType::incident: case EventType::incidents: return incidentWords(history, event, row);
    case EventType::judgment: return judgmentWords(history, event);
    default: return groupOf(event.type) == EventGroup::developers ? developerWords(history, event) : modelWords(history, event);
    }
}

Key subjectOf(const Event& event) {
    if (event.type == EventType::judgment && kindOf(event.key) != KeyKind::incident) return event.model;
    return event.key;
}

std::vector<std::int32_t> eventsOf(const History& history, int month, const std::array<bool, eventGroups>& shown) {
    std::vector<std::int32_t> rows;
    const auto [first, end] = history.index.month(month);
    for (std::int32_t row = first; row < end; ++row)
        if (shown[static_cast<std::size_t>(groupOf(history.event(row).type))]) rows.push_back(row);
    // What changes the rules or the players first; then by money, and by what a model can do; else as it happened.
    const auto weight = [&](std::int32_t row) {
        const Event& event = history.event(row);
        const ModelFact* model = event.amount == 0 ? history.facts.model(event.model) : nullptr;
        return std::tuple(groupOf(event.type), event.type == EventType::training, -event.amount, model ? -model->capability : 0.0, row);
    };
    std::ranges::sort(rows, {}, weight);
    return rows;
}

QString lawText(std::span<const LawChange* const> changes) {
    QStringList texts;
    for (const LawChange* change : changes) texts << leverText(*change);
    return texts.join(QStringLiteral(" · "));
}

namespace {

QString harmOf(const History& history, int month) {
    return format::money(toCents(history.run.series(outcomeIndex("misuse.harm"))[static_cast<std::size_t>(month)]));
}

} // namespace

QString worldShort(const History& history, int month) {
    const WorldCounts n = history.recording->counts(month);
    return tr("%1 in use, %2 stripped, harm %3").arg(QString::number(n.inUse), QString::number(n.copies), harmOf(history, month));
}

QString worldCounts(const History& history, int month) {
    const WorldCounts n = history.recording->counts(month);
    return tr("%1 models in use: %2 open, %3 stripped, %4 by API only · %5 developers, %6 abroad · harm %7")
        .arg(QString::number(n.inUse), QString::number(n.open - n.copies), QString::number(n.copies), QString::number(n.api), QString::number(n.developers),
             QString::number(n.abroad), harmOf(history, month));
}

QString worldSummary(const History& history, int month) {
    return tr("%1: %2").arg(QLocale().standaloneMonthName(month % 12 + 1) + u' ' + QString::number(2025 + month / 12), worldCounts(history, month));
}

namespace {

QString accessText(const RecordedModel& model, int month) {
    switch (model.at(month)) {
    case Access::notYet: return tr("Not trained yet.");
    case Access::inHouse: return model.is(covertRun) ? tr("Trained covertly; not released.") : tr("In the house: not released.");
    case Access::api: return tr("Offered by API since %1.").arg(format::month(model.served));
    case Access::open:
        return model.isCopy() ? tr("A copy without guardrails, in circulation since %1.").arg(format::month(model.opened))
                              : tr("Open weights since %1.").arg(format::month(model.opened));
    case Access::past: return tr("No longer offered or hosted; copies may remain.");
    }
    return {};
}

void addLink(EntityWords::Links& list, const History& history, Key key) {
    if (list.links.size() < mostLinks) list.links.push_back({key, history.names.name(key)});
    else ++list.more;
}

void addLinks(EntityWords& words, EntityWords::Links list) {
    if (!list.links.empty()) words.links.push_back(std::move(list));
}

void modelEntity(const History& history, Key key, int month, EntityWords& words) {
    const Recording& r = *history.recording;
    const std::int32_t row = r.model(key);
    if (row < 0) return;
    const RecordedModel& model = r.models[static_cast<std::size_t>(row)];
    const QString place = history.names.jurisdiction(model.jurisdiction);
    words.kind = model.isCopy() ? tr("stripped copy, %1").arg(place)
                 : model.is(publishedVariant) ? tr("variant by an individual, %1").arg(place)
                 : model.is(fineTune) ? tr("fine-tune, %1").arg(place) : tr("base model, %1").arg(place);
    words.now = tr("Trained %1, capability %2 FLOP effective. %3").arg(format::month(model.trained), format::power(model.capability), accessText(model, month));
    if (model.stripped <= month && !model.isCopy()) words.now += u' ' + tr("Its guardrails were stripped in %1.").arg(format::month(model.stripped));
    QStringList hubs;
    const std::uint32_t hosts = model.at(month) == Access::open ? r.hostsOf(static_cast<std::size_t>(row), month) : 0;
    for (std::uint32_t h = 0; h < r.hubs; ++h)
        if (hosts >> h & 1) hubs << history.names.name(hubKey(h));
    if (!hubs.isEmpty()) words.now += u' ' + tr("Listed on %1.").arg(hubs.join(QStringLiteral(", ")));
    else if (model.at(month) == Access::open) words.now += u' ' + tr("Listed on no hub.");
    if (model.developer) addLinks(words, {tr("Developer"), {{model.developer, history.names.name(model.developer)}}});
    EntityWords::Links parents{tr("Built on"), {}}, children{tr("Built on it"), {}}, copies{tr("Stripped copy"), {}};
    for (std::int32_t m = model.parent; m >= 0; m = r.models[static_cast<std::size_t>(m)].parent) addLink(parents, history, r.models[static_cast<std::size_t>(m)].key);
    for (const std::int32_t m : r.childrenOf(static_cast<std::size_t>(row)))
        if (r.models[static_cast<std::size_t>(m)].trained <= month) addLink(r.models[static_cast<std::size_t>(m)].isCopy() ? copies : children, history, r.models[static_cast<std::size_t>(m)].key);
    addLinks(words, std::move(parents));
    addLinks(words, std::move(children));
    addLinks(words, std::move(copies));
    // Harm done with it, from the log.
    std::vector<double> harm(static_cast<std::size_t>(r.months), 0);
    std::int64_t sum = 0;
    for (const Event& event : history.events()) {
        if ((event.type != EventType::incident && event.type != EventType::incidents) || event.model != key) continue;
        harm[static_cast<std::size_t>(event.month)] += toBillions(event.amount);
        if (event.month <= month) sum += event.amount;
    }
    if (sum == 0) return;
    words.now += u' ' + tr("Harm done with it so far: %1.").arg(format::money(sum));
    words.lineTitle = tr("Harm done with it, bn$ a month");
    words.lineFirst = model.trained;
    words.line.assign(harm.begin() + model.trained, harm.begin() + month + 1);
}

void developerEntity(const History& history, Key key, int month, EntityWords& words) {
    const Recording& r = *history.recording;
    const DeveloperLife* life = r.life(key);
    if (!life) return;
    const int last = std::clamp<int>(month, life->first, life->until - 1);
    const DeveloperMonth& now = r.developer(last, life->slot);
    words.kind = tr("%1, %2").arg(history.names.kindOfDeveloper(key), history.names.jurisdiction(now.jurisdiction));
    if (month < life->first) {
        words.now = tr("Not founded yet.");
        return;
    }
    words.now = tr("Trains at %1 FLOP effective, wealth %2, guardrails %3 as strong as can be.").arg(format::power(now.capability), format::money(toCents(now.wealth)), format::percent(1 - std::exp(-static_cast<double>(now.care))));
    if (now.jurisdiction != life->home) words.now += u' ' + tr("Moved from %1.").arg(history.names.jurisdiction(life->home));
    if (month >= life->until) words.now = tr("Gone since %1.").arg(format::month(life->until));
    words.lineTitle = tr("Wealth, bn$");
    words.lineFirst = life->first;
    for (int m = life->first; m <= last; ++m) words.line.push_back(r.developer(m, life->slot).wealth);
    EntityWords::Links models{tr("Its models, newest first"), {}};
    for (std::size_t m = r.models.size(); m-- > 0;)
        if (r.models[m].developer == key && r.models[m].trained <= month && !r.models[m].isCopy()) addLink(models, history, r.models[m].key);
    addLinks(words, std::move(models));
}

void incidentEntity(const History& history, Key key, EntityWords& words) {
    const std::int32_t row = history.index.find(key, EventType::incident);
    if (row < 0) return;
    const Event& event = history.event(row);
    const EventWords told = incidentWords(history, event, row);
    words.title = told.what;
    words.kind = tr("incident, %1").arg(format::month(event.month));
    words.now = tr("Harm %1; %2.").arg(told.amount, told.detail);
    EntityWords::Links chain{tr("What was used, and where it came from"), {}};
    if (const ModelFact* model = history.facts.model(event.model)) {
        const std::int32_t modelRow = history.recording->model(model->key);
        for (const ModelFact* fact : history.facts.lineage(modelRow)) addLink(chain, history, fact->key);
        const std::vector<const ModelFact*> line = history.facts.lineage(modelRow);
        if (!line.empty() && line.back()->developer) addLink(chain, history, line.back()->developer);
    }
    addLinks(words, std::move(chain));
}

void hubEntity(const History& history, Key key, int month, EntityWords& words) {
    const Recording& r = *history.recording;
    const std::uint32_t hub = partsOf(key).number;
    if (hub >= r.hubs) return;
    const HubMonth& now = r.hub(month, hub);
    words.kind = tr("hub, %1").arg(history.names.jurisdiction(r.hubPlaces[hub]));
    words.now = tr("Lists %1 weights, %2 of them stripped copies.").arg(now.listed).arg(now.stripped);
    words.lineTitle = tr("Weights listed");
    for (int m = 0; m <= month; ++m) words.line.push_back(r.hub(m, hub).listed);
    const auto [first, end] = history.index.month(month);
    int down = 0, again = 0;
    for (std::int32_t row = first; row < end; ++row) {
        const Event& event = history.event(row);
        if (event.hub != static_cast<int>(hub)) continue;
        down += event.type == EventType::takedown;
        again += event.type == EventType::listing;
        if (words.events.size() < mostEvents) words.events.push_back(row);
    }
    words.now += u' ' + tr("This month it took down %1; %2 were uploaded again.").arg(down).arg(again);
}

void placeEntity(const History& history, Key key, int month, EntityWords& words) {
    const Recording& r = *history.recording;
    const std::uint32_t place = partsOf(key).number;
    if (place >= r.places) return;
    const JurisdictionMonth& now = r.jurisdiction(month, place);
    words.kind = now.member ? tr("jurisdiction, in the coalition") : tr("jurisdiction");
    words.now = tr("%1 of its people use AI. Harm to them this month: %2.").arg(format::percent(now.adoption), format::money(toCents(now.harm)));
    if (now.tightening > 0) words.now += u' ' + tr("Its regulator has tightened its rules by %1.").arg(format::percent(now.tightening));
    words.lineTitle = tr("Harm to its people, bn$ a month");
    for (int m = 0; m <= month; ++m) words.line.push_back(r.jurisdiction(m, place).harm);
    QStringList rules;   // the last value of each lever that differs from the start
    std::vector<const LawChange*> latest;
    for (const LawChange& change : r.law) {
        if (change.month > month || change.jurisdiction != place) continue;
        std::erase_if(latest, [&](const LawChange* earlier) { return earlier->lever == change.lever; });
        latest.push_back(&change);
    }
    for (const LawChange* change : latest) rules << leverText(*change);
    if (!rules.isEmpty()) words.now += u' ' + tr("Changed law: %1.").arg(rules.join(QStringLiteral("; ")));
    EntityWords::Links hubs{tr("Hubs"), {}};
    for (std::uint32_t h = 0; h < r.hubs; ++h)
        if (r.hubPlaces[h] == place) addLink(hubs, history, hubKey(h));
    addLinks(words, std::move(hubs));
}

} // namespace

EntityWords entityWords(const History& history, Key key, int month) {
    EntityWords words{.title = history.names.name(key)};
    switch (kindOf(key)) {
    case KeyKind::model: modelEntity(history, key, month, words); break;
    case KeyKind::developer: developerEntity(history, key, month, words); break;
    case KeyKind::incident: incidentEntity(history, key, words); break;
    case KeyKind::hub: hubEntity(history, key, month, words); break;
    case KeyKind::jurisdiction: placeEntity(history, key, month, words); break;
    default: break;
    }
    if (words.kind.isEmpty()) {
        words.kind = tr("not in this world");
        words.now = tr("It does not exist in this history: select another, or show the other world.");
        return words;
    }
    if (words.events.empty()) {
        const auto rows = history.index.of(key);
        for (auto row = rows.rbegin(); row != rows.rend() && words.events.size() < mostEvents; ++row)
            if (history.event(*row).month <= month) words.events.push_back(*row);
    }
    return words;
}

QString entityTip(const History& history, Key key, int month) {
    const EntityWords words = entityWords(history, key, month);
    return QStringLiteral("<b>%1</b><br>%2<br>%3").arg(words.title.toHtmlEscaped(), words.kind.toHtmlEscaped(), words.now.toHtmlEscaped());
}

} // namespace cw
