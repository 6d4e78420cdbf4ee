#pragma once
#include "sim/submodel.h"

#include <optional>

namespace cw {

/// What is known of a model when its training ends.
struct NewModel {
    Key key;
    std::int32_t developer = -1, parent = -1;
    std::size_t jurisdiction = 0;
    double compute = 0, capability = 0, care = 0;
    CareBenefit careBenefit{};   // at this time
    std::uint16_t flags = 0;
    std::int32_t cause = -1;
    std::optional<double> quality{};   // where those of many are drawn at once
};
/// Appends a row to the table of models; not on offer yet.
std::size_t addModel(const Step& step, const NewModel& model);
/// Puts weights into the world: they circulate, can be hosted, built on and stripped from this month, for good.
/// `tamper` is the tamper resistance they carry; `listing` the first block of the draws of listOnHubs, where many are drawn at once.
void openWeightsOf(const Step& step, std::size_t model, double tamper, const std::optional<Luck::Block>& listing = {});
/// Serves the model by API from this month; it replaces the developer's older one.
void serveByApi(const Step& step, std::size_t model);

/// Puts model m in a product line, unless a model trained later is there already: staging and licences take their time.
inline void offerNewest(const World& world, std::int32_t& line, std::size_t m) {
    if (line < 0 || world.models.trained[static_cast<std::size_t>(line)] <= world.models.trained[m]) line = static_cast<std::int32_t>(m);
}

/// Capability of what is made from model `parent` with this gain: fine-tunes bring out what the training of their root put in, and
/// however many build on one another, no more than `derive.ceiling` of it (Davidson et al. 2023).
double tunedCapability(const Step& step, std::size_t parent, double gain);
/// Users of the developer's model that a lawful variant was made from work with the variant where it is better.
void offerVariant(World& world, std::size_t variant);

/// Adds to the stock of work that the state of the art in tamper resistance follows from (E4).
void workOnTamper(World& world, double work);
/// State of the art in tamper resistance, 0..1 (E4).
inline double tamperStateOfTheArt(const World& world) { return world.tamperArt; }
/// Tamper resistance of an open release by a developer in this jurisdiction (E4).
double tamperOfRelease(const Step& step, std::size_t jurisdiction);
/// A model to build on: drawn by preferential attachment (Price 1976) weighted by capability (E6); -1 if there is none.
std::int32_t drawParent(const World& world, double u);

inline double guard(double care) { return 1 - math::exp(-care); }

} // namespace cw
