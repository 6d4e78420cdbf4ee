#pragma once
#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QTabBar;
class QUndoStack;

namespace cw {

class Theme;

/// Top: what this is and which scenario, undo and redo by name, the reference, pin, export, menu. It only asks.
class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(QUndoStack& undo, QMenu& menu, QMenu& references, QTabBar* views, const Theme& theme, QWidget* parent = nullptr);
    void setDocument(const QString& name, bool modified);
    void setReference(const QString& name);
    void setWordsShown(bool shown);
    void setWordsPossible(bool possible);
    void openMenu();

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void pinWanted();
    void replayWanted();
    void exportWanted();
    void wordsToggled(bool shown);

private:
    QPushButton* addButton(const QString& text, const QString& tip);
    void refreshIcons();
    void refreshUndo();
    void refreshNames();
    void shareRoom();
    void refreshWords();
    QUndoStack& m_undo;
    const Theme& m_theme;
    QTabBar* m_tabs;
    QLabel *m_title, *m_name;
    QString m_document, m_against;
    bool m_modified = false, m_wordsShown = false;
    int m_referenceRoom = 0, m_stepRoom = 0;   // px for what they name
    QPushButton *m_undoButton, *m_redoButton, *m_replay, *m_reference, *m_pin, *m_export, *m_words, *m_more;
};

} // namespace cw
