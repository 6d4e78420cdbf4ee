#include "ui/views/theme/stylesheet.h"

#include <QHash>

namespace cw {
namespace {

constexpr auto rules = R"(
QMainWindow, QStackedWidget#pages { background: @background; }
QWidget[look="panel"], QScrollArea[look="panel"], QScrollArea[look="panel"] > QWidget > QWidget { background: @panel; }
QFrame[look="bar"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[look="status"] { background: @panel; border: none; border-top: 1px solid @line; }
QFrame[look="left"] { background: @panel; border: none; border-right: 1px solid @line; }
QFrame[look="right"] { background: @panel; border: none; border-left: 1px solid @line; }
QFrame[look="card"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QLabel { background: transparent; color: @ink; }
QFrame[look="popover"] { background: @panel; border: 1px solid @thirdInk; border-radius: 8px; }
QFrame[look="popover"] QTextBrowser { background: transparent; color: @ink; border: 1px solid transparent; border-top-color: @line; }
QFrame[look="popover"] QTextBrowser:focus { border-color: @accent; }
QFrame[look="popover"] QScrollBar::handle { background: @thirdInk; }
QLabel[changed="true"] { color: @accent; font-weight: 600; }
QLabel[look="second"], QLabel[look="section"], QLabel[look="small"] { color: @secondInk; }
QTreeView { background: @panel; color: @ink; border: 1px solid @line; border-radius: 8px; padding: 2px; outline: none; }
QTreeView:focus { border: 2px solid @accent; padding: 1px; }
QTreeView::item { border: none; }
QTreeView::item:selected { background: @soft; color: @ink; }
QTreeView QHeaderView::section { background: @panel; color: @secondInk; border: none; border-bottom: 1px solid @line; padding: 4px 6px; font-size: 11px; }
QTextBrowser[look="page"] { background: transparent; color: @ink; border: 1px solid transparent; }
QTextBrowser[look="page"]:focus { border-color: @accent; }
QProgressBar { background: @line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QLabel[look="fault"] { color: @harm; }
QLabel[look="timing"] { color: @accent; }
QScrollArea { border: none; background: transparent; }
QScrollArea[scrolls="true"] { border: 2px solid transparent; border-radius: 4px; }
QScrollArea[scrolls="true"]:focus { border-color: @accent; }

QPushButton { background: @panel; color: @ink; border: 1px solid @thirdInk; border-radius: 6px; padding: 5px 12px; min-height: 16px; }
QPushButton:hover { background: @soft; border-color: @secondInk; }
QPushButton:pressed { background: @line; border-color: @secondInk; }
QPushButton:disabled { color: @thirdInk; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid @ink; }
QPushButton[look="flat"] { border: 1px solid transparent; background: transparent; color: @secondInk; padding: 4px 8px; }
QPushButton[look="flat"]:hover { background: @soft; }
QPushButton[look="flat"]:pressed { background: @line; }
QPushButton[look="flat"]:disabled { color: @thirdInk; }
QPushButton[look="flat"]:checked { color: @accent; border-bottom: 2px solid @accent; border-radius: 0; padding-bottom: 3px; }
QPushButton[look="flat"]:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton[look="flat"]:checked:focus { border-radius: 6px; padding-bottom: 3px; }
QPushButton[look="note"] { border: 2px solid transparent; background: transparent; color: @secondInk; padding: 0; text-align: left; }
QPushButton[look="note"]:hover { text-decoration: underline; }
QPushButton[look="note"]:focus { border: 2px solid @accent; }
QPushButton[look="toggle"] { border-color: @thirdInk; padding: 4px 10px; }
QPushButton[look="toggle"]:checked { background: @soft; border-color: @accent; color: @accent; }
QPushButton[look="toggle"]:focus { border: 2px solid @accent; padding: 3px 9px; }
QPushButton::menu-indicator { width: 0; image: none; }

QPushButton[look^="segment"] { border: 1px solid @thirdInk; border-radius: 0; padding: 4px 1px; margin-left: -1px; }
QPushButton[look="segmentFirst"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }
QPushButton[look="segmentLast"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[look^="segment"]:checked { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[look^="segment"]:focus { border: 2px solid @accent; padding: 3px 0; }
QPushButton[look^="segment"]:checked:focus { border: 2px solid @ink; }
QPushButton[look="presetCard"] { background: @panel; border: 1px solid @thirdInk; border-radius: 8px; padding: 0; }
QPushButton[look="presetCard"]:hover { background: @soft; border-color: @accent; }
QPushButton[look="presetCard"]:focus { border: 2px solid @accent; }

QTabBar#views { background: transparent; }
QTabBar#views::tab { color: @secondInk; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px 11px; margin-right: 4px; }
QTabBar#views::tab:hover { background: @soft; color: @ink; }
QTabBar#views::tab:selected { background: @soft; color: @accent; font-weight: 600; }
QTabBar#views::tab:focus { border: 2px solid @accent; padding: 4px 10px; }

QTableView, QListView { border: 1px solid transparent; border-radius: 4px; }
QTableView:focus, QListView:focus { border-color: @accent; }
QTableView { background: @panel; color: @ink; gridline-color: @line; selection-background-color: @soft; selection-color: @ink; }
QTableView QHeaderView, QTableView QTableCornerButton::section { background: @panel; border: none; }

QLineEdit { background: @panel; color: @ink; border: 1px solid @thirdInk; border-radius: 6px; padding: 3px 8px;
            selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 2px solid @accent; padding: 2px 7px; }
QSpinBox, QComboBox { background: @panel; color: @ink; border: 1px solid @thirdInk; border-radius: 6px; padding: 3px 4px; }
QSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 2px 3px; }
QComboBox { combobox-popup: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 18px; }
QComboBox::down-arrow, QSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 10px; height: 6px; }
QSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 10px; height: 6px; }
QComboBox QAbstractItemView { background: @panel; color: @ink; border: 1px solid @thirdInk; selection-background-color: @soft; selection-color: @ink; }
QSpinBox:disabled, QComboBox:disabled { color: @thirdInk; border-color: @line; }
QLineEdit[look="value"] { padding: 1px 6px; }
QLineEdit[look="value"]:focus { padding: 0 5px; }
QLineEdit[changed="true"] { border-color: @accent; color: @accent; font-weight: 600; }
QLineEdit[wrong="true"] { border-color: @harm; }

QMenu { background: @panel; color: @ink; border: 1px solid @line; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: @soft; color: @ink; }
QMenu::item:disabled { color: @thirdInk; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QToolTip { background: @panel; color: @ink; border: 1px solid @line; padding: 6px 8px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @thirdInk; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondInk; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
)";

} // namespace

QString styleSheet(const Colours& c) {
    // Longest names first, so that "@onAccent" is not read as "@on" by accident.
    const std::pair<const char*, QColor> names[] = {
        {"@background", c.background}, {"@secondInk", c.secondInk}, {"@thirdInk", c.thirdInk}, {"@onAccent", c.onAccent},
        {"@accent", c.accent},         {"@panel", c.panel},         {"@line", c.line},         {"@soft", c.soft},
        {"@harm", c.harm},             {"@ink", c.ink}};
    QString sheet = QString::fromLatin1(rules);
    for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace cw
