#include "ui/models/causes_chain.h"

#include "sim/math.h"
#include "ui/models/event_words.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CausesChain", text); }

/// What guardrails of this care stop, in whole per cent: the scale on which outcomes show care.
QString guardWords(double care) { return format::percent(std::round(100 * (1 - math::exp(-care))) / 100); }

/// How far AI took a misuser beyond its own skill; both in powers of ten of effective computing.
QString liftWords(double lift) {
    if (lift > 3) return tr("far beyond its own skill");
    if (lift > 1) return tr("well beyond its own skill");
    if (lift > 0.05) return tr("a little beyond its own skill");
    return tr("as able without AI");
}

struct Builder {
    const History& h;
    std::int32_t row;
    const Event& event;
    const IncidentFact* fact;
    std::span<const JudgmentLine> judgment;
    std::vector<ChainBox> chain = {};

    Builder(const History& history, std::int32_t at)
        : h(history), row(at), event(history.event(at)), fact(history.facts.incident(at)), judgment(history.index.judgment(at)) {}

    bool owes(Key party, std::string_view role) const {
        return std::ranges::any_of(judgment, [&](const JudgmentLine& line) { return line.party == party && line.role == role && line.owed > 0; });
    }
    bool negligence(Key party) const {
        return std::ranges::any_of(judgment, [&](const JudgmentLine& line) { return line.party == party && line.rule == "negligence"; });
    }
    QString where(int jurisdiction) const { return h.names.jurisdiction(jurisdiction); }

    void addDeveloper(const ModelFact& m) {
        ChainBox box{.part = ChainBox::Part::developer, .key = m.developer};
        box.title = h.names.name(m.developer);
        box.lines << tr("%1, %2").arg(h.names.kindOfDeveloper(m.developer), where(m.jurisdiction));
        box.lines << (fact && negligence(m.developer) ? tr("guards stop %1, due %2").arg(guardWords(m.care), guardWords(fact->dueCare))
                                           : tr("guardrails stop %1").arg(guardWords(m.care)));
        box.tip = tr("%1. Care when it trained %2: %3 in natural units; guardrails of care c stop 1 − e^(−c) of misuse.")
                      .arg(h.names.withKey(m.developer), h.names.name(m.key), format::number(m.care));
        box.owed = owes(m.developer, "developer");
        box.removal = Intervention{m.developer, m.trained};
        box.removalText = tr("Had %1 been gone from %2").arg(box.title, format::month(m.trained));
        chain.push_back(box);
    }

    QString availability(const ModelFact& m) const {
        if (m.opened >= 0) {
            const QString kind = m.is(leakedWeights) ? tr("leaked") : m.is(unlawful) ? tr("opened unlawfully") : tr("open weights");
            return tr("%1, %2").arg(kind, format::month(m.opened));
        }
        if (m.released >= 0) return tr("API only, %1").arg(format::month(m.released));
        return tr("never released");
    }

    void addModel(const ModelFact& m) {
        ChainBox box{.part = ChainBox::Part::model, .key = m.key};
        box.title = h.names.name(m.key);
        const bool tuned = m.parent >= 0;
        box.lines << (!m.developer ? tr("variant by an individual") : tuned ? tr("tuned by %1").arg(h.names.name(m.developer)) : tr("%1 FLOP").arg(format::power(m.compute)));
        box.lines << availability(m);
        box.arrow = !m.developer ? tr("built on") : tuned ? tr("built on") : tr("trains");
        box.tip = tr("%1. Trained %2 with %3 FLOP; capability %4 effective FLOP%5.")
                      .arg(h.names.withKey(m.key), format::month(m.trained), format::power(m.compute), format::power(m.capability),
                           m.opened >= 0 ? tr("; tamper resistance %1").arg(format::percent(m.tamper)) : QString());
        if (tuned && m.developer)
            box.tip += u' ' + tr("Made by %1, %2, whose guardrails stop %3.").arg(h.names.withKey(m.developer), h.names.kindOfDeveloper(m.developer), guardWords(m.care));
        box.owed = tuned && owes(m.developer ? m.developer : m.key, "modifier");
        box.removal = Intervention{m.key, m.trained};
        box.removalText = m.developer ? tr("Had %1 never been trained").arg(box.title) : tr("Had %1 never been published").arg(box.title);
        chain.push_back(box);
    }

    void addCopy(const ModelFact& m) {
        ChainBox box{.part = ChainBox::Part::copy, .key = m.key};
        box.title = h.names.name(m.key);
        const ModelFact& parent = h.facts.models[static_cast<std::size_t>(m.parent)];
        const int waited = m.opened - parent.opened;
        box.lines << tr("guardrails stripped") << (waited > 0 ? tr("%1, after %2 months").arg(format::month(m.opened)).arg(waited) : tr("%1, at once").arg(format::month(m.opened)));
        box.arrow = tr("stripped");
        box.tip = tr("%1. Whoever did it is not known; one copy in the wild is enough, and it is there for good.").arg(h.names.withKey(m.key));
        box.owed = owes(m.key, "modifier");
        box.removal = Intervention{m.key, m.opened};
        box.removalText = tr("Had nobody stripped %1").arg(h.names.name(parent.key));
        chain.push_back(box);
    }

    int takedownsBefore(Key model, int hub) const {
        return static_cast<int>(std::ranges::count_if(h.index.of(model), [&](std::int32_t at) {
            const Event& e = h.event(at);
            return e.type == EventType::takedown && at < row && (hub < 0 || e.hub == hub);
        }));
    }

    void addHub(const ModelFact& m) {
        const auto sued = std::ranges::find(judgment, "platform", &JudgmentLine::role);
        ChainBox box{.part = ChainBox::Part::hub};
        box.arrow = tr("hosted");
        const int taken = takedownsBefore(m.key, -1);
        if (sued != judgment.end()) {
            const int hub = static_cast<int>(partsOf(sued->party).number);
            box.key = sued->party;
            box.title = h.names.name(sued->party);
            box.lines << (sued->defence == Defence::safeHarbour ? tr("in safe harbour") : tr("listed the weights"));
            box.owed = sued->owed > 0;
            const int here = takedownsBefore(m.key, hub);
            box.lines << (here == 0 ? tr("had not taken it down") : tr("taken down %1 times, back again").arg(here));
        } else if (fact && fact->hosts != 0) {
            const int hubs = std::popcount(fact->hosts), first = std::countr_zero(fact->hosts);
            box.key = hubKey(static_cast<std::uint32_t>(first));
            box.title = hubs == 1 ? h.names.name(box.key) : tr("%1 and %2 more").arg(h.names.name(box.key)).arg(hubs - 1);
            box.lines << tr("listed the weights") << (taken == 0 ? tr("no takedown") : tr("%1 takedowns before").arg(taken));
        } else {
            box.title = tr("In the wild");
            box.lines << tr("on no hub by then") << (taken == 0 ? tr("passed on privately") : tr("after %1 takedowns").arg(taken));
        }
        box.tip = box.key ? h.names.withKey(box.key) : box.title;
        chain.push_back(box);
    }

    void addPerpetrator() {
        ChainBox box{.part = ChainBox::Part::perpetrator, .key = actorKey(static_cast<std::uint32_t>(event.user))};
        box.title = h.names.name(box.key);
        const auto line = std::ranges::find(judgment, "perpetrator", &JudgmentLine::role);
        box.lines << (line == judgment.end() ? tr("nobody asked who") : line->defence == Defence::unidentified ? tr("not identified") : tr("identified"));
        const ModelFact* model = h.facts.model(event.model);
        if (fact && model) {
            box.lines << liftWords(model->capability - fact->skill);
            box.tip = tr("%1. Works like %2 effective FLOP without AI; the model has %3.").arg(h.names.withKey(box.key), format::power(fact->skill), format::power(model->capability));
        }
        box.arrow = fact && fact->route == byApi ? tr("jailbroken") : tr("obtained");
        box.owed = line != judgment.end() && line->owed > 0;
        chain.push_back(box);
    }

    void addVictims() {
        ChainBox box{.part = ChainBox::Part::victims, .key = event.key};
        box.title = domainTitle(event.detail);
        box.lines << tr("%1, %2").arg(where(event.jurisdiction), format::month(event.month)) << tr("harm %1").arg(format::money(event.amount));
        box.arrow = event.user < 0 ? tr("escapes") : tr("attacks");
        box.tip = tr("Victims in %1. %2").arg(where(event.jurisdiction), h.names.withKey(event.key));
        box.removal = Intervention{event.key, event.month};
        box.removalText = tr("Had this incident not happened");
        chain.push_back(box);
    }

    std::vector<ChainBox> build() {
        const ModelFact* model = h.facts.model(event.model);
        if (model) {
            auto line = h.facts.lineage(h.facts.rows.at(model->key.bits));
            std::ranges::reverse(line);
            for (const ModelFact* m : line) {
                if (m->is(strippedCopy)) {
                    addCopy(*m);
                    continue;
                }
                if (m->developer && m->parent < 0) addDeveloper(*m);   // who tunes stands in the box of the fine-tune
                addModel(*m);
            }
        }
        if (event.type != EventType::incident) return std::move(chain);
        if (model && fact && fact->route != byApi) addHub(*model);
        if (event.user >= 0) addPerpetrator();
        addVictims();
        return std::move(chain);
    }
};

} // namespace

std::vector<ChainBox> chainOf(const History& history, std::int32_t event) { return Builder(history, event).build(); }

void layOutChain(std::vector<ChainBox>& chain, int columns) {
    for (int i = 0; i < static_cast<int>(chain.size()); ++i) {
        const int row = i / columns, place = i % columns;
        chain[static_cast<std::size_t>(i)].row = row;
        chain[static_cast<std::size_t>(i)].column = row % 2 == 0 ? place : columns - 1 - place;
    }
}

QString chainWords(const std::vector<ChainBox>& chain) {
    QStringList words;
    for (const ChainBox& box : chain) words << QStringLiteral("%1 (%2)").arg(box.title, box.lines.join(QStringLiteral("; ")));
    return words.join(QStringLiteral(" → "));
}

} // namespace cw
