#include "ui/views/charts/chart_card.h"

#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/views/charts/axis_dialog.h"
#include "ui/views/charts/chart_table.h"
#include "ui/views/charts/hold_mark.h"
#include "ui/views/theme/elided_label.h"
#include "ui/views/theme/tab_order.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTime>
#include <QVBoxLayout>

#include <utility>

namespace cw {

ChartCard::ChartCard(const Theme& theme, ChartSize size, int outcome, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_size(size), m_outcome(outcome), m_title(new QPushButton), m_subtitle(new ElidedLabel),
      m_history(new QLabel(tr("one possible history"))), m_mark(new HoldMark(theme, size == ChartSize::large)), m_tableKeys(new QWidget),
      m_plot(new FanPlot(size)), m_faces(new QStackedLayout) {
    const bool large = size == ChartSize::large;
    setProperty("look", "card");
    setFocusProxy(m_title);
    m_title->setFlat(true);
    m_title->setFocusPolicy(Qt::TabFocus);   // no ring is left behind when its menu closes
    m_title->setFont(large ? Theme::title() : Theme::emphasis());
    m_title->setMenu(new QMenu(m_title));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setStyleSheet(QStringLiteral("QPushButton{border:1px solid transparent;border-radius:4px;padding:1px 3px;text-align:left;background:transparent}"
                                          "QPushButton::menu-indicator{image:none}QPushButton:focus,QPushButton:hover,QPushButton:pressed{border-color:palette(highlight)}"));
    m_subtitle->setFont(Theme::small());
    m_subtitle->setProperty("look", "second");
    m_subtitle->setContentsMargins(4, 0, 0, 0);
    if (!large) m_subtitle->hide();   // shown before it has a parent, it would be a window for a moment
    m_history->setFont(Theme::small());
    m_history->hide();
    layOut();
    fillMenu();
    connect(m_title, &QPushButton::pressed, this, &ChartCard::used);
    connect(m_mark, &QPushButton::clicked, this, [this] { setHeld(false); });
    connect(m_plot, &FanPlot::pointerMoved, this, &ChartCard::pointerMoved);
    connect(m_plot, &FanPlot::timeWanted, this, &ChartCard::timeWanted);
    connect(m_plot, &FanPlot::chosen, this, &ChartCard::ask);
    connect(m_plot, &FanPlot::menuWanted, this, &ChartCard::showPointMenu);
    connect(&theme, &Theme::changed, this, &ChartCard::paintTheme);
    m_plot->installEventFilter(this);   // the ring of its focus is the card's
    paintTheme();
    refresh();
}

void ChartCard::layOut() {
    const bool large = m_size == ChartSize::large;
    auto* keys = new QHBoxLayout(m_tableKeys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(0);
    const auto addKey = [keys](const QString& text, const QString& tip) {
        auto* button = new QPushButton(text);
        button->setProperty("look", "flat");
        button->setToolTip(tip);
        keys->addWidget(button);
        return button;
    };
    connect(addKey(tr("Copy"), tr("Copy the table for a spreadsheet or a document (Ctrl+Shift+C)")), &QPushButton::clicked, this, &ChartCard::copyWanted);
    connect(addKey(tr("CSV…"), tr("Save the table as a file (Ctrl+E)")), &QPushButton::clicked, this, &ChartCard::exportWanted);
    connect(addKey(tr("Chart"), tr("Back to the chart (T or Esc)")), &QPushButton::clicked, this, &ChartCard::toggleTable);
    m_tableKeys->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(3, 0, 0, 0);   // the title in line with what is below it
    head->addWidget(m_title, 1);
    head->addWidget(m_history);
    head->addWidget(m_tableKeys);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(large ? 12 : 8, large ? 12 : 8, large ? 8 : 4, large ? 8 : 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_subtitle);
    if (large) column->addWidget(m_mark, 0, Qt::AlignLeft);
    else head->addWidget(m_mark);
    column->addLayout(m_faces, 1);
    m_faces->addWidget(m_plot);
}

void ChartCard::fillMenu() {
    QMenu* menu = m_title->menu();
    QMenu* choices = menu->addMenu(tr("&Show"));
    for (const SeriesGroup& group : seriesGroups()) {
        QMenu* part = group.outcomes.size() > 1 ? choices->addMenu(group.title) : choices;
        for (const int outcome : group.outcomes)
            part->addAction(seriesInfo(outcome).title, this, [this, outcome] { setOutcome(outcome); });
    }
    menu->addSeparator();
    m_tableAction = menu->addAction(QString(), this, &ChartCard::toggleTable);
    menu->addAction(tr("&Rescale"), this, &ChartCard::rescale);
    m_axisAction = menu->addAction(tr("Lock the &axis…"), this, &ChartCard::askForAxis);
    m_axisAction->setCheckable(true);
    m_holdAction = menu->addAction(tr("&Hold this chart\tL"), this, [this](bool held) { setHeld(held); });
    m_holdAction->setCheckable(true);
    menu->addAction(tr("&Copy"), this, &ChartCard::copyWanted);
    menu->addAction(tr("&Export…"), this, &ChartCard::exportWanted);
    menu->addSeparator();
    menu->addAction(tr("What is &behind it?"), this, [this] { ask(std::nullopt); });
}

/// The menu at a point of the chart.
void ChartCard::showPointMenu(int month, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("What is &behind %1, %2? (Return)").arg(seriesInfo(m_outcome).title, format::month(month)), this, [this, month] { ask(month); });
    menu->addSeparator();
    menu->addAction(m_tableAction);
    menu->addAction(m_holdAction);
    menu->addAction(tr("&Copy"), this, &ChartCard::copyWanted);
    menu->addAction(tr("&Export…"), this, &ChartCard::exportWanted);
    menu->popup(place);
}

void ChartCard::makeTable() {
    m_table = new ChartTable(m_theme);
    m_faces->addWidget(m_table);
    tabAfter(*m_plot, *m_table);
}

bool ChartCard::isTurned() const { return m_table && m_faces->currentWidget() == m_table; }

void ChartCard::setTurned(bool turned) {
    if (turned == isTurned()) return;
    if (!m_table) makeTable();
    m_faces->setCurrentWidget(turned ? static_cast<QWidget*>(m_table) : m_plot);
    refresh();
    if (turned) m_table->goTo(m_plot->firstShown());
    m_faces->currentWidget()->setFocus();
    if (!turned) emit turnedBack();
}

void ChartCard::toggleTable() {
    if (isTurned()) setTurned(false);
    else emit tableWanted();
}

void ChartCard::setHeld(bool held) {
    if (held == isHeld()) return;
    m_held = held ? m_results : nullptr;
    m_heldWorlds = m_worlds;
    if (m_held) m_mark->setHeldAt(tr("held at: %1, %2").arg(shownName(*m_held), QTime::currentTime().toString(QStringLiteral("HH:mm"))));
    refresh();
}

void ChartCard::askForAxis() {
    HoldingAxis& axis = m_plot->axis();
    auto* dialog = new AxisDialog(seriesInfo(m_outcome), axis.low(), axis.high(), axis.isLocked(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AxisDialog::locked, this, [this](double low, double high) {
        m_plot->axis().lock(low, high);
        m_plot->setPart({m_plot->part().time, {}});
        refresh();
    });
    connect(dialog, &AxisDialog::unlocked, this, [this] {
        m_plot->axis().unlock();
        refresh();
    });
    dialog->open();
    refresh();   // the check in the menu says what is, not what was clicked
}

bool ChartCard::event(QEvent* event) {
    // Escape turns the table over before it ends the runs.
    const bool escape = event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!escape || !isTurned()) return QFrame::event(event);
    event->accept();
    return true;
}

void ChartCard::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_T) toggleTable();
    else if (plain && event->key() == Qt::Key_L) setHeld(!isHeld());
    else if (event->key() == Qt::Key_Escape && isTurned()) setTurned(false);
    else QFrame::keyPressEvent(event);
}

void ChartCard::mousePressEvent(QMouseEvent* event) {
    emit used();
    QFrame::mousePressEvent(event);
}

void ChartCard::setMarked(bool marked) {
    if (std::exchange(m_marked, marked) != marked) update();
}

void ChartCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    const bool keys = m_plot->hasFocus();
    if (!m_marked && !keys) return;
    // One frame for both: a fine one is the chart that Export takes, the ring of all that has the keyboard is where keys go.
    const double width = keys ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.accent(), width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), Theme::radius, Theme::radius);
}

bool ChartCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QFrame::eventFilter(watched, event);
}

void ChartCard::setOutcome(int outcome) {
    if (outcome == m_outcome || outcome < 0) return;
    m_outcome = outcome;
    m_plot->axis().unlock();   // its ends were meant for another quantity
    m_plot->setPart({m_plot->part().time, {}});
    refresh();
    emit outcomeChanged(outcome);
}

void ChartCard::setResults(const ResultsPointer& results, const ResultsPointer& roomFor, const QString& policyLabel) {
    m_results = results;
    m_roomFor = roomFor;
    m_policyLabel = policyLabel;
    if (!isHeld()) refresh();
}

void ChartCard::setWorlds(const std::optional<FourWorlds>& worlds) {
    m_worlds = worlds;
    if (!isHeld()) refresh();
}

void ChartCard::refresh() {
    const SeriesInfo series = seriesInfo(m_outcome);
    const bool locked = m_plot->axis().isLocked();
    m_title->setText(m_size == ChartSize::large ? series.title : series.shortTitle);
    m_title->setAccessibleName(tr("%1, chart menu").arg(series.title));
    const QString about = QStringLiteral("<p><b>%1</b></p><p>%2</p>").arg(series.title.toHtmlEscaped(), series.help.toHtmlEscaped());
    m_title->setToolTip(about);
    m_subtitle->setWhole(locked ? tr("%1 · axis locked").arg(series.subtitle) : series.subtitle);
    for (QWidget* told : std::initializer_list<QWidget*>{m_title, m_subtitle}) told->setAccessibleDescription(series.help);
    m_axisAction->setChecked(locked);
    m_holdAction->setChecked(isHeld());
    m_tableAction->setText(isTurned() ? tr("&Chart\tT") : tr("&Table\tT"));
    m_mark->setVisible(isHeld());
    m_tableKeys->setVisible(isTurned());
    ChartData shown;
    shown.series = series;
    if (shownResults()) shown = chartData(*shownResults(), m_outcome);
    if (const auto& worlds = isHeld() ? m_heldWorlds : m_worlds; worlds && shownResults()) shown.setWorlds(worldLines(*worlds, *shownResults(), m_outcome));
    if (m_roomFor && !isHeld()) shown.makeRoomFor(*m_roomFor);
    if (!m_policyLabel.isEmpty() && !isHeld()) shown.policyLabel = m_policyLabel;
    m_history->setVisible(shown.oneHistory());
    m_plot->setAccessibleName(series.title);
    m_plot->setAccessibleDescription(isHeld() ? m_mark->accessibleName() + QStringLiteral(". ") + chartSummary(shown) : chartSummary(shown));
    m_plot->setData(shown);
    if (!isTurned()) return;
    m_table->setAccessibleName(tr("%1, table").arg(series.title));
    m_table->numbers().show(shown);
    if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_table->numbers().index(m_plot->firstShown(), 0));
}

void ChartCard::paintTheme() {
    m_plot->setColours(m_theme.colours());
    m_history->setStyleSheet(QStringLiteral("color:%1").arg(m_theme.harm().name()));
}

} // namespace cw
