#pragma once
#include <QLayout>

#include <algorithm>

namespace cw {

/// Side by side like words, and on as many lines as it takes.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(int gap) : m_gap(gap) { setContentsMargins(0, 0, 0, 0); }
    ~FlowLayout() override {
        while (QLayoutItem* item = takeAt(0)) delete item;
    }
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override {
        QSize least;
        for (const QLayoutItem* item : m_items) least = least.expandedTo(item->minimumSize());
        return least;
    }
    void setGeometry(const QRect& rect) override {
        QLayout::setGeometry(rect);
        place(rect, true);
    }

private:
    /// The height that is needed; moves the items if asked to.
    int place(const QRect& rect, bool move) const {
        int x = rect.x(), y = rect.y(), line = 0;
        for (QLayoutItem* item : m_items) {
            const QSize size = item->sizeHint();
            if (x > rect.x() && x + size.width() > rect.right() + 1) x = rect.x(), y += line + m_gap, line = 0;
            if (move) item->setGeometry(QRect(QPoint(x, y), size));
            x += size.width() + m_gap;
            line = std::max(line, size.height());
        }
        return y + line - rect.y();
    }
    QList<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace cw
