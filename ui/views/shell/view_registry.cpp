#include "ui/views/causes/causes_view.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/tradeoff/tradeoff_view.h"
#include "ui/views/world/world_view.h"

#include <QCoreApplication>

namespace cw {

namespace {

template <class T> View* make(const ViewContext& context, QWidget* parent) { return new T(context, parent); }

constexpr ViewEntry entries[] = {
    {"explore", QT_TRANSLATE_NOOP("Views", "Explore"), make<ExploreView>},
    {"compare", QT_TRANSLATE_NOOP("Views", "Compare"), make<CompareView>},
    {"tradeoff", QT_TRANSLATE_NOOP("Views", "Trade-off"), make<TradeoffView>},
    {"world", QT_TRANSLATE_NOOP("Views", "World"), make<WorldView>},
    {"causes", QT_TRANSLATE_NOOP("Views", "Causes"), make<CausesView>},
};

} // namespace

std::span<const ViewEntry> viewRegistry() { return entries; }

} // namespace cw
