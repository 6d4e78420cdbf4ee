#pragma once
#include "ui/views/shell/view.h"
#include "ui/views/theme/theme.h"
#include "ui/views/world/world_scene.h"

#include <optional>

class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;

namespace cw {

class ElidedLabel;
class EntityCard;
class EventList;
class MonthSlider;
struct ExportedPicture;
class RunPicker;
class Transport;
class TurningRow;
class WorldCanvas;

/// One run of the scenario month by month: who is where, what can be had, what is stripped, what harm is done, beside the
/// same run under the reference. The list and the card keep step with the picture.
class WorldView : public View {
    Q_OBJECT
public:
    enum class Worlds { policy, reference, both };
    WorldView(const ViewContext& context, QWidget* parent);
    void setActive(bool active) override;
    QWidget* mainPart() override;
    /// The picture as it stands, and the events that are listed beside it.
    void exportShown() override;
    void copyShown() override;
    /// What these two take; there must be a history.
    ExportedPicture exported() const;
    /// The whole picture again.
    void rescaleAll() override;
    void setWorlds(Worlds worlds);
    Worlds worlds() const { return m_worlds; }
    WorldCanvas& canvas(bool reference) { return reference ? *m_right : *m_left; }
    Transport& transport() { return *m_transport; }
    EventList& events() { return *m_events; }
    EntityCard& card() { return *m_card; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeStage();
    QWidget* makeSide();
    void connectParts();
    void connectCanvas(WorldCanvas& canvas, WorldCanvas& twin);
    void takeHistories();
    void showMonth();
    void showSelection();
    void refreshWords();
    void placeLegend();
    void placeSlider();
    int pictureWidth() const;
    /// Room for the shortest words only.
    bool isNarrow() const;
    void open(Key key);
    /// The history that list, card and summary are about.
    HistoryPointer front() const;

    const ViewContext m_context;
    HistoryController& m_history;
    const Theme& m_theme;
    Worlds m_worlds = Worlds::policy;
    bool m_active = false, m_opensCauses = false;
    std::shared_ptr<const WorldScene> m_scenes[2];   // policy, reference
    RunPicker* m_picker;
    TurningRow *m_line, *m_controls;
    QButtonGroup* m_choice;
    QLabel *m_date, *m_summary;
    ElidedLabel *m_names[2], *m_counts[2];
    QWidget *m_titles[2], *m_legend;
    QPushButton* m_legendButton;
    std::optional<bool> m_legendWanted;   // what the person chose; until then there must be room
    QFrame *m_stage, *m_side;
    WorldCanvas *m_left, *m_right;
    Transport* m_transport;
    MonthSlider* m_slider;
    EventList* m_events;
    EntityCard* m_card;
};

} // namespace cw
