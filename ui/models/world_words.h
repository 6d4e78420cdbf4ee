#pragma once
#include "ui/models/history.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace cw {

struct LawChange;
struct Recording;

/// A history of a run in words: what an event tells, what a thing is and was, how the world stands in a month.

/// Kinds of events as people look for them.
enum class EventGroup { policy, developers, releases, variants, hosting, incidents, judgments, count };
inline constexpr std::size_t eventGroups = static_cast<std::size_t>(EventGroup::count);
EventGroup groupOf(EventType type);
QString groupTitle(EventGroup group);

struct EventWords {
    QString what = {};     ///< "Alderwick Labs opens weights"
    QString detail = {};   ///< "Meridian-14, built on Meridian-9": with what, where or why; may be empty
    QString amount = {};   ///< money, where there is any
    bool harm = false;
};
EventWords eventWords(const History& history, std::int32_t row);
/// What the event is about, as it can be selected: the incident, the model, the developer, the place.
Key subjectOf(const Event& event);
/// The rows of a month in these groups: what weighs most first.
std::vector<std::int32_t> eventsOf(const History& history, int month, const std::array<bool, eventGroups>& shown);

/// "Liability rule: strict · Joint and several liability: on"
QString lawText(std::span<const LawChange* const> changes);
/// "June 2031: 212 models in use: 38 open, 9 stripped, 165 by API only · 171 developers, 3 abroad · harm 1.20 bn$"
QString worldSummary(const History& history, int month);
/// The same without its date, for a line below it.
QString worldCounts(const History& history, int month);
/// The least of it: "2 751 in use, 926 stripped, harm 10.8 bn$".
QString worldShort(const History& history, int month);

/// What is known of a thing in a month.
struct EntityWords {
    QString title = {}, kind = {};
    QString now = {};                                       ///< its state this month, a few sentences
    QString lineTitle = {};                                 ///< what the line shows, with its unit; empty for none
    std::vector<double> line = {};                          ///< by month from `lineFirst`
    int lineFirst = 0;
    struct Link {
        Key key;
        QString text;
    };
    struct Links {
        QString title = {};
        std::vector<Link> links = {};
        int more = 0;                                  ///< not listed
    };
    std::vector<Links> links = {};                          ///< parents, children, what it runs on
    std::vector<std::int32_t> events = {};                  ///< rows of the log up to this month, newest first
};
EntityWords entityWords(const History& history, Key key, int month);
/// Two lines for the pointer: name and kind, state.
QString entityTip(const History& history, Key key, int month);

} // namespace cw
