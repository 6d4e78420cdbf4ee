#pragma once
#include "ui/models/policy_trail.h"
#include "ui/models/tradeoff_plane.h"

namespace cw {

// The plane in words that claim no more than its runs show.

/// "1 $ of expected harm counts as 3 $ of net value"
QString weightText(const TradeoffPlane& plane);
/// A weight as a number: "1.4"; "any" where it has no end.
QString weightNumber(double weight);
/// Who comes first at the weight, how surely, and where another would.
QString tradeoffSentence(const TradeoffPlane& plane);
/// "dominated by API only", "not dominated", "cannot be told".
QString standingText(const TradeoffPlane& plane, const TradeoffWorld& world);
/// The reason, in one sentence.
QString standingReason(const TradeoffPlane& plane, const TradeoffWorld& world);
/// "2", or "1 to 3" where the runs leave that open.
QString rankText(const TradeoffWorld& world);
/// A scenario, a run of it or a move at a place on the plane: what the pointer reads.
QString worldReadout(const TradeoffPlane& plane, const TradeoffWorld& world);
QString runReadout(const TradeoffPlane& plane, const TradeoffWorld& world, std::size_t run);
QString moveReadout(const TradeoffPlane& plane, const TrailPoint& point);
/// The picture for who cannot see it: axes, scenarios, the sentence.
QString tradeoffSummary(const TradeoffPlane& plane);
/// What an exported picture or table says about itself.
QString tradeoffCaption(const TradeoffPlane& plane, const Scenario& scenario);
/// "Net value, difference from Status quo 2025, bn$": what an axis counts.
QString axisText(const TradeoffPlane& plane, const TradeoffMeasure& measure);

} // namespace cw
