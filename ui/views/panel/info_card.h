#pragma once
#include "sim/parameter.h"

#include <QFrame>
#include <QPointer>

class QLabel;

namespace cw {

class Theme;

/// Card beside the panel that says everything the registry knows about one number. Escape, or a click elsewhere,
/// closes it and gives the focus back.
class InfoCard : public QFrame {
    Q_OBJECT
public:
    InfoCard(const Theme& theme, QWidget* window);
    void open(const ParameterSpec& spec, QWidget* anchor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place(const QWidget& anchor);
    QLabel *m_title, *m_help, *m_facts;
    QPointer<QWidget> m_anchor;
    const Theme& m_theme;
};

} // namespace cw
