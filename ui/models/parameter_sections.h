#pragma once
#include "sim/parameter.h"

#include <QString>

#include <vector>

namespace cw {

/// A line of a section: a name and what it says. One with an outcome leads to that outcome's chart.
struct SectionRow {
    QString name, text;
    int outcome = -1;   ///< row in outcomeRegistry(), -1 for none
};
/// A headed part of the page about one number: text, rows, or both.
struct Section {
    QString title, text;   ///< each line of the text is a paragraph
    std::vector<SectionRow> rows;
};

/// Everything the registry says about a lever or an assumption, in the order in which people ask: what it is, where it
/// is enacted, how the model does it, what it leaves out, who pays, what to watch, why believe it, which values. What
/// the registry does not say has no section.
std::vector<Section> parameterSections(const ParameterSpec& spec);

/// What kind of number it is, in words: "Policy lever".
QString roleText(Role role);

} // namespace cw
