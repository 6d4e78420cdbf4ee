#pragma once
#include "sim/analysis/money_shares.h"
#include "ui/models/history.h"

#include <QAbstractListModel>

namespace cw {

/// One line of what is behind a number: a large incident, all small ones of a domain, or an event that has to do with it.
struct CauseLine {
    std::int32_t event = -1;             ///< row of the log; -1: small incidents
    int domain = -1, month = -1;         ///< month: -1 for small ones of several months
    std::int64_t count = 1;
    Cents amount = 0;
    double share = 0;                    ///< of the whole; 0 where there is no whole
    bool ofSum = true;                   ///< of a sum of incidents; else an event that has to do with the number
    std::vector<std::int32_t> small = {};   ///< rows of the log that a line of small incidents adds up
    QString search = {};                 ///< all that a filter finds it by; empty until somebody filters
    bool operator==(const CauseLine&) const = default;
};

/// Its words, made when they are shown: a list has thousands of lines, a screen some twenty.
struct CauseLineWords {
    QString title, note;
};
CauseLineWords wordsOf(const CauseLine& line, const History& history);

/// What is asked: which outcome, in which months of the run.
struct CauseQuestion {
    int outcome = -1;
    int first = 0, last = 0;
    bool operator==(const CauseQuestion&) const = default;
};
/// Incidents behind an outcome that money adds up to, largest first; for any other the events that have to do with it, in order.
std::vector<CauseLine> causeLines(const History& history, const CauseQuestion& question);
/// Events of this type may move this outcome.
bool hasToDoWith(EventType type, std::string_view outcome);

enum CauseRole { causeAmountRole = Qt::UserRole, causeNoteRole, causeShareRole, causeLineRole, causeRelativeRole };

/// The lines, filtered by words: domain, party, place.
class CausesIncidentsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void set(HistoryPointer history, const CauseQuestion& question);
    bool shows(const HistoryPointer& history, const CauseQuestion& question) const { return m_history == history && m_question == question; }
    void setFilter(const QString& words);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    const CauseLine& line(int row) const { return m_lines[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])]; }
    CauseLineWords words(int row) const { return wordsOf(line(row), *m_history); }
    const std::vector<CauseLine>& lines() const { return m_lines; }
    const CauseQuestion& question() const { return m_question; }
    bool hasShares() const;
    /// The row of this incident, of the small ones of this domain, or -1.
    int rowOf(Key incident) const;
    int rowOfSmall(int domain) const;
    /// What the lines shown amount to, and what is left: "3 of 41 lines: 71 % of the harm of 2032".
    QString footer() const;

private:
    void findWords();
    void filter();
    HistoryPointer m_history;
    CauseQuestion m_question;
    std::vector<CauseLine> m_lines;
    std::vector<int> m_shown;
    QString m_words;
    bool m_searchable = false;
};

/// "Jan 2025 – Dec 2034", "March 2032".
QString spanWords(int first, int last);

} // namespace cw
