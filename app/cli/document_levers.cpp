#include "app/cli/document.h"
#include "app/cli/document_picture.h"

#include <algorithm>
#include <cmath>

namespace cw::cli {

namespace {

constexpr int runsPerValue = 32;
/// A step that makes more than this share of the whole change is called a cliff.
constexpr double cliffShare = 0.7;

std::string pictureName(const Sweep& s) { return std::string(s.lever->id) + ".svg"; }
std::string fullName(const Measure& m) {
    return escaped(m.outcome->label) + " (" + code(m.outcome->id) + (m.unit.empty() ? "" : ", " + escaped(m.unit)) + ", " + m.when + ")";
}
std::string at(const Sweep& s, const Curve& c, std::size_t i) {
    return shown(c.differences[i].mean, true) + " " + shown(c.differences[i]) + " at " + escaped(s.name(i));
}

/// The detected difference that is furthest from zero among the values from `begin` to before `end`; `end` if there is none.
std::size_t largest(const Sweep& s, const Curve& c, std::size_t begin, std::size_t end) {
    std::size_t best = end;
    for (std::size_t i = begin; i < end; ++i)
        if (s.detected(c.differences[i]) && (best == end || std::abs(c.differences[i].mean) > std::abs(c.differences[best].mean))) best = i;
    return best;
}

/// +1 or -1 if all detected differences among these values have that sign, 0 if there are none, 2 if both occur.
int signOf(const Sweep& s, const Curve& c, std::size_t begin, std::size_t end) {
    bool up = false, down = false;
    for (std::size_t i = begin; i < end; ++i)
        if (s.detected(c.differences[i])) (c.differences[i].mean > 0 ? up : down) = true;
    return up && down ? 2 : up ? 1 : down ? -1 : 0;
}

/// True where some step certainly goes against the direction: +1 rising, -1 falling.
bool turns(const Sweep& s, const Curve& c, int direction) {
    return std::ranges::any_of(c.steps, [&](const Interval& step) { return s.detected(step) && step.mean * direction < 0; });
}

/// "rises with the value", from the signs below and above the default.
std::string direction(const Sweep& s, const Curve& c) {
    const int below = signOf(s, c, 0, s.fallback), above = signOf(s, c, s.fallback + 1, s.values.size());
    if (below == 2 || above == 2) return "moves both ways";
    if (below * above > 0) return below > 0 ? "is lowest near the default" : "is highest near the default";
    const int way = above != 0 ? above : -below;
    return std::string(way > 0 ? "rises" : "falls") + " with the value" + (turns(s, c, way) ? ", but not steadily" : "");
}

std::string effect(const Sweep& s, const Curve& c) {
    std::string text, numbers;
    const auto add = [&](std::size_t i) { numbers += (numbers.empty() ? "" : "; ") + at(s, c, i); };
    if (s.isScale()) {
        if (const std::size_t i = largest(s, c, 0, s.fallback); i < s.fallback) add(i);
        if (const std::size_t i = largest(s, c, s.fallback + 1, s.values.size()); i < s.values.size()) add(i);
        text = direction(s, c) + ": ";
    } else {
        for (std::size_t i = 0; i < s.values.size(); ++i)
            if (s.detected(c.differences[i])) add(i);
        text = "changes by ";
    }
    return "- " + fullName(c.measure) + " " + text + numbers + ".\n";
}

/// "- Cliff: between 26 and 26.5 lies 83 % of the whole change of ...", or nothing.
std::string cliff(const Sweep& s, const Curve& c) {
    if (!s.isScale() || s.values.size() < 4) return "";
    const auto mean = [](const Interval& i) { return i.mean; };
    const auto [low, high] = std::ranges::minmax(c.differences, {}, mean);
    const auto step = std::ranges::max_element(c.steps, {}, [](const Interval& i) { return std::abs(i.mean); });
    const double share = std::abs(step->mean) / (high.mean - low.mean);
    if (!(share > cliffShare) || !s.detected(*step)) return "";
    const auto i = static_cast<std::size_t>(step - c.steps.begin());
    return "- Cliff: the step from " + s.name(i) + " to " + s.name(i + 1) + " makes " + shown(std::round(100 * share)) + " % of the whole change of " +
           code(c.measure.outcome->id) + ".\n";
}

std::string chapter(const Sweep& s) {
    const ParameterSpec& lever = *s.lever;
    std::string text = "## " + escaped(lever.label) + "\n\n<a id=\"" + std::string(lever.id) + "\"></a>" + code(lever.id);
    if (s.isScale()) text += ", " + escaped(lever.unit) + ", from " + s.name(0) + " to " + s.name(s.values.size() - 1);
    text += "; default " + escaped(s.name(s.fallback)) + ".";
    for (std::size_t i = 0; i < s.companions.size(); ++i) text += (i == 0 ? " Swept with " : " and ") + code(s.companions[i]);
    if (!s.companions.empty()) text += ": it acts, or acts fully, only there.";
    text += "\n\n![What " + escaped(lever.label) + " does](" + pictureName(s) + ")\n\n";
    std::string silent, cliffs;
    for (const Curve& c : s.curves) {
        const bool detected = std::ranges::any_of(c.differences, [&](const Interval& d) { return s.detected(d); });
        if (!detected) silent += (silent.empty() ? "" : ", ") + code(c.measure.outcome->id);
        else text += effect(s, c), cliffs += cliff(s, c);
    }
    text += cliffs;
    if (!silent.empty()) text += "- No detectable effect on " + silent + ".\n";
    return text + "\n";
}

std::string overviewCell(const Sweep& s, const Curve& c) {
    const std::size_t i = largest(s, c, 0, s.values.size());
    if (i == s.values.size()) return "·";
    return shown(c.differences[i].mean, true) + " at " + escaped(s.name(i));
}

std::string overview(const std::vector<Sweep>& sweeps) {
    const auto unit = [&](std::size_t i) { return ", " + escaped(sweeps[0].curves[i].measure.unit); };
    std::string text = "| lever | value" + unit(0) + " | expected harm" + unit(1) + " | open share" + unit(2) + " | first outcome to watch |\n|---|---|---|---|---|\n";
    for (const Sweep& s : sweeps) {
        text += "| [" + escaped(s.lever->label) + "](#" + std::string(s.lever->id) + ")" + (s.companions.empty() ? "" : " \\*");
        for (std::size_t i = 0; i < 3; ++i) text += " | " + overviewCell(s, s.curves[i]);
        const Curve& watched = s.curves.back().measure.index == s.curves[2].measure.index ? s.curves[2] : s.curves[3];
        text += " | " + code(watched.measure.outcome->id) + " " + overviewCell(s, watched) + (watched.measure.unit.empty() ? "" : " (" + escaped(watched.measure.unit) + ")") + " |\n";
    }
    return text + "\n\\* together with another lever, without which it does not act, or not fully; its section names it.\n\n";
}

std::string introduction(const std::vector<Sweep>& sweeps) {
    return "Each lever alone, over its plausible range, everything else at the status quo of 2025: differences to the lever's default between *twin worlds* "
           "that share all their luck. Value and expected harm are totals from month " + std::to_string(sweeps[0].curves[0].measure.fromMonth) +
           " on, when the lever starts to act. Pictures show the 95 % interval at each value. An effect counts as detected here if it would be "
           "with 95 % confidence after as many tests as the lever has other values (Bonferroni); with " + std::to_string(sweeps.size()) +
           " levers and several outcomes each, some detections are still luck, and where nothing is detected an effect may be too small for these runs. A *cliff* is one step that makes more than " +
           shown(100 * cliffShare) + " % of the whole change. What each lever is: [parameters](../parameters.md). In the table: the largest detected difference; a dot where there is none.\n\n";
}

} // namespace

std::vector<std::pair<std::string, std::string>> leverPages(const RunRequest& request) {
    Scenario base = loadPreset("status-quo-2025");
    base.runs = request.runs > 0 ? request.runs : runsPerValue;
    if (request.months > 0) base.months = request.months;
    std::vector<Sweep> sweeps = plannedSweeps();
    std::size_t variants = 0, most = 0;
    for (const Sweep& s : sweeps) variants += s.values.size(), most = std::max(most, s.values.size());
    checkResultSize(base, most);
    TwinRunner runner(variants * static_cast<std::size_t>(base.runs), request.threads);
    const std::string from = origin("levers", base);
    std::vector<std::pair<std::string, std::string>> files;
    for (Sweep& s : sweeps) {
        compute(s, base, runner);
        files.emplace_back(pictureName(s), leverPicture(s, from));
    }
    std::string index = "# What each lever does\n\n" + from + "\n\n" + introduction(sweeps) + overview(sweeps);
    for (const Sweep& s : sweeps) index += chapter(s);
    index.pop_back();
    files.emplace_back("README.md", index);
    return files;
}

} // namespace cw::cli
