#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

/// One direction, sim <- sim/io <- ui/models <- ui <- app, and an engine without files, clock, printing or libm.
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
    static QList<Source> sources(const QString& folder, const QString& except = {}) {
        QList<Source> found;
        QDirIterator files(QStringLiteral(CW_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (except.isEmpty() || !path.startsWith(QStringLiteral(CW_SOURCE_DIR "/") + except)) found << read(path);
        }
        return found;
    }
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
        const auto engine = sources("sim", "sim/io/");
        QVERIFY(engine.size() > 50);
        noInclude(engine, "Q[A-Za-z/]+|q[a-z]+\\.h|(sim/io|ui|app|tests)/.*|nlohmann/.*|sqlite3\\.h|CLI/.*");
    }
    void engineHasNoFilesClockOrPrinting() {
        const auto engine = sources("sim", "sim/io/");
        noInclude(engine, "iostream|fstream|filesystem|cstdio|stdio\\.h|chrono|ctime|time\\.h|random|locale|iomanip");
        noCode(engine, "\\b(printf|fopen|getenv|std::rand|std::time|std::cout|std::cerr)\\b");
        noCode(engine, "\\bthread_local\\b");
    }
    /// glibc picks variants of these at run time, so their last bits differ between machines.
    void engineUsesItsOwnMathematics() {
        noCode(sources("sim", "sim/io/"),
               "\\bstd::(exp2?|expm1|log|log2|log10|log1p|pow|tgamma|lgamma|erfc?|sinh?|cosh?|tanh?|cbrt|hypot|normal_distribution|"
               "uniform_\\w+_distribution|poisson_distribution)\\b\\s*\\(?");
        noCode(sources("sim/model"), "(?<![\\w:.])(exp|log|pow|log10|expm1|tgamma|lgamma|erf)\\s*\\(");
    }
    void filesKnowNoScreen() { noInclude(sources("sim/io"), "Q[A-Za-z/]+|(ui|app|tests)/.*"); }
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
