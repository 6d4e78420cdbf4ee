#include "contagion.h"

#include "sim/columns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::bench {

namespace {

constexpr std::uint32_t tileSize = 1024;

std::uint32_t limit(double p) { return static_cast<std::uint32_t>(Luck::threshold(p)); }   // p < 1 here

double infection(std::uint32_t infectedNeighbours) { return 1 - std::pow(1 - transmission, infectedNeighbours); }

/// An agent's state is twice its count of infected neighbours, plus one if it is infected itself: the index of the limit
/// below which its word changes it.
std::vector<std::uint32_t> limitsByState(const Network& network) {
    const std::uint32_t most = network.nodes() > 0 ? network.degree(0) : 0;
    std::vector<std::uint32_t> limits(2 * std::size_t{most} + 2, limit(recovery));
    for (std::uint32_t m = 0; m <= most; ++m) limits[2 * m] = limit(infection(m));
    return limits;
}

class Contagion {
public:
    Contagion(const Network& network, const Luck& luck)
        : m_network(network), m_luck(luck), m_limits(limitsByState(network)), m_state(network.nodes(), 0), m_changing(network.nodes()) {
        eachTile(0, [](std::uint16_t) { return limit(infectedAtStart); });
    }

    std::uint32_t step(int month) {
        eachTile(month, [this](std::uint16_t state) { return m_limits[state]; });
        return m_infected;
    }

private:
    /// Finds all who change from the state before any does, then changes them.
    template <class LimitOf>
    void eachTile(int month, LimitOf limitOf) {
        std::array<std::uint32_t, tileSize> words;
        std::size_t changing = 0;
        for (std::uint32_t first = 0; first < m_network.nodes(); first += tileSize) {
            const auto tile = std::span(words).first(std::min(tileSize, m_network.nodes() - first));
            m_luck.tile(month, Purpose::bench, first, tile);
            const std::uint16_t* state = m_state.data() + first;
            changing += columns::select(tile, first, m_changing.data() + changing, [&](std::size_t i) { return limitOf(state[i]); });
        }
        columns::forEachRow(m_network, std::span(m_changing).first(changing), [this](std::uint32_t agent) { change(agent); });
    }

    void change(std::uint32_t agent) {
        m_state[agent] ^= 1;
        const int sign = m_state[agent] & 1 ? 1 : -1;
        m_infected += static_cast<std::uint32_t>(sign);
        columns::addToNeighbours(m_network, agent, 2 * sign, m_state);
    }

    const Network& m_network;
    const Luck& m_luck;
    std::vector<std::uint32_t> m_limits;
    std::vector<std::uint16_t> m_state;
    std::vector<std::uint32_t> m_changing;
    std::uint32_t m_infected = 0;
};

} // namespace

std::vector<std::uint32_t> contagion(const Network& network, const Luck& luck, int steps) {
    Contagion world(network, luck);
    std::vector<std::uint32_t> infected;
    for (int month = 1; month <= steps; ++month) infected.push_back(world.step(month));
    return infected;
}

std::vector<std::uint32_t> plainContagion(const Network& network, const Luck& luck, int steps) {
    struct Agent {
        bool infected = false, next = false;
    };
    std::vector<Agent> agents(network.nodes());
    for (std::uint32_t i = 0; i < network.nodes(); ++i) agents[i].infected = luck.uniform(0, Purpose::bench, i) < infectedAtStart;
    std::vector<std::uint32_t> totals;
    for (int month = 1; month <= steps; ++month) {
        std::uint32_t total = 0;
        for (std::uint32_t i = 0; i < network.nodes(); ++i) {
            std::uint32_t m = 0;
            for (const std::uint32_t n : network.neighbours(i)) m += agents[n].infected;
            const double u = luck.uniform(month, Purpose::bench, i);
            agents[i].next = agents[i].infected ? u >= recovery : u < infection(m);
            total += agents[i].next;
        }
        for (Agent& agent : agents) agent.infected = agent.next;
        totals.push_back(total);
    }
    return totals;
}

} // namespace cw::bench
