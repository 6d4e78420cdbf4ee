#include "ui/views/charts/chart_card.h"

#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace cw {

ChartCard::ChartCard(const Theme& theme, ChartSize size, int outcome, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_size(size), m_outcome(outcome), m_title(new QPushButton), m_subtitle(new QLabel),
      m_history(new QLabel(tr("one possible history"))), m_plot(new FanPlot(size)) {
    const bool large = size == ChartSize::large;
    setProperty("look", "card");
    setFocusProxy(m_title);
    m_title->setFlat(true);
    m_title->setFont(large ? Theme::title() : Theme::emphasis());
    m_title->setMenu(new QMenu(m_title));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setStyleSheet(QStringLiteral("QPushButton{border:1px solid transparent;border-radius:4px;padding:1px 3px;text-align:left;background:transparent}"
                                          "QPushButton::menu-indicator{image:none}QPushButton:focus,QPushButton:hover{border-color:palette(highlight)}"));
    m_subtitle->setFont(Theme::small());
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_subtitle->setProperty("look", "second");
    m_subtitle->setContentsMargins(4, 0, 0, 0);
    m_subtitle->setVisible(large);
    m_history->setFont(Theme::small());
    m_history->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_history);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(large ? 12 : 8, large ? 12 : 8, large ? 8 : 4, large ? 8 : 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_subtitle);
    column->addWidget(m_plot, 1);
    fillMenu();
    connect(m_plot, &FanPlot::pointerMoved, this, &ChartCard::pointerMoved);
    connect(m_plot, &FanPlot::chosen, this, &ChartCard::ask);
    connect(m_plot, &FanPlot::menuWanted, this, &ChartCard::showPointMenu);
    connect(&theme, &Theme::changed, this, &ChartCard::paintTheme);
    paintTheme();
    refresh();
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
    menu->addAction(tr("&Rescale"), this, &ChartCard::rescale);
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
    menu->addAction(tr("&Copy"), this, &ChartCard::copyWanted);
    menu->addAction(tr("&Export…"), this, &ChartCard::exportWanted);
    menu->popup(place);
}

void ChartCard::setOutcome(int outcome) {
    if (outcome == m_outcome || outcome < 0) return;
    m_outcome = outcome;
    refresh();
    emit outcomeChanged(outcome);
}

void ChartCard::setResults(const ResultsPointer& results) {
    m_results = results;
    refresh();
}

void ChartCard::refresh() {
    const SeriesInfo series = seriesInfo(m_outcome);
    m_title->setText(m_size == ChartSize::large ? series.title : series.shortTitle);
    m_title->setAccessibleName(tr("%1, chart menu").arg(series.title));
    const QString about = QStringLiteral("<p><b>%1</b></p><p>%2</p>").arg(series.title.toHtmlEscaped(), series.help.toHtmlEscaped());
    m_title->setToolTip(about);
    m_subtitle->setText(series.subtitle);
    m_subtitle->setToolTip(about);
    ChartData shown;
    shown.series = series;
    if (m_results) shown = chartData(*m_results, m_outcome);
    m_history->setVisible(shown.oneHistory());
    m_plot->setAccessibleName(series.title);
    m_plot->setAccessibleDescription(chartSummary(shown));
    m_plot->setData(shown);
}

void ChartCard::paintTheme() {
    m_plot->setColours(m_theme.colours());
    m_history->setStyleSheet(QStringLiteral("color:%1").arg(m_theme.harm().name()));
}

} // namespace cw
