#include "ui/views/theme/wrapped_label.h"

#include <QLabel>

namespace cw {

QLabel* wrappedLabel(const QString& text, const QFont& font, const char* look) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setWordWrap(true);
    if (look) label->setProperty("look", look);
    return label;
}

} // namespace cw
