#include "ui/views/theme/wrapped_label.h"

#include "ui/models/format.h"

#include <algorithm>

namespace cw {

namespace {

constexpr std::size_t heightsKept = 8;
constexpr int usualWidth = 240, leastWidth = 80;   // px

} // namespace

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) { setWordWrap(true); }

int WrappedLabel::heightForWidth(int width) const {
    if (m_text != text() || m_font != font() || m_margins != contentsMargins()) {
        m_text = text(), m_font = font(), m_margins = contentsMargins();
        m_heights.clear();
    }
    const auto known = std::ranges::find(m_heights, width, &Height::width);
    if (known != m_heights.end()) return known->height;
    if (m_heights.size() == heightsKept) m_heights.erase(m_heights.begin());
    return m_heights.emplace_back(width, QLabel::heightForWidth(width)).height;
}

RichLabel::RichLabel(const QFont& font, QWidget* parent) : WrappedLabel({}, parent) {
    setTextFormat(Qt::RichText);
    setFont(font);
}

void RichLabel::setText(const QString& rich) {
    QString whole = rich;
    QLabel::setText(whole.replace(format::thinSpace, QChar::Nbsp));   // Qt breaks lines at the narrow no-break space
}

QSize RichLabel::sizeHint() const { return {usualWidth, heightForWidth(usualWidth)}; }
QSize RichLabel::minimumSizeHint() const { return {leastWidth, fontMetrics().height()}; }

QLabel* wrappedLabel(const QString& text, const QFont& font, const char* look) {
    auto* label = new WrappedLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    if (look) label->setProperty("look", look);
    return label;
}

} // namespace cw
