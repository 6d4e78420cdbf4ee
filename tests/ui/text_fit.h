#pragma once
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include <algorithm>

namespace cw::test {

inline QFont semibold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}
/// Shortened on purpose: a tooltip has the rest.
inline bool isElided(const QString& text, const QString& tip) { return text.contains(u'…') && !tip.isEmpty(); }
inline QString misfit(const QString& what, const QSize& needed, const QSize& room) {
    return QStringLiteral("%1 needs %2x%3, has %4x%5").arg(what).arg(needed.width()).arg(needed.height()).arg(room.width()).arg(room.height());
}

inline QString labelFault(const QLabel& label) {
    if (label.text().isEmpty() || isElided(label.text(), label.toolTip())) return {};
    const QSize room = label.size();
    QSize needed = label.sizeHint();
    if (label.wordWrap()) {
        int longest = 0;   // a word that is longer than its line is cut
        if (label.textFormat() == Qt::PlainText)
            for (const QString& word : label.text().split(u' ')) longest = std::max(longest, label.fontMetrics().horizontalAdvance(word));
        needed = QSize(longest, label.heightForWidth(label.width()));
    }
    return needed.width() > room.width() + 1 || needed.height() > room.height() + 1 ? misfit(QStringLiteral("text"), needed, room) : QString();
}
inline QString buttonFault(const QPushButton& button) {
    if (button.text().isEmpty() || isElided(button.text(), button.toolTip())) return {};
    QStyleOptionButton option;
    option.initFrom(&button);
    const QSize room = button.style()->subElementRect(QStyle::SE_PushButtonContents, &option, &button).size();
    // The style sheet alone knows of this weight.
    const QFontMetrics metrics(button.property("look") == "primary" ? semibold(button.font()) : button.font());
    QSize needed = metrics.size(Qt::TextShowMnemonic, button.text());
    if (!button.icon().isNull()) needed.rwidth() += button.iconSize().width() + 4;
    return needed.width() > room.width() + 1 || needed.height() > room.height() + 2 ? misfit(QStringLiteral("text"), needed, room) : QString();
}
inline QString tabsFault(const QTabBar& tabs) {
    const QFontMetrics metrics(semibold(tabs.font()));
    for (int tab = 0; tab < tabs.count(); ++tab) {
        const QRect room = tabs.tabRect(tab);
        if (metrics.horizontalAdvance(tabs.tabText(tab)) > room.width() - 8 || room.right() > tabs.width())
            return misfit(tabs.tabText(tab), {metrics.horizontalAdvance(tabs.tabText(tab)) + 8, room.height()}, room.size());
    }
    return {};
}
inline QString comboFault(const QComboBox& box) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QSize room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).size();
    const QSize needed = box.fontMetrics().size(Qt::TextSingleLine, box.currentText());
    return needed.width() > room.width() && box.toolTip().isEmpty() ? misfit(box.currentText(), needed, room) : QString();
}
inline QString headerFault(const QHeaderView& header) {
    if (header.metaObject()->className() != QByteArray("QHeaderView") || header.orientation() != Qt::Horizontal || !header.model()) return {};   // others paint their own
    for (int section = 0; section < header.count(); ++section) {
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = header.fontMetrics().horizontalAdvance(text) + 12;
        if (!header.isSectionHidden(section) && needed > header.sectionSize(section) + 1 && header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isNull())
            return misfit(text, {needed, header.height()}, {header.sectionSize(section), header.height()});
    }
    return {};
}
/// A part that reaches beyond what holds it is cut off there, unless one can scroll to it.
inline QString overhang(const QWidget& widget) {
    QRect rect = widget.rect();
    for (const QWidget* at = &widget; !at->isWindow(); at = at->parentWidget()) {
        rect.moveTopLeft(at->pos() + rect.topLeft());
        const QWidget* around = at->parentWidget();
        const auto* scroll = qobject_cast<const QAbstractScrollArea*>(around->parentWidget());
        const QRect room = around->rect();
        const bool fitsAcross = rect.left() >= -1 && rect.right() <= room.right() + 1, fitsDown = rect.top() >= -1 && rect.bottom() <= room.bottom() + 1;
        if (scroll && scroll->viewport() == around) return fitsAcross || scroll->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff ? QString() : misfit(QStringLiteral("page"), rect.size(), room.size());
        if (!fitsAcross || !fitsDown) return misfit(QStringLiteral("part beyond ") + QString::fromLatin1(around->metaObject()->className()), rect.size(), room.size());
    }
    return {};
}

/// What does not fit of the text of a widget; empty if all of it does. Texts that a picture paints are not seen here.
inline QString textFault(const QWidget& widget) {
    QString fault;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) fault = labelFault(*label);
    else if (const auto* button = qobject_cast<const QPushButton*>(&widget)) fault = buttonFault(*button);
    else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) fault = tabsFault(*tabs);
    else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) fault = comboFault(*box);
    else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) fault = headerFault(*header);
    else return {};
    return fault.isEmpty() ? overhang(widget) : fault;
}

} // namespace cw::test
