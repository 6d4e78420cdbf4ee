#pragma once
#include "ui/models/scenario_document.h"

#include <QScrollArea>

namespace cw {

class Theme;

/// First page: what the program answers, the presets as cards, recent files, and the way in.
class WelcomePage : public QScrollArea {
    Q_OBJECT
public:
    WelcomePage(const std::vector<Preset>& presets, const QStringList& recent, QWidget* parent = nullptr);

signals:
    void startWanted();
    void presetWanted(const cw::Scenario& scenario);
    void openWanted();
    void fileWanted(const QString& path);

private:
    QWidget* makeCards(const std::vector<Preset>& presets);
    QWidget* makeRecent(const QStringList& recent);
};

} // namespace cw
