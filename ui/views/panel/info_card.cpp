#include "ui/views/panel/info_card.h"

#include "ui/models/format.h"
#include "ui/views/panel/law_ticks.h"
#include "ui/views/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace cw {
namespace {

constexpr int cardWidth = 360;

QString gradeText(Grade grade) {
    switch (grade) {
    case Grade::measured: return InfoCard::tr("A: measured");
    case Grade::estimated: return InfoCard::tr("B: estimated from related data");
    case Grade::judgement: return InfoCard::tr("C: judgement");
    case Grade::policy: return InfoCard::tr("none needed: a policy is a choice, not a fact");
    }
    return {};
}

/// A table of facts; every cell is escaped, for labels and sources may hold anything.
QString factTable(const ParameterSpec& spec, const Theme& theme) {
    QString rows;
    const auto row = [&](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        rows += QStringLiteral("<tr><td style='color:%1; padding-right:12px'>%2</td><td style='padding-bottom:4px'>%3</td></tr>")
                    .arg(theme.secondInk().name(), name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const auto range = [&](const Range& r) {
        return format::parameter(spec, r.low) + QStringLiteral(" – ") + format::parameter(spec, r.high);
    };
    const bool number = spec.kind == Kind::real || spec.kind == Kind::integer;
    row(InfoCard::tr("Default"), format::parameter(spec, spec.fallback));
    if (number) row(InfoCard::tr("Plausible"), range(spec.plausible));
    if (number) row(InfoCard::tr("Allowed"), range(spec.limits));
    if (number && !spec.unit.empty()) row(InfoCard::tr("Unit"), format::text(spec.unit));
    QStringList choices;
    for (const auto choice : spec.choices) choices += format::choice(choice);
    row(InfoCard::tr("Choices"), choices.join(QStringLiteral(", ")));
    QStringList laws;
    for (const LawTick& law : lawTicks())
        if (law.parameter == spec.id) laws += format::text(law.name);
    row(InfoCard::tr("Real laws"), laws.join(QStringLiteral(", ")));
    row(InfoCard::tr("Source"), format::text(spec.source));
    row(InfoCard::tr("Evidence"), gradeText(spec.grade));
    row(InfoCard::tr("In files"), format::text(spec.id));
    return QStringLiteral("<table cellspacing=0 cellpadding=0>%1</table>").arg(rows);
}

QString roleText(Role role) {
    switch (role) {
    case Role::lever: return InfoCard::tr("Policy lever");
    case Role::assumption: return InfoCard::tr("Assumption");
    case Role::judgement: return InfoCard::tr("Value judgement");
    case Role::numerics: return InfoCard::tr("Constant of the model");
    }
    return {};
}

} // namespace

InfoCard::InfoCard(const Theme& theme, QWidget* window)
    : QFrame(window), m_title(new QLabel), m_help(new QLabel), m_facts(new QLabel), m_theme(theme) {
    setProperty("look", "popover");
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(cardWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    m_title->setFont(Theme::title());
    m_help->setFont(Theme::sentence());
    for (QLabel* label : {m_title, m_help, m_facts}) {
        label->setTextFormat(label == m_facts ? Qt::RichText : Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
        column->addWidget(label);
    }
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (!isVisible() || !now || now == this || now == m_anchor || isAncestorOf(now)) return;
        m_anchor = nullptr;   // the focus stays where it went
        hide();
    });
}

void InfoCard::open(const ParameterSpec& spec, QWidget* anchor) {
    m_anchor = anchor;
    m_title->setText(format::text(spec.label));
    QString help = format::text(spec.help);
    if (!help.isEmpty()) help[0] = help[0].toUpper();
    m_help->setText(help);
    m_facts->setText(factTable(spec, m_theme));
    setAccessibleName(tr("%1: %2").arg(roleText(spec.role), format::text(spec.label)));
    setAccessibleDescription(help);
    place(*anchor);
    show();
    raise();
    setFocus();
}

void InfoCard::place(const QWidget& anchor) {
    layout()->activate();
    const int high = layout()->hasHeightForWidth() ? layout()->heightForWidth(cardWidth) : sizeHint().height();
    resize(cardWidth, high);
    const QPoint beside = anchor.mapTo(window(), QPoint(0, anchor.height() / 2 - 24));
    const int x = std::min(Theme::leftPanel + Theme::grid, window()->width() - cardWidth - Theme::grid);
    move(x, std::clamp(beside.y(), Theme::grid, std::max(Theme::grid, window()->height() - high - Theme::grid)));
}

bool InfoCard::eventFilter(QObject* watched, QEvent* event) {
    if (!isVisible()) return false;
    // The window's own Escape would come before a key press: it is overridden.
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        hide();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* widget = static_cast<QWidget*>(watched);
        if (widget != this && !isAncestorOf(widget)) hide();
    }
    return false;
}

void InfoCard::hideEvent(QHideEvent*) {
    if (m_anchor) m_anchor->setFocus();
    m_anchor = nullptr;
}

} // namespace cw
