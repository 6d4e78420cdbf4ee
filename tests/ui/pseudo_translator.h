#pragma once
#include <QTranslator>

#include <algorithm>

namespace cw::test {

/// A language that anybody can read and no text is in by accident: every Latin letter has an accent, and texts are about a
/// third longer, as German is. A plain letter on screen has not been translated.
class PseudoTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        QString translated;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const qsizetype kept = keptAt(text, i);
            translated += kept > 0 ? text.mid(i, kept) : QString(accented(text[i]));
            if (kept > 0) i += kept - 1;
        }
        const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
        // At the front, so that code which looks at the last character still finds it.
        const QString longer = QStringLiteral("éõéõ ").repeated(static_cast<int>(letters / 12)) + QStringLiteral("éõéõ").left(letters % 12 / 3);
        return text.isEmpty() || letters < 3 ? translated : longer + translated;
    }

private:
    /// How many characters from here on are no words: places for arguments, tags, entities.
    static qsizetype keptAt(const QString& text, qsizetype at) {
        const auto upTo = [&](QChar end) { return text.indexOf(end, at) + 1 - at; };
        if (text[at] == u'%' && at + 1 < text.size()) return text[at + 1] == u'L' ? 3 : 2;
        if (text[at] == u'<' && upTo(u'>') > 0) return upTo(u'>');
        if (text[at] == u'&' && upTo(u';') > 1 && upTo(u';') < 8) return upTo(u';');
        return 0;
    }
    static QChar accented(QChar c) {
        static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        static const QString accents = QStringLiteral("áƀčďéƒğĥíĵķĺɱñóƥɋřšťúṽŵẋýžÁƁČĎÉƑĞĤÍĴĶĹṀÑÓƤɊŘŠŤÚṼŴẊÝŽ");
        const auto place = plain.indexOf(c);
        return place < 0 ? c : accents[place];
    }
};

} // namespace cw::test
