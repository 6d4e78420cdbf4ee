#include "ui/views/causes/what_if_card.h"

#include "ui/models/format.h"
#include "ui/views/theme/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cw {

namespace {

/// Two numbers that are to be compared: with as many more figures than three as tell them apart, six at most.
std::pair<QString, QString> apart(double one, double other) {
    constexpr int least = 3, most = 6;
    for (int figures = least; figures < most; ++figures)
        if (const QString a = format::number(one, figures), b = format::number(other, figures); a != b) return {a, b};
    return one == other ? std::pair(format::number(one), format::number(other)) : std::pair(format::number(one, most), format::number(other, most));
}

} // namespace

WhatIfCard::WhatIfCard(QWidget* parent) : QFrame(parent), m_words(new RichLabel(Theme::sentence())), m_sums(new RichLabel(Theme::body())) {
    setProperty("look", "card");
    auto* title = new QLabel(tr("What if"));
    title->setFont(Theme::title());
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setProperty("look", "flat");
    dismiss->setToolTip(tr("Back to what happened; the policy was never changed"));
    connect(dismiss, &QPushButton::clicked, this, &WhatIfCard::dismissed);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(dismiss);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_sums);
    hide();
}

void WhatIfCard::showWorking(const QString& premise) {
    m_plain.clear();
    m_words->setText(tr("%1 … replaying the run.").arg(premise).toHtmlEscaped());
    m_sums->hide();
    setVisible(true);
}

void WhatIfCard::show(const ReplayStory& story) {
    m_words->setText(story.words.rich);
    m_words->setAccessibleName(story.words.plain);
    const QString unit = format::thinSpace + tr("bn$");
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    QStringList plain{story.words.plain};
    for (const ReplaySum& sum : story.sums) {
        const auto [with, without] = apart(sum.with, sum.without);
        const QString change = with == without ? (sum.with == sum.without ? tr("unchanged") : tr("hardly changes"))
                               : sum.with > 0 ? format::signedNumber(100 * (sum.without / sum.with - 1), 2) + format::thinSpace + u'%' : QStringLiteral("–");
        html += QStringLiteral("<tr><td style='padding-right:24px'>%1</td><td align='right' style='padding-right:12px'>%2</td><td style='padding-right:12px'>→</td>"
                               "<td align='right' style='padding-right:24px'><b>%3</b></td><td align='right'>%4</td></tr>")
                    .arg(tr("%1 of the run").arg(sum.name), with + unit, without + unit, change);
        plain << tr("%1 of the run: %2 with, %3 without (%4)").arg(sum.name, with + unit, without + unit, change);
    }
    m_sums->setText(html + QStringLiteral("</table>"));
    m_plain = plain.join(u'\n');
    m_sums->setAccessibleName(plain.mid(1).join(QStringLiteral("; ")));
    m_sums->show();
    setVisible(true);
}

} // namespace cw
