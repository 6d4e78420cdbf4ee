#include "ui/models/causes_incidents.h"

#include "sim/model/parameters/all.h"
#include "sim/outcome.h"
#include "ui/models/chart_data.h"
#include "ui/models/event_words.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CausesIncidents", text); }

const Outcome& outcomeAt(int row) { return outcomeRegistry()[static_cast<std::size_t>(row)]; }

/// Everything that a person may type to find a line. There are thousands of lines and far fewer models.
class SearchWords {
public:
    explicit SearchWords(const History& history) : h(history) {}
    QString of(const CauseLine& line, const ModelFact* model) {
        const auto [title, note] = wordsOf(line, h);
        QString words = (title + u' ' + note).toLower();
        if (model) words += ofModel(*model);
        if (line.event < 0) return words;
        const Event& e = h.event(line.event);
        words += u' ' + h.names.jurisdiction(e.jurisdiction).toLower() + u' ' + QString::fromStdString(keyText(e.key));
        for (const JudgmentLine& judged : h.index.judgment(line.event))
            if (judged.role == "platform" || judged.role == "perpetrator") words += u' ' + h.names.withKey(judged.party).toLower();
        return words;
    }

private:
    /// Its lineage, with the developers: all other parties that a court names.
    const QString& ofModel(const ModelFact& model) {
        QString& words = m_models[model.key.bits];
        if (!words.isEmpty()) return words;
        for (const ModelFact* m : h.facts.lineage(h.facts.rows.at(model.key.bits)))
            words += u' ' + h.names.withKey(m->key).toLower() + u' ' + h.names.withKey(m->developer).toLower();
        return words;
    }
    const History& h;
    std::unordered_map<std::uint64_t, QString> m_models;
};

QString incidentNote(const History& h, const Event& e, std::int32_t row) {
    const IncidentFact* fact = h.facts.incident(row);
    const ModelFact* model = h.facts.model(e.model);
    if (!model) return {};
    return e.detail == control ? h.names.name(model->key) : accessWords(h, *model, fact ? fact->route : std::uint8_t{byOpen});
}

/// Small incidents, one line for each domain.
std::vector<CauseLine> smallLines(const History& h, const std::vector<IncidentPart>& parts) {
    std::array<CauseLine, domains> lines;
    for (const IncidentPart& part : parts) {
        const Event& e = h.event(part.event);
        if (e.type != EventType::incidents) continue;
        CauseLine& line = lines[static_cast<std::size_t>(e.detail)];
        const IncidentFact* fact = h.facts.incident(part.event);
        line.count = (line.small.empty() ? 0 : line.count) + (fact ? fact->count : 1);
        line.month = line.small.empty() || line.month == e.month ? e.month : -1;
        line.domain = e.detail;
        line.amount += part.amount;
        line.small.push_back(part.event);
    }
    std::vector<CauseLine> found;
    for (CauseLine& line : lines) {
        if (!line.small.empty()) found.push_back(std::move(line));
    }
    return found;
}

std::vector<CauseLine> moneyLines(const History& h, const MoneyFlow& flow, const CauseQuestion& question) {
    const std::vector<IncidentPart> parts = incidentParts(h.run.log, h.index, flow, question.first, question.last);
    std::vector<CauseLine> lines = smallLines(h, parts);
    for (const IncidentPart& part : parts)
        if (const Event& e = h.event(part.event); e.type == EventType::incident) lines.push_back({.event = part.event, .domain = e.detail, .month = e.month, .amount = part.amount});
    std::ranges::stable_sort(lines, std::ranges::greater{}, &CauseLine::amount);
    Cents sum = 0;
    for (const CauseLine& line : lines) sum += line.amount;
    for (CauseLine& line : lines) line.share = static_cast<double>(line.amount) / static_cast<double>(sum);
    return lines;
}

std::vector<CauseLine> eventLines(const History& h, const CauseQuestion& question) {
    std::vector<CauseLine> lines;
    for (std::int32_t row = h.index.month(question.first).first; row < h.index.month(question.last).second; ++row) {
        const Event& e = h.event(row);
        if (!hasToDoWith(e.type, outcomeAt(question.outcome).id)) continue;
        lines.push_back({.event = row, .domain = e.type == EventType::incident ? e.detail : -1, .month = e.month, .amount = e.amount, .ofSum = false});
    }
    return lines;
}

} // namespace

CauseLineWords wordsOf(const CauseLine& line, const History& h) {
    if (line.event < 0)
        return {tr("Small %1").arg(domainWord(line.domain, true)),
                tr("%1, each below %2").arg(format::number(static_cast<double>(line.count)), format::money(toCents(h.scenario->values[par::record::incidentThreshold])))};
    const Event& e = h.event(line.event);
    if (line.ofSum) return {tr("%1, %2").arg(domainTitle(e.detail), format::month(e.month)), incidentNote(h, e, line.event)};
    QString sentence = eventSentence(h, e);
    sentence[0] = sentence[0].toUpper();
    return {sentence, eventPlace(line.event, e.month)};
}

bool hasToDoWith(EventType type, std::string_view outcome) {
    using enum EventType;
    // The longest beginning of an outcome's id that is listed decides.
    static constexpr std::pair<std::string_view, std::array<EventType, 6>> table[] = {
        {"", {policy, release, opening, incident, trigger, trigger}},
        {"misuse", {incident, strip, release, opening, policy, trigger}},
        {"capability", {training, release, opening, licence, refusal, covertRun}},
        {"market", {release, opening, entry, exit, insolvency, policy}},
        {"market.platform_hhi", {listing, takedown, release, opening, strip, variant}},
        {"models", {training, variant, strip, release, opening, policy}},
        {"models.stripped", {strip, release, opening, policy, policy, policy}},
        {"care", {training, policy, trigger, entry, exit, insolvency}},
        {"liability", {judgment, fine, insolvency, policy, trigger, trigger}},
        {"liability.fines", {fine, detection, judgment, policy, policy, policy}},
        {"liability.insolvencies", {insolvency, judgment, fine, policy, policy, policy}},
        {"governance.licences", {licence, refusal, training, policy, trigger, trigger}},
        {"governance.covert", {covertRun, detection, fine, policy, trigger, trigger}},
        {"governance.detected", {covertRun, detection, fine, policy, trigger, trigger}},
        {"governance.moved_share", {move, entry, exit, insolvency, policy, trigger}},
        {"governance", {policy, trigger, tightening, incident, fine, licence}},
        {"developers", {entry, exit, insolvency, move, policy, trigger}},
        {"developers.training_cost", {training, licence, covertRun, policy, policy, policy}},
        {"control", {incident, training, policy, trigger, trigger, trigger}},
        {"catastrophe", {incident, training, policy, trigger, trigger, trigger}},
    };
    const std::array<EventType, 6>* types = nullptr;
    std::size_t longest = 0;
    for (const auto& [start, list] : table)
        if (outcome.starts_with(start) && start.size() >= longest) types = &list, longest = start.size();
    return std::ranges::find(*types, type) != types->end();
}

std::vector<CauseLine> causeLines(const History& history, const CauseQuestion& question) {
    const auto flow = moneyFlow(outcomeAt(question.outcome));
    return flow ? moneyLines(history, *flow, question) : eventLines(history, question);
}

QString spanWords(int first, int last) { return first == last ? format::month(first) : tr("%1 to %2").arg(format::month(first), format::month(last)); }

void CausesIncidentsModel::set(HistoryPointer history, const CauseQuestion& question) {
    beginResetModel();
    m_history = std::move(history);
    m_question = question;
    m_lines = m_history ? causeLines(*m_history, question) : std::vector<CauseLine>();
    m_searchable = false;
    filter();
    endResetModel();
}

void CausesIncidentsModel::setFilter(const QString& words) {
    if (words == m_words) return;
    beginResetModel();
    m_words = words;
    filter();
    endResetModel();
}

/// Thousands of lines have words that only a filter needs: they are found when somebody filters.
void CausesIncidentsModel::findWords() {
    SearchWords search(*m_history);
    for (CauseLine& line : m_lines) line.search = search.of(line, line.event >= 0 ? m_history->facts.model(m_history->event(line.event).model) : nullptr);
    m_searchable = true;
}

void CausesIncidentsModel::filter() {
    m_shown.clear();
    const QStringList wanted = m_words.toLower().split(u' ', Qt::SkipEmptyParts);
    if (!wanted.empty() && !m_searchable && m_history) findWords();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (std::ranges::all_of(wanted, [&](const QString& word) { return m_lines[i].search.contains(word); })) m_shown.push_back(static_cast<int>(i));
}

bool CausesIncidentsModel::hasShares() const { return m_question.outcome >= 0 && moneyFlow(outcomeAt(m_question.outcome)).has_value(); }

int CausesIncidentsModel::rowOf(Key incident) const {
    for (int row = 0; row < rowCount(); ++row)
        if (line(row).event >= 0 && m_history->event(line(row).event).key == incident) return row;
    return -1;
}

int CausesIncidentsModel::rowOfSmall(int domain) const {
    for (int row = 0; row < rowCount(); ++row)
        if (line(row).event < 0 && line(row).domain == domain) return row;
    return -1;
}

QVariant CausesIncidentsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CauseLine& shown = line(index.row());
    const QString amount = shown.amount ? format::money(shown.amount) : QString();
    switch (role) {
    case Qt::DisplayRole: return words(index.row()).title;
    case causeNoteRole: return words(index.row()).note;
    case causeAmountRole: return amount;
    case causeShareRole: return hasShares() ? format::percent(shown.share) : QString();
    case causeRelativeRole: return hasShares() && !m_lines.empty() ? shown.share / m_lines.front().share : 0.0;
    case Qt::AccessibleTextRole: {
        const auto [title, note] = words(index.row());
        return QStringList{title, note, amount, hasShares() ? format::percent(shown.share) : QString()}.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        const auto [title, note] = words(index.row());
        if (shown.event < 0) return tr("%1. %2").arg(title, note);
        const Event& e = m_history->event(shown.event);
        return tr("%1, %2\n%3\nIn %4").arg(title, eventPlace(shown.event, e.month), m_history->names.withKey(e.key), m_history->names.jurisdiction(e.jurisdiction));
    }
    default: return {};
    }
}

QString CausesIncidentsModel::footer() const {
    constexpr int most = 8;   // lines that a glance takes in
    if (!m_history) return {};
    const QString what = seriesInfo(m_question.outcome).title, span = spanWords(m_question.first, m_question.last);
    if (!hasShares()) {
        return m_lines.empty() ? tr("No event of %1 has to do with “%2”.").arg(span, what)
                               : tr("%1 events of %2 that have to do with “%3”. It is no sum of incidents, so they have no shares.").arg(m_lines.size()).arg(span, what);
    }
    if (m_lines.empty()) return tr("Nothing adds to “%1” in %2 of this run.").arg(what, span);
    Cents all = 0, shown = 0;
    for (const CauseLine& l : m_lines) all += l.amount;
    for (int row = 0; row < rowCount(); ++row) shown += line(row).amount;
    if (shown == all && rowCount() <= most)
        return tr("These lines are the whole of “%1”, %2: %3.").arg(what, span, format::money(all));
    if (shown == all) {
        Cents top = 0;
        for (int row = 0; row < most; ++row) top += line(row).amount;
        return tr("The first %1 of %2 lines are %3 of “%4”, %5; the rest is below. All together: %6.")
            .arg(most).arg(rowCount()).arg(format::percent(static_cast<double>(top) / static_cast<double>(all)), what, span, format::money(all));
    }
    return tr("%1 of %2 lines: %3 of “%4”, %5. The rest is hidden by the filter.")
        .arg(rowCount()).arg(m_lines.size()).arg(format::percent(static_cast<double>(shown) / static_cast<double>(all)), what, span);
}

} // namespace cw
