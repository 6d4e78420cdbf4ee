#include "sim/model/artefacts.h"

#include "sim/columns.h"
#include "sim/model/circulation.h"
#include "sim/model/hosting.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"

#include <algorithm>
#include <array>

namespace cw {

namespace {

void appendRow(Models& models, const NewModel& m) {
    models.key.push_back(m.key);
    models.address.push_back(hash32(m.key));
    models.developer.push_back(m.developer);
    models.parent.push_back(m.parent);
    models.jurisdiction.push_back(static_cast<std::uint8_t>(m.jurisdiction));
    models.flags.push_back(m.flags);
    models.compute.push_back(m.compute);
    models.capability.push_back(m.capability);
    models.inUse.push_back(m.capability);
    models.care.push_back(m.care);
    models.careBenefit.push_back(m.careBenefit);
    models.individualPaid.push_back(0);
    models.event.push_back(m.cause);
    for (auto* column : {&models.tamper, &models.misusers, &models.exploitableApi, &models.exploitableOpen, &models.ease})
        column->push_back(0);
    for (auto* column : {&models.released, &models.opened}) column->push_back(-1);
    models.children.push_back(0);
    models.hosts.push_back(0);
    models.stripAffordable.push_back(0);
}

} // namespace

std::size_t addModel(const Step& step, const NewModel& m) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Models& models = w.models;
    const std::size_t row = models.size();
    appendRow(models, m);
    models.trained.push_back(static_cast<std::int16_t>(step.month));
    models.generation.push_back(m.developer >= 0 ? w.developers.generation[static_cast<std::size_t>(m.developer)] : 0);
    const bool root = m.parent < 0;
    const auto parent = static_cast<std::size_t>(std::max(0, m.parent));
    models.base.push_back(root ? static_cast<std::int32_t>(row) : models.base[parent]);
    models.depth.push_back(root ? std::uint8_t{0} : static_cast<std::uint8_t>(std::min(255, models.depth[parent] + 1)));
    const DeveloperKind kind = m.developer >= 0 ? static_cast<DeveloperKind>(w.developers.kind[static_cast<std::size_t>(m.developer)])
                                                : DeveloperKind::community;
    const double above = m.capability - a[par::value::reference];
    const double quality = m.quality ? *m.quality : step.luck.normal(0, Purpose::quality, m.key);
    // All exponentials of a model at once, so that they can be worked out side by side.
    std::array<double, 5> powers{appealExponent(a, kind, m.capability, (m.flags & fineTune) != 0), a[par::choice::capability] * above,
                                 above * math::ln10, a[par::derive::capability] * a[par::derive::capabilitySlope] * above * math::ln10,
                                 a[par::choice::quality] * quality};
    columns::exp(powers, powers);
    const auto& [appeal, interest, power, attachment, seen] = powers;
    models.quality.push_back(quality);
    models.appeal.push_back(appeal);
    models.interest.push_back(interest);
    models.power.push_back(power);
    models.attachment.push_back(attachment);
    models.seenAppeal.push_back(appeal * seen);
    models.latent.push_back(a[par::weakness::mean]);
    w.attachment.append(0);
    if (m.flags & strippedCopy) ++w.strippedCount;
    if (!root && !(m.flags & strippedCopy)) {
        ++models.children[parent];
        if (w.attachment.weight(parent) > 0)
            w.attachment.set(parent, (models.children[parent] + a[par::derive::appeal]) * models.attachment[parent]);
    }
    return row;
}

double tunedCapability(const Step& step, std::size_t parent, double gain) {
    const Models& models = step.world.models;
    const auto root = static_cast<std::size_t>(models.base[parent]);
    return std::min(models.capability[parent] + gain, models.capability[root] + step.assumptions[par::derive::ceiling]);
}

void offerVariant(World& w, std::size_t variant) {
    std::size_t of = variant;
    while (w.models.is(of, publishedVariant) && w.models.parent[of] >= 0) of = static_cast<std::size_t>(w.models.parent[of]);
    w.models.inUse[of] = std::max(w.models.inUse[of], w.models.capability[variant]);
}

void workOnTamper(World& world, double work) {
    world.tamperProgress += work;
    world.tamperArt = 1 - math::exp(-world.tamperProgress);
}

double tamperOfRelease(const Step& step, std::size_t jurisdiction) {
    const double art = tamperStateOfTheArt(step.world);
    const double mandate = law::required(step.world, jurisdiction, par::alignment::tamperMandate);
    return std::max(std::min(mandate, art), step.assumptions[par::tamper::defaultShare] * art);
}

namespace {

/// P(means >= cost of stripping): cost in US$ against the means of those who would (E6), which are lognormal.
double stripAffordable(const ParameterSet& a, double tamper) {
    const double logCost = math::log(std::max(1e-9, a[par::strip::baseCost])) + a[par::strip::logGain] * tamper * math::ln10;
    const double logMedian = math::log(std::max(1e-9, a[par::strip::meansMedian]));
    const double spread = std::max(1e-9, a[par::strip::meansSpread]);
    return 1 - math::normalCdf((logCost - logMedian) / spread);
}

} // namespace

void openWeightsOf(const Step& step, std::size_t m, double tamper, const std::optional<Luck::Block>& listing) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Models& models = w.models;
    models.flags[m] |= openWeights;
    models.opened[m] = static_cast<std::int16_t>(step.month);
    if (models.released[m] < 0) models.released[m] = models.opened[m];
    models.tamper[m] = tamper;
    // Most weights are variants that are as hard to strip as what they were made from.
    const auto parent = static_cast<std::size_t>(std::max(0, models.parent[m]));
    const bool asParent = models.parent[m] >= 0 && models.opened[parent] >= 0 && models.tamper[parent] == tamper;
    // Copies that are stripped already will not be stripped again.
    if (!models.is(m, strippedCopy)) models.stripAffordable[m] = asParent ? models.stripAffordable[parent] : stripAffordable(a, tamper);
    circulate(step, m);
    listOnHubs(step, m, listing);
    measureEase(step, m);
    w.openCapability = std::max(w.openCapability, models.capability[m]);
    if (models.is(m, strippedCopy)) return;
    w.bestOpenAlgorithm = std::max(w.bestOpenAlgorithm, models.capability[m] - models.compute[m]);
    if (models.depth[m] < a[par::derive::depth]) {
        w.attachment.set(m, (models.children[m] + a[par::derive::appeal]) * models.attachment[m]);
        const auto best = w.bestOpenBase;
        if (best < 0 || models.capability[static_cast<std::size_t>(best)] < models.capability[m])
            w.bestOpenBase = static_cast<std::int32_t>(m);
    }
}

void serveByApi(const Step& step, std::size_t m) {
    World& w = step.world;
    w.models.flags[m] |= servedByApi;
    if (w.models.released[m] < 0) w.models.released[m] = static_cast<std::int16_t>(step.month);
    offerNewest(w, w.developers.newestApi[static_cast<std::size_t>(w.models.developer[m])], m);
}

std::int32_t drawParent(const World& w, double u) {
    if (!(w.attachment.total() > 0)) return -1;
    const std::size_t row = w.attachment.pick(u);
    return w.attachment.weight(row) > 0 ? static_cast<std::int32_t>(row) : -1;
}

} // namespace cw
