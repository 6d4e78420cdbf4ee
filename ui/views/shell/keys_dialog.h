#pragma once
#include <QDialog>
#include <QList>

class QAction;
class QStandardItemModel;

namespace cw {

/// All keys of the window by the place where they work; those of the menu are asked of its actions.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const QList<QAction*>& actions, QWidget* parent);

private:
    void addActions(const QList<QAction*>& actions);
    void addOthers();
    void add(const QString& place, const QString& keys, const QString& effect);

    QStandardItemModel* m_lines;
};

} // namespace cw
