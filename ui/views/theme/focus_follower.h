#pragma once
#include <QObject>

namespace cw {

/// Scrolls to whatever Tab comes to, and leads it to the chosen one of several buttons. Qt does so on the way from place to place inside of an area, but not on the way into it.
class FocusFollower : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace cw
