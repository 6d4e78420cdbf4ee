#pragma once
#include "sim/analysis/recording.h"
#include "ui/models/history.h"

#include <QString>

#include <vector>

namespace cw {

/// What the pictures of twin worlds have in common, so that the same thing stands in the same place in both.
struct WorldScale {
    int months = 1;
    double lowest = 0, highest = 1;   ///< capability, log10 effective FLOP; all but the weakest fiftieth lie between
    double mostHarm = 1;              ///< bn$, of a single incident
    double mostListed = 1;            ///< weights on one hub
    std::vector<double> shares;       ///< of the height, by jurisdiction
    void include(const History& history);
};

/// One run as marks with places that never change: time in months to the right, a band per jurisdiction, capability upwards
/// within it. Knows no pixels.
struct WorldScene {
    struct Node {
        float time = 0;               ///< the month it was trained in, and a place within it of its own
        float level = 0;              ///< log10 effective FLOP
        std::uint8_t place = 0;
        std::uint8_t rank = 0;        ///< 0 of a frontier lab, 1 of another developer, 2 of an individual
    };
    struct Harm {
        float time = 0;
        float billions = 0;
        std::uint8_t place = 0;       ///< of the victims
        std::int32_t event = -1, model = -1;   ///< rows of the log and of the models
        Key key;
    };
    struct Move {
        int month = 0;
        std::uint8_t from = 0, to = 0;
        float level = 0;
        Key developer;
    };
    /// Weights vanish from a hub.
    struct Takedown {
        int month = 0;
        int hub = -1;
        std::int32_t model = -1;      ///< row
    };
    struct Rule {
        int month = 0;
        std::uint8_t place = 0;
        QString text;
    };
    /// Part of a frontier lab's life in one jurisdiction.
    struct Trail {
        std::uint8_t place = 0;
        int first = 0;
        std::vector<float> levels;    ///< by month from `first`
    };

    explicit WorldScene(HistoryPointer of);
    const Recording& recording() const { return *history->recording; }
    /// The month in which members of the coalition first had another law there than at the start; none: months.
    int lawStart(std::size_t place) const { return lawStarts[place]; }
    /// How many weights a hub took down in a month.
    std::ptrdiff_t takenDown(std::size_t hub, int month) const;

    HistoryPointer history;
    std::vector<Node> nodes;          ///< by row of the models
    std::vector<Harm> harms;          ///< incidents told one by one, in order of time
    std::vector<Move> moves;
    std::vector<Takedown> takedowns;  ///< in order of months
    std::vector<Rule> rules;
    std::vector<Trail> trails;
    std::vector<int> lawStarts;       ///< by jurisdiction
};

/// A place of its own for a key, 0..1: spreads what would lie on top of one another, the same in every world.
double placeWithin(Key key);

} // namespace cw
