#pragma once
#include <QObject>

namespace cw {

/// A menu swallows that the pointer leaves what it was opened from, and Qt would paint that as under the pointer from then on. It is
/// told when the menu closes.
class HoverCleaner : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace cw
