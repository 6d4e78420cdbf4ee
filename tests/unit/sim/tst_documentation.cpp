#include "sim/outcome.h"
#include "sim/parameter.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace cw;

namespace {

/// Shorter than this, a text is a fragment that explains nothing.
constexpr std::size_t shortestText = 40;

/// Every unit a number may have: a new spelling of an old unit would be a second name for one thing.
const std::set<std::string_view> units{
    "share", "probability", "0-1", "1", "x", "count", "level", "switch", "choice", "weight", "OOM", "OOM/yr", "sd OOM",
    "decades/OOM", "log10 FLOP", "log10 eff. FLOP", "log10 effective FLOP", "k x", "ln sd", "logit", "logit sd",
    "months", "yr", "1/month", "1/yr", "1/OOM", "1/budget", "1/yearly budget", "1/bn$", "1/builder-month", "1/person-month",
    "1/model-yr-OOM", "US$", "US$/month", "bn$", "bn$/month", "bn$/yr", "bn$/yr per OOM", "bn$ in one event", "budgets",
    "yearly budgets", "x yearly budget", "share of yearly budget", "budget/yr", "budgets/yr", "budget/month", "budget/OOM",
    "budgets/bn$", "effort", "effort/bn$", "highest gains", "x lab", "API = 1", "consumers", "children",
    "links", "steps", "rounds", "share of API revenue", "models/month", "thousand", "bn people", "share of population.scale"};
const std::set<std::string_view> outcomeUnits{"bn$", "bn$/month", "thousand/month", "per month", "level", "share", "probability", "months",
                                              "count", "OOM", "k x", "0-1", "0-10,000", "log10 eff. FLOP"};

QString asText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
QByteArray complaint(std::string_view id, const char* what, std::string_view text) {
    return (asText(id) + ": " + what + ": \"" + asText(text) + '"').toUtf8();
}

bool startsWithEquation(std::string_view text) {
    static const QRegularExpression tag("^\\W*E\\d");
    return tag.match(asText(text)).hasMatch();
}
bool hasYear(std::string_view text) {
    static const QRegularExpression year("\\b(19|20)\\d\\d\\b");
    return year.match(asText(text)).hasMatch();
}
bool contains(std::string_view text, const char* word) { return asText(text).contains(word, Qt::CaseInsensitive); }

bool isSourced(const ParameterSpec& p) {
    return hasYear(p.source) || contains(p.source, "judgement") || (p.role == Role::lever && contains(p.source, "policy choice"));
}
bool isWithin(const Range& inner, const Range& outer) { return inner.low >= outer.low && inner.high <= outer.high; }

/// Ids of parameters and outcomes that a text names, "respond.horizon"; file names, versions and clauses do not look so.
QStringList idsIn(std::string_view text) {
    static const QRegularExpression form("(?<![\\w./])[a-z][a-z_-]*(\\.[a-z][a-z_]*)+\\b(?!\\()");
    QStringList ids;
    for (auto match = form.globalMatch(asText(text)); match.hasNext();) ids << match.next().captured();
    return ids;
}
bool isKnown(const QString& id) {
    const std::string name = id.toStdString();
    return findParameter(name) || findOutcome(name);
}

} // namespace

/// Every number says what it is, where it acts and where it comes from; no text names what does not exist.
class TestDocumentation : public QObject {
    Q_OBJECT
private slots:
    void helpsExplain() {
        for (const ParameterSpec* p : parameterRegistry()) {
            QVERIFY2(p->help.size() >= shortestText, complaint(p->id, "help is a fragment", p->help));
            QVERIFY2(!startsWithEquation(p->help), complaint(p->id, "help starts with an equation", p->help));
            QVERIFY2(p->help.ends_with('.'), complaint(p->id, "help is no sentence", p->help));
        }
        for (const Outcome& o : outcomeRegistry()) {
            QVERIFY2(o.help.size() >= shortestText, complaint(o.id, "help is a fragment", o.help));
            QVERIFY2(!startsWithEquation(o.help), complaint(o.id, "help starts with an equation", o.help));
            QVERIFY2(o.help.ends_with('.'), complaint(o.id, "help is no sentence", o.help));
        }
    }
    /// A text that two numbers share describes neither of them.
    void helpsDiffer() {
        std::map<std::string_view, std::string_view> seen;
        for (const ParameterSpec* p : parameterRegistry()) {
            const auto [at, isNew] = seen.emplace(p->help, p->id);
            QVERIFY2(isNew, complaint(p->id, "has the same help as another", at->second));
        }
        for (const Outcome& o : outcomeRegistry()) {
            const auto [at, isNew] = seen.emplace(o.help, o.id);
            QVERIFY2(isNew, complaint(o.id, "has the same help as another", at->second));
        }
    }
    void sourcesSupportTheValue() {
        for (const ParameterSpec* p : parameterRegistry()) {
            QVERIFY2(!p->source.empty(), complaint(p->id, "has no source", p->source));
            QVERIFY2(isSourced(*p), complaint(p->id, "source has neither a year nor a judgement", p->source));
        }
    }
    /// The source of an outcome is the equations that make it.
    void outcomesNameTheirEquations() {
        static const QRegularExpression equation("\\(E\\d+(, E\\d+)*\\)");
        for (const Outcome& o : outcomeRegistry()) QVERIFY2(equation.match(asText(o.help)).hasMatch(), complaint(o.id, "names no equation", o.help));
    }
    void gradesMatchTheSource() {
        for (const ParameterSpec* p : parameterRegistry()) {
            const bool fromData = p->grade == Grade::measured || p->grade == Grade::estimated;
            QVERIFY2(!fromData || hasYear(p->source), complaint(p->id, "grade A or B, and no year in the source", p->source));
            const bool owned = p->grade != Grade::judgement || p->role == Role::lever || contains(p->source, "judgement");
            QVERIFY2(owned, complaint(p->id, "grade C, and the source does not say judgement", p->source));
        }
    }
    void leversAreWhole() {
        for (const ParameterSpec* p : parameterRegistry()) {
            if (p->role != Role::lever) continue;
            for (const std::string_view part : {p->examples, p->watch, p->payer, p->mechanism, p->omits})
                QVERIFY2(!part.empty(), complaint(p->id, "lever without examples, watch, payer, mechanism or omits", part));
            for (const QString& id : asText(p->watch).split(','))
                QVERIFY2(findOutcome(id.trimmed().toStdString()), complaint(p->id, "watches no outcome", id.toStdString()));
        }
    }
    void textsNameOnlyWhatExists() {
        for (const ParameterSpec* p : parameterRegistry())
            for (const std::string_view text : {p->help, p->payer, p->mechanism, p->omits, p->source})
                for (const QString& id : idsIn(text)) QVERIFY2(isKnown(id), complaint(p->id, "names what is not there", id.toStdString()));
        for (const Outcome& o : outcomeRegistry())
            for (const QString& id : idsIn(o.help)) QVERIFY2(isKnown(id), complaint(o.id, "names what is not there", id.toStdString()));
    }
    /// "5 % by default" in a lever's text is the default of another number, and goes stale when that changes.
    void leversQuoteNoDefaults() {
        static const QRegularExpression quoted("\\d[^.;:,]*by default|by default[^.;:]*\\d");
        for (const ParameterSpec* p : parameterRegistry())
            for (const std::string_view text : {p->payer, p->mechanism, p->omits})
                QVERIFY2(!quoted.match(asText(text)).hasMatch(), complaint(p->id, "quotes a default", text));
    }
    void unitsAreDeclared() {
        for (const ParameterSpec* p : parameterRegistry()) QVERIFY2(units.contains(p->unit), complaint(p->id, "unit is not in the list", p->unit));
        for (const Outcome& o : outcomeRegistry()) QVERIFY2(outcomeUnits.contains(o.unit), complaint(o.id, "unit is not in the list", o.unit));
    }
    void unitsAreUsed() {
        std::set<std::string_view> used;
        for (const ParameterSpec* p : parameterRegistry()) used.insert(p->unit);
        for (const std::string_view unit : units) QVERIFY2(used.contains(unit), complaint(unit, "is the unit of nothing", unit));
    }
    /// The status quo of a lever may lie outside what is worth exploring (a threshold that is off); an assumption's best
    /// guess may not lie outside what is plausible.
    void defaultsArePlausible() {
        for (const ParameterSpec* p : parameterRegistry()) {
            QVERIFY2(isWithin(p->plausible, p->limits), complaint(p->id, "plausible range exceeds the limits", p->unit));
            const bool isOff = p->hasOff() && p->fallback == p->off;
            const bool inside = p->fallback >= p->plausible.low && p->fallback <= p->plausible.high;
            const bool uncapped = p->id == "misuse.means";   // the default is no cap; the range is for those who want one
            QVERIFY2(inside || isOff || uncapped || p->role == Role::numerics, complaint(p->id, "default outside its plausible range", p->unit));
        }
    }
    void labelsDifferWithinAGroup() {
        std::set<std::pair<std::string_view, std::string_view>> labels;
        for (const ParameterSpec* p : parameterRegistry())
            QVERIFY2(labels.insert({p->group(), p->label}).second, complaint(p->id, "label is taken in its group", p->label));
        std::set<std::string_view> outcomes;
        for (const Outcome& o : outcomeRegistry()) QVERIFY2(outcomes.insert(o.label).second, complaint(o.id, "label is taken", o.label));
    }
};

QTEST_APPLESS_MAIN(TestDocumentation)
#include "tst_documentation.moc"
