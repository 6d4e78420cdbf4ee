#pragma once
#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace cw {

class ParameterRow;
class Theme;

/// Head of a collapsible group: its title, how many of its rows are changed, and which way it folds.
class SectionHead : public QAbstractButton {
    Q_OBJECT
public:
    SectionHead(const QString& title, const Theme& theme, QWidget* parent = nullptr);
    void setChangedCount(int count);
    QSize sizeHint() const override { return {200, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    int m_changedCount = 0;
};

/// A titled, collapsible group of rows.
class GroupSection : public QWidget {
    Q_OBJECT
public:
    static constexpr int inset = 6;   ///< px: room for the frame around the title that has the keyboard
    GroupSection(const QString& title, bool open, const Theme& theme, QWidget* parent = nullptr);
    void add(ParameterRow* row);
    /// Shows the rows that match, opened while anything is searched or filtered for; hides itself without any.
    int filter(const QString& search, bool changedOnly);
    void refresh();
    const std::vector<ParameterRow*>& rows() const { return m_rows; }
    void setOpen(bool open);

private:
    SectionHead* m_head;
    QWidget* m_body;
    QVBoxLayout* m_layout;
    std::vector<ParameterRow*> m_rows;
};

} // namespace cw
