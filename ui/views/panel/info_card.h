#pragma once
#include "sim/parameter.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QTextBrowser;

namespace cw {

class MarkButton;
class Theme;

/// Page beside the panel that says everything the registry knows about one number, in sections, as one text to scroll,
/// select and copy. Escape, or a click elsewhere, closes it and gives the focus back.
class InfoCard : public QFrame {
    Q_OBJECT
public:
    /// Lies over the window of `panel`, at its right and no higher or lower than it.
    InfoCard(const Theme& theme, QWidget& panel);
    void open(const ParameterSpec& spec, QWidget* anchor);
    /// True if this part of the window is at least partly behind the open card.
    bool covers(const QWidget& part) const;

signals:
    /// A name under "Watch" was chosen; row in outcomeRegistry().
    void outcomeWanted(int outcome);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillText();
    void place();
    QWidget& m_panel;
    QLabel *m_title, *m_kind;
    MarkButton* m_close;
    QTextBrowser* m_text;
    const ParameterSpec* m_spec = nullptr;
    QPointer<QWidget> m_anchor;
    const Theme& m_theme;
};

} // namespace cw
