#include "ui/views/shell/stored_scenario.h"

#include "sim/store/run_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace cw {
namespace {

const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");

QString tr(const char* text) { return QCoreApplication::translate("StoredScenario", text); }

} // namespace

bool isDatabase(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

std::variant<Scenario, QString> readStoredScenario(const QString& path) {
    try {
        const RunStore store(QFile::encodeName(path).toStdString(), StoreAccess::read);
        if (!store.scenario()) return tr("It holds no scenario yet.");
        if (const std::vector<Problem> faults = problems(*store.scenario()); !faults.empty())
            return QString::fromStdString(faults.front().where + ": " + faults.front().what);
        return *store.scenario();
    } catch (const std::exception& fault) {   // refused, or the disk failed
        return QString::fromLocal8Bit(fault.what());
    }
}

} // namespace cw
