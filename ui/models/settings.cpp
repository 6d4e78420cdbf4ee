#include "ui/models/settings.h"

namespace cw {
namespace {
const Setting<QStringList> recent{"recentFiles", {}};
constexpr int most = 6;
} // namespace

std::unique_ptr<QSettings> openSettings() {
    if (const QString path = qEnvironmentVariable("COUNTERWEIGHT_SETTINGS"); !path.isEmpty())
        return std::make_unique<QSettings>(path, QSettings::IniFormat);
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("counterweight"),
                                       QStringLiteral("counterweight"));
}

QStringList recentFiles(const QSettings& store) { return recent.read(store).mid(0, most); }

void rememberFile(QSettings& store, const QString& path) {
    QStringList files = recent.read(store);
    files.removeAll(path);
    files.prepend(path);
    recent.write(store, files.mid(0, most));
}

} // namespace cw
