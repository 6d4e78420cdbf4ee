#pragma once
#include <QLineEdit>

namespace cw {

/// A field that filters what stands below it. Esc clears it, and only then is the window's; Return goes on to what was found.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr) : QLineEdit(parent) { setClearButtonEnabled(true); }

signals:
    void entered();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace cw
