#pragma once
#include <QSettings>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace cw {

/// One remembered choice of the program (never of the model): its key and what holds until somebody chooses.
template <class T> struct Setting {
    const char* key;
    T fallback;
    T read(const QSettings& store) const {
        const QVariant value = store.value(QLatin1String(key));
        return value.canConvert<T>() ? value.value<T>() : fallback;
    }
    void write(QSettings& store, const T& value) const { store.setValue(QLatin1String(key), QVariant::fromValue(value)); }
};

/// The program's settings; in the file $COUNTERWEIGHT_SETTINGS where that is set, so that tests leave no trace.
std::unique_ptr<QSettings> openSettings();

/// Files opened or saved last, newest first, at most six.
QStringList recentFiles(const QSettings& store);
void rememberFile(QSettings& store, const QString& path);

} // namespace cw
