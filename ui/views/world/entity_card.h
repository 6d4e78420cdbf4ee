#pragma once
#include "ui/models/world_words.h"
#include "ui/views/theme/theme.h"

#include <QTextBrowser>

namespace cw {

/// What is selected: its state this month, a line of its history, what it comes from and what came of it, its events.
/// Names and months in it are links.
class EntityCard : public QTextBrowser {
    Q_OBJECT
public:
    explicit EntityCard(const Theme& theme, QWidget* parent = nullptr);
    /// The key of nothing shows how to select something.
    void setEntity(const HistoryPointer& history, Key key, int month, bool opensCauses);

signals:
    void chosen(cw::Key key);
    void monthWanted(int month);
    void causesWanted(cw::Key key);

private:
    void refresh();
    void follow(const QUrl& link);
    QString html() const;
    QImage line(const EntityWords& words) const;

    const Theme& m_theme;
    HistoryPointer m_history;
    Key m_key;
    int m_month = 0;
    bool m_opensCauses = false;
};

} // namespace cw
