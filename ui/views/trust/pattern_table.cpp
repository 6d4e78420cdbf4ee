#include "ui/views/trust/pattern_table.h"

#include "ui/models/format.h"
#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/theme.h"
#include "ui/views/trust/range_plot.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cw {
namespace {

enum Column { nameColumn, verdictColumn, plotColumn, medianColumn, strengthColumn, columnCount };
enum Data { patternRow = Qt::UserRole, presetRow, verdictData };
constexpr int rowHeight = 28, verdictWidth = 124, plotWidth = 132, medianWidth = 156, strengthWidth = 82;   // px

/// A disc: full, half or empty, so that a verdict needs no colour.
void paintVerdict(QPainter& painter, const QPointF& centre, Verdict verdict, const Theme& theme) {
    constexpr double radius = 4.5;
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink(), 1.2));
    painter.setBrush(verdict == Verdict::reproduced ? QBrush(theme.ink()) : Qt::NoBrush);
    painter.drawEllipse(box);
    if (verdict != Verdict::signOnly) return;
    painter.setBrush(theme.ink());
    painter.drawPie(box, 90 * 16, 180 * 16);
}

/// Paints what is no text: the disc before a verdict, and the number against its range.
class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(const Theme& theme, PatternTable& table) : QStyledItemDelegate(&table), m_theme(theme), m_table(table) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.column() == verdictColumn && index.data(verdictData).isValid()) {
            QStyleOptionViewItem text = option;
            text.rect.adjust(18, 0, 0, 0);
            painter->fillRect(option.rect, option.state & QStyle::State_Selected ? m_theme.soft() : Qt::transparent);
            QStyledItemDelegate::paint(painter, text, index);
            painter->save();
            paintVerdict(*painter, {option.rect.left() + 11.0, option.rect.center().y() + 0.5}, static_cast<Verdict>(index.data(verdictData).toInt()), m_theme);
            painter->restore();
            return;
        }
        QStyledItemDelegate::paint(painter, option, index);
        if (const Finding* finding = index.column() == plotColumn ? m_table.findingAt(index) : nullptr)
            paintRange(*painter, QRectF(option.rect).adjusted(8, 0, -8, 0), *finding, m_theme);
    }

private:
    const Theme& m_theme;
    const PatternTable& m_table;
};

QStandardItem* cell(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

QStandardItem* groupItem(const QString& title) {
    QStandardItem* item = cell(title);
    item->setFlags(Qt::ItemIsEnabled);
    item->setFont(Theme::section());
    return item;
}

/// The median alone: the row has no room for the interval, the page beside it has.
QString shortText(const Finding& f) {
    if (f.cases == 0) return QStringLiteral("–");
    return measuredText(f).section(QStringLiteral(" ["), 0, 0);
}

QList<QStandardItem*> patternCells(const TestedPattern& t, int row) {
    const Finding* f = tellingFinding(t.result);
    QStandardItem* name = cell(QStringLiteral("%1  %2").arg(t.pattern->number, 2, 10, QChar(0x2007)).arg(format::modelText(t.pattern->name)));
    name->setData(row, patternRow);
    QStandardItem* verdict = cell(verdictText(t.result.verdict));
    verdict->setData(static_cast<int>(t.result.verdict), verdictData);
    QStandardItem *plot = cell({}), *median = cell(f ? shortText(*f) : QObject::tr("nothing to measure"));
    if (f) {
        const QString said = QObject::tr("%1: %2, accepted %3").arg(format::modelText(f->name), measuredText(*f), acceptedText(*f));
        plot->setAccessibleText(said);
        plot->setToolTip(said);
        median->setToolTip(said);
    }
    return {name, verdict, plot, median, cell(strengthText(t.pattern->strength))};
}

} // namespace

PatternTable::PatternTable(const Theme& theme, QWidget* parent) : QTreeView(parent), m_rows(new QStandardItemModel(this)) {
    setModel(m_rows);
    setItemDelegate(new RowPainter(theme, *this));
    setObjectName(QStringLiteral("patterns"));
    setAccessibleName(tr("Patterns and disputed presets"));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAllColumnsShowFocus(true);
    letSelectionLead(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PatternTable::setContent(const ValidationRecord& record, const std::vector<Preset>& presets) {
    const QModelIndex old = currentIndex();
    const int oldGroup = old.isValid() ? old.parent().row() : 0, oldRow = old.isValid() ? old.row() : 0;
    m_rows->clear();
    m_record = &record;
    m_rows->setHorizontalHeaderLabels({tr("Pattern"), tr("Verdict"), tr("Against the range"), tr("Median"), tr("Strength")});
    const auto group = [this](const QString& title) {
        m_rows->appendRow(groupItem(title));
        return m_rows->item(m_rows->rowCount() - 1);
    };
    QStandardItem* current = nullptr;
    std::string_view subject;
    for (std::size_t row = 0; row < record.tested.size(); ++row) {
        const TestedPattern& t = record.tested[row];
        if (const auto own = subjectOf(*t.pattern); own != subject || !current) current = group(format::modelText(subject = own));
        current->appendRow(patternCells(t, static_cast<int>(row)));
    }
    current = nullptr;
    for (std::size_t row = 0; row < presets.size(); ++row) {
        if (disputeSections(presets[row]).empty()) continue;
        if (!current) current = group(tr("Presets: what is disputed"));
        QStandardItem* name = cell(QString::fromStdString(presets[row].scenario.name));
        name->setData(static_cast<int>(row), presetRow);
        current->appendRow({name, cell({}), cell({}), cell({}), cell({})});
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) setFirstColumnSpanned(row, {}, true);
    expandAll();
    fitColumns();
    setCurrentIndex(m_rows->index(oldRow, 0, m_rows->index(oldGroup, 0)));
}

void PatternTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    const QModelIndex name = current.siblingAtColumn(nameColumn);
    if (const QVariant row = name.data(patternRow); row.isValid()) emit patternChosen(row.toInt());
    if (const QVariant row = name.data(presetRow); row.isValid()) emit presetChosen(row.toInt());
}

const Finding* PatternTable::findingAt(const QModelIndex& index) const {
    const QVariant row = index.siblingAtColumn(nameColumn).data(patternRow);
    return row.isValid() ? tellingFinding(m_record->tested[static_cast<std::size_t>(row.toInt())].result) : nullptr;
}

void PatternTable::fitColumns() {
    if (m_rows->columnCount() < columnCount) return;
    const int fixed = verdictWidth + plotWidth + medianWidth + strengthWidth;
    setColumnWidth(nameColumn, std::max(160, viewport()->width() - fixed));
    setColumnWidth(verdictColumn, verdictWidth);
    setColumnWidth(plotColumn, plotWidth);
    setColumnWidth(medianColumn, medianWidth);
    setColumnWidth(strengthColumn, strengthWidth);
}

void PatternTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

} // namespace cw
