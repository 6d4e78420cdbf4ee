#pragma once
#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace cw {

/// Asks for a place and writes the CSV there, as it is once a place is chosen. Says what went wrong. Does not block.
void saveTableDialog(const QString& title, const QString& fileName, const std::function<QByteArray()>& csv, QWidget* parent);

} // namespace cw
