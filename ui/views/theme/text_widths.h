#pragma once
#include <QFontMetrics>
#include <QHash>
#include <QString>

namespace cw {

/// Widths of texts in one font, in px. Each is measured once: to shape a text takes longer than to draw it.
class TextWidths {
public:
    explicit TextWidths(const QFont& font) : m_metrics(font) {}
    int of(const QString& text) {
        if (const auto known = m_known.constFind(text); known != m_known.cend()) return *known;
        if (m_known.size() >= most) m_known.clear();
        return *m_known.insert(text, m_metrics.horizontalAdvance(text));
    }
    /// The text, cut where it is wider than that.
    QString cut(const QString& text, int width) { return of(text) <= width ? text : m_metrics.elidedText(text, Qt::ElideRight, width); }
    /// Lines that a paragraph takes at most: words are measured one by one, and seldom for the first time.
    int linesIn(const QString& text, int width) {
        const int gap = of(QStringLiteral(" "));
        int lines = 1, used = 0;
        for (const QStringView word : QStringView(text).tokenize(u' ')) {
            const int wide = of(word.toString());
            if (used > 0 && used + gap + wide > width) ++lines, used = wide;
            else used += (used > 0 ? gap : 0) + wide;
        }
        return lines;
    }
    int lineHeight() const { return m_metrics.height(); }

private:
    static constexpr qsizetype most = 4096;   // several tables' worth: a lever that is dragged makes new numbers all the time
    QFontMetrics m_metrics;
    QHash<QString, int> m_known;
};

} // namespace cw
