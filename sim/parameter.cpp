#include "sim/parameter.h"

#include "sim/model/parameters/all.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace cw {

namespace {

struct Registry {
    std::vector<const ParameterSpec*> specs;
    std::unordered_map<std::string_view, const ParameterSpec*> byId;

    Registry() {
        for (const auto group : par::groups)
            for (ParameterSpec* spec : group) {
                spec->index = static_cast<int>(specs.size());
                specs.push_back(spec);
                byId.emplace(spec->id, spec);
            }
    }
};

const Registry& registry() {
    static const Registry instance;
    return instance;
}

} // namespace

std::span<const ParameterSpec* const> parameterRegistry() { return registry().specs; }

const ParameterSpec* findParameter(std::string_view id) {
    const auto& byId = registry().byId;
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : found->second;
}

ParameterSet::ParameterSet() {
    m_values.reserve(parameterRegistry().size());
    for (const ParameterSpec* spec : parameterRegistry()) m_values.push_back(spec->fallback);
}

std::optional<std::string> check(const ParameterSpec& spec, double value) {
    if (!std::isfinite(value)) return "not a finite number";
    if ((spec.kind != Kind::real) && value != std::floor(value))
        return numberText(value) + " is not a whole number";
    if (value < spec.limits.low)
        return numberText(value) + " is below " + numberText(spec.limits.low) + ", the least that is allowed (" +
               numberText(spec.limits.low) + " to " + numberText(spec.limits.high) + ")";
    if (value > spec.limits.high)
        return numberText(value) + " is above " + numberText(spec.limits.high) + ", the most that is allowed (" +
               numberText(spec.limits.low) + " to " + numberText(spec.limits.high) + ")";
    return std::nullopt;
}

std::string numberText(double value) {
    if (value == 0) return "0";   // also for minus zero
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::string valueText(const ParameterSpec& spec, double value) {
    if (spec.kind == Kind::choice) {
        const auto i = static_cast<std::size_t>(value);
        return i < spec.choices.size() ? std::string(spec.choices[i]) : numberText(value);
    }
    return numberText(value);
}

std::string_view nearestName(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.size() > 200) return {};
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
    std::vector<std::size_t> row;
    for (const auto candidate : candidates) {
        row.resize(candidate.size() + 1);
        for (std::size_t j = 0; j <= candidate.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= candidate.size(); ++j) {
                const std::size_t up = row[j];
                row[j] = std::min({up + 1, row[j - 1] + 1, diagonal + (word[i - 1] != candidate[j - 1])});
                diagonal = up;
            }
        }
        if (row.back() < bestDistance) bestDistance = row.back(), best = candidate;
    }
    return best;
}

} // namespace cw
