#include "ui/views/charts/chart_names.h"

#include "ui/views/charts/line_sample.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace cw {

namespace {

constexpr int leastName = 150;   // px: two names that begin alike cannot be told apart in less

QLabel* nameLabel(const QFont& font) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setMinimumWidth(1);   // the layout may take what the name then leaves out
    return label;
}

int wide(const QLabel& label, const QString& text) { return label.fontMetrics().horizontalAdvance(text) + 2; }

} // namespace

ChartNames::ChartNames(const Theme& theme, QWidget* parent) : QWidget(parent), m_policyName(nameLabel(Theme::emphasis())), m_referenceName(nameLabel(Theme::body())) {
    m_referenceName->setProperty("look", "second");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::grid);
    line->addWidget(new LineSample(theme, LineSample::Whose::policy));
    line->addWidget(m_policyName);
    line->addSpacing(Theme::grid);
    line->addWidget(new LineSample(theme, LineSample::Whose::reference));
    line->addWidget(m_referenceName);
    line->addStretch(1);
}

void ChartNames::setNames(const QString& policy, const QString& reference) {
    m_policy = policy;
    m_reference = reference.isEmpty() ? tr("no reference") : tr("%1 (reference)").arg(reference);
    updateGeometry();
    refresh();
}

int ChartNames::beside() const { return layout()->minimumSize().width() - m_policyName->minimumWidth() - m_referenceName->minimumWidth(); }

int ChartNames::widthOf(const QString& policy, const QString& reference) const {
    return beside() + wide(*m_policyName, policy) + wide(*m_referenceName, reference);
}

QSize ChartNames::sizeHint() const { return {widthOf(m_policy, m_reference), m_policyName->sizeHint().height()}; }
QSize ChartNames::minimumSizeHint() const { return {widthOf(tr("this policy"), tr("reference")), m_policyName->sizeHint().height()}; }

void ChartNames::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

/// Whole; else the longer one shortened; else by their parts, as the charts themselves name them.
void ChartNames::refresh() {
    const int room = width() - beside(), policy = wide(*m_policyName, m_policy), reference = wide(*m_referenceName, m_reference);
    const bool whole = policy + reference <= room, shortened = room >= 2 * leastName;
    const auto show = [&](QLabel& label, const QString& name, int own, int other, const QString& part) {
        const int most = std::max(room / 2, room - other);
        label.setText(whole || own <= most ? name : label.fontMetrics().elidedText(name, Qt::ElideMiddle, most));
        if (!whole && !shortened) label.setText(part);
        label.setToolTip(label.text() == name ? QString() : name);
    };
    show(*m_policyName, m_policy, policy, reference, tr("this policy"));
    show(*m_referenceName, m_reference, reference, policy, tr("reference"));
}

} // namespace cw
