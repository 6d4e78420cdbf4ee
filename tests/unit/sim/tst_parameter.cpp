#include "sim/outcome.h"
#include "sim/parameter.h"
#include "sim/submodel.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace cw;

/// The registry is whole, and every row of it makes sense.
class TestParameter : public QObject {
    Q_OBJECT
private slots:
    /// A parameter that is declared but missing from its group's list would be read with index -1.
    void everyDeclarationIsRegistered() {
        std::set<std::string> registered;
        for (const ParameterSpec* p : parameterRegistry()) registered.emplace(p->id);
        static const QRegularExpression declaration("Parameter<\\w+>\\s+\\w+\\{\\{\\s*\\.id\\s*=\\s*\"([^\"]+)\"");
        int declared = 0;
        QDirIterator files(CW_SOURCE_DIR "/sim/model/parameters", {"*.h"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            int here = 0;
            for (auto match = declaration.globalMatch(text); match.hasNext(); ++here) {
                const auto id = match.next().captured(1);
                QVERIFY2(registered.contains(id.toStdString()), qPrintable(id + " is in no group's list: " + file.fileName()));
            }
            QCOMPARE(here, text.count("Parameter<"));   // the pattern above misses none
            declared += here;
        }
        QCOMPARE(static_cast<std::size_t>(declared), parameterRegistry().size());
    }
    void idsAreUniqueAndWellFormed() {
        static const QRegularExpression form("^[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)+$");
        std::set<std::string_view> ids;
        for (const ParameterSpec* p : parameterRegistry()) {
            QVERIFY2(ids.insert(p->id).second, p->id.data());
            QVERIFY2(form.match(QString::fromUtf8(p->id.data())).hasMatch(), p->id.data());
            QCOMPARE(findParameter(p->id), p);
            QCOMPARE(parameterRegistry()[static_cast<std::size_t>(p->index)], p);
        }
        QVERIFY(!findParameter("no.such"));
    }
    void rowsAreComplete() {
        for (const ParameterSpec* p : parameterRegistry()) {
            QVERIFY2(!p->label.empty() && !p->help.empty() && !p->source.empty() && !p->unit.empty(), p->id.data());
            QVERIFY2(p->kind != Kind::choice || p->choices.size() == static_cast<std::size_t>(p->limits.high) + 1, p->id.data());
            QVERIFY2(p->kind == Kind::choice || p->choices.empty(), p->id.data());
            QVERIFY2(p->kind != Kind::toggle || p->limits == (Range{0, 1}), p->id.data());
            QVERIFY2(!p->hasOff() || !check(*p, p->off), p->id.data());
        }
    }
    void defaultsAndRangesAreAllowed() {
        for (const ParameterSpec* p : parameterRegistry()) {
            for (const double value : {p->fallback, p->limits.low, p->limits.high, p->plausible.low, p->plausible.high}) {
                const auto problem = check(*p, value);
                QVERIFY2(!problem, qPrintable(QString("%1: %2").arg(p->id.data(), QString::fromStdString(problem.value_or("")))));
            }
            QVERIFY2(p->plausible.low <= p->plausible.high && p->limits.low < p->limits.high, p->id.data());
        }
    }
    void outcomesAndSubmodelsHaveTheirOwnIds() {
        std::set<std::string_view> ids;
        for (const Outcome& o : outcomeRegistry()) {
            QVERIFY2(ids.insert(o.id).second && o.measure && !o.label.empty() && !o.unit.empty() && !o.help.empty(), o.id.data());
            QCOMPARE(findOutcome(o.id), &o);
            QCOMPARE(&outcomeRegistry()[static_cast<std::size_t>(outcomeIndex(o.id))], &o);
        }
        QCOMPARE(outcomeIndex("no.such"), -1);
        std::set<std::string_view> submodels;
        for (const Submodel* s : submodelSchedule()) QVERIFY2(submodels.insert(s->id).second && s->advance, s->id.data());
    }

    void valuesAreAPlainValue() {
        const ParameterSpec& spec = *findParameter("adoption.p");
        ParameterSet a, b;
        QVERIFY(a == b);
        QCOMPARE(a.value(spec), spec.fallback);
        b.set(spec, 0.07);
        QVERIFY(!(a == b));
        QCOMPARE(a.value(spec), spec.fallback);
    }
    void refusalsNameTheLimit() {
        const ParameterSpec real{.id = "a.b", .limits = {0, 2}, .plausible = {0, 1}};
        QVERIFY(!check(real, 1.5));
        QVERIFY(check(real, -1)->find("-1 is below 0") == 0);
        QVERIFY(check(real, 3)->find("3 is above 2") == 0);
        QVERIFY(check(real, std::nan("")) && check(real, INFINITY));
        const ParameterSpec whole{.id = "a.c", .kind = Kind::integer, .limits = {0, 2}, .plausible = {0, 1}};
        QVERIFY(check(whole, 0.5)->find("whole") != std::string::npos);
    }
    void numbersRoundTrip() {
        for (const double x : {0.1, -1e-300, 1.7976931348623157e308, 5e-324, 1.0 / 3, 25.5, 1e7}) {
            const std::string text = numberText(x);
            QCOMPARE(QByteArray::fromStdString(text).toDouble(), x);
        }
        QCOMPARE(numberText(-0.0), std::string("0"));
        QCOMPARE(numberText(25.5), std::string("25.5"));
        QCOMPARE(valueText(*findParameter("liability.regime"), 2), std::string("strict"));
    }
    void slipsFindTheirName() {
        const std::string_view names[] = {"none", "negligence", "strict"};
        QCOMPARE(nearestName("strickt", names), std::string_view("strict"));
        QCOMPARE(nearestName("neglignce", names), std::string_view("negligence"));
        QVERIFY(nearestName("catastrophe", names).empty());
        QVERIFY(nearestName("x", {}).empty());
        QVERIFY(nearestName(std::string(100000, 'a'), names).empty());
    }
};

QTEST_APPLESS_MAIN(TestParameter)
#include "tst_parameter.moc"
