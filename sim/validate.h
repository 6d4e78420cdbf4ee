#pragma once
namespace cw {
struct World;
/// Throws std::logic_error naming what does not balance: money, harm, users, rows of tables, numbers that are not finite.
void validate(const World& world);
} // namespace cw
