#pragma once
#include <QFileDialog>

namespace cw {

/// A dialog for a file that deletes itself when it closes. It begins with `proposed`, where that names a folder; else in the folder
/// that was chosen last, at first in the person's documents: never where the program happened to be started.
QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& proposed = {}, const QString& filter = {});

} // namespace cw
