#pragma once
#include <cmath>
#include <vector>

namespace cw::test {

/// The race game of Han, Pereira, Santos & Lenaerts (2020), written out again from the paper (L10).
struct RaceGame {
    double b = 4, c = 1, prize = 1e4, rounds = 100, s = 1.5, risk = 0.78, beta = 0.01, mutation = 0.001;
    int developers = 100;

    double bothSafe() const { return b / 2 - c + prize / (2 * rounds); }
    double safeAlone() const { return b / (s + 1) - c; }
    double unsafeAlone() const { return (1 - risk) * (s * b / (s + 1) + s * prize / rounds); }
    double bothUnsafe() const { return (1 - risk) * (b / 2 + s * prize / (2 * rounds)); }
    /// Mean payoff of one of the safe, or of the unsafe, over all others where so many are unsafe.
    double safe(double unsafeOnes) const { return ((developers - unsafeOnes - 1) * bothSafe() + unsafeOnes * safeAlone()) / (developers - 1); }
    double unsafe(double unsafeOnes) const { return ((developers - unsafeOnes) * unsafeAlone() + (unsafeOnes - 1) * bothUnsafe()) / (developers - 1); }
    double fermi(double lead) const { return 1 / (1 + std::exp(-beta * lead)); }

    /// Chances that a comparison makes one more, or one fewer, of u developers unsafe.
    double up(int u) const {
        const double z = developers;
        return (z - u) / z * (mutation + (1 - mutation) * (u / (z - 1)) * (u ? fermi(unsafe(u) - safe(u)) : 0));
    }
    double down(int u) const {
        const double z = developers, meets = (z - u) / (z - 1) * (u < z ? fermi(safe(u) - unsafe(u)) : 0);
        return u / z * (mutation + (1 - mutation) * meets);
    }
    /// Share of time with u unsafe developers: balance of the chain that moves by one (u = 0..developers).
    std::vector<double> stationary() const {
        std::vector<double> share{1};
        double all = 1;
        for (int u = 0; u < developers; ++u) {
            share.push_back(share.back() * up(u) / down(u + 1));
            all += share.back();
        }
        for (double& x : share) x /= all;
        return share;
    }
    double meanUnsafe() const {
        double mean = 0;
        const auto share = stationary();
        for (std::size_t u = 0; u < share.size(); ++u) mean += share[u] * static_cast<double>(u) / developers;
        return mean;
    }
};

} // namespace cw::test
