#!/usr/bin/python3
"""W1 (contagion) and W2 (adoption) as an expert writes them in Python; prints ns per agent and step.

Needs Debian's python3-scipy; python3-numba adds a compiled loop. Run it in the same minute as `cw-bench kernel`.
The workloads are those of contagion.h and adoption.h; the random numbers are numpy's own.
"""
import sys
import time

import numpy as np
from scipy import sparse

STEPS = 100


def graph(n, rng):
    """G(n, 6/n) in compressed rows, int8 entries."""
    links = rng.integers(0, n, size=(rng.poisson(3 * n), 2))
    links = links[links[:, 0] != links[:, 1]]
    a = sparse.coo_matrix((np.ones(len(links), np.int8), links.T), shape=(n, n)).tocsr()
    a = a + a.T
    a.data[:] = 1
    return a


def contagion(a, rng):
    n = a.shape[0]
    infected = (rng.random(n) < 0.01).astype(np.int8)
    passes = 1 - 0.95 ** np.arange(100)
    totals = []
    for _ in range(STEPS):
        chance = passes[a @ infected]
        u = rng.random(n)
        infected = np.where(infected == 1, u >= 0.12, u < chance).astype(np.int8)
        totals.append(infected.sum())
    return np.mean(totals[STEPS // 2:]) / n


def adoption(a, rng):
    n = a.shape[0]
    degree = np.maximum(1, np.diff(a.indptr))
    taste = rng.normal(-2, 1, n)
    burden = np.exp(rng.normal(0, 0.3, n) - rng.normal(0, 0.5, n))
    platform = rng.integers(0, 8, n)
    members = np.bincount(platform, minlength=8)
    adopted = (rng.random(n) < 0.02).astype(np.int8)
    for step in range(1, STEPS + 1):
        share = np.bincount(platform, adopted, 8) / members
        utility = taste + 2 * (a @ adopted) / degree + share[platform] - burden * (1.0 if step < 40 else 0.6)
        p = 1 / (1 + np.exp(-utility))
        u = rng.random(n)
        adopted = np.where(adopted == 1, u >= 0.05 * (1 - p), u < 0.10 * p).astype(np.int8)
    return adopted.mean()


def compiled():
    """The contagion as a numba loop over compressed rows; None without numba."""
    try:
        import numba
    except ImportError:
        return None

    @numba.njit
    def loop(indptr, indices, infected, passes):
        n, total = len(infected), 0.0
        following = np.empty_like(infected)
        for step in range(STEPS):
            for i in range(n):
                u = np.random.random()
                if infected[i]:
                    following[i] = u >= 0.12
                else:
                    m = 0
                    for k in range(indptr[i], indptr[i + 1]):
                        m += infected[indices[k]]
                    following[i] = u < passes[m]
            infected, following = following, infected
            if step >= STEPS // 2:
                total += infected.sum()
        return total / (STEPS - STEPS // 2) / n

    def run(a, rng):
        return loop(a.indptr, a.indices, (rng.random(a.shape[0]) < 0.01).astype(np.int8), 1 - 0.95 ** np.arange(100))

    return run


def report(name, function, a, rng, repeats=5):
    function(a, rng)   # compiles, warms up
    times = []
    for _ in range(repeats):
        start = time.process_time()
        result = function(a, rng)
        times.append(time.process_time() - start)
    print(f"{name:12} {np.median(times) * 1e9 / a.shape[0] / STEPS:8.1f} ns   result {result:.4f}")


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rng = np.random.default_rng(1)
    a = graph(n, rng)
    report("W1 scipy", contagion, a, rng)
    if loop := compiled():
        report("W1 numba", loop, a, rng)
    report("W2 scipy", adoption, a, rng)


if __name__ == "__main__":
    main()
