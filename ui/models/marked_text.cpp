#include "ui/models/marked_text.h"

namespace cw::marked {

namespace {

constexpr QChar strongBegins{1}, strongEnds{2}, secondaryBegins{3}, secondaryEnds{4}, moreBegins{5}, moreEnds{6};

} // namespace

QString strong(const QString& text) { return strongBegins + text + strongEnds; }
QString secondary(const QString& text) {
    QString whole = text;
    whole.replace(u' ', QChar::Nbsp);   // an interval is not torn apart at the end of a line
    return secondaryBegins + whole + secondaryEnds;
}

QString more(const QString& text) { return moreBegins + text + moreEnds; }

Sentence finished(const QString& text, const QString& secondInk) {
    QString plain = text;
    for (const QChar mark : {strongBegins, strongEnds, secondaryBegins, secondaryEnds, moreBegins, moreEnds}) plain.remove(mark);
    QString rich = text.toHtmlEscaped();
    rich.replace(strongBegins, QStringLiteral("<b>")).replace(strongEnds, QStringLiteral("</b>"));
    rich.replace(secondaryBegins, QStringLiteral("<span style=\"color:%1\">").arg(secondInk)).replace(secondaryEnds, QStringLiteral("</span>"));
    rich.replace(moreBegins, QStringLiteral("<a href=\"more\" style=\"color:%1\">").arg(secondInk)).replace(moreEnds, QStringLiteral("</a>"));
    return {plain, rich};
}

} // namespace cw::marked
