#pragma once
#include <vector>

namespace cw {

/// What a column of a table asks for, in px.
struct ColumnNeed {
    int least = 0, whole = 0;   ///< in the shorter form, or wrapped; with everything that it says
    bool shares = false;        ///< takes part in what is left over, so that such columns are alike
    bool operator==(const ColumnNeed&) const = default;
};

/// Shares out a width: the least that every column needs, whatever that takes; then to as many as can be all that they say, the
/// first column before the others; then the rest.
std::vector<int> columnWidths(int room, const std::vector<ColumnNeed>& needs);

} // namespace cw
