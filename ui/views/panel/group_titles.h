#pragma once
#include <QString>

#include <string_view>

namespace cw {

/// A readable title for the part of an id before its first dot; an unknown one is itself, capitalised.
QString groupTitle(std::string_view group);

} // namespace cw
