#pragma once
#include "ui/models/causes_story.h"
#include "ui/views/theme/theme.h"

#include <QWidget>

namespace cw {

/// Two worlds as two lines that are one at first: where they part, and in which of them the incident happens.
class BranchDrawing : public QWidget {
    Q_OBJECT
public:
    explicit BranchDrawing(const Theme& theme, QWidget* parent = nullptr);
    void show(const PartingStory& story, int incident, int months);
    QSize sizeHint() const override { return {240, 102}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    PartingStory m_story;
    int m_incident = 0, m_months = 1;
};

} // namespace cw
