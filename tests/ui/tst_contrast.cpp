#include "tests/ui/window_walk.h"

#include <QCheckBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <cmath>

using namespace cw;

/// Contrast after WCAG 2.1: text 4.5:1 (1.4.3), marks, lines and borders of controls 3:1 (1.4.11). Both except what is disabled.
class ContrastTest : public QObject {
    Q_OBJECT

    static constexpr double ofText = 4.5, ofMarks = 3;
    static constexpr int magnified = 4;   // stems of small letters then reach their full colour

    test::WindowFixture m_fixture;

    static double luminance(const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    }
    static double contrast(const QColor& a, const QColor& b) {
        const double x = luminance(a), y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    }
    static QImage shot(QWidget& widget, const QRect& part, int scale) {
        QWidget& window = *widget.window();
        const QRect rect(widget.mapTo(&window, part.topLeft()), part.size());
        QImage image(part.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(window.palette().color(QPalette::Window));
        window.render(&image, {}, QRegion(rect));
        return image;
    }
    /// The commonest colour, and the commonest after it: ground and ink, since smoothed edges have many colours, each rare.
    static std::pair<QColor, QColor> groundAndInk(const QImage& image) {
        QHash<QRgb, int> count;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) ++count[image.pixel(x, y)];
        const auto commonest = [&](QRgb except) {
            QRgb best = except;
            for (auto it = count.cbegin(); it != count.cend(); ++it)
                if (it.key() != except && (best == except || it.value() > count[best])) best = it.key();
            return best;
        };
        const QRgb ground = commonest(0);
        return {QColor(ground), QColor(commonest(ground))};
    }
    /// Where the text of a label or a button stands.
    static QRect textRect(const QWidget& widget) {
        if (!qobject_cast<const QPushButton*>(&widget)) return widget.contentsRect();
        QStyleOptionButton option;
        option.initFrom(&widget);
        return widget.style()->subElementRect(QStyle::SE_PushButtonContents, &option, &widget);
    }
    static bool hasText(const QWidget& widget) {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) return !label->text().isEmpty() && !label->text().contains(u'<');
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return button && !button->text().isEmpty();
    }
    /// A card lies over it, or over a part of it.
    static bool isCovered(const QWidget& widget) {
        const QRect seen = widget.visibleRegion().boundingRect().adjusted(1, 1, -1, -1);
        for (const int x : {seen.left(), seen.center().x(), seen.right()})
            for (const int y : {seen.top(), seen.center().y(), seen.bottom()}) {
                const QWidget* top = widget.window()->childAt(widget.mapTo(widget.window(), QPoint(x, y)));
                if (top && top != &widget && !top->isAncestorOf(&widget) && !widget.isAncestorOf(top)) return true;
            }
        return false;
    }
    /// Widgets of one look are looked at once a stop.
    static QString lookOf(const QWidget& widget) {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return QStringList{QString::fromLatin1(widget.metaObject()->className()), widget.property("look").toString(), widget.property("changed").toString(),
                           button && button->isChecked() ? QStringLiteral("checked") : QString(), widget.font().toString(), widget.styleSheet(),
                           widget.palette().color(widget.foregroundRole()).name(), QString::fromLatin1(widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : ""),
                           widget.parentWidget() ? widget.parentWidget()->property("look").toString() : QString()}
            .join(u'|');
    }
    static bool hasBorder(const QWidget& widget) {
        if (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QCheckBox*>(&widget)) return true;
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return button && button->property("look") != "flat" && button->styleSheet().isEmpty();   // flat ones and titles are known by their words
    }
    /// The strongest contrast between what is left of a control and its edge, half way down.
    static double borderContrast(QWidget& widget) {
        const QRect seen = widget.visibleRegion().boundingRect();
        const QImage image = shot(widget, QRect(-3, seen.top(), 12, seen.height()), 1);
        const int y = image.height() / 2;
        double strongest = 1;
        for (int x = 1; x < image.width(); ++x) strongest = std::max(strongest, contrast(image.pixelColor(0, y), image.pixelColor(x, y)));
        return strongest;
    }

private slots:
    void initTestCase() { QVERIFY(m_fixture.openBrief()); }
    void cleanupTestCase() { m_fixture.close(); }

    void coloursOfTheTheme() {
        for (const Colours* c : {&Theme::lightColours(), &Theme::darkColours()}) {
            for (const QColor& ground : {c->background, c->panel, c->soft}) {
                for (const QColor& text : {c->ink, c->secondInk, c->accent, c->harm}) QVERIFY2(contrast(text, ground) >= ofText, qPrintable(text.name() + u' ' + ground.name()));
                for (const QColor& text : c->pinned) QVERIFY2(contrast(text, ground) >= ofText, qPrintable(text.name() + u' ' + ground.name()));   // names at the ends of lines
                for (const QColor& mark : {c->thirdInk, c->reference}) QVERIFY2(contrast(mark, ground) >= ofMarks, qPrintable(mark.name() + u' ' + ground.name()));
            }
            QVERIFY(contrast(c->onAccent, c->accent) >= ofText);
            QVERIFY(contrast(c->ink, c->line) >= ofText);   // a pressed button
        }
    }

    void textsAndControlsOnScreen_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << static_cast<int>(ColourMode::light);
        QTest::newRow("dark") << static_cast<int>(ColourMode::dark);
    }
    void textsAndControlsOnScreen() {
        QFETCH(const int, mode);
        m_fixture.theme().setMode(static_cast<ColourMode>(mode));
        test::Findings faint;
        int looked = 0;
        test::walk(m_fixture, [&](const QString& stop) {
            QSet<QString> seen;
            for (QWidget* widget : test::shownWidgets()) {
                const QString look = lookOf(*widget);
                const QRect part = textRect(*widget), inSight = widget->visibleRegion().boundingRect();
                if (!widget->isEnabled() || seen.contains(look) || part.height() < 8 || part.width() < 8 || isCovered(*widget)) continue;
                if (inSight != widget->rect()) continue;   // scrolled half away: what is left may have no ink, and no straight edge
                if (hasText(*widget)) {
                    seen << look;
                    ++looked;
                    const auto [ground, ink] = groundAndInk(shot(*widget, part, magnified));
                    if (contrast(ground, ink) < ofText)
                        faint.add(stop, QStringLiteral("%1 on %2 is %3:1, %4").arg(ink.name(), ground.name()).arg(contrast(ground, ink)).arg(test::pathOf(widget)));
                }
                if (hasBorder(*widget)) {
                    seen << look;
                    if (const double edge = borderContrast(*widget); edge < ofMarks) faint.add(stop, QStringLiteral("edge %1:1, %2").arg(edge).arg(test::pathOf(widget)));
                }
            }
        });
        QVERIFY2(faint.none(), faint.text());
        QVERIFY(looked > 100);
    }
};

CW_WINDOW_TEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
