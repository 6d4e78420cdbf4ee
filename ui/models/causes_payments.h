#pragma once
#include "sim/money.h"
#include "ui/models/history.h"

#include <QAbstractTableModel>

namespace cw {

/// A line of "who owed, who paid". The lines of parties and the one of nobody add up to the harm, to the cent.
struct PaymentLine {
    enum class Kind { party, nobody, sum };
    Kind kind = Kind::party;
    QString party = {}, role = {}, why = {}, tip = {};
    double share = -1;             ///< of the harm, before others' debts were taken over; negative: none is told
    Cents owed = 0, paid = 0;
};
struct Payments {
    Cents harm = 0;
    QString rule = {};             ///< "strict liability, joint and several"
    std::vector<PaymentLine> lines = {};
};
/// Of one incident; of several (small) ones the parties of one role in one line.
Payments paymentsOf(const History& history, std::int32_t incident);
Payments paymentsOf(const History& history, const std::vector<std::int32_t>& incidents);

/// Owed, paid and left to the victims, in a sentence.
QString paymentsSentence(const Payments& payments);

/// What was paid by role, in the order of the chain: "developers 1.2 bn$, platforms 41 m$"; empty if nobody paid.
QString paidWords(const History& history, std::int32_t incident);

class CausesPaymentsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { party, role, share, owed, paid, why, columns };
    using QAbstractTableModel::QAbstractTableModel;
    void set(Payments payments);
    const Payments& payments() const { return m_payments; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_payments.lines.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Payments m_payments;
};

} // namespace cw
