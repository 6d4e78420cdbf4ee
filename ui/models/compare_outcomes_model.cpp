#include "ui/models/compare_outcomes_model.h"

#include "sim/analysis/comparison.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

const Outcome& registryRow(int outcome) { return outcomeRegistry()[static_cast<std::size_t>(outcome)]; }
QString tr(const char* text) { return QCoreApplication::translate("CompareOutcomesModel", text); }

const Interval* differenceOf(const CompareColumn& column, int outcome) {
    return column.world ? &column.world->differences[static_cast<std::size_t>(outcome)] : nullptr;
}

QString kindText(CompareColumn::Kind kind) {
    if (kind == CompareColumn::Kind::reference) return tr("reference");
    return kind == CompareColumn::Kind::current ? tr("this policy") : tr("pinned");
}

/// A difference as a share of the reference's level. Of shares it would be read as points, of powers of ten it says nothing.
QString shareText(int outcome, double difference, double reference) {
    const Outcome& row = registryRow(outcome);
    const bool ratio = !format::isPercent(row.unit) && !row.unit.starts_with("log10") && limitsOf(row).low == 0;
    if (!ratio || !(reference > 0)) return {};
    const QString text = format::percent(difference / reference);
    return difference > 0 ? u'+' + text : text;
}

QString runsText(const CompareColumn& column) {
    if (!column.world) return tr("running…");
    return column.world->runs == 1 ? tr("one possible history") : tr("%1 runs").arg(column.world->runs);
}

} // namespace

std::vector<int> defaultComparedOutcomes() {
    std::vector<int> chosen;
    for (const char* id : {"innovation.cumulative", "misuse.expected_harm_cumulative", "misuse.incidents", "catastrophe.chance", "market.open_share",
                           "market.developer_hhi", "care.mean", "governance.moved_share", "governance.covert_share", "liability.uncompensated_share"})
        chosen.push_back(outcomeIndex(id));
    return chosen;
}

QString summaryText(int outcome, int months) {
    const Summary how = summaryFor(registryRow(outcome));
    if (how == Summary::last) return tr("at the end");
    const QString span = months % 12 != 0 ? tr("%1 months").arg(months) : months == 12 ? tr("one year") : tr("%1 years").arg(months / 12);
    return how == Summary::sum ? tr("sum over %1").arg(span) : tr("mean over %1").arg(span);
}

QString differenceUnit(int outcome) {
    const Outcome& row = registryRow(outcome);
    if (format::isPercent(row.unit)) return tr("pp");
    return row.unit == "bn$/month" ? tr("bn$") : seriesInfo(outcome).unit;
}

QString differenceText(const SeriesInfo& series, double difference) { return format::signedNumber(series.scale * difference); }

CompareOutcomesModel::CompareOutcomesModel(CompareState& state, QObject* parent)
    : QAbstractTableModel(parent), m_state(state), m_outcomes(defaultComparedOutcomes()) {
    connect(&state, &CompareState::columnsChanged, this, &CompareOutcomesModel::refresh);
    connect(&state, &CompareState::resultsChanged, this, &CompareOutcomesModel::refresh);
    refresh();
}

void CompareOutcomesModel::setOutcomes(std::vector<int> outcomes) {
    beginResetModel();
    m_outcomes = std::move(outcomes);
    m_found = shownToDiffer(m_state.columns(), m_outcomes);
    endResetModel();
}

/// Only a change in the number of columns resets: what is selected and where the table stands survive new results.
void CompareOutcomesModel::refresh() {
    const int columns = static_cast<int>(m_state.columns().size());
    const bool reset = columns != m_columns;
    if (reset) beginResetModel();
    m_columns = columns;
    m_found = shownToDiffer(m_state.columns(), m_outcomes);
    if (reset) return endResetModel();
    if (m_outcomes.empty()) return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int CompareOutcomesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_outcomes.size()); }
int CompareOutcomesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_columns; }

QVariant CompareOutcomesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return sentence(index.row(), index.column());
    case compareCell: return QVariant::fromValue(cell(index.row(), index.column()));
    case compareSort: return sortValue(index.row(), index.column());
    case compareStrong: return static_cast<bool>(m_found[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())]);
    default: return {};
    }
}

QVariant CompareOutcomesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return section < rowCount() ? outcomeHead(section, role) : QVariant();
    if (section >= m_columns) return {};
    const CompareColumn& column = m_state.columns()[static_cast<std::size_t>(section)];
    const QString note = kindText(column.kind) + QStringLiteral(" · ") + runsText(column);
    switch (role) {
    case Qt::DisplayRole: return column.name;
    case compareNote: return note;
    case comparePen: return column.pen;
    case Qt::InitialSortOrderRole: return static_cast<int>(Qt::DescendingOrder);   // what rises most comes first
    case Qt::ToolTipRole: {
        const bool warned = column.world && !column.world->sameUsers;
        const QString about = warned ? tr("\nOther users or another network than the reference: runs are not paired user by user.") : QString();
        return column.name + u'\n' + note + about;
    }
    default: return {};
    }
}

QVariant CompareOutcomesModel::outcomeHead(int row, int role) const {
    const int outcome = m_outcomes[static_cast<std::size_t>(row)];
    const SeriesInfo series = seriesInfo(outcome);
    switch (role) {
    case Qt::DisplayRole: return series.title;
    case compareNote: {
        const QString unit = differenceUnit(outcome), how = summaryText(outcome, m_state.document().scenario().months);
        return unit.isEmpty() ? how : unit + QStringLiteral(", ") + how;
    }
    case Qt::ToolTipRole: return QStringLiteral("<p><b>%1</b></p><p>%2</p>").arg(series.title.toHtmlEscaped(), series.help.toHtmlEscaped());
    case compareKey: return outcome;
    default: return {};
    }
}

QString CompareOutcomesModel::text(int row, int column) const {
    const CompareColumn& c = m_state.columns()[static_cast<std::size_t>(column)];
    const int outcome = m_outcomes[static_cast<std::size_t>(row)];
    if (!c.world) return QStringLiteral("…");
    if (column == 0) return seriesValue(seriesInfo(outcome), c.world->levels[static_cast<std::size_t>(outcome)]);
    if (c.world->identical) return tr("the same");
    const CompareCell shown = cell(row, column);
    const QString share = shown.share.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(shown.share);
    return shown.hasInterval ? shown.value + u' ' + shown.interval + share : shown.value;
}

QString CompareOutcomesModel::sentence(int row, int column) const {
    const CompareColumn& c = m_state.columns()[static_cast<std::size_t>(column)];
    const int outcome = m_outcomes[static_cast<std::size_t>(row)];
    const QString title = seriesInfo(outcome).title, unit = differenceUnit(outcome);
    if (!c.world) return tr("%1, %2: still running").arg(title, c.name);
    if (column == 0) return tr("%1, %2: %3").arg(title, c.name, text(row, column));
    if (c.world->identical) return tr("%1, %2: every run is the same as the reference's").arg(title, c.name);
    const CompareCell shown = cell(row, column);
    if (!shown.hasInterval) return tr("%1, %2: %3 in one possible history, too few to tell a difference from luck").arg(title, c.name, shown.value);
    const QString verdict = shown.found ? tr("shown to differ") : tr("no difference that %1 runs can show").arg(c.world->runs);
    const QString value = shown.share.isEmpty() ? tr("%1 %2").arg(shown.value, unit) : tr("%1 %2, %3 of the reference’s level").arg(shown.value, unit, shown.share);
    return tr("%1, %2: %3; 95 % interval %4; %5").arg(title, c.name, value, shown.interval, verdict);
}

/// Columns of differences by mean over half width: how clear a change is, comparable between outcomes.
QVariant CompareOutcomesModel::sortValue(int row, int column) const {
    const CompareColumn& c = m_state.columns()[static_cast<std::size_t>(column)];
    const int outcome = m_outcomes[static_cast<std::size_t>(row)];
    if (!c.world) return 0.0;
    if (column == 0) return c.world->levels[static_cast<std::size_t>(outcome)];
    const Interval& d = *differenceOf(c, outcome);
    const double half = (d.high - d.low) / 2;
    return half > 0 && std::isfinite(half) ? d.mean / half : d.mean == 0 || !std::isfinite(half) ? 0.0 : std::copysign(1e9, d.mean);
}

CompareCell CompareOutcomesModel::cell(int row, int column) const {
    const auto& columns = m_state.columns();
    const CompareColumn& c = columns[static_cast<std::size_t>(column)];
    const int outcome = m_outcomes[static_cast<std::size_t>(row)];
    CompareCell shown;
    shown.column = column, shown.pen = c.pen;
    const auto medianOf = [&](const CompareColumn& from) {
        if (!from.world) return QVector<double>();
        const auto& median = from.world->fans[static_cast<std::size_t>(outcome)].p50;
        return QVector<double>(median.begin(), median.end());
    };
    shown.median = medianOf(c);
    shown.referenceMedian = medianOf(columns.front());
    const Interval* d = differenceOf(c, outcome);
    if (!d || column == 0) return shown;
    const SeriesInfo series = seriesInfo(outcome);
    shown.mean = series.scale * d->mean, shown.low = series.scale * d->low, shown.high = series.scale * d->high;
    shown.hasInterval = d->n > 1;
    shown.found = m_found[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    shown.value = differenceText(series, d->mean);
    shown.share = shareText(outcome, d->mean, columns.front().world ? columns.front().world->levels[static_cast<std::size_t>(outcome)] : 0);
    if (shown.hasInterval) shown.interval = format::interval(shown.low, shown.high);
    if (shown.hasInterval) shown.halfWidth = QStringLiteral("± ") + format::number((shown.high - shown.low) / 2);   // Student's t is symmetric
    for (const CompareColumn& other : columns)
        if (const Interval* o = differenceOf(other, outcome); o && o->n > 1) {
            shown.least = std::min(shown.least, series.scale * o->low);
            shown.most = std::max(shown.most, series.scale * o->high);
        }
    return shown;
}

} // namespace cw
