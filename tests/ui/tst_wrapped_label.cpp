#include "ui/models/format.h"
#include "ui/views/theme/wrapped_label.h"

#include <QTest>

using namespace cw;

/// What a label has measured must be forgotten with what it was measured of.
class WrappedLabelTest : public QObject {
    Q_OBJECT
    /// A label that remembers nothing.
    static int fresh(const QLabel& like, int width) {
        QLabel label(like.text());
        label.setTextFormat(like.textFormat());
        label.setFont(like.font());
        label.setContentsMargins(like.contentsMargins());
        label.setWordWrap(true);
        return label.heightForWidth(width);
    }
    static void compare(const QLabel& label) {
        for (const int width : {80, 160, 320})   // fewer than are kept
            for (int twice = 0; twice < 2; ++twice) QCOMPARE(label.heightForWidth(width), fresh(label, width));
    }

private slots:
    void heightsFollowTextFontAndMargins() {
        RichLabel label{QFont()};
        compare(label);
        const QString text = QStringLiteral("Harm <b>falls</b> where somebody has to pay for it, and rises where nobody can. ");
        for (int times = 1; times < 4; ++times) {
            label.setText(text.repeated(times));
            compare(label);
        }
        QFont larger;
        larger.setPixelSize(31);
        label.setFont(larger);
        compare(label);
        label.setContentsMargins(13, 7, 13, 7);
        compare(label);
        QVERIFY(label.heightForWidth(100) > label.heightForWidth(300));
    }

    void plainTextAsWell() {
        const std::unique_ptr<QLabel> label(wrappedLabel(QStringLiteral("<b>Harm</b> as it is written. ").repeated(5), QFont()));
        compare(*label);
        QVERIFY(label->heightForWidth(100) > label->heightForWidth(300));
    }

    /// Neither at the unit nor between groups of digits.
    void numbersStayOnOneLine() {
        RichLabel label{QFont()};
        label.setText(QStringLiteral("harm of 39.5%1m$").arg(format::thinSpace));
        QCOMPARE(label.text(), QStringLiteral("harm of 39.5%1m$").arg(QChar(QChar::Nbsp)));
    }
};

QTEST_MAIN(WrappedLabelTest)
#include "tst_wrapped_label.moc"
