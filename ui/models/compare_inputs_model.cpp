#include "ui/models/compare_inputs_model.h"

#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "sim/submodel.h"
#include "ui/models/format.h"
#include "ui/models/parameter_sections.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CompareInputsModel", text); }

QString dateText(double month) { return format::month(static_cast<int>(std::lround(month))); }

QString uncertainText(const Scenario& scenario, const ParameterSpec& spec) {
    const auto found = std::ranges::find(scenario.uncertain, &spec, &UncertainAssumption::spec);
    if (found == scenario.uncertain.end()) return {};
    return tr("%1 to %2, drawn for every run").arg(format::parameterValue(spec, found->low), format::parameter(spec, found->high));
}

QString triggersText(const Scenario& scenario) {
    QStringList lines;
    for (const Trigger& trigger : scenario.triggers) lines << QString::fromStdString(triggerText(trigger));
    return lines.isEmpty() ? tr("none") : lines.join(u'\n');
}

QString disabledText(const Scenario& scenario) {
    QStringList off;
    const auto all = submodelSchedule();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (scenario.disabled & (1u << i)) off << format::modelText(all[i]->label);
    return off.isEmpty() ? tr("none") : off.join(QStringLiteral(", "));
}

QString jurisdictionsText(const Scenario& scenario) {
    if (scenario.jurisdictions == defaultJurisdictions()) return tr("the four of the model");
    QStringList names;
    for (const Jurisdiction& j : scenario.jurisdictions) names << QString::fromStdString(j.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString settingText(const Scenario& scenario, const ParameterSpec& spec) {
    if (spec.role != Role::lever) {
        const QString drawn = uncertainText(scenario, spec);
        return drawn.isEmpty() ? format::parameter(spec, scenario.values.value(spec)) : drawn;
    }
    const LeverSetting* lever = scenario.lever(spec);
    if (!lever) return format::parameter(spec, scenario.values.value(spec));
    const Schedule& s = lever->schedule;
    QString text = tr("%1 from %2").arg(format::parameter(spec, s.value), dateText(s.start.value_or(scenario.values[par::policy::start])));
    if (s.ramp > 0) text = tr("%1 over %2 months").arg(text, format::number(s.ramp, 3, format::Zeros::drop));
    if (s.end) text = tr("%1 until %2").arg(text, dateText(*s.end));
    return text;
}

CompareInputsModel::CompareInputsModel(CompareState& state, QObject* parent) : QAbstractTableModel(parent), m_state(state) {
    connect(&state, &CompareState::columnsChanged, this, &CompareInputsModel::refresh);
    refresh();
}

void CompareInputsModel::refresh() {
    beginResetModel();
    m_rows.clear();
    m_columns = static_cast<int>(m_state.columns().size());
    for (const bool levers : {true, false})
        for (const ParameterSpec* spec : parameterRegistry())
            if ((spec->role == Role::lever) == levers) addParameter(*spec);
    const std::tuple<QString, QString (*)(const Scenario&)> others[] = {
        {tr("Triggers"), triggersText}, {tr("Jurisdictions"), jurisdictionsText}, {tr("Processes switched off"), disabledText}};
    for (const auto& [name, text] : others) {
        Row row{name, {}, {}, {}, {}};
        for (const CompareColumn& column : m_state.columns()) {
            row.cells.push_back(text(*column.scenario));
            row.sort.push_back(0);
        }
        addRow(std::move(row));
    }
    endResetModel();
}

void CompareInputsModel::addParameter(const ParameterSpec& spec) {
    Row row{format::modelText(spec.label), roleText(spec.role), format::modelText(spec.help), {}, {}};
    for (const CompareColumn& column : m_state.columns()) {
        row.cells.push_back(settingText(*column.scenario, spec));
        row.sort.push_back(valueOf(*column.scenario, spec));
    }
    // What three figures do not tell apart is written out.
    const bool sameText = std::ranges::adjacent_find(row.cells, std::not_equal_to<>()) == row.cells.end();
    const bool sameValue = std::ranges::adjacent_find(row.sort, std::not_equal_to<>()) == row.sort.end();
    if (sameText && !sameValue)
        for (std::size_t c = 0; c < row.cells.size(); ++c) row.cells[c] = QString::fromStdString(valueText(spec, row.sort[c]));
    addRow(std::move(row));
}

void CompareInputsModel::addRow(Row row) {
    if (std::ranges::adjacent_find(row.cells, std::not_equal_to<>()) != row.cells.end()) m_rows.push_back(std::move(row));
}

int CompareInputsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CompareInputsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_columns; }

QVariant CompareInputsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: return row.cells[column];
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2: %3").arg(row.name, m_state.columns()[column].name, row.cells[column]);
    case compareSort: return row.sort[column];
    case compareStrong: return row.cells[column] != row.cells.front();
    default: return {};
    }
}

QVariant CompareInputsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (section >= m_columns) return {};
        const CompareColumn& column = m_state.columns()[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.name;
        return role == comparePen ? QVariant(column.pen) : QVariant();
    }
    if (section >= rowCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case compareNote: return row.note;
    case Qt::ToolTipRole: return row.tip;
    default: return {};
    }
}

} // namespace cw
