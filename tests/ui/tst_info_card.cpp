#include "sim/model/parameters/all.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/format.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/panel/card_html.h"
#include "ui/views/panel/info_card.h"
#include "ui/views/panel/mark_button.h"
#include "ui/views/welcome/welcome_page.h"

#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>

using namespace cw;

/// The page about a number in the real window: it says all the registry knows, and lives by keyboard as by mouse.
class InfoCardTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    MainWindow& window() { return m_fixture.inFront(); }
    InfoCard* card() { return window().findChild<InfoCard*>(); }
    QTextBrowser* text() { return card()->findChild<QTextBrowser*>(); }
    ParameterRow* row(const ParameterSpec& spec) {
        window();
        return m_fixture.row(spec);
    }
    void open(const ParameterSpec& spec) { window().policyPanel().showInfo(spec, row(spec)->findChild<MarkButton*>()); }
    std::vector<ChartCard*> largeCharts() {
        std::vector<ChartCard*> large;
        for (auto* c : window().explore().findChildren<ChartCard*>())
            if (c->height() > 200) large.push_back(c);
        return large;
    }
    bool showsWelcome() {
        const auto* page = window().findChild<WelcomePage*>();
        return page && page->isVisible();
    }
    bool shownLarge(int outcome) {
        return std::ranges::count(largeCharts(), outcome, &ChartCard::outcome) == 1;
    }
    static QString textOf(const std::vector<Section>& sections, const QString& title) {
        for (const Section& section : sections)
            if (section.title == title) return section.text;
        return {};
    }

private slots:
    void cleanup() { m_fixture.close(); }

    void everyLeverHasAllSections() {
        for (const ParameterSpec* spec : parameterRegistry()) {
            const auto sections = parameterSections(*spec);
            if (spec->role != Role::lever) continue;
            QVERIFY2(sections.size() == 8, spec->id.data());
            // A full stop or a capital may be added, so the middle is compared.
            for (const auto& [title, said] : {std::pair{"What it is", spec->help}, {"Where it is enacted", spec->examples},
                                              {"How the model does it", spec->mechanism}, {"What it leaves out", spec->omits},
                                              {"Who pays", spec->payer}, {"Source and grade", spec->source}}) {
                const QString shown = textOf(sections, QLatin1String(title));
                QVERIFY2(said.size() > 2 && shown.contains(format::text(said.substr(1, said.size() - 2))), spec->id.data());
            }
            const auto watched = std::ranges::count(spec->watch, ',') + 1;
            QCOMPARE(static_cast<std::ptrdiff_t>(sections.at(5).rows.size()), watched);
            for (const SectionRow& r : sections.at(5).rows) QVERIFY2(r.outcome >= 0 && !r.text.contains(u'%'), spec->id.data());
        }
    }

    void anAssumptionSaysWhatIsKnown() {
        const auto sections = parameterSections(par::growth::compute.spec);
        QStringList titles;
        for (const Section& section : sections) titles += section.title;
        QCOMPARE(titles, (QStringList{"What it is", "Source and grade", "Default, range, unit"}));
        QCOMPARE(sections.at(1).text, format::text(par::growth::compute.spec.source) + QStringLiteral("\nGrade A: measured."));
        QCOMPARE(sections.at(2).rows.at(0).text, QStringLiteral("0.66\u202Fpowers of ten a year"));
        QCOMPARE(sections.at(2).rows.at(1).text, QStringLiteral("0.52 to 0.7\u202Fpowers of ten a year"));
        QCOMPARE(sections.at(2).rows.back().text, QStringLiteral("growth.compute=0.66"));
    }

    void textIsEscapedAndLinksComeBack() {
        const QString html = cardHtml({{QStringLiteral("A < B"), QStringLiteral("<b>x</b>"), {{QStringLiteral("R&D"), {}, 3}}}}, Theme::lightColours());
        QVERIFY(html.contains(QStringLiteral("A &lt; B")) && html.contains(QStringLiteral("&lt;b&gt;x")) && html.contains(QStringLiteral("R&amp;D")));
        QVERIFY(html.contains(u'\'' + outcomeLink(3) + u'\''));
        QCOMPARE(linkedOutcome(outcomeLink(3)), 3);
        QCOMPARE(linkedOutcome(QStringLiteral("https://outcome:3")), -1);
        QCOMPARE(linkedOutcome(QStringLiteral("outcome:")), -1);
    }

    void f1OpensAndEscapeGivesTheFocusBack() {
        auto* editor = row(par::licensing::fee.spec)->findChild<QLineEdit*>();
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_F1);
        QVERIFY(card() && card()->isVisible() && card()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!showsWelcome());   // not the window's F1
        QVERIFY(text()->toPlainText().contains(QStringLiteral("$4,310,002")));
        QVERIFY(text()->verticalScrollBar()->maximum() > 0);
        QCOMPARE(text()->verticalScrollBar()->value(), 0);   // from its first heading
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!card()->isVisible());
        QCOMPARE(QApplication::focusWidget(), editor);
    }

    void theButtonOpensAndTheCrossCloses() {
        auto* info = row(par::liability::regime.spec)->findChildren<MarkButton*>().first();
        QVERIFY(info->accessibleName().startsWith(QStringLiteral("About")));
        info->setFocus();
        QTest::mouseClick(info, Qt::LeftButton);
        QVERIFY(card() && card()->isVisible());
        QCOMPARE(text()->accessibleName(), QStringLiteral("Policy lever: ") + format::text(par::liability::regime.spec.label));
        QTest::mouseClick(card()->findChild<MarkButton*>(), Qt::LeftButton);
        QVERIFY(!card()->isVisible());
        QCOMPARE(QApplication::focusWidget(), info);
    }

    void f1ElsewhereIsStillTheWelcomePage() {
        window().policyPanel().focusSearch();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QVERIFY(!card());
        QVERIFY(showsWelcome());
    }

    void staysInTheWindowAndScrollsByKeyboard() {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1920, 1080)})
            for (const ParameterSpec* spec : {&par::liability::regime.spec, &par::licensing::fee.spec, par::promotion::all[0]}) {
                window().resize(size);
                open(*spec);
                QCoreApplication::processEvents();
                QVERIFY(QRect(QPoint(), window().size()).contains(card()->geometry()));
                QScrollBar* bar = text()->verticalScrollBar();
                if (size.height() == 640) QVERIFY(bar->maximum() > 0);
                QTest::keyClick(text(), Qt::Key_PageDown);
                if (bar->maximum() > 0) QVERIFY(bar->value() > 0);
                QTest::keyClick(text(), Qt::Key_End);
                QCOMPARE(bar->value(), bar->maximum());
                QTest::keyClick(text(), Qt::Key_Home);
                QCOMPARE(bar->value(), 0);
            }
        window().resize(1024, 640);   // the open card follows
        QCoreApplication::processEvents();
        QVERIFY(QRect(QPoint(), window().size()).contains(card()->geometry()));
    }

    /// Nothing is cut off where no bar is shown, and no bar is shown where all would fit.
    void theHeightFitsTheText() {
        window().resize(1280, 900);
        open(par::growth::compute.spec);
        QCoreApplication::processEvents();
        QCOMPARE(text()->verticalScrollBar()->maximum(), 0);
        const double empty = text()->viewport()->height() - text()->document()->size().height();
        QVERIFY2(empty >= 0 && empty < 2, qPrintable(QString::number(empty)));
        QVERIFY(card()->height() < 2 * window().height() / 3);   // a short page is a short card
    }

    void linesAreEasyToRead() {
        open(par::liability::regime.spec);
        int lines = 0, characters = 0;
        for (QTextBlock block = text()->document()->begin(); block.isValid(); block = block.next())
            for (int i = 0; i + 1 < block.layout()->lineCount(); ++i, ++lines) characters += block.layout()->lineAt(i).textLength();
        QVERIFY(lines > 10);
        QVERIFY2(characters / lines >= 55 && characters / lines <= 75, qPrintable(QString::number(characters / lines)));
    }

    void allTextCanBeCopied() {
        open(par::licensing::delay.spec);
        QTest::keyClick(text(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(text(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Where it is enacted")) && copied.contains(QStringLiteral("licensing.delay=4")));
    }

    void watchedOutcomesComeIntoALargeChart() {
        QCOMPARE(largeCharts().size(), std::size_t{2});
        open(par::licensing::delay.spec);   // watches governance.licences, market.open_lag, innovation.flow, …
        for (const char* id : {"governance.licences", "market.open_lag"}) {
            emit text()->anchorClicked(QUrl(outcomeLink(test::outcome(id))));
            QVERIFY(shownLarge(test::outcome(id)));
            QVERIFY(shownLarge(test::outcome("innovation.flow")));
            QVERIFY(card()->isVisible());   // the chart is beside it
        }
        emit text()->anchorClicked(QUrl(outcomeLink(test::outcome("innovation.flow"))));
        QVERIFY(!card()->isVisible());   // that chart was behind it
        QVERIFY(largeCharts().front()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(shownLarge(test::outcome("market.open_lag")));
    }

    void linksAreReachedByKeyboard() {
        open(par::licensing::delay.spec);
        QTest::keyClick(text(), Qt::Key_Tab);
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(shownLarge(test::outcome("governance.licences")));
        QTest::keyClick(text(), Qt::Key_Tab);
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(shownLarge(test::outcome("market.open_lag")));
    }

    void coloursFollowTheMode() {
        open(par::licensing::fee.spec);
        for (const ColourMode mode : {ColourMode::dark, ColourMode::light}) {
            m_fixture.theme().setMode(mode);
            QVERIFY(text()->toHtml().contains(m_fixture.theme().secondInk().name()));
            QVERIFY(text()->toHtml().contains(m_fixture.theme().accent().name()));
        }
    }
};

CW_WINDOW_TEST_MAIN(InfoCardTest)
#include "tst_info_card.moc"
