#include "ui/models/policy_name.h"

#include <QCoreApplication>

namespace cw {

QString nameBeside(const QString& reference, const QString& policy, bool identical) {
    return policy == reference && !identical ? QCoreApplication::translate("PolicyName", "%1, changed").arg(policy) : policy;
}

} // namespace cw
