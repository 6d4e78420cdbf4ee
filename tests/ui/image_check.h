#pragma once
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QRect>
#include <QString>

#include <algorithm>
#include <cstdlib>
#include <span>

/// Pictures beside control images in tests/golden/images: `name.png` is what was looked at and accepted, `name.mask.png`
/// how far each pixel may differ from it. docs/development.md says how both are made.
namespace cw::test {

/// Of 255, in any channel of any pixel: how far two processors may round a blend apart. A mask allows more where it is lighter.
inline constexpr int roundingTolerance = 2;

struct ImageDifference {
    int pixels = 0;      ///< that differ by more than is allowed
    int most = 0;        ///< the largest such difference of a channel, of 255
    QRect where;         ///< what they lie within
    QImage marked;       ///< the control image faded, with these pixels in red
};

inline int channelDifference(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// Control and drawn picture have one size; a null mask allows nothing anywhere.
inline ImageDifference imageDifference(const QImage& control, const QImage& drawn, const QImage& mask) {
    ImageDifference found;
    found.marked = QImage(control.size(), QImage::Format_RGB32);
    for (int y = 0; y < control.height(); ++y)
        for (int x = 0; x < control.width(); ++x) {
            const QRgb wanted = control.pixel(x, y);
            const int difference = channelDifference(wanted, drawn.pixel(x, y));
            const int allowed = std::max(roundingTolerance, mask.isNull() ? 0 : qGray(mask.pixel(x, y)));
            const int faded = 255 - (255 - qGray(wanted)) / 3;
            found.marked.setPixel(x, y, difference > allowed ? qRgb(255, 0, 0) : qRgb(faded, faded, faded));
            if (difference <= allowed) continue;
            ++found.pixels;
            found.most = std::max(found.most, difference);
            found.where |= QRect(x, y, 1, 1);
        }
    return found;
}

/// The largest difference of any of these pictures from the control image, pixel by pixel; null where they are all alike.
inline QImage differenceMask(const QImage& control, std::span<const QImage> others) {
    QImage mask(control.size(), QImage::Format_Grayscale8);
    mask.fill(0);
    bool any = false;
    for (int y = 0; y < control.height(); ++y)
        for (int x = 0; x < control.width(); ++x) {
            int most = 0;
            for (const QImage& other : others) most = std::max(most, channelDifference(control.pixel(x, y), other.pixel(x, y)));
            if (most <= roundingTolerance) continue;
            any = true;
            mask.scanLine(y)[x] = static_cast<uchar>(most);
        }
    return any ? mask : QImage();
}

inline QString controlFile(const QString& name) { return QStringLiteral(CW_SOURCE_DIR "/tests/golden/images/%1.png").arg(name); }
inline QString maskFile(const QString& name) { return controlFile(name + QStringLiteral(".mask")); }
inline QString failureFile(const QString& name) { return QStringLiteral(CW_BUILD_DIR "/images/%1.png").arg(name); }

/// What is wrong with a picture, and what to do about it; nothing if it is as its control image. What was drawn and where it
/// differs is written to the build folder.
inline QString imageFault(const QString& name, const QImage& drawn, const QString& acceptCommand) {
    const QString drawnFile = failureFile(name), differenceFile = failureFile(name + QStringLiteral(".difference"));
    QFile::remove(drawnFile), QFile::remove(differenceFile);   // of an earlier run
    const QImage control(controlFile(name)), mask(maskFile(name));
    QString fault;
    ImageDifference difference;
    if (control.isNull()) fault = QStringLiteral("there is no control image %1").arg(controlFile(name));
    else if (control.size() != drawn.size()) {
        fault = QStringLiteral("it is %1 x %2 pixels instead of %3 x %4").arg(drawn.width()).arg(drawn.height()).arg(control.width()).arg(control.height());
    } else if (!mask.isNull() && mask.size() != control.size()) {
        fault = QStringLiteral("its mask has another size than its control image");
    } else if (difference = imageDifference(control, drawn, mask); difference.pixels > 0) {
        fault = QStringLiteral("%1 pixels differ, by up to %2 of 255, within x %3 to %4, y %5 to %6").arg(difference.pixels).arg(difference.most)
                    .arg(difference.where.left()).arg(difference.where.right()).arg(difference.where.top()).arg(difference.where.bottom());
    }
    if (fault.isEmpty()) return {};
    QDir().mkpath(QFileInfo(drawnFile).path());
    drawn.save(drawnFile);
    fault += QStringLiteral("\n  drawn:      %1").arg(drawnFile);
    if (difference.pixels > 0) {
        difference.marked.save(differenceFile);
        fault += QStringLiteral("\n  difference: %1").arg(differenceFile);
    }
    return QStringLiteral("%1: %2\n  control:    %3\n  Look at them; if the new picture is right: %4").arg(name, fault, controlFile(name), acceptCommand);
}

} // namespace cw::test
