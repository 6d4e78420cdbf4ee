#pragma once
#include <QLabel>

namespace cw {

/// One line of plain text that ends in "…" where there is no room for it; the tooltip then has all of it.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setWhole(const QString& text);
    const QString& whole() const { return m_whole; }
    QSize minimumSizeHint() const override { return {1, QLabel::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    QString m_whole;
};

} // namespace cw
