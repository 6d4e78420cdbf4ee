#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cw {

/// Identity of a developer, model, incident or other event: a packed value that is equal in both twin worlds for
/// the same thing, and never an index into a table. The zero key is "nothing".
struct Key {
    std::uint64_t bits = 0;
    bool operator==(const Key&) const = default;
    explicit operator bool() const { return bits != 0; }
};

enum class KeyKind : std::uint8_t { none, developer, model, actor, incident, bulk, hub, jurisdiction, event, trigger, ruling };

/// Slot in the developer table (0..2^20-2) and how many developers have held it before. Slot 2^20-1: an individual.
Key developerKey(std::uint32_t slot, std::uint32_t generation);
inline constexpr std::uint32_t individualSlot = (1u << 20) - 1;
/// A model: its developer, the month it was trained, and for published variants its number within the month.
Key modelKey(Key developer, int month, std::uint32_t serial = 0);
Key strippedKey(Key model);
Key hubKey(std::uint32_t hub);
Key jurisdictionKey(std::uint32_t jurisdiction);
/// A trigger of the scenario, by its place in the list.
Key triggerKey(std::uint32_t trigger);
Key actorKey(std::uint32_t user);
/// A large incident: actor, month, domain (0..3) and its number among the actor's of that month.
Key incidentKey(std::uint32_t user, int month, std::uint32_t domain, std::uint32_t k);
/// What courts make of a large incident: the same parts as the incident's key.
Key rulingKey(Key incident);

KeyKind kindOf(Key key);
/// What a key is made of; fields that its kind does not have are zero.
struct KeyParts {
    std::uint32_t slot = 0, generation = 0, serial = 0;   ///< developer or model
    int month = 0;                                        ///< model, incident or ruling
    bool variant = false, stripped = false;               ///< model: an individual's; a stripped copy
    std::uint32_t user = 0, domain = 0, count = 0;        ///< actor, incident or ruling; `count` tells an actor's of one month apart
    std::uint32_t number = 0;                             ///< hub, jurisdiction or trigger
};
KeyParts partsOf(Key key);
/// The developer of a model, nothing for an individual's.
Key developerOf(Key model);
/// What a stripped copy was made from; any other model is returned as it is.
Key originalOf(Key model);
/// How many triggers a scenario may have.
inline constexpr std::uint32_t maxTriggers = 100;

/// 32 well-mixed bits, for addressing draws.
inline std::uint32_t hash32(Key key) {
    std::uint64_t x = key.bits + 0x9e3779b97f4a7c15ULL;   // splitmix64 (Steele et al. 2014)
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((x ^ (x >> 31)) >> 32);
}

/// "developer/12.0", "model/12.0@34", "model/12.0@34/stripped", "variant/3@34", "incident/u117@45/cyber/0", ...
std::string keyText(Key key);
std::optional<Key> parseKey(std::string_view text);

} // namespace cw
