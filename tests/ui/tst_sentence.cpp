#include "tests/support.h"
#include "ui/models/sentence.h"

using namespace cw;

namespace {

Results resultsWith(const Interval& harm, const Interval& value) {
    Results r;
    r.scenario = std::make_shared<Scenario>();
    r.reference = std::make_shared<Scenario>();
    r.runs = r.totalRuns = 64;
    r.differences.resize(outcomeRegistry().size());
    r.differences[static_cast<std::size_t>(test::outcome("misuse.expected_harm_cumulative"))] = harm;
    r.differences[static_cast<std::size_t>(test::outcome("innovation.cumulative"))] = value;
    return r;
}
QString plain(const Results& r) {
    QString text = differenceSentence(r, QStringLiteral("#000")).plain;
    return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
}

} // namespace

/// The words claim what the numbers show and no more.
class SentenceTest : public QObject {
    Q_OBJECT
private slots:
    void bothDiffer() {
        QCOMPARE(plain(resultsWith({-27.04, -45, -10, 64}, {-52, -72, -32, 64})),
                 QString::fromUtf8("Over ten years misuse harm falls by 27.0 bn$ [−45.0, −10.0] and innovation falls by 52.0 bn$ [−72.0, −32.0]."));
    }
    void oneDiffers() {
        QCOMPARE(plain(resultsWith({-27, -45, -10, 64}, {5, -2, 12, 64})),
                 QString::fromUtf8("Over ten years misuse harm falls by 27.0 bn$ [−45.0, −10.0]; in innovation there is no difference that 64 runs can show."));
        QVERIFY(plain(resultsWith({-1, -4, 1, 64}, {5, 2, 12, 64})).contains(QStringLiteral("innovation rises by 5.00 bn$")));
    }
    /// An amount alone says little to who does not know the whole.
    void theShareOfTheReferenceIsTold() {
        Results r = resultsWith({-62.7, -82.2, -43.1, 64}, {-26.3, -32.1, -20.5, 64});
        r.referencePerRun.resize(outcomeRegistry().size());
        r.referencePerRun[static_cast<std::size_t>(test::outcome("misuse.expected_harm_cumulative"))] = {1200, 1240};
        r.referencePerRun[static_cast<std::size_t>(test::outcome("innovation.cumulative"))] = {6000, 6060};
        const QString told = plain(r);
        QVERIFY2(told.contains(QString::fromUtf8("falls by 62.7 bn$ (5.1 %) [−82.2, −43.1]")), qPrintable(told));
        QVERIFY2(told.contains(QString::fromUtf8("falls by 26.3 bn$ (0.44 %) [")), qPrintable(told));
    }
    void noneDiffers() {
        QCOMPARE(plain(resultsWith({-1, -4, 1, 64}, {5, -2, 12, 64})),
                 QStringLiteral("Over ten years there is no difference that 64 runs can show, neither in misuse harm nor in innovation."));
    }
    void nothingChanged() {
        Results r = resultsWith({}, {});
        r.identical = true;
        QVERIFY(plain(r).startsWith(QStringLiteral("Nothing differs from the reference")));
        QVERIFY(runsNote(r).isEmpty());
    }
    void oneRunTellsNothing() {
        Results r = resultsWith({-27, -INFINITY, INFINITY, 1}, {});
        r.runs = 1;
        QVERIFY(plain(r).startsWith(QStringLiteral("One possible history")));
    }
    void withoutAReference() {
        Results r = resultsWith({}, {});
        r.reference.reset();
        QVERIFY(plain(r).startsWith(QStringLiteral("Pin a reference")));
    }
    void spanIsNamed() {
        Results r = resultsWith({-27, -45, -10, 64}, {-52, -72, -32, 64});
        auto s = std::make_shared<Scenario>();
        s->months = 30;
        r.scenario = s;
        QVERIFY(plain(r).startsWith(QStringLiteral("Over 30 months")));
    }
    void richTextMarksNumbers() {
        const Sentence s = differenceSentence(resultsWith({-27, -45, -10, 64}, {-52, -72, -32, 64}), QStringLiteral("#123456"));
        QVERIFY(s.rich.contains(QStringLiteral("<b>27.0")));
        QVERIFY(s.rich.contains(QStringLiteral("color:#123456")));
        QVERIFY(!s.plain.contains(u'<'));
    }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "tst_sentence.moc"
