#include "ui/views/compare/column_widths.h"

#include <algorithm>
#include <numeric>

namespace cw {

namespace {

/// The narrowest of these columns grow until all are alike or nothing is left.
void level(std::vector<int>& widths, std::vector<std::size_t> columns, int spare) {
    std::ranges::sort(columns, std::greater{}, [&](std::size_t c) { return widths[c]; });
    int total = spare;
    for (const std::size_t c : columns) total += widths[c];
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const int each = total / static_cast<int>(columns.size() - k);
        int& width = widths[columns[k]];
        width = std::max(width, each);
        total -= width;
    }
}

} // namespace

std::vector<int> columnWidths(int room, const std::vector<ColumnNeed>& needs) {
    std::vector<int> widths;
    std::vector<std::size_t> order, sharing;
    for (std::size_t c = 0; c < needs.size(); ++c) {
        widths.push_back(needs[c].least);
        if (c > 0) order.push_back(c);
        if (needs[c].shares) sharing.push_back(c);
    }
    int spare = std::max(0, room - std::reduce(widths.begin(), widths.end()));
    std::ranges::sort(order, {}, [&](std::size_t c) { return needs[c].whole - needs[c].least; });
    if (!needs.empty()) order.insert(order.begin(), 0);
    for (const std::size_t c : order) {
        const int more = std::max(0, needs[c].whole - needs[c].least);
        if (c > 0 && more > spare) break;   // part of it would show nothing more
        const int given = std::min(more, spare);
        widths[c] += given;
        spare -= given;
    }
    if (!sharing.empty()) level(widths, sharing, spare);
    return widths;
}

} // namespace cw
