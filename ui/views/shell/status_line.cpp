#include "ui/views/shell/status_line.h"

#include "ui/models/format.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <cmath>

namespace cw {
namespace {

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
    : QFrame(parent), m_bar(new ProgressBar(theme)), m_text(new QLabel), m_facts(new QLabel), m_cancel(new QPushButton(tr("Stop"))) {
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
    line->addStretch(1);
    line->addWidget(m_facts);
    auto* trust = new QPushButton(tr("How far can I trust this?"));
    trust->setProperty("look", "flat");
    line->addWidget(trust);
    connect(trust, &QPushButton::clicked, this, &StatusLine::trustWanted);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelWanted);
    refresh();
}

void StatusLine::setProgress(int done, int total) {
    m_done = done;
    m_total = total;
    refresh();
}

void StatusLine::setResults(const ResultsPointer& results, int outcome) {
    m_precision.clear();
    const auto row = static_cast<std::size_t>(outcome);
    if (results && row < results->precision.size() && std::isfinite(results->precision[row]))
        m_precision = tr("median known to ±%1").arg(format::percent(results->precision[row]));
    refresh();
}

void StatusLine::setNote(const QString& note) {
    m_note = note;
    refresh();
}

void StatusLine::setScenario(const Scenario& scenario) {
    m_note.clear();
    const auto count = findParameter("users.count");
    m_facts->setText(tr("seed %1 · %2 users simulated · %3 years")
                         .arg(QString::number(scenario.seed), format::number(count ? scenario.values.value(*count) : 0, 9, format::Zeros::drop),
                              format::number(scenario.months / 12.0, 3, format::Zeros::drop)));
}

void StatusLine::setStopped() {
    m_cancel->hide();
    m_text->setText(tr("stopped at %1 of %2 runs").arg(m_done).arg(m_total));
}

void StatusLine::setMessage(const QString& message) {
    m_cancel->hide();
    m_text->setText(message);
}

void StatusLine::refresh() {
    static_cast<ProgressBar*>(m_bar)->setShare(m_total > 0 ? static_cast<double>(m_done) / m_total : 0);
    QString text = m_total > 0 ? tr("%1 of %2 runs").arg(m_done).arg(m_total) : tr("starting");
    if (!m_precision.isEmpty()) text += QStringLiteral(" · ") + m_precision;
    if (!m_note.isEmpty()) text += QStringLiteral(" · ") + m_note;
    m_text->setText(text);
    m_cancel->setVisible(m_total > 0 && m_done < m_total);
}

} // namespace cw
