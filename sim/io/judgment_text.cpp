#include "sim/io/judgment_text.h"

#include <cstdio>

namespace cw {

namespace {

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, share > 0 && share < 0.001 ? "%.2g %%" : "%.3g %%", 100 * share);
    return text;
}

std::string ruleText(const JudgmentLine& line) {
    if (line.rule == "none") return "no liability rule";
    return std::string(line.rule == "strict" ? "strict liability" : "negligence") + (line.joint ? ", joint and several" : "");
}

/// Why a party answers for less than its part, in words.
std::string defenceText(const JudgmentLine& line) {
    const std::string left = line.answers > 0 ? ", which leaves " + percent(line.answers) + " of its part" : "";
    switch (line.defence) {
    case Defence::noRule: return "nobody upstream answers under its law";
    case Defence::dueCare: return "met the standard of due care";
    case Defence::unforeseeable: return "others changed the model: the harm was foreseeable in part only" + left;
    case Defence::openSource: return "free software outside a commercial activity is exempt" + left;
    case Defence::safeHarbour: return "honours notices in time: safe harbour";
    case Defence::departed: return "has left the market: its fault cannot be shown";
    case Defence::unidentified: return line.answers > 0 ? "the culprits known by name are " + percent(line.answers) : "was not identified";
    case Defence::noSuit: return "no suit reached it";
    case Defence::noCause:
        return line.answers > 0 ? "no cause of most of it: guardrails hold little of what is done with weights" + left
                                : "no cause: guardrails could not have stopped it";
    case Defence::none: break;
    }
    return {};
}

std::string paymentText(const JudgmentLine& line) {
    if (line.owed <= 0) return "owes nothing";
    const std::string owes = "answers for " + percent(static_cast<double>(line.owed) / static_cast<double>(line.harm)) + " of the harm; ";
    if (line.paid >= line.owed) return owes + "paid in full";
    if (line.paid <= 0) return owes + "had nothing to pay with";
    return owes + "paid " + percent(static_cast<double>(line.paid) / static_cast<double>(line.owed)) + " of that, all it had";
}

} // namespace

std::string reasonOf(const JudgmentLine& line) {
    const std::string defence = defenceText(line);
    return ruleText(line) + ": " + defence + (defence.empty() ? "" : "; ") + paymentText(line);
}

} // namespace cw
