#include "ui/models/channels.h"

#include "sim/outcome.h"
#include "ui/models/compare_outcomes_model.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace cw {

namespace {

constexpr std::size_t mostNamed = 2;   // in a line

QString tr(const char* text) { return QCoreApplication::translate("Channels", text); }

/// An outcome as the subject of a sentence, in the singular.
struct Subject {
    std::string_view outcome;
    const char* text;
};
constexpr Subject misuse[] = {{"misuse.route.api", QT_TRANSLATE_NOOP("Channels", "harm through APIs")},
                              {"misuse.route.open", QT_TRANSLATE_NOOP("Channels", "harm through guarded weights")},
                              {"misuse.route.stripped", QT_TRANSLATE_NOOP("Channels", "harm through stripped weights")},
                              {"misuse.route.unaided", QT_TRANSLATE_NOOP("Channels", "harm without AI")},
                              {"misuse.expected.control", QT_TRANSLATE_NOOP("Channels", "expected harm by loss of control")}};
constexpr Subject developers[] = {{"market.open_share", QT_TRANSLATE_NOOP("Channels", "the open share of value")},
                                  {"care.mean", QT_TRANSLATE_NOOP("Channels", "the guard of labs")},
                                  {"governance.moved_share", QT_TRANSLATE_NOOP("Channels", "the share that moved abroad")},
                                  {"governance.covert_share", QT_TRANSLATE_NOOP("Channels", "the share of covert work")},
                                  {"capability.open", QT_TRANSLATE_NOOP("Channels", "the best open model's capability")},
                                  {"models.stripped_share", QT_TRANSLATE_NOOP("Channels", "the share of stripped copies")},
                                  {"developers.active.startup", QT_TRANSLATE_NOOP("Channels", "the number of start-ups")}};
constexpr Subject users[] = {{"adoption.share", QT_TRANSLATE_NOOP("Channels", "adoption")},
                             {"innovation.consumer_value", QT_TRANSLATE_NOOP("Channels", "the value that users keep")},
                             {"innovation.derivatives", QT_TRANSLATE_NOOP("Channels", "derivative innovation")},
                             {"market.developer_hhi", QT_TRANSLATE_NOOP("Channels", "the concentration of developers")},
                             {"capability.frontier", QT_TRANSLATE_NOOP("Channels", "frontier capability")}};
constexpr Subject bearers[] = {{"liability.paid.developer", QT_TRANSLATE_NOOP("Channels", "what developers pay")},
                               {"liability.paid.modifier", QT_TRANSLATE_NOOP("Channels", "what modifiers pay")},
                               {"liability.paid.platform", QT_TRANSLATE_NOOP("Channels", "what platforms pay")},
                               {"liability.paid.perpetrator", QT_TRANSLATE_NOOP("Channels", "what perpetrators pay")},
                               {"liability.uncompensated_share", QT_TRANSLATE_NOOP("Channels", "the uncompensated share")}};
constexpr Subject costs[] = {{"governance.compliance_cost", QT_TRANSLATE_NOOP("Channels", "the cost of compliance")},
                             {"governance.enforcement_cost", QT_TRANSLATE_NOOP("Channels", "public cost")},
                             {"liability.resource_cost", QT_TRANSLATE_NOOP("Channels", "the cost of care, cover and courts")},
                             {"liability.fines", QT_TRANSLATE_NOOP("Channels", "the sum of fines")}};

struct Station {
    const char* title;
    std::span<const Subject> subjects;
    bool byAmount;   ///< parts of one sum: the largest amount first, else the largest standardised change
};
constexpr Station stations[] = {
    {QT_TRANSLATE_NOOP("Channels", "How misuse happens"), misuse, true},
    {QT_TRANSLATE_NOOP("Channels", "Developers"), developers, false},
    {QT_TRANSLATE_NOOP("Channels", "Users"), users, false},
    {QT_TRANSLATE_NOOP("Channels", "Who bears harm"), bearers, false},
    {QT_TRANSLATE_NOOP("Channels", "What rules cost"), costs, true},
};

struct Found {
    const Subject* subject;
    const Movement* movement;
};
std::vector<Found> foundAt(const Station& station, const std::vector<Movement>& movements) {
    std::vector<Found> found;
    for (const Movement& m : movements) {   // the largest standardised change comes first
        const auto subject = std::ranges::find(station.subjects, outcomeRegistry()[static_cast<std::size_t>(m.outcome)].id, &Subject::outcome);
        if (m.found && subject != station.subjects.end()) found.push_back({&*subject, &m});
    }
    if (station.byAmount) std::ranges::stable_sort(found, {}, [](const Found& f) { return -std::fabs(f.movement->difference.mean); });
    return found;
}

} // namespace

Change changeOf(int outcome, const Interval& d) {
    if (outcomeRegistry()[static_cast<std::size_t>(outcome)].unit.starts_with("log10")) {
        const auto percent = [](double exponent) { return 100 * (std::pow(10.0, exponent) - 1); };
        return {percent(d.mean), percent(d.low), percent(d.high), QStringLiteral("%")};
    }
    const double scale = seriesInfo(outcome).scale;
    return {scale * d.mean, scale * d.low, scale * d.high, differenceUnit(outcome)};
}

QString movementClause(const QString& subject, int outcome, const Interval& difference, double of) {
    const Change change = changeOf(outcome, difference);
    const QString amount = format::number(std::fabs(change.mean)), verb = change.mean < 0 ? tr("%1 falls by %2 %3") : tr("%1 rises by %2 %3");
    QString told = marked::strong(change.unit.isEmpty() ? amount : amount + format::thinSpace + change.unit);
    if (of > 0) told += tr(" (%1)").arg(format::percent(std::fabs(difference.mean) / of));
    return verb.arg(subject, told, marked::secondary(format::interval(change.low, change.high)));
}

std::vector<Sentence> channelSentences(const std::vector<Movement>& movements, const QString& secondInk) {
    std::vector<Sentence> lines;
    for (const Station& station : stations) {
        const std::vector<Found> found = foundAt(station, movements);
        if (found.empty()) continue;
        QStringList clauses;
        for (const Found& f : std::span(found).first(std::min(mostNamed, found.size())))
            clauses << movementClause(tr(f.subject->text), f.movement->outcome, f.movement->difference);
        if (found.size() > mostNamed) clauses << marked::more(tr("%1 more moved").arg(found.size() - mostNamed));
        lines.push_back(marked::finished(tr("%1: %2.").arg(marked::strong(tr(station.title)), clauses.join(QStringLiteral("; "))), secondInk));
    }
    return lines;
}

} // namespace cw
