#include "ui/views/causes/causes_view.h"

#include "ui/models/experiment.h"
#include "ui/views/causes/chain_graph.h"
#include "ui/views/causes/chain_picture.h"
#include "ui/views/causes/twin_panel.h"
#include "ui/views/causes/what_if_card.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/theme/file_dialog.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>

// What leaves the view: the story of an incident as a page or text, its chain as a drawing.

namespace cw {

IncidentReport CausesView::report() const {
    const Histories& worlds = m_context.history.histories();
    IncidentReport told{m_title->text(), m_subtitle->text(), m_event ? chainWords(m_chain->chain()) : m_smallText->text(), m_twin->paragraphs(),
                        reportCaption(worlds, m_context.history.runs())};
    if (!m_premise.isEmpty() && !m_whatIf->plain().isEmpty()) told.paragraphs << m_whatIf->plain();
    return told;
}

bool CausesView::hasReport() const { return m_context.history.histories().scenario && m_emptyCard->isHidden(); }

void CausesView::copyShown() {
    if (!hasReport()) return;
    auto* copied = new QMimeData;
    copied->setText(reportText(report(), m_payments));
    copied->setHtml(reportHtml(report(), m_payments));
    QApplication::clipboard()->setMimeData(copied);
}

void CausesView::exportShown() {
    if (!hasReport()) return;
    QFileDialog* dialog = fileDialog(this, tr("Save the story"), QStringLiteral("incident.html"));
    QStringList kinds{tr("Web pages (*.html)"), tr("Plain text (*.txt)")};
    if (!m_chain->chain().empty()) kinds << tr("The chain as a drawing (*.svg)") << tr("The chain as a picture (*.png)") << tr("The chain as a document (*.pdf)");
    dialog->setNameFilters(kinds);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& kind) { dialog->setDefaultSuffix(kind.section(QStringLiteral("*."), 1).chopped(1)); });
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::fileSelected, this, &CausesView::save);
    dialog->open();
}

QByteArray CausesView::drawing(ChartFormat format) const {
    const IncidentReport told = report();
    const std::vector<ChainBox> chain = m_chain->chain();
    if (chain.empty()) return {};
    constexpr int width = 680, around = 130;   // px: two stations side by side; title and caption
    constexpr double millimetresPerPixel = 25.4 / screenDpi;
    ChartExport request;
    request.format = format;
    request.caption = {told.title, told.caption, told.subtitle};
    request.millimetres = QSizeF(width, chainHeight(chain.size(), width - 2 * Theme::grid, chainOnPaper) + around) * millimetresPerPixel;
    request.experiment = experimentText({.scenario = *m_context.history.histories().scenario->scenario, .comparison = m_context.document.comparison(),
                                         .outcome = {}, .results = {}, .program = QCoreApplication::applicationVersion(), .file = {}});
    request.paint = [&](QPaintDevice& device, QSize size) {
        paintCaptioned(request.caption, device, size, [&](QCPPainter& painter, QSize inside) { paintChain(painter, chain, inside.width(), Theme::lightColours()); });
    };
    return renderChart(request);
}

QByteArray CausesView::written(const QString& ending) const {
    if (ending == QStringLiteral("svg")) return drawing(ChartFormat::svg);
    if (ending == QStringLiteral("png")) return drawing(ChartFormat::png);
    if (ending == QStringLiteral("pdf")) return drawing(ChartFormat::pdf);
    IncidentReport told = report();
    if (ending == QStringLiteral("txt")) return reportText(told, m_payments).toUtf8();
    told.drawing = drawing(ChartFormat::svg);
    return QStringLiteral("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>%1</title>\n%2").arg(told.title.toHtmlEscaped(), reportHtml(told, m_payments)).toUtf8();
}

void CausesView::save(const QString& path) {
    const QString fault = writeWhole(path, written(QFileInfo(path).suffix().toLower()));
    if (fault.isEmpty()) return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Counterweight"), tr("The story was not saved. Choose another place or free some space."), QMessageBox::Close, this);
    box->setInformativeText(fault);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace cw
