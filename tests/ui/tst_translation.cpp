#include "tests/ui/pseudo_translator.h"
#include "tests/ui/text_fit.h"
#include "tests/ui/window_walk.h"
#include "sim/analysis/recording.h"
#include "ui/models/chart_export.h"
#include "ui/models/format.h"
#include "ui/models/provenance.h"
#include "ui/models/trust.h"
#include "ui/views/charts/export_dialog.h"
#include "ui/views/shell/keys_dialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace cw;

/// Everything the window says can be translated: in a language of accents no plain letter is left, but in what people
/// wrote or named: scenarios, sources, ids, files.
class TranslationTest : public QObject {
    Q_OBJECT

    test::PseudoTranslator m_pseudo;
    test::WindowFixture m_fixture;
    QStringList m_content;   ///< longest first

    void collectContent() {
        m_content = {QStringLiteral("Counterweight"), QStringLiteral("Strict"), QStringLiteral("Watched"), QStringLiteral("Brief"), QStringLiteral("bad.cws.json")};
        for (const Preset& preset : loadPresets()) {
            m_content << QString::fromStdString(preset.scenario.name) << preset.id;
            QString summary = QString::fromStdString(preset.scenario.summary);
            m_content << summary << summary.section(QStringLiteral(". "), 0, 0);
        }
        for (const ParameterSpec* spec : parameterRegistry()) m_content << format::text(spec->id);
        for (int month = 1; month <= 12; ++month)
            for (const auto length : {QLocale::ShortFormat, QLocale::LongFormat})
                for (int year = 2025; year <= 2035; ++year) m_content << QLocale().standaloneMonthName(month, length) + QStringLiteral(" %1").arg(year);
        for (const Jurisdiction& place : defaultJurisdictions()) m_content << QString::fromStdString(place.name);
        for (const TestedPattern& tested : shippedRecord().tested) m_content << format::text(tested.pattern->source);
        sortContent();
    }
    /// Longest first: a shorter text in a longer one would leave the rest of it.
    void sortContent() { std::ranges::sort(m_content, std::ranges::greater(), &QString::size); }
    /// The invented names of a run's developers, models, hubs and places.
    void addNames(const HistoryPointer& history) {
        if (!history) return;
        QSet<QString> names;
        for (const Event& event : history->events())
            for (const Key key : {event.key, event.developer, event.model}) names << history->names.name(key);
        for (std::uint32_t hub = 0; hub < 8; ++hub) names << history->names.name(hubKey(hub));
        if (history->recording)
            for (const auto& model : history->recording->models) names << history->names.name(model.key);
        m_content << names.values();
        sortContent();
    }
    /// What is left of a text without markup and content, if that has a plain letter.
    QString untranslated(QString text) const {
        if (Qt::mightBeRichText(text)) text = QTextDocumentFragment::fromHtml(text).toPlainText();
        static const QRegularExpression plain(QStringLiteral("[A-Za-z]")), keys(QStringLiteral("\\([a-z-]+/[a-z0-9.@/]+\\)|[0-9a-f]{16}"));
        text.remove(keys);
        if (!text.contains(plain)) return {};
        for (const QString& content : m_content)
            if (!content.isEmpty()) text.remove(content);
        return text.contains(plain) ? text : QString();
    }
    static void addModel(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent = {}) {
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) texts << model.headerData(column, Qt::Horizontal, role).toString();
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) texts << index.data(role).toString();
                if (column == 0) addModel(texts, model, index);
            }
    }
    static void addMenu(QStringList& texts, QMenu& menu) {
        emit menu.aboutToShow();
        for (const QAction* action : menu.actions()) {
            texts << action->text() << action->toolTip();
            if (action->menu()) addMenu(texts, *action->menu());
        }
    }
    /// All that a widget says: on screen, under the pointer, to a screen reader.
    static QStringList textsOf(QWidget& widget) {
        QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
        if (widget.isWindow()) texts << widget.windowTitle();
        if (const auto* label = qobject_cast<QLabel*>(&widget)) texts << label->text();
        if (auto* button = qobject_cast<QPushButton*>(&widget)) {
            texts << button->text();
            if (button->menu()) addMenu(texts, *button->menu());
        } else if (const auto* other = qobject_cast<QAbstractButton*>(&widget)) texts << other->text();
        if (const auto* edit = qobject_cast<QLineEdit*>(&widget)) texts << edit->placeholderText();
        if (const auto* spin = qobject_cast<QAbstractSpinBox*>(&widget)) texts << spin->text() << spin->specialValueText();
        if (const auto* combo = qobject_cast<QComboBox*>(&widget))
            for (int row = 0; row < combo->count(); ++row) texts << combo->itemText(row);
        if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
            for (int tab = 0; tab < tabs->count(); ++tab) texts << tabs->tabText(tab) << tabs->tabToolTip(tab);
        if (const auto* text = qobject_cast<QTextEdit*>(&widget)) texts << text->toPlainText();
        if (const auto* table = qobject_cast<QAbstractItemView*>(&widget); table && table->model() && !qobject_cast<QHeaderView*>(&widget)) addModel(texts, *table->model());
        return texts;
    }

private slots:
    void initTestCase() {
        QCoreApplication::installTranslator(&m_pseudo);
        collectContent();
        QVERIFY(m_fixture.openBrief());
        for (const QAction* action : m_fixture.window().actions()) m_content << action->shortcut().toString(QKeySequence::NativeText);   // names of keys
        sortContent();
    }
    void cleanupTestCase() {
        m_fixture.close();
        QCoreApplication::removeTranslator(&m_pseudo);
    }

    void nothingIsLeftInEnglish() {
        test::Findings plain;
        int translated = 0;
        test::walk(m_fixture, [&](const QString& stop) {
            const Histories& told = m_fixture.window().history().histories();
            for (const HistoryPointer& history : {told.scenario, told.reference, told.without}) addNames(history);
            for (QWidget* widget : test::shownWidgets())
                for (const QString& text : textsOf(*widget)) {
                    translated += text.contains(u'é');
                    if (const QString rest = untranslated(text); !rest.isEmpty()) plain.add(stop, QStringLiteral("“%1” in %2").arg(rest.left(200), test::pathOf(widget)));
                }
        });
        QVERIFY2(plain.none(), plain.text());
        QVERIFY(translated > 1000);
    }

    /// The window of keys is no stop of the walk. What Qt calls the keys of an action is its own to translate.
    void theKeysAreTranslated() {
        KeysDialog keys(m_fixture.window().actions(), nullptr);
        QStringList left;
        int lines = 0;
        for (QWidget* part : keys.findChildren<QWidget*>())
            for (const QString& text : textsOf(*part)) {
                ++lines;
                if (const QString rest = untranslated(text); !rest.isEmpty()) left << rest;
            }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        QVERIFY(lines > 90);   // three columns
    }

    /// What leaves the program speaks the language of the window as well.
    void captionsAreTranslated() {
        Scenario changed;
        changed.values.set(test::spec("policy.start"), 18);
        changed.uncertain = {{&test::spec("respond.learning"), UncertainAssumption::Distribution::uniform, 0.1, 0.3}};
        QCOMPARE(changedAssumptions(changed).size(), 2);
        Results results = *m_fixture.window().controller().results();
        changed.name = results.scenario->name;
        results.scenario = std::make_shared<const Scenario>(changed);
        for (const bool allWorlds : {false, true}) {
            const ChartCaption caption = chartCaption(results, seriesInfo(test::outcome("innovation.flow")), allWorlds);
            for (const QString& text : {caption.title, caption.about, caption.text}) QCOMPARE(untranslated(text), QString());
        }
        m_fixture.window().views().showView("world");
        QVERIFY(test::settle(m_fixture));
        const ExportedPicture world = m_fixture.window().views().view<WorldView>().exported();
        for (const QString& text : {world.caption.title, world.caption.about, world.caption.text, world.words}) QCOMPARE(untranslated(text), QString());
    }

    void longerWordsFitTheShell() {
        test::Findings cut;
        for (const char* view : {"explore", "compare"}) {
            m_fixture.window().views().showView(view);
            QVERIFY(test::settle(m_fixture));
            for (const QWidget* widget : test::shownWidgets()) {
                const QWidget* place = widget;
                while (place && place != &m_fixture.window().policyPanel() && place->property("look") != "bar" && place->property("look") != "status") place = place->parentWidget();
                if (!place) continue;
                if (const QString fault = test::textFault(*widget); !fault.isEmpty()) cut.add(QString::fromLatin1(view), fault + QStringLiteral(": ") + test::pathOf(widget));
            }
        }
        QVERIFY2(cut.none(), cut.text());
    }
};

CW_WINDOW_TEST_MAIN(TranslationTest)
#include "tst_translation.moc"
