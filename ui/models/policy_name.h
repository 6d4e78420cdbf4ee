#pragma once
#include <QString>

namespace cw {

/// What a policy is called beside its reference: whoever changes a policy seldom renames it, so that of two worlds with
/// one name the changed one says so.
QString nameBeside(const QString& reference, const QString& policy, bool identical);

} // namespace cw
