#include "ui/models/parameter_sections.h"

#include "sim/outcome.h"
#include "ui/models/format.h"
#include "ui/models/series_catalog.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ParameterSections", text); }

/// The registry's short notes as a sentence: "judgement" -> "Judgement."
QString asSentence(std::string_view note) {
    QString text = format::modelText(note).trimmed();
    if (text.isEmpty()) return text;
    return format::upperFirst(text.endsWith(u'.') ? text : text + u'.');
}

QString gradeText(Grade grade) {
    switch (grade) {
    case Grade::measured: return tr("Grade A: measured.");
    case Grade::estimated: return tr("Grade B: estimated from related data; nobody has measured this very number.");
    case Grade::judgement: return tr("Grade C: our judgement, without data behind it. Move it and see whether your conclusion holds.");
    case Grade::policy: return tr("No grade for evidence: a policy is a choice, not a fact.");
    }
    return {};
}

/// Source and grade; where the source is judgement and no more, the grade says so already.
QString trustText(const ParameterSpec& spec) {
    const QString grade = gradeText(spec.grade);
    return spec.source.empty() || spec.source == "judgement" ? grade : asSentence(spec.source) + u'\n' + grade;
}

std::vector<SectionRow> watchRows(const ParameterSpec& spec) {
    std::vector<SectionRow> rows;
    for (const QString& id : format::text(spec.watch).split(u',', Qt::SkipEmptyParts)) {
        const int outcome = outcomeIndex(id.trimmed().toStdString());
        if (outcome < 0) continue;
        const SeriesInfo series = seriesInfo(outcome);
        QString what = series.subtitle;
        if (!series.unit.isEmpty()) what.chop(series.unit.size() + 2);   // ", %": the chart itself has it
        rows.push_back({series.title, what, outcome});
    }
    return rows;
}

std::vector<SectionRow> valueRows(const ParameterSpec& spec) {
    std::vector<SectionRow> rows{{tr("Default"), format::parameter(spec, spec.fallback)}};
    if (spec.kind == Kind::choice) {
        QStringList choices;
        for (const auto choice : spec.choices) choices += format::choice(choice);
        rows.push_back({tr("Choices"), choices.join(QStringLiteral(", "))});
    } else if (spec.kind == Kind::toggle) {
        rows.push_back({tr("Choices"), tr("on, off")});
    } else {
        const QString unit = format::parameterUnit(spec, spec.plausible.low);
        rows.push_back({tr("Plausible"), format::parameterRange(spec, spec.plausible)});
        rows.push_back({tr("Allowed"), format::parameterRange(spec, spec.limits)});
        rows.push_back({tr("Unit"), unit.isEmpty() ? tr("a plain number") : unit});
    }
    rows.push_back({tr("In files"), format::text(spec.id) + u'=' + QString::fromStdString(valueText(spec, spec.fallback))});
    return rows;
}

} // namespace

QString roleText(Role role) {
    switch (role) {
    case Role::lever: return tr("Policy lever");
    case Role::assumption: return tr("Assumption");
    case Role::judgement: return tr("Value judgement");
    case Role::numerics: return tr("Constant of the model");
    }
    return {};
}

std::vector<Section> parameterSections(const ParameterSpec& spec) {
    const bool ranged = spec.kind == Kind::real || spec.kind == Kind::integer;
    std::vector<Section> sections{
        {tr("What it is"), asSentence(spec.help), {}},
        {tr("Where it is enacted"), asSentence(spec.examples), {}},
        {tr("How the model does it"), asSentence(spec.mechanism), {}},
        {tr("What it leaves out"), asSentence(spec.omits), {}},
        {tr("Who pays"), asSentence(spec.payer), {}},
        {tr("Watch"), {}, watchRows(spec)},
        {tr("Source and grade"), trustText(spec), {}},
        {ranged ? tr("Default, range, unit") : tr("Default and choices"), {}, valueRows(spec)},
    };
    std::erase_if(sections, [](const Section& section) { return section.text.isEmpty() && section.rows.empty(); });
    return sections;
}

} // namespace cw
