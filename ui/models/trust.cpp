#include "ui/models/trust.h"

#include "sim/io/joint_draws_file.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <stdexcept>

/// A static library's resources are only there once somebody asks for them, outside of any namespace.
static void loadResources() { Q_INIT_RESOURCE(validation); }

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Trust", text); }

/// Rounding is no number: what is nearer to zero than this is zero, as in the rule of verdicts.
constexpr double nothing = 1e-9;

QString plain(double value) { return format::number(std::fabs(value) < nothing ? 0 : value, 3, format::Zeros::drop); }

QString withUnit(const QString& text, const Finding& finding) {
    const QString unit = format::unitText(finding.unit, 0);
    return unit.isEmpty() ? text : text + format::thinSpace + unit;
}

bool inside(const Finding& f) { return f.median >= f.accepted.low && f.median <= f.accepted.high; }

QString strengthHelp(Strength strength) {
    switch (strength) {
    case Strength::run: return tr("The whole model was run and its worlds were looked at.");
    case Strength::function: return tr("Functions that the run calls were asked, not whole runs: the test is weaker.");
    case Strength::arithmetic: return tr("Little more than the inputs: such a test can hardly fail and says least.");
    }
    return {};
}

QString verdictHelp(const TestedPattern& t) {
    switch (t.result.verdict) {
    case Verdict::reproduced: return tr("Every number's median lies in the range that counts as observed, and in at least half of the draws all do at once.");
    case Verdict::signOnly: return tr("Every median has the right direction, but not the size that counts as observed.");
    case Verdict::notReproduced: return tr("A median has the wrong direction, or there is nothing in the model to measure.");
    }
    return {};
}

/// The text under "## title" in a preset's notes.
QString noted(const Preset& preset, const QString& title) {
    const QString notes = u'\n' + QString::fromStdString(preset.scenario.notes), head = QStringLiteral("\n## %1\n").arg(title);
    const auto at = notes.indexOf(head);
    if (at < 0) return {};
    const auto from = at + head.size(), to = notes.indexOf(QStringLiteral("\n## "), from);
    return notes.mid(from, to < 0 ? -1 : to - from).trimmed().remove(u'`');
}

QStringList tableRow(const TestedPattern& t) {
    const Finding* f = tellingFinding(t.result);
    return {QString::number(t.pattern->number), format::modelText(t.pattern->name), verdictText(t.result.verdict), f ? format::modelText(f->name) : QString(),
            f ? measuredText(*f) : tr("nothing to measure"), f ? acceptedText(*f) : QString(), format::percent(t.result.holds),
            strengthText(t.pattern->strength), QString::fromStdString(t.result.why)};
}

QStringList tableHead() {
    return {tr("No."), tr("Pattern"), tr("Verdict"), tr("Number"), tr("Median [5 %, 95 %]"), tr("Accepted"), tr("Holds in"), tr("Strength"), tr("Why missed")};
}

} // namespace

std::shared_ptr<const JointDraws> shippedDraws() {
    loadResources();
    QFile file(QStringLiteral(":/counterweight/calibrated.csv"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the calibrated draws are missing from the program");
    const QByteArray bytes = file.readAll();
    std::vector<Problem> found;
    auto draws = parseJointDraws({bytes.data(), static_cast<std::size_t>(bytes.size())}, "calibrated.csv", PatternRuns(PatternRuns::Settings{}).baseline().uncertain, found);
    if (!draws) throw std::runtime_error(found.at(0).where + ": " + found.at(0).what);
    return draws;
}

ValidationRecord shippedRecord() {
    loadResources();
    QFile file(QStringLiteral(":/counterweight/validation.json"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the record of validation is missing from the program");
    const QByteArray bytes = file.readAll();
    return readRecord({bytes.data(), static_cast<std::size_t>(bytes.size())});
}

std::array<int, 3> verdictCounts(const ValidationRecord& record) {
    std::array<int, 3> counts{};
    for (const TestedPattern& t : record.tested) ++counts[static_cast<std::size_t>(t.result.verdict)];
    return counts;
}

std::array<int, 3> gradeCounts() {
    std::array<int, 3> counts{};
    for (const ParameterSpec* spec : parameterRegistry())
        if (spec->role == Role::assumption || spec->role == Role::numerics)
            if (const auto grade = static_cast<std::size_t>(spec->grade); grade < counts.size()) ++counts[grade];
    return counts;
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::reproduced: return tr("reproduced");
    case Verdict::signOnly: return tr("sign only");
    case Verdict::notReproduced: return tr("not reproduced");
    }
    return {};
}

QString strengthText(Strength strength) {
    switch (strength) {
    case Strength::run: return tr("run");
    case Strength::function: return tr("function");
    case Strength::arithmetic: return tr("arithmetic");
    }
    return {};
}

const Finding* tellingFinding(const PatternResult& result) {
    if (result.findings.empty()) return nullptr;
    const auto outside = std::ranges::find_if_not(result.findings, inside);
    return outside == result.findings.end() ? &result.findings.front() : &*outside;
}

QString measuredText(const Finding& f) {
    if (f.cases == 0) return tr("no case");
    return withUnit(plain(f.median), f) + QStringLiteral(" [%1, %2]").arg(plain(f.low), plain(f.high));
}

QString acceptedText(const Finding& f) {
    const auto [low, high] = f.accepted;
    if (std::isinf(high)) return std::isinf(low) ? tr("any") : withUnit(tr("at least %1").arg(plain(low)), f);
    if (std::isinf(low)) return withUnit(tr("at most %1").arg(plain(high)), f);
    return withUnit(tr("%1 to %2").arg(plain(low), plain(high)), f);
}

std::vector<Section> patternSections(const TestedPattern& t, std::uint32_t draws) {
    Section shown{tr("What the model shows"), {}, {}};
    for (const Finding& f : t.result.findings) {
        QString text = tr("%1; accepted %2").arg(measuredText(f), acceptedText(f));
        if (f.cases < draws && f.cases > 0) text += tr("; in %1 of %2 draws").arg(f.cases).arg(draws);
        shown.rows.push_back({format::modelText(f.name), text});
    }
    if (shown.rows.empty()) shown.text = tr("Nothing to measure.");
    else shown.rows.push_back({tr("All of it at once"), tr("in %1 of draws").arg(format::percent(t.result.holds))});
    if (!t.result.untested.empty()) shown.rows.push_back({tr("Not in the model"), QString::fromStdString(t.result.untested)});
    QString verdict = verdictHelp(t);
    if (t.pattern->signSuffices) verdict += u'\n' + tr("Only the direction is evidenced; the size asked for is a judgement.");
    if (t.pattern->calibration) verdict += u'\n' + tr("Assumptions may be moved with a look at this pattern, so that it says less than one nobody looked at.");
    std::vector<Section> sections{
        {tr("Verdict: %1").arg(verdictText(t.result.verdict)), verdict, {}},
        {tr("What is observed"), format::modelText(t.pattern->fact), {}},
        {tr("Source"), format::text(t.pattern->source), {}},
        shown,
        {tr("Why the model misses it"), QString::fromStdString(t.result.why), {}},
        {tr("What counts as reproduced"), format::modelText(t.pattern->criterion), {}},
        {tr("Strength of the test: %1").arg(strengthText(t.pattern->strength)), strengthHelp(t.pattern->strength), {}},
    };
    std::erase_if(sections, [](const Section& s) { return s.text.isEmpty() && s.rows.empty(); });
    return sections;
}

std::vector<Section> disputeSections(const Preset& preset) {
    std::vector<Section> sections;
    for (const auto& [title, shown] : {std::pair{"What its advocates say", tr("What its advocates say")},
                                       std::pair{"What its critics say", tr("What its critics say")}, std::pair{"Sources", tr("Sources")}})
        if (const QString text = noted(preset, QLatin1String(title)); !text.isEmpty()) sections.push_back({shown, text, {}});
    return sections;
}

QString recordLine(const ValidationRecord& record, const QString& assumptions) {
    return tr("model %1 · %2 draws · seed %3 · %4").arg(QString::fromStdString(record.signature)).arg(record.runs).arg(record.seed).arg(assumptions);
}

QString patternsAsText(const ValidationRecord& record) {
    QString text = tableHead().join(u'\t') + u'\n';
    for (const TestedPattern& t : record.tested) text += tableRow(t).join(u'\t') + u'\n';
    return text;
}

QString patternsAsHtml(const ValidationRecord& record, const QString& assumptions) {
    const auto row = [](const QStringList& cells, const char* tag) {
        QString html = QStringLiteral("<tr>");
        for (const QString& cell : cells) html += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
        return html + QStringLiteral("</tr>");
    };
    QString html = QStringLiteral("<h3>%1</h3><p>%2<br>%3</p><table border='1' cellspacing='0' cellpadding='3'>")
                       .arg(tr("Counterweight against the patterns").toHtmlEscaped(), QString::fromStdString(tally(record.tested)).toHtmlEscaped(),
                            recordLine(record, assumptions).toHtmlEscaped());
    html += row(tableHead(), "th");
    for (const TestedPattern& t : record.tested) html += row(tableRow(t), "td");
    return html + QStringLiteral("</table>");
}

} // namespace cw
