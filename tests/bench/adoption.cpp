#include "adoption.h"

#include "sim/columns.h"
#include "sim/math.h"

#include <algorithm>
#include <array>

namespace cw::bench {

namespace {

constexpr std::uint32_t tileSize = 1024;

double priceAt(int step) { return step < cheaperFrom ? 1.0 : 0.6; }
std::uint32_t limit(double p) { return static_cast<std::uint32_t>(Luck::threshold(p)); }   // p < 1 here
double chance(bool adopted, double p) { return adopted ? leavingPace * (1 - p) : adoptionPace * p; }

/// State: twice the number of adopting neighbours, plus one for an adopter.
class Market {
public:
    Market(const Network& network, const Consumers& consumers, const Luck& luck)
        : m_network(network), m_consumers(consumers), m_luck(luck), m_state(network.nodes(), 0), m_changing(network.nodes()) {
        for (const std::uint8_t p : consumers.platform) ++m_members[p];
        m_changing.resize(eachTile(0, [](std::size_t) { return limit(adoptersAtStart); }));
        changeAll();
    }

    std::uint32_t step(int month) {
        // Nobody changes with a chance above their pace, so a word above it settles the matter: no utility is needed.
        const std::array<std::uint32_t, 2> paces{limit(adoptionPace), limit(leavingPace)};
        m_changing.resize(m_network.nodes());
        m_words.clear();
        m_changing.resize(eachTile(month, [&](std::size_t i) { return paces[m_state[i] & 1]; }));
        decide(priceAt(month));
        changeAll();
        return m_adopters;
    }

private:
    template <class LimitOf>
    std::size_t eachTile(int month, LimitOf limitOf) {
        std::array<std::uint32_t, tileSize> words;
        std::size_t found = 0;
        for (std::uint32_t first = 0; first < m_network.nodes(); first += tileSize) {
            const auto tile = std::span(words).first(std::min(tileSize, m_network.nodes() - first));
            m_luck.tile(month, Purpose::bench, first, tile);
            std::uint32_t* rows = m_changing.data() + found;
            const std::size_t here = columns::select(tile, first, rows, [&](std::size_t i) { return limitOf(first + i); });
            for (std::size_t k = 0; k < here; ++k) m_words.push_back(words[rows[k] - first]);
            found += here;
        }
        return found;
    }

    /// Keeps those of the candidates whose word lies below their own chance.
    void decide(double price) {
        std::array<double, platforms> share{};
        for (std::size_t p = 0; p < platforms; ++p) share[p] = m_on[p] / std::max(1.0, static_cast<double>(m_members[p]));
        std::size_t kept = 0;
        for (std::size_t c = 0; c < m_changing.size(); ++c) {
            const std::uint32_t i = m_changing[c], degree = m_network.degree(i);
            const double neighbours = degree > 0 ? (m_state[i] >> 1) / static_cast<double>(degree) : 0;
            const double p = math::logistic(m_consumers.taste[i] + 2 * neighbours + share[m_consumers.platform[i]] - m_consumers.burden[i] * price);
            m_changing[kept] = i;
            kept += m_words[c] < limit(chance(m_state[i] & 1, p));
        }
        m_changing.resize(kept);
    }

    void changeAll() {
        columns::forEachRow(m_network, m_changing, [this](std::uint32_t agent) {
            m_state[agent] ^= 1;
            const int sign = m_state[agent] & 1 ? 1 : -1;
            m_adopters += static_cast<std::uint32_t>(sign);
            m_on[m_consumers.platform[agent]] += sign;
            columns::addToNeighbours(m_network, agent, 2 * sign, m_state);
        });
    }

    const Network& m_network;
    const Consumers& m_consumers;
    const Luck& m_luck;
    std::vector<std::uint16_t> m_state;
    std::vector<std::uint32_t> m_changing, m_words;
    std::array<std::uint32_t, platforms> m_members{};
    std::array<int, platforms> m_on{};
    std::uint32_t m_adopters = 0;
};

} // namespace

Consumers::Consumers(std::uint32_t count, const Luck& luck) : taste(count), burden(count), platform(count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto words = luck.block(0, Purpose::placement, i);
        taste[i] = quantiles::normal(Luck::toUniform(words[0]), -2, 1);
        const double sensitivity = quantiles::lognormalByMedian(Luck::toUniform(words[1]), 1, 0.3);
        burden[i] = sensitivity / quantiles::lognormalByMedian(Luck::toUniform(words[2]), 1, 0.5);
        platform[i] = static_cast<std::uint8_t>(words[3] % platforms);
    }
}

std::vector<std::uint32_t> adoption(const Network& network, const Consumers& consumers, const Luck& luck) {
    Market market(network, consumers, luck);
    std::vector<std::uint32_t> adopters;
    for (int step = 1; step <= adoptionSteps; ++step) adopters.push_back(market.step(step));
    return adopters;
}

std::vector<std::uint32_t> plainAdoption(const Network& network, const Consumers& consumers, const Luck& luck) {
    const std::uint32_t n = network.nodes();
    std::vector<std::uint8_t> adopted(n), next(n);
    for (std::uint32_t i = 0; i < n; ++i) adopted[i] = luck.uniform(0, Purpose::bench, i) < adoptersAtStart;
    std::vector<std::uint32_t> totals;
    for (int step = 1; step <= adoptionSteps; ++step) {
        std::array<double, platforms> members{}, on{};
        for (std::uint32_t i = 0; i < n; ++i) members[consumers.platform[i]] += 1, on[consumers.platform[i]] += adopted[i];
        std::uint32_t total = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            double around = 0;
            for (const std::uint32_t k : network.neighbours(i)) around += adopted[k];
            const double share = network.degree(i) > 0 ? around / network.degree(i) : 0;
            const double platform = on[consumers.platform[i]] / std::max(1.0, members[consumers.platform[i]]);
            const double p = math::logistic(consumers.taste[i] + 2 * share + platform - consumers.burden[i] * priceAt(step));
            const bool changes = luck.uniform(step, Purpose::bench, i) < chance(adopted[i], p);
            next[i] = adopted[i] ^ changes;
            total += next[i];
        }
        adopted.swap(next);
        totals.push_back(total);
    }
    return totals;
}

} // namespace cw::bench
