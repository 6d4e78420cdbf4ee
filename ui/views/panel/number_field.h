#pragma once
#include <QLineEdit>

namespace cw {

/// A number that is typed. What is not yet committed can be given up with Escape, and is where the focus goes on with
/// something that is no number; undo is the window's unless something is being typed; "/" finds a lever.
class NumberField : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;
    /// Says what is allowed, below the field and to screen readers; stays until the text is edited or given up.
    void refuse(const QString& allowed);
    void accept();

signals:
    void givenUp();   ///< the owner shows its value again

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_refused = false;
};

} // namespace cw
