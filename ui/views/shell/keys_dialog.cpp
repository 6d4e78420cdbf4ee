#include "ui/views/shell/keys_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace cw {

namespace {

struct KeyLine {
    const char *place, *keys, *effect;
};

/// What no action of the menu stands for. Marked for translation in the context "cw::KeysDialog".
constexpr KeyLine others[] = {
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "Everywhere"), QT_TRANSLATE_NOOP("cw::KeysDialog", "/"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Find a lever; in Causes, filter the incidents")},
    {"Everywhere", QT_TRANSLATE_NOOP("cw::KeysDialog", "F9"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Show or hide the panel in words (Explore)")},
    {"Everywhere", QT_TRANSLATE_NOOP("cw::KeysDialog", "F10"), QT_TRANSLATE_NOOP("cw::KeysDialog", "The menu")},
    {"Everywhere", QT_TRANSLATE_NOOP("cw::KeysDialog", "Esc"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Leave a page; clear a search; stop a replay and the runs")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "On a lever"), QT_TRANSLATE_NOOP("cw::KeysDialog", "F1"), QT_TRANSLATE_NOOP("cw::KeysDialog", "What it is, where it is enacted, how it is modelled")},
    {"On a lever", QT_TRANSLATE_NOOP("cw::KeysDialog", "Esc"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Give up what was typed")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "On a chart"), QT_TRANSLATE_NOOP("cw::KeysDialog", "← →, Page Up, Page Down, Home, End"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Move the readout, on all charts")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "Return"), QT_TRANSLATE_NOOP("cw::KeysDialog", "What is behind this month?")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "T"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Its table, and back")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "L"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Hold it, let it go")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "+ −"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Fewer, more years, on all charts")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "Shift+← →"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Earlier, later years")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "Ctrl+↑ ↓"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Its values: closer, wider")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "Shift+↑ ↓"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Its values: higher, lower")},
    {"On a chart", QT_TRANSLATE_NOOP("cw::KeysDialog", "0"), QT_TRANSLATE_NOOP("cw::KeysDialog", "The whole chart again")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "Compare"), QT_TRANSLATE_NOOP("cw::KeysDialog", "← →, Home, End"), QT_TRANSLATE_NOOP("cw::KeysDialog", "From scenario to scenario")},
    {"Compare", QT_TRANSLATE_NOOP("cw::KeysDialog", "Delete"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Unpin the scenario")},
    {"Compare", QT_TRANSLATE_NOOP("cw::KeysDialog", "Return"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Sort the table by this scenario")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "Trade-off"), QT_TRANSLATE_NOOP("cw::KeysDialog", "← →"), QT_TRANSLATE_NOOP("cw::KeysDialog", "From scenario to scenario")},
    {"Trade-off", QT_TRANSLATE_NOOP("cw::KeysDialog", "↑ ↓, Return"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Through its runs; choose the run")},
    {"Trade-off", QT_TRANSLATE_NOOP("cw::KeysDialog", "← →, Page Up, Page Down, Home"), QT_TRANSLATE_NOOP("cw::KeysDialog", "On the weight: lighter, heavier; Home: the other axis counts for nothing")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "World"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Space"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Play, pause")},
    {"World", QT_TRANSLATE_NOOP("cw::KeysDialog", "← →, Page Up, Page Down, Home, End"), QT_TRANSLATE_NOOP("cw::KeysDialog", "A month; a year; to the ends")},
    {"World", QT_TRANSLATE_NOOP("cw::KeysDialog", "↑ ↓"), QT_TRANSLATE_NOOP("cw::KeysDialog", "The thing before, the next")},
    {"World", QT_TRANSLATE_NOOP("cw::KeysDialog", "Return"), QT_TRANSLATE_NOOP("cw::KeysDialog", "On an incident: why it happened, and who paid")},
    {"World", QT_TRANSLATE_NOOP("cw::KeysDialog", "+ −, Shift+arrows"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Larger, smaller; another part")},
    {"World", QT_TRANSLATE_NOOP("cw::KeysDialog", "F, Ctrl+0"), QT_TRANSLATE_NOOP("cw::KeysDialog", "The whole picture")},
    {QT_TRANSLATE_NOOP("cw::KeysDialog", "Causes"), QT_TRANSLATE_NOOP("cw::KeysDialog", "← → ↑ ↓, Home, End"), QT_TRANSLATE_NOOP("cw::KeysDialog", "Walk along the chain")},
    {"Causes", QT_TRANSLATE_NOOP("cw::KeysDialog", "Delete"), QT_TRANSLATE_NOOP("cw::KeysDialog", "On the chain: replay the run without this")},
};

constexpr int usualWidth = 640, usualHeight = 560, besideText = 16, besideTable = 56;   // px

} // namespace

KeysDialog::KeysDialog(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent), m_lines(new QStandardItemModel(this)) {
    setWindowTitle(tr("Keys"));
    m_lines->setHorizontalHeaderLabels({tr("Where"), tr("Keys"), tr("What they do")});
    addActions(actions);
    addOthers();
    auto* table = new QTreeView(this);
    table->setModel(m_lines);
    table->setAccessibleName(tr("Keys by place"));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setSectionsMovable(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setCurrentIndex(m_lines->index(0, 0));
    int whole = 0;   // px, of all columns
    for (int c = 0; c < m_lines->columnCount(); ++c) {
        int widest = 0;
        for (int row = 0; row < m_lines->rowCount(); ++row) widest = std::max(widest, table->fontMetrics().horizontalAdvance(m_lines->item(row, c)->text()));
        whole += widest + besideText;
    }
    resize(std::max(usualWidth, whole + besideTable), usualHeight);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(table);
    column->addWidget(buttons);
}

void KeysDialog::addActions(const QList<QAction*>& actions) {
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty()) add(tr("Everywhere"), action->shortcut().toString(QKeySequence::NativeText), action->text().remove(u'&').remove(u'…'));
}

void KeysDialog::addOthers() {
    for (const KeyLine& line : others) add(tr(line.place), tr(line.keys), tr(line.effect));
}

void KeysDialog::add(const QString& place, const QString& keys, const QString& effect) {
    QList<QStandardItem*> cells;
    for (const QString& text : {place, keys, effect}) {
        cells << new QStandardItem(text);
        cells.last()->setEditable(false);
    }
    m_lines->appendRow(cells);
}

} // namespace cw
