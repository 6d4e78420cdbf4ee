#include "sim/analysis/patterns/later_patterns.h"

namespace cw {

namespace {

PatternResult test(PatternRuns&) {
    return {.verdict = Verdict::notReproduced, .found = "nothing to measure",
            .why = "No developer of the model ever joins or leaves a voluntary scheme: duties come from the law of its jurisdiction "
                   "and from market access, care above the law from custom and reputation, which all of a kind share."};
}

} // namespace

const Pattern pattern21{
    .number = 21, .name = "Voluntary schemes with holes",
    .fact = "60 to 90 % of large firms join a voluntary scheme; those with most open-weight business, or outside the bloc, stay "
            "out.",
    .source = "EU Code of Practice (26 signatories on 1 August 2025, not Meta); Seoul commitments 2024. Numbers are judgement.",
    .criterion = "Membership would have to be a choice of developers. It is not in the model, so that this counts as missed.",
    .strength = Strength::run, .signSuffices = true, .test = test};

} // namespace cw
