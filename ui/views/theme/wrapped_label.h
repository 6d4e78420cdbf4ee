#pragma once
#include <QLabel>

#include <vector>

namespace cw {

/// A label whose text wraps. Layouts ask for the height at a width again and again, and rich text is laid out anew for each
/// answer; so it keeps the last few.
class WrappedLabel : public QLabel {
public:
    explicit WrappedLabel(const QString& text = {}, QWidget* parent = nullptr);
    int heightForWidth(int width) const override;

private:
    struct Height {
        int width, height;
    };
    /// Everything else that the heights depend on, as it was when they were measured.
    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
    mutable std::vector<Height> m_heights;
};

/// Text with markup in a column that gives it its width: it asks for none, since to look for one is to lay the text out often.
class RichLabel : public WrappedLabel {
public:
    explicit RichLabel(const QFont& font, QWidget* parent = nullptr);
    /// Keeps numbers and their units on one line.
    void setText(const QString& rich);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// Text in plain characters that wraps; `look` names its part in the stylesheet. Whoever lays it out owns it.
QLabel* wrappedLabel(const QString& text, const QFont& font, const char* look = nullptr);

} // namespace cw
