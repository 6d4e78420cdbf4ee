#pragma once
#include "sim/submodel.h"

namespace cw {

/// Draws the luck of these users' choices this month.
void drawChoices(const Step& step, ChoiceTables& tables, std::span<const std::uint32_t> users);
/// The product that number `k` of them chooses, -1 if there is none: with chances in proportion to the weights of `row`
/// (a row of `tables`). Labs' products race, each with noise of its own for the user: a better one takes users from others and moves
/// nobody between two others. All others race as one and are told apart by a draw over their list: many products with few users,
/// for which noise of their own would cost more than the rest of the month.
std::int32_t chooseProduct(ChoiceTables& tables, std::span<const double> row, std::size_t k);

} // namespace cw
