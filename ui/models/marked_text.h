#pragma once
#include <QString>

namespace cw {

/// A text twice: for screen readers, the clipboard and reports, and with its numbers emphasised.
struct Sentence {
    QString plain;
    QString rich;   ///< everything from files is escaped
};

/// Emphasis within a text that is still being put together. It is marked by control characters, which no name from a file
/// can contain.
namespace marked {

QString strong(const QString& text);      ///< a number that matters
QString secondary(const QString& text);   ///< an interval; in the second ink
QString more(const QString& text);        ///< leads to more of the same: a link to "more"
/// The text with its marks left out, and turned into HTML. `secondInk` is a colour's name.
Sentence finished(const QString& text, const QString& secondInk);

} // namespace marked
} // namespace cw
