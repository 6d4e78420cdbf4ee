#include "sim/analysis/patterns/follow_on.h"

#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/products.h"

#include <algorithm>

namespace cw {

BuilderWork measureBuilders(const ParameterSet& a, const World& world) {
    const Users& users = world.users;
    const double shoulders = 1 + a[par::innovation::cumulative] * world.commons / (1 + world.commons);
    BuilderWork result{std::vector<double>(users.size()), std::vector<bool>(users.size())};
    for (std::size_t u = 0; u < users.size(); ++u) {
        if (static_cast<UserKind>(users.kind[u]) != UserKind::builder || users.product[u] < 0) continue;
        const auto product = static_cast<std::size_t>(users.product[u]);
        const std::int32_t model = modelOfProduct(world, product);
        if (model < 0) continue;
        const double above = capabilityInUse(world, product, static_cast<std::size_t>(model)) - a[par::value::reference];
        const double duties = law::of(world, users.jurisdiction[u])[par::licensing::highRiskDuties];
        result.open[u] = isOpenProduct(product);
        result.work[u] = std::max(0.0, 1 + a[par::value::perOom] * above) * (result.open[u] ? 1 : a[par::innovation::closedFollowOn]) *
                         (1 - a[par::compliance::followOnLoss] * duties) * shoulders;
    }
    return result;
}

double changeOfOpenBuilders(const BuilderWork& before, const BuilderWork& after) {
    double first = 0, second = 0;
    for (std::size_t u = 0; u < before.work.size(); ++u)
        if (before.open[u]) first += before.work[u], second += after.work[u];
    return first > 0 ? 100 * (second / first - 1) : 0;
}

} // namespace cw
