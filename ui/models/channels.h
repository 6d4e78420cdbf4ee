#pragma once
#include "ui/models/marked_text.h"
#include "ui/models/movement.h"

#include <QStringList>

namespace cw {

/// A difference in the unit in which people count it: points for shares, per cent of the quantity for powers of ten.
struct Change {
    double mean = 0, low = 0, high = 0;
    QString unit;   ///< "bn$", "pp", "%"; may be empty
};
Change changeOf(int outcome, const Interval& difference);

/// "the open share of value falls by 3.10 pp [−4.02, −2.20]". Marked text.
/// `of`: the reference's own mean, of which the difference is then told as a share too.
QString movementClause(const QString& subject, int outcome, const Interval& difference, double of = 0);

/// What else moved on the way from the rules to harm and innovation, one line per station: how misuse happens, developers,
/// users, who bears harm, what the rules cost. Only what is shown to differ is named, the two largest of each; a station at which
/// nothing is found has no line. The model says that these are the ways in which rules work; that a change on the way is
/// the cause of the change at its end is not claimed.
std::vector<Sentence> channelSentences(const std::vector<Movement>& movements, const QString& secondInk);

} // namespace cw
