#pragma once
#include <cstddef>
#include <vector>

namespace cw {

/// Items in the order in which they came, which leave at the front: a column of which the first part is gone. To move the others up each time
/// would cost more than most that is done with them.
template <class T> class Line {
public:
    const T* begin() const { return m_items.data() + m_first; }
    const T* end() const { return m_items.data() + m_items.size(); }
    std::size_t size() const { return m_items.size() - m_first; }
    bool empty() const { return size() == 0; }
    const T& operator[](std::size_t k) const { return m_items[m_first + k]; }
    void push_back(const T& item) { m_items.push_back(item); }
    void clear() {
        m_items.clear();
        m_first = 0;
    }
    void dropFirst(std::size_t count) {
        m_first += count;
        if (2 * m_first <= m_items.size()) return;
        m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }

private:
    std::vector<T> m_items;
    std::size_t m_first = 0;
};

} // namespace cw
