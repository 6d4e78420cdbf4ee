#pragma once
class QFont;
class QLabel;
class QString;

namespace cw {

/// Text in plain characters that wraps; `look` names its part in the stylesheet. Whoever lays it out owns it.
QLabel* wrappedLabel(const QString& text, const QFont& font, const char* look = nullptr);

} // namespace cw
