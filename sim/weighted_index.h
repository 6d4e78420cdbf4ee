#pragma once
#include <bit>
#include <cstddef>
#include <vector>

namespace cw {

/// Draws rows in proportion to weights that change: a Fenwick tree (Fenwick 1994), O(log n) for both.
class WeightedIndex {
public:
    std::size_t size() const { return m_weights.size(); }
    void reserve(std::size_t rows) {
        m_weights.reserve(rows);
        m_tree.reserve(rows);
    }
    double total() const { return m_total; }
    double weight(std::size_t row) const { return m_weights[row]; }
    void append(double weight) {
        m_weights.push_back(0);
        // The new node covers the rows since the last multiple of its lowest bit.
        const std::size_t node = m_weights.size();
        double covered = 0;
        for (std::size_t i = node - 1; i > node - (node & (~node + 1)); i -= i & (~i + 1)) covered += m_tree[i - 1];
        m_tree.push_back(covered);
        set(node - 1, weight);
    }
    void set(std::size_t row, double weight) {
        const double change = weight - m_weights[row];
        m_weights[row] = weight;
        m_total += change;
        for (std::size_t i = row + 1; i <= m_tree.size(); i += i & (~i + 1)) m_tree[i - 1] += change;
    }
    /// Row at which the running sum of weights passes u x total; u in (0, 1). total() must be positive.
    std::size_t pick(double u) const {
        double left = u * m_total;
        std::size_t node = 0, bit = std::bit_floor(m_tree.size());
        for (; bit > 0; bit /= 2)
            if (node + bit <= m_tree.size() && m_tree[node + bit - 1] < left) {
                node += bit;
                left -= m_tree[node - 1];
            }
        std::size_t row = node < m_tree.size() ? node : m_tree.size() - 1;
        while (row > 0 && !(m_weights[row] > 0)) --row;   // rounding can end on a row of weight zero
        return row;
    }

private:
    std::vector<double> m_weights, m_tree;
    double m_total = 0;
};

} // namespace cw
