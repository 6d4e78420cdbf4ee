#pragma once
#include "sim/money.h"

#include <cstddef>
#include <vector>

namespace cw {

/// Double-entry books in cents. Every transfer has two sides, so all balances always sum to zero.
class Ledger {
public:
    /// Accounts of whole groups; developers and hubs follow, one account each.
    enum Group : std::size_t { investors, customers, suppliers, treasury, insurer, perpetrators, modifiers, victims, groups };

    Ledger() = default;
    Ledger(std::size_t developers, std::size_t hubs) : m_balances(groups + developers + hubs, 0), m_developers(developers) {}

    std::size_t developer(std::size_t slot) const { return groups + slot; }
    std::size_t hub(std::size_t hub) const { return groups + m_developers + hub; }

    void transfer(std::size_t from, std::size_t to, Cents amount) {
        m_balances[from] -= amount;
        m_balances[to] += amount;
    }
    Cents balance(std::size_t account) const { return m_balances[account]; }
    Wide total() const {
        Wide sum = 0;
        for (const Cents b : m_balances) sum += b;
        return sum;
    }

private:
    std::vector<Cents> m_balances;
    std::size_t m_developers = 0;
};

} // namespace cw
