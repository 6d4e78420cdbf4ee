#include "ui/views/theme/icons.h"

#include "ui/views/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

/// Resources of a static library are found only after this, which may not stand in a namespace.
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace cw {

namespace {

constexpr double sharpest = 3;   // pixels per px of icons that are made before it is known where they are shown

QPixmap drawn(const char* name, const QColor& colour, double ratio) {
    const QString key = QStringLiteral("icon %1 %2 %3").arg(QLatin1String(name), colour.name(QColor::HexArgb)).arg(ratio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    Q_ASSERT_X(file.exists(), "icons", name);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    picture = QPixmap(QSize(iconSide, iconSide) * ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace

void loadIcons() { initIcons(); }

void paintIcon(QPainter& painter, const char* name, const QPointF& centre, const QColor& colour) {
    painter.drawPixmap(centre - QPointF(iconSide / 2.0, iconSide / 2.0), drawn(name, colour, painter.device()->devicePixelRatioF()));
}

QIcon plainIcon(const char* name, const QColor& colour) { return QIcon(drawn(name, colour, sharpest)); }

QIcon themedIcon(const char* name, const Theme& theme) {
    QIcon icon(drawn(name, theme.ink(), sharpest));
    icon.addPixmap(drawn(name, theme.thirdInk(), sharpest), QIcon::Disabled);
    return icon;
}

} // namespace cw
