#pragma once
#include "sim/io/validation_record.h"
#include "ui/models/parameter_sections.h"
#include "ui/models/scenario_document.h"

#include <QString>

#include <array>
#include <vector>

namespace cw {

/// How far the model can be trusted, as words and tables: the patterns, the grades of the assumptions, the disputes.

/// The calibrated draws that ship with the program; throws std::runtime_error where they do not fit its assumptions.
std::shared_ptr<const JointDraws> shippedDraws();
/// The record that ships with the program; throws std::runtime_error where it cannot be read.
ValidationRecord shippedRecord();

/// How many patterns came out with each verdict, in the order reproduced, sign only, not reproduced.
std::array<int, 3> verdictCounts(const ValidationRecord& record);
/// How many assumptions there are of each grade, in the order measured, estimated, judgement; policy levers and value
/// judgements have none.
std::array<int, 3> gradeCounts();

QString verdictText(Verdict verdict);
QString strengthText(Strength strength);
/// The number that decides how a pattern is seen: the first whose median is not in the accepted range, else the first.
/// Nullptr where there is nothing to measure.
const Finding* tellingFinding(const PatternResult& result);
/// "50.3 % [28.2, 65.0]"; "no case" where no draw had one.
QString measuredText(const Finding& finding);
/// "50 to 100 %", "at least 2 %".
QString acceptedText(const Finding& finding);

/// Everything known about one pattern: the fact with its source, what the model shows, why it misses.
std::vector<Section> patternSections(const TestedPattern& tested, std::uint32_t draws);
/// What advocates and critics of a preset say, from its notes; without them, none.
std::vector<Section> disputeSections(const Preset& preset);
/// "model 2852e46d1433a0d0 · 64 draws · seed 90210"
QString recordLine(const ValidationRecord& record, const QString& assumptions);

/// All patterns as a table for the clipboard and for print.
QString patternsAsText(const ValidationRecord& record);   ///< tab-separated
QString patternsAsHtml(const ValidationRecord& record, const QString& assumptions);

} // namespace cw
