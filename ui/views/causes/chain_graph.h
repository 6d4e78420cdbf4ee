#pragma once
#include "ui/models/causes_chain.h"
#include "ui/views/theme/theme.h"

#include <QAbstractButton>

namespace cw {

/// One station of the chain: a button, so that keys and screen readers find it.
class ChainButton : public QAbstractButton {
    Q_OBJECT
public:
    ChainButton(const Theme& theme, const ChainBox& box, QWidget* parent);
    const ChainBox& box() const { return m_box; }
    QSize sizeHint() const override;

signals:
    void removeWanted();
    void arrowPressed(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    ChainBox m_box;
};

/// The chain of an incident as a drawing: line by line, there and back, arrows in between. Tab comes to the station that was looked
/// at last, arrow keys walk along.
class ChainGraph : public QWidget {
    Q_OBJECT
public:
    explicit ChainGraph(const Theme& theme, QWidget* parent = nullptr);
    void setChain(std::vector<ChainBox> chain);
    const std::vector<ChainBox>& chain() const { return m_chain; }
    /// The station that was looked at last; null for none.
    const ChainBox* chosen() const;
    void choose(std::size_t station) { m_buttons[station]->click(); }
    ChainButton& button(std::size_t station) { return *m_buttons[station]; }
    QSize sizeHint() const override;

signals:
    void boxChosen();
    void removeWanted(const cw::ChainBox& box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void orderTabs();
    void look(std::size_t station);
    void letTabComeTo(std::size_t station);
    void move(std::size_t from, int key);

    const Theme& m_theme;
    std::vector<ChainBox> m_chain;
    std::vector<ChainButton*> m_buttons;
    std::vector<QRect> m_places;   // of the buttons
    int m_chosen = -1;
};

} // namespace cw
