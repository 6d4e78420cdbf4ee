#include "app/cli/document.h"
#include "app/cli/document_words.h"

#include <algorithm>

namespace cw::cli {

namespace {

std::vector<std::string_view> groupsOf(Role role) {
    std::vector<std::string_view> groups;
    for (const ParameterSpec* s : parameterRegistry())
        if (s->role == role && std::ranges::find(groups, s->group()) == groups.end()) groups.push_back(s->group());
    return groups;
}

/// "a, b" as links to the outcomes' rows.
std::string outcomeLinks(std::string_view ids) {
    std::string text;
    for (const std::string_view id : idsIn(ids))
        text += (text.empty() ? "" : ", ") + ("[" + code(id) + "](#" + std::string(id) + ")");
    return text;
}

std::string leverText(const ParameterSpec& s) {
    std::string text = "### " + escaped(s.label) + "\n\n" + code(s.id) + " (" + escaped(s.unit) + "). " + escaped(s.help) + "\n\n";
    const auto item = [&](const char* title, const std::string& value) {
        if (!value.empty()) text += "- **" + std::string(title) + ":** " + value + "\n";
    };
    item("Default", escaped(valueText(s, s.fallback)));
    if (s.kind != Kind::choice) item("Plausible", rangeText(s, s.plausible));
    item("Allowed", escaped(rangeText(s, s.limits)));
    if (s.hasOff()) item("Off", numberText(s.off));
    item("Enacted or proposed", escaped(s.examples));
    item("Outcomes to watch", outcomeLinks(s.watch));
    item("Who pays", escaped(s.payer));
    item("How it is modelled", escaped(s.mechanism));
    item("Left out", escaped(s.omits));
    item("Source", escaped(s.source));
    item("Evidence", escaped(gradeName(s.grade)));
    return text + "\n";
}

std::string tableOf(Role role, std::string_view group) {
    std::string text = "| id | label | unit | default | plausible | allowed | meaning | source | evidence |\n|---|---|---|---|---|---|---|---|---|\n";
    for (const ParameterSpec* s : parameterRegistry()) {
        if (s->role != role || s->group() != group) continue;
        const std::string meaning = std::string(s->help) + (s->mechanism.empty() ? "" : " ") + std::string(s->mechanism);
        text += "| " + code(s->id);
        for (const std::string& cell : {std::string(s->label), std::string(s->unit), valueText(*s, s->fallback), rangeText(*s, s->plausible),
                                        rangeText(*s, s->limits), meaning, std::string(s->source), std::string(gradeName(s->grade))})
            text += " | " + escaped(cell);
        text += " |\n";
    }
    return text + "\n";
}

std::string outcomesText() {
    std::string text = "## Outcomes\n\nOne value a month each. \"Better\" is the direction most readers prefer; where that is a matter of opinion, nothing stands there. "
                       "The equations (E1 to E13) that make an outcome are in [the model](model.md), with their sources; a run that leaves what an outcome can be is a fault, "
                       "and checked runs stop at it.\n\n"
                       "| id | label | unit | can be | better | meaning |\n|---|---|---|---|---|---|\n";
    for (const Outcome& o : outcomeRegistry())
        text += "| <a id=\"" + std::string(o.id) + "\"></a>" + code(o.id) + " | " + escaped(o.label) + " | " + escaped(o.unit) + " | " + limitsText(o) + " | " +
                (o.sense > 0 ? "more" : o.sense < 0 ? "less" : "") + " | " + escaped(o.help) + " |\n";
    return text;
}

} // namespace

std::string parametersPage() {
    std::string text = "# Levers, assumptions and outcomes\n\n" + origin("parameters") +
                       "\n\nA lever is what a policy sets; its default is the status quo of 2025. An assumption is how the world is taken to work. "
                       "The window, files and `--set` use the same ids. [model.md](model.md) has the equations named E1 to E13.\n\n";
    for (const std::string_view group : groupsOf(Role::lever)) {
        text += "## Levers: " + std::string(group) + "\n\n";
        for (const ParameterSpec* s : parameterRegistry())
            if (s->role == Role::lever && s->group() == group) text += leverText(*s);
    }
    constexpr std::pair<Role, const char*> tables[] = {{Role::assumption, "Assumptions"}, {Role::judgement, "Value judgements"}, {Role::numerics, "Numerics"}};
    for (const auto& [role, title] : tables)
        for (const std::string_view group : groupsOf(role)) text += "## " + std::string(title) + ": " + std::string(group) + "\n\n" + tableOf(role, group);
    return text + outcomesText();
}

} // namespace cw::cli
