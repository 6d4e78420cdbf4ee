#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QString>

class QAction;
class QKeyEvent;
class QMenu;

namespace cw {

/// What Qt's menus lack for the keyboard: one that was opened by a key begins at its first entry, and letters go to the entry that
/// begins with them. (Qt's own search counts letters anywhere in an entry, and takes the access keys away.)
class MenuKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool search(QMenu& menu, const QKeyEvent& event);

    bool m_byKey = false;   ///< the last thing that was pressed
    QString m_typed;
    QElapsedTimer m_since;
};

} // namespace cw
