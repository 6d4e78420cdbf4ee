#include "ui/views/charts/export_dialog.h"

#include "ui/models/experiment.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/theme/file_dialog.h"
#include "ui/views/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusTipEvent>

#include <algorithm>

namespace cw {

namespace {

constexpr int clipboardDpi = 2 * screenDpi;   // sharp on any screen

ChartExport makeRequest(const ExportedPicture& picture, ChartFormat format) {
    ChartExport request;
    request.experiment = picture.experiment;
    request.format = format;
    request.caption = picture.caption;
    request.millimetres = picture.millimetres;
    request.paint = picture.paint;
    return request;
}

QSpinBox* spin(int low, int high, int value, const QString& suffix) {
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

/// Format, size, resolution and a place: everything is decided before one file is written.
class ExportDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)
public:
    ExportDialog(const std::vector<PictureChoice>& choices, std::size_t first, QWidget* parent)
        : QDialog(parent), m_choices(choices), m_chosen(first), m_picture(choices[first].make()), m_format(new QComboBox), m_width(spin(30, 1000, qRound(m_picture.millimetres.width()), tr(" mm"))),
          m_height(spin(30, 1000, qRound(m_picture.millimetres.height()), tr(" mm"))), m_dpi(spin(72, 1200, 300, tr(" dpi"))), m_error(new QLabel) {
        setWindowTitle(tr("Export a picture"));   // the dialog for its file is called otherwise
        m_format->addItems({tr("Picture (PNG)"), tr("Drawing (SVG)"), tr("Document (PDF)"), tr("Data (CSV)")});
        m_error->setWordWrap(true);
        m_error->setTextFormat(Qt::PlainText);
        m_error->hide();
        auto* form = new QFormLayout(this);
        addWhich(*form, first);
        m_format->setAccessibleName(tr("Format"));
        form->addRow(tr("&Format"), m_format);
        form->addRow(tr("&Width"), m_width);
        form->addRow(tr("&Height"), m_height);
        form->addRow(tr("&Resolution"), m_dpi);
        form->addRow(m_error);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
        QPushButton* print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
        print->setAutoDefault(false);
        connect(print, &QPushButton::clicked, this, [this] { askAndPrint(); });
        form->addRow(buttons);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { chooseFile(); });
        connect(m_format, &QComboBox::currentIndexChanged, this, [this] { enableWhatCounts(); });
    }

private:
    /// Its name, or which of several.
    void addWhich(QFormLayout& form, std::size_t first) {
        if (m_choices.size() == 1) {
            auto* what = new QLabel(m_picture.caption.title);
            what->setFont(Theme::title());
            what->setTextFormat(Qt::PlainText);
            return form.addRow(what);
        }
        auto* which = new QComboBox;
        which->setObjectName(QStringLiteral("which"));
        for (const PictureChoice& choice : m_choices) which->addItem(choice.title);
        which->setCurrentIndex(static_cast<int>(first));
        which->setAccessibleName(tr("Chart"));
        form.addRow(tr("&Chart"), which);
        connect(which, &QComboBox::currentIndexChanged, this, [this](int chosen) {
            m_chosen = static_cast<std::size_t>(chosen);
        });
    }
    ChartFormat format() const { return static_cast<ChartFormat>(m_format->currentIndex()); }
    void enableWhatCounts() {
        m_dpi->setEnabled(format() == ChartFormat::png);
        m_width->setEnabled(format() != ChartFormat::csv);
        m_height->setEnabled(format() != ChartFormat::csv);
    }
    void chooseFile() {
        static constexpr const char* endings[] = {"png", "svg", "pdf", "csv"};
        const QString ending = QString::fromLatin1(endings[m_format->currentIndex()]);
        QFileDialog* dialog = fileDialog(this, tr("Export"), m_picture.caption.title + u'.' + ending, tr("Chart (*.%1)").arg(ending));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(ending);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { save(path); });
        dialog->open();
    }
    void save(const QString& path) {
        m_picture = m_choices[m_chosen].make();   // with the runs that have come in meanwhile
        ChartExport request = makeRequest(m_picture, format());
        request.millimetres = QSizeF(m_width->value(), m_height->value());
        request.dpi = m_dpi->value();
        const QByteArray bytes = format() == ChartFormat::csv ? m_picture.table().csv() : renderChart(request);
        const QString error = bytes.isEmpty() ? tr("A picture of this size does not fit into memory. Make it smaller.")
                                              : writeWhole(path, bytes);
        if (error.isEmpty()) {
            QStatusTipEvent told(tr("saved %1").arg(QFileInfo(path).fileName()));
            if (parentWidget()) QCoreApplication::sendEvent(parentWidget()->window(), &told);
            return accept();
        }
        m_error->setText(error);
        m_error->show();
    }

    void askAndPrint() {
        auto* dialog = new QPrintDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->printer()->setPageOrientation(QPageLayout::Landscape);
        connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
            printPicture(m_choices[m_chosen].make(), *printer);
            accept();
        });
        dialog->open();
    }

    std::vector<PictureChoice> m_choices;
    std::size_t m_chosen;
    ExportedPicture m_picture;
    QComboBox* m_format;
    QSpinBox *m_width, *m_height, *m_dpi;
    QLabel* m_error;
};

/// Picture, drawing and table as text, each made when it is pasted: copying holds nobody up. No HTML: documents and mails take that
/// before a picture, and a hundred rows of numbers would stand where the chart was meant to.
class CopiedPicture : public QMimeData {
public:
    explicit CopiedPicture(const ExportedPicture& picture) : m_picture(picture) {}
    QStringList formats() const override { return {m_image, m_drawing, m_text}; }

protected:
    QVariant retrieveData(const QString& format, QMetaType) const override {
        if (format == m_image) {
            ChartExport request = makeRequest(m_picture, ChartFormat::png);
            request.dpi = clipboardDpi;
            return renderImage(request);
        }
        if (format == m_drawing) return renderChart(makeRequest(m_picture, ChartFormat::svg));
        if (format != m_text) return {};
        const QString table = m_picture.table().tsv();
        return m_picture.words.isEmpty() ? table : m_picture.words + u'\n' + table;
    }

private:
    const QString m_image = QStringLiteral("application/x-qt-image"), m_drawing = QStringLiteral("image/svg+xml"),
                  m_text = QStringLiteral("text/plain");
    const ExportedPicture m_picture;
};

} // namespace

ExportedPicture chartPicture(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison) {
    ChartCaption caption = chartCaption(results, data.series, !data.worlds.empty());
    if (part.values && (part.values->lower > data.low || part.values->upper < data.high))
        caption.about += QCoreApplication::translate("ExportDialog", "; what lies outside of the value axis is not drawn");
    return {caption, experimentText(experimentOf(results, comparison, data.series.outcome)),
            [data, part, caption](QPaintDevice& device, QSize size) { paintChart(data, caption, device, size, part); }, [data] { return chartTable(data); }};
}

void exportPictureDialog(const ExportedPicture& picture, QWidget* parent) {
    exportPictureDialog({{picture.caption.title, [picture] { return picture; }}}, 0, parent);
}

void exportPictureDialog(const std::vector<PictureChoice>& choices, std::size_t first, QWidget* parent) {
    auto* dialog = new ExportDialog(choices, first, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void printPicture(const ExportedPicture& picture, QPrinter& printer) {
    printer.setResolution(screenDpi);   // lines and type are drawn as such, not as dots
    QSize page = printer.pageRect(QPrinter::DevicePixel).size().toSize();
    const QSizeF usual = picture.millimetres;
    page.setHeight(std::min(page.height(), static_cast<int>(page.width() * usual.height() / usual.width())));
    picture.paint(printer, page);
}

void copyPictureToClipboard(const ExportedPicture& picture) { QGuiApplication::clipboard()->setMimeData(new CopiedPicture(picture)); }

void copyChartToClipboard(const ChartData& data, const ChartPart& part, const Results& results, const Comparison& comparison) {
    copyPictureToClipboard(chartPicture(data, part, results, comparison));
}

} // namespace cw
