#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace cw {

struct MergeReport {
    std::size_t runs = 0, duplicates = 0;
    std::vector<std::string> versions;   ///< of the program, that computed runs
};

/// Runs of one scenario from several stores into a new one, the same whatever the order of sources. Runs that several
/// hold must be equal. Throws StoreRefused for a source that does not fit, or a target that exists; the target appears
/// whole or not at all.
MergeReport mergeStores(const std::vector<std::string>& sources, const std::string& target);

} // namespace cw
