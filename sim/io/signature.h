#pragma once
#include <string>

namespace cw {
/// Hash of a fixed small ensemble over policies that reach every submodel. Equal on every machine, compiler and number
/// of threads; a commit that changes it says so.
std::string modelSignature();
} // namespace cw
