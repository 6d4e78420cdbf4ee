#include "ui/views/theme/icons.h"
#include "ui/views/theme/theme.h"

#include <QDir>
#include <QPainter>
#include <QTest>

using namespace cw;

/// Icons come with the program: no desktop's theme is asked.
class IconsTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    static QStringList files(const QString& folder) { return QDir(folder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name); }
    static QImage drawn(const QString& name, const QColor& colour, double ratio) {
        QImage picture(QSize(iconSide, iconSide) * ratio, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintIcon(painter, qPrintable(name), {iconSide / 2.0, iconSide / 2.0}, colour);
        return picture;
    }

private slots:
    void everyFileIsBundled() {
        QVERIFY(files(QStringLiteral(":/icons")).size() > 15);
        QCOMPARE(files(QStringLiteral(":/icons")), files(QStringLiteral(CW_SOURCE_DIR "/resources/icons")));
    }

    void areDrawnInTheirColourAtAnyScale() {
        for (const QString& file : files(QStringLiteral(":/icons"))) {
            QFile svg(QStringLiteral(":/icons/") + file);
            QVERIFY(svg.open(QIODevice::ReadOnly));
            if (!svg.readAll().contains("currentColor")) continue;   // of the style sheet, and the program's own
            const QString name = file.chopped(4);
            for (const double ratio : {1.0, 2.0})
                for (const QColor& colour : {QColor(200, 30, 40), QColor(10, 160, 220)}) {
                    const QImage picture = drawn(name, colour, ratio);
                    int inked = 0;
                    for (int y = 0; y < picture.height(); ++y)
                        for (int x = 0; x < picture.width(); ++x) {
                            const QColor pixel = picture.pixelColor(x, y);
                            if (pixel.alpha() < 200) continue;
                            ++inked;
                            QVERIFY2(std::abs(pixel.hue() - colour.hue()) < 12, qPrintable(name));
                        }
                    QVERIFY2(inked > 10 * ratio, qPrintable(QStringLiteral("%1: %2").arg(name).arg(inked)));
                }
        }
    }

    void disabledButtonsHaveFaintIcons() {
        const QIcon icon = themedIcon("undo", m_theme);
        QVERIFY(!icon.isNull());
        const QSize size(iconSide, iconSide);
        QVERIFY(icon.pixmap(size).toImage() != icon.pixmap(size, QIcon::Disabled).toImage());
    }
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
