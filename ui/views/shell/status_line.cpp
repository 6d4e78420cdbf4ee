#include "ui/views/shell/status_line.h"

#include "ui/models/format.h"
#include "ui/models/results.h"
#include "ui/models/series_catalog.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace cw {
namespace {

constexpr std::array goals{0.05, 0.02, 0.01, 0.005};
constexpr std::array limits{256, 1024};
constexpr int betweenCounts = 100;   // ms: nobody reads numbers faster, and each is measured anew

class ProgressBar : public QWidget {
public:
    explicit ProgressBar(const Theme& theme) : m_theme(theme) { setFixedSize(120, 4); }
    void setShare(double share) {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.line());
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(m_theme.accent());
        painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), 2, 2);
    }

private:
    const Theme& m_theme;
    double m_share = 0;
};

} // namespace

StatusLine::StatusLine(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_bar(new ProgressBar(theme)), m_text(new QLabel), m_facts(new QLabel), m_cancel(new QPushButton(tr("Stop"))), m_goal(new QPushButton) {
    setProperty("look", "status");
    setFixedHeight(32);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(12);
    m_cancel->setProperty("look", "flat");
    m_cancel->setToolTip(tr("Stop the runs; what is finished stays (Esc)"));
    m_facts->setProperty("look", "second");
    line->addWidget(m_bar);
    line->addWidget(m_text);
    line->addWidget(m_cancel);
    line->addWidget(m_goal);
    m_text->setToolTip(tr("Half the 95 % interval of the mean over the runs, as a share of the mean: each run as the average of its months, money and value as their sum"));
    m_goal->setProperty("look", "flat");
    m_goal->setToolTip(tr("How many runs: as many as the scenario asks for, or until the means of the two large charts are known well enough"));
    m_goal->setMenu(new QMenu(m_goal));
    connect(m_goal->menu(), &QMenu::aboutToShow, this, &StatusLine::fillGoals);
    line->addStretch(1);
    line->addWidget(m_facts);
    auto* trust = new QPushButton(tr("How far can I trust this?"));
    trust->setProperty("look", "flat");
    line->addWidget(trust);
    connect(trust, &QPushButton::clicked, this, &StatusLine::trustWanted);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelWanted);
    m_later.setSingleShot(true);
    m_later.setInterval(betweenCounts);
    connect(&m_later, &QTimer::timeout, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setProgress(int done, int total) {
    m_done = done;
    m_total = total;
    showShare();
    if (done == total || m_cancel->isHidden()) return refresh();
    if (!m_later.isActive()) m_later.start();
}

void StatusLine::showShare() { static_cast<ProgressBar*>(m_bar)->setShare(m_total > 0 ? static_cast<double>(m_done) / m_total : 0); }

void StatusLine::setResults(const ResultsPointer& results, const std::vector<int>& outcomes) {
    QStringList known;
    m_reached = 0;
    m_shown = results->runs;
    for (const int outcome : outcomes) {
        const double precision = meanPrecision(*results, outcome);
        if (!std::isfinite(precision)) continue;
        m_reached = std::max(m_reached, precision);
        known << tr("%1 ±%2").arg(format::lowerFirst(seriesInfo(outcome).title), format::percent(precision));
    }
    m_precision = known.isEmpty() ? QString() : tr("means known to: %1").arg(known.join(QStringLiteral(", ")));
    refresh();
}

void StatusLine::fillGoals() {
    QMenu* menu = m_goal->menu();
    menu->clear();
    const auto add = [this, menu](const QString& text, bool chosen, double precision, int most) {
        QAction* action = menu->addAction(text, this, [this, precision, most] {
            m_wanted = precision, m_most = most;
            refresh();
            emit goalWanted(precision, most);
        });
        action->setCheckable(true);
        action->setChecked(chosen);
    };
    add(tr("%1 runs, as the scenario asks").arg(m_own), m_wanted == 0, 0, m_most);
    for (const double precision : goals) add(tr("Until the means are known to ±%1").arg(format::percent(precision)), m_wanted == precision, precision, m_most);
    menu->addSeparator();
    for (const int most : limits) add(tr("At most %1 runs").arg(most), m_most == most, m_wanted, most);
}

void StatusLine::setNote(const QString& note) {
    m_note = note;
    refresh();
}

void StatusLine::setScenario(const Scenario& scenario) {
    m_note.clear();
    m_shown = 0;
    m_own = scenario.runs;
    const auto count = findParameter("users.count");
    m_facts->setText(tr("seed %1 · %2 users simulated · %3 years")
                         .arg(QString::number(scenario.seed), format::number(count ? scenario.values.value(*count) : 0, 9, format::Zeros::drop),
                              format::number(scenario.months / 12.0, 3, format::Zeros::drop)));
}

void StatusLine::setStopped() {
    m_later.stop();
    m_cancel->hide();
    m_text->setText(tr("stopped at %1 of %2 runs").arg(m_done).arg(m_total));
}

void StatusLine::setMessage(const QString& message) {
    m_later.stop();
    m_cancel->hide();
    m_text->setText(message);
}

void StatusLine::refresh() {
    m_later.stop();
    showShare();
    // What is compared may be behind the policy, whose means are told here.
    const QString counted = m_done < m_shown && m_shown == m_total ? tr("others: %1 of %2 runs") : tr("%1 of %2 runs");
    QString text = m_total > 0 ? counted.arg(m_done).arg(m_total) : tr("starting");
    if (!m_precision.isEmpty()) text += QStringLiteral(" · ") + m_precision;
    if (m_wanted > 0 && m_total > 0 && m_done == m_total)
        text += QStringLiteral(" · ") + (m_reached <= m_wanted ? tr("±%1 reached") : tr("±%1 not reached in the most runs allowed")).arg(format::percent(m_wanted));
    if (!m_note.isEmpty()) text += QStringLiteral(" · ") + m_note;
    m_text->setText(text);
    m_goal->setText((m_wanted > 0 ? tr("until ±%1").arg(format::percent(m_wanted)) : tr("until %1 runs").arg(m_own)) + QStringLiteral(" ▾"));
    m_cancel->setVisible(m_total > 0 && m_done < m_total);
    makeRoom();
}

/// What the runs say comes first: seed, users and years stand in files and captions too.
void StatusLine::makeRoom() {
    const int more = m_facts->isHidden() ? m_facts->sizeHint().width() + layout()->spacing() : 0;
    m_facts->setVisible(layout()->sizeHint().width() + more <= width());
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    makeRoom();
}

} // namespace cw
