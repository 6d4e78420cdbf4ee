#pragma once
#include "ui/models/history.h"
#include "ui/models/run_controller.h"
#include "ui/models/scenario_document.h"

#include <QWidget>

#include <functional>
#include <span>

namespace cw {

class Theme;

/// What the window lends to its views.
struct ViewContext {
    ScenarioDocument& document;
    RunController& controller;
    const Theme& theme;
    const std::vector<Preset>& presets;
    HistoryController& history;
    std::function<void(const char* id)> showView;   ///< brings another view to the front; for later, not while views are made
};

/// One way to look at the scenarios, in the centre of the window beside the policy panel. It keeps its state while another
/// is shown. To add one: derive a class in a folder of its own under ui/views, made from a context and its parent, and add a line to
/// viewRegistry().
class View : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// It comes to the front or leaves it.
    virtual void setActive(bool) {}
    /// Where its keys work: takes the focus when the view is asked for, but not from who walks along the tabs.
    virtual QWidget* mainPart() { return nullptr; }
    /// Whether the panel "In words" stands beside it.
    virtual bool hasWords() const { return false; }
    /// Whether the policy panel stands beside it.
    virtual bool hasPolicy() const { return true; }
    /// The keys that find a lever, where there is no policy panel.
    virtual void findShown() {}
    // What the bar's button and the menu ask of the view in front; a view without such a thing ignores them.
    virtual void exportShown() {}
    virtual void copyShown() {}
    virtual void rescaleAll() {}
};

struct ViewEntry {
    const char* id;      ///< for settings, tests and links: "compare"
    const char* title;   ///< on the tab; marked for translation in the context "Views"
    View* (*make)(const ViewContext&, QWidget* parent);
};
/// In the order of their tabs.
std::span<const ViewEntry> viewRegistry();

} // namespace cw
