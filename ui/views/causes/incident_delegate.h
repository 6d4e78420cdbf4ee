#pragma once
#include "ui/views/theme/theme.h"

#include <QStyledItemDelegate>

namespace cw {

/// A line of the list: what and when, how the model was come by, how much, and its part of the whole as a thin bar.
class IncidentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    IncidentDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace cw
