#pragma once
#include <QLineEdit>

namespace cw {

/// A field that filters what stands below it. Esc clears it, and only then is the window's.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr) : QLineEdit(parent) { setClearButtonEnabled(true); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace cw
