#include "sim/key.h"

#include <charconv>

namespace cw {

// Layout, from the top: kind 4 bits; then
//   developer, model: slot 20, generation 8, month + 1: 10 (0 for a developer), serial 12, stripped 1, rest zero
//   actor, incident, ruling: user 24, month + 1: 10, domain 4, k 22
namespace {

constexpr int kindShift = 60, slotShift = 40, generationShift = 32, monthShift = 22, serialShift = 10, strippedShift = 9;
constexpr int userShift = 36, incidentMonthShift = 26, domainShift = 22;

constexpr std::uint64_t bitsOf(KeyKind kind) { return static_cast<std::uint64_t>(kind) << kindShift; }
constexpr std::uint32_t field(Key key, int shift, int width) {
    return static_cast<std::uint32_t>((key.bits >> shift) & ((1ULL << width) - 1));
}

} // namespace

Key developerKey(std::uint32_t slot, std::uint32_t generation) {
    return {bitsOf(KeyKind::developer) | (static_cast<std::uint64_t>(slot) << slotShift) |
            (static_cast<std::uint64_t>(generation & 0xff) << generationShift)};
}
Key modelKey(Key developer, int month, std::uint32_t serial) {
    const std::uint64_t body = developer.bits & ((1ULL << kindShift) - 1);
    return {bitsOf(KeyKind::model) | body | (static_cast<std::uint64_t>(month + 1) << monthShift) |
            (static_cast<std::uint64_t>(serial & 0xfff) << serialShift)};
}
Key strippedKey(Key model) { return {model.bits | (1ULL << strippedShift)}; }
Key hubKey(std::uint32_t hub) { return {bitsOf(KeyKind::hub) | hub}; }
Key jurisdictionKey(std::uint32_t jurisdiction) { return {bitsOf(KeyKind::jurisdiction) | jurisdiction}; }
Key triggerKey(std::uint32_t trigger) { return {bitsOf(KeyKind::trigger) | trigger}; }
Key actorKey(std::uint32_t user) {
    return {bitsOf(KeyKind::actor) | (static_cast<std::uint64_t>(user) << userShift)};
}
Key incidentKey(std::uint32_t user, int month, std::uint32_t domain, std::uint32_t k) {
    return {bitsOf(KeyKind::incident) | (static_cast<std::uint64_t>(user) << userShift) |
            (static_cast<std::uint64_t>(month + 1) << incidentMonthShift) |
            (static_cast<std::uint64_t>(domain & 0xf) << domainShift) | (k & 0x3fffff)};
}

Key rulingKey(Key incident) { return {(incident.bits & ((1ULL << kindShift) - 1)) | bitsOf(KeyKind::ruling)}; }

KeyKind kindOf(Key key) { return static_cast<KeyKind>(key.bits >> kindShift); }

KeyParts partsOf(Key key) {
    KeyParts parts;
    switch (kindOf(key)) {
    case KeyKind::model:
        parts.month = static_cast<int>(field(key, monthShift, 10)) - 1;
        parts.serial = field(key, serialShift, 12);
        parts.stripped = field(key, strippedShift, 1) != 0;
        parts.variant = field(key, slotShift, 20) == individualSlot;
        [[fallthrough]];
    case KeyKind::developer:
        parts.slot = field(key, slotShift, 20);
        parts.generation = field(key, generationShift, 8);
        break;
    case KeyKind::incident:
    case KeyKind::ruling:
        parts.month = static_cast<int>(field(key, incidentMonthShift, 10)) - 1;
        parts.domain = field(key, domainShift, 4);
        parts.count = field(key, 0, 22);
        [[fallthrough]];
    case KeyKind::actor: parts.user = field(key, userShift, 24); break;
    case KeyKind::hub:
    case KeyKind::jurisdiction:
    case KeyKind::trigger: parts.number = field(key, 0, 32); break;
    default: break;
    }
    return parts;
}

Key developerOf(Key model) {
    const KeyParts parts = partsOf(model);
    return kindOf(model) != KeyKind::model || parts.variant ? Key{} : developerKey(parts.slot, parts.generation);
}

Key originalOf(Key model) { return kindOf(model) == KeyKind::model ? Key{model.bits & ~(1ULL << strippedShift)} : model; }

namespace {

constexpr std::string_view domainNames[] = {"fraud", "cyber", "biochemical", "control"};

std::string number(std::uint32_t value) { return std::to_string(value); }
std::string developerText(const KeyParts& parts) { return number(parts.slot) + "." + number(parts.generation); }

} // namespace

std::string keyText(Key key) {
    const KeyParts parts = partsOf(key);
    switch (kindOf(key)) {
    case KeyKind::developer: return "developer/" + developerText(parts);
    case KeyKind::model:
        return (parts.variant ? "variant/" + number(parts.serial) : "model/" + developerText(parts)) + "@" + std::to_string(parts.month) +
               (parts.stripped ? "/stripped" : "");
    case KeyKind::actor: return "actor/u" + number(parts.user);
    case KeyKind::incident:
    case KeyKind::ruling:
        return (kindOf(key) == KeyKind::ruling ? "ruling/u" : "incident/u") + number(parts.user) + "@" + std::to_string(parts.month) + "/" + std::string(domainNames[parts.domain & 3]) + "/" +
               number(parts.count);
    case KeyKind::hub: return "hub/" + number(parts.number);
    case KeyKind::jurisdiction: return "jurisdiction/" + number(parts.number);
    case KeyKind::trigger: return "trigger/" + number(parts.number);
    default: return {};
    }
}

namespace {

/// Reads a fixed grammar from the front of a text; every step fails softly.
struct Cursor {
    std::string_view rest;
    bool eat(std::string_view token) {
        if (!rest.starts_with(token)) return false;
        rest.remove_prefix(token.size());
        return true;
    }
    bool number(std::uint32_t& value, std::uint32_t most) {
        const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (result.ec != std::errc() || value > most) return false;
        rest.remove_prefix(static_cast<std::size_t>(result.ptr - rest.data()));
        return true;
    }
};

constexpr std::uint32_t maxMonth = 1022, maxUser = (1u << 24) - 1, maxIncident = (1u << 22) - 1;

std::optional<Key> parseModelTail(Cursor& at, Key developer, std::uint32_t serial) {
    std::uint32_t month = 0;
    if (!at.eat("@") || !at.number(month, maxMonth)) return std::nullopt;
    const Key model = modelKey(developer, static_cast<int>(month), serial);
    if (at.rest.empty()) return model;
    if (at.eat("/stripped") && at.rest.empty()) return strippedKey(model);
    return std::nullopt;
}

std::optional<Key> parseIncident(Cursor& at) {
    std::uint32_t user = 0, month = 0, k = 0;
    if (!at.eat("u") || !at.number(user, maxUser) || !at.eat("@") || !at.number(month, maxMonth) || !at.eat("/"))
        return std::nullopt;
    for (std::uint32_t domain = 0; domain < 4; ++domain)
        if (at.eat(domainNames[domain])) {
            if (at.eat("/") && at.number(k, maxIncident) && at.rest.empty())
                return incidentKey(user, static_cast<int>(month), domain, k);
            return std::nullopt;
        }
    return std::nullopt;
}

} // namespace

std::optional<Key> parseKey(std::string_view text) {
    Cursor at{text};
    std::uint32_t slot = 0, generation = 0, serial = 0;
    if (at.eat("incident/")) return parseIncident(at);
    if (at.eat("ruling/")) {
        const std::optional<Key> incident = parseIncident(at);
        return incident ? std::optional(rulingKey(*incident)) : std::nullopt;
    }
    const auto whole = [&](std::uint32_t most, auto make) -> std::optional<Key> {
        return at.number(serial, most) && at.rest.empty() ? std::optional(make(serial)) : std::nullopt;
    };
    if (at.eat("actor/u")) return whole(maxUser, actorKey);
    if (at.eat("hub/")) return whole(31, hubKey);
    if (at.eat("jurisdiction/")) return whole(15, jurisdictionKey);
    if (at.eat("trigger/")) return whole(maxTriggers - 1, triggerKey);
    if (at.eat("variant/"))
        return at.number(serial, 0xfff) ? parseModelTail(at, developerKey(individualSlot, 0), serial) : std::nullopt;
    const bool developer = at.eat("developer/");
    if (!developer && !at.eat("model/")) return std::nullopt;
    if (!at.number(slot, individualSlot - 1) || !at.eat(".") || !at.number(generation, 255)) return std::nullopt;
    if (!developer) return parseModelTail(at, developerKey(slot, generation), 0);
    if (!at.rest.empty()) return std::nullopt;
    return developerKey(slot, generation);
}

} // namespace cw
