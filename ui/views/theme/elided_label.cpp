#include "ui/views/theme/elided_label.h"

namespace cw {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setWhole(const QString& text) {
    m_whole = text;
    refresh();
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    refresh();
}

void ElidedLabel::refresh() {
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, contentsRect().width()));
    setToolTip(text() == m_whole ? QString() : m_whole);
}

} // namespace cw
