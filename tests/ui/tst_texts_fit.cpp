#include "tests/ui/text_fit.h"
#include "tests/ui/window_walk.h"

using namespace cw;

/// No text is cut off, in any view, on a projector or a large screen; ctest runs it a second time at twice the scale.
class TextsFitTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextFits_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the smallest") << QSize(1, 1);
        QTest::newRow("1280x720") << QSize(1280, 720);
        QTest::newRow("1600x1000") << QSize(1600, 1000);
        QTest::newRow("1920x1080") << QSize(1920, 1080);
    }
    void everyTextFits() {
        QFETCH(const QSize, size);
        test::WindowFixture fixture;
        QVERIFY(fixture.openBrief());
        fixture.window().resize(size.expandedTo(fixture.window().minimumSize()));
        test::Findings cut;
        int texts = 0;
        test::walk(fixture, [&](const QString& stop) {
            for (const QWidget* widget : test::shownWidgets()) {
                ++texts;
                if (const QString fault = test::textFault(*widget); !fault.isEmpty()) cut.add(stop, fault + QStringLiteral(": ") + test::pathOf(widget));
            }
        });
        fixture.close();
        QVERIFY2(cut.none(), cut.text());
        QVERIFY(texts > 1000);
    }
};

CW_WINDOW_TEST_MAIN(TextsFitTest)
#include "tst_texts_fit.moc"
