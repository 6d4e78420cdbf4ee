#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

/// One direction, sim <- sim/io <- sim/store or ui/models <- ui <- app, and an engine without files, clock, printing or libm.
class TestLayers : public QObject {
    Q_OBJECT

    struct Source {
        QString name;
        QStringList includes;
        QString code;   ///< without comments and text in quotes
    };
    static Source read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
        Source source{path.mid(static_cast<int>(strlen(CW_SOURCE_DIR)) + 1), {}, QString::fromUtf8(file.readAll())};
        static const QRegularExpression include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]", QRegularExpression::MultilineOption);
        for (auto match = include.globalMatch(source.code); match.hasNext();) source.includes << match.next().captured(1);
        static const QRegularExpression notCode("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*\"", QRegularExpression::DotMatchesEverythingOption);
        source.code.remove(notCode);
        return source;
    }
    static QList<Source> sources(const QString& folder, const QStringList& except = {}) {
        QList<Source> found;
        QDirIterator files(QStringLiteral(CW_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const auto inside = [&](const QString& other) { return path.startsWith(QStringLiteral(CW_SOURCE_DIR "/") + other); };
            if (std::none_of(except.begin(), except.end(), inside)) found << read(path);
        }
        return found;
    }
    static QList<Source> engineSources() { return sources("sim", {"sim/io/", "sim/store/"}); }
    static void noInclude(const QList<Source>& files, const QString& pattern) {
        const QRegularExpression forbidden(QRegularExpression::anchoredPattern(pattern));
        QStringList bad;
        for (const Source& file : files)
            for (const QString& include : file.includes)
                if (forbidden.match(include).hasMatch()) bad << file.name + " includes " + include;
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join("; ")));
    }
    static void noCode(const QList<Source>& files, const QString& pattern, const QStringList& allowed = {}) {
        const QRegularExpression forbidden(pattern);
        QStringList bad;
        for (const Source& file : files)
            if (const auto match = forbidden.match(file.code); match.hasMatch() && !allowed.contains(file.name))
                bad << file.name + ": " + match.captured().trimmed();
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join("; ")));
    }

private slots:
    void engineKnowsNothingAbove() {
        const auto engine = engineSources();
        QVERIFY(engine.size() > 50);
        noInclude(engine, "Q[A-Za-z/]+|q[a-z]+\\.h|(sim/io|sim/store|ui|app|tests)/.*|nlohmann/.*|sqlite3\\.h|SQLiteCpp/.*|CLI/.*");
    }
    void engineHasNoFilesClockOrPrinting() {
        const auto engine = engineSources();
        noInclude(engine, "iostream|fstream|filesystem|cstdio|stdio\\.h|chrono|ctime|time\\.h|random|locale|iomanip");
        noCode(engine, "\\b(printf|fopen|getenv|std::rand|std::time|std::cout|std::cerr)\\b");
        noCode(engine, "\\bthread_local\\b");
    }
    /// glibc picks variants of these at run time, so their last bits differ between machines.
    void engineUsesItsOwnMathematics() {
        noCode(engineSources(),
               "\\bstd::(exp2?|expm1|log|log2|log10|log1p|pow|tgamma|lgamma|erfc?|sinh?|cosh?|tanh?|cbrt|hypot|normal_distribution|"
               "uniform_\\w+_distribution|poisson_distribution)\\b\\s*\\(?");
        noCode(sources("sim/model"), "(?<![\\w:.])(exp|log|pow|log10|expm1|tgamma|lgamma|erf)\\s*\\(");
    }
    void filesKnowNoScreen() {
        noInclude(sources("sim/io"), "Q[A-Za-z/]+|(sim/store|ui|app|tests)/.*");
        noInclude(sources("sim/store"), "Q[A-Za-z/]+|(ui|app|tests)/.*");
    }
    /// The command line and one file of the window know the store, and SQLite files are opened in one place, where they are checked.
    void storeIsOpenedInOnePlace() {
        noInclude(sources("ui", {"ui/views/shell/stored_scenario.cpp"}), "sim/store/.*|SQLiteCpp/.*|sqlite3\\.h");
        noCode(sources("sim/store") + sources("app") + sources("ui"), "\\bSQLite::Database\\s+(?!openStore)\\w+\\(|\\bsqlite3_open", {"sim/store/open_store.cpp"});
    }
    void modelsKnowNoWidgets() {
        noInclude(sources("ui/models"),
                  "QtWidgets.*|QtPrintSupport.*|qcustomplot.*|Q(Application|Widget|.*Dialog|.*Button|.*Layout|.*View|.*Delegate|"
                  "Label|Menu|MenuBar|ToolBar|DockWidget|MainWindow|.*Box|.*Slider|.*Edit|MessageBox)|app/.*|ui/(?!models/|formats/).*|tests/.*");
    }
    void windowKnowsNoProgram() { noInclude(sources("ui"), "(app|tests)/.*"); }
    void commandLineKnowsNoQt() { noInclude(sources("app/cli"), "Q[A-Za-z/]+|ui/.*"); }
    void graphicalThreadNeverWaits() { noCode(sources("ui"), "\\bprocessEvents\\b|\\bQEventLoop\\b"); }

    void theTestCanFail() {
        QTemporaryFile file(QStringLiteral(CW_BUILD_DIR "/XXXXXX.cpp"));
        QVERIFY(file.open());
        file.write("// std::exp(\n#include <QFile>\nauto x = \"std::pow(\"; auto y = std::log(2);\n");
        file.flush();
        const Source source = read(file.fileName());
        QCOMPARE(source.includes, QStringList{"QFile"});
        QVERIFY(source.code.contains("std::log(") && !source.code.contains("std::exp") && !source.code.contains("std::pow"));
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
