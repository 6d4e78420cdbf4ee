#include "ui/views/world/run_picker.h"

#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace cw {

RunPicker::RunPicker(HistoryController& history, RunController& runs, QWidget* parent)
    : QWidget(parent), m_history(history), m_runs(runs), m_number(new QSpinBox), m_of(new QLabel), m_what(new QLabel(tr("– one possible history"))) {
    auto* name = new QLabel(tr("Run"));
    name->setFont(Theme::emphasis());
    m_number->setAccessibleName(tr("Number of the run"));
    m_number->findChild<QLineEdit*>()->setAccessibleName(m_number->accessibleName());
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setProperty("look", "number");
    m_number->setFixedWidth(52);
    m_number->setKeyboardTracking(false);
    for (QLabel* label : {m_of, m_what}) {
        label->setFont(Theme::body());
        label->setProperty("look", "second");
    }
    auto* choose = new QPushButton(tr("Choose ▾"));
    choose->setToolTip(tr("A typical run, the worst, another"));
    choose->setMenu(&m_menu);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_number, m_of, m_what, choose}) line->addWidget(part);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { m_history.setRun(number - 1); });
    connect(&m_menu, &QMenu::aboutToShow, this, &RunPicker::fillMenu);
    connect(&history, &HistoryController::runChanged, this, &RunPicker::refresh);
    connect(&history, &HistoryController::historiesChanged, this, &RunPicker::refresh);
    refresh();
}

QString RunPicker::text() const { return tr("Run %1 of %2 – one possible history").arg(m_history.run() + 1).arg(m_history.runs()); }

void RunPicker::setLong(bool isLong) { m_what->setVisible(isLong); }
int RunPicker::longWidth() const { return sizeHint().width() + (m_what->isHidden() ? m_what->sizeHint().width() + layout()->spacing() : 0); }

void RunPicker::refresh() {
    const QSignalBlocker quiet(m_number);
    m_number->setRange(1, m_history.runs());
    m_number->setValue(m_history.run() + 1);
    m_of->setText(tr("of %1").arg(m_history.runs()));
}

void RunPicker::fillMenu() {
    m_menu.clear();
    const ResultsPointer results = m_runs.results();
    const auto outcome = static_cast<std::size_t>(outcomeIndex("misuse.harm"));
    if (results && results->perRun.size() > outcome && !results->perRun[outcome].empty()) {
        const std::vector<double>& harm = results->perRun[outcome];
        const auto add = [&](const QString& text, int run) {
            m_menu.addAction(tr("%1: run %2").arg(text).arg(run + 1), this, [this, run] { m_history.setRun(run); });
        };
        add(tr("Typical, its harm nearest to the median"), typicalRun(harm));
        add(tr("Worst, with the most harm"), worstRun(harm));
        std::vector<double> least(harm);
        for (double& value : least) value = -value;
        add(tr("Best, with the least harm"), worstRun(least));
        m_menu.addSeparator();
    }
    m_menu.addAction(tr("Next run"), this, [this] { m_history.setRun((m_history.run() + 1) % m_history.runs()); });
    m_menu.addAction(tr("Previous run"), this, [this] { m_history.setRun((m_history.run() + m_history.runs() - 1) % m_history.runs()); });
}

} // namespace cw
