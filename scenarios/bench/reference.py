"""The kernel of reference.yaml in vectorised NumPy, as an analyst would write it.

python3 scenarios/bench/reference.py PATHS [--no-quantiles] prints one line of JSON: seconds, and the mean of two series and the share of paths that
reach both targets after the last step.
"""
import json
import sys
import time

import numpy as np

CORRELATION = np.array([[1, .6, .4, .2], [.6, 1, .3, .1], [.4, .3, 1, .5], [.2, .1, .5, 1]])
FACTOR = np.linalg.cholesky(CORRELATION)
DRIFT, VOLATILITY = (.05, .045, .07, .03), (.06, .08, .10, .12)
PROBABILITIES = (.05, .25, .50, .75, .95)
LEAD_TIME = 4


def simulate(paths, steps=20, seed=1, quantiles=True):
    """Moments, quantiles and first hits of every series at every step; the last row of means and the last share that reached both targets."""
    generator = np.random.default_rng(seed)
    urban, rural = np.full(paths, 20.0), np.full(paths, 8.0)  # Mbps
    demand, egress = np.full(paths, 300.0), np.full(paths, 300.0)  # Gbps
    servers, on_order = np.full(paths, 200.0), np.zeros(paths)
    arriving = [np.zeros(paths) for _ in range(LEAD_TIME)]
    reached = np.zeros(paths, bool)
    statistics, share = [], 0.0
    for step in range(steps):
        shock = generator.standard_normal((paths, 4)) @ FACTOR.T
        growth = [np.exp(DRIFT[i] + VOLATILITY[i] * shock[:, i]) for i in range(4)]
        setback = np.where(generator.random(paths) < .03, .85, 1.0)
        urban = np.minimum(urban * growth[0] * setback, 1000)
        rural = np.minimum(rural * growth[1], .9 * urban)
        demand = np.clip(demand * growth[2], 50, 50000)
        adoption = 1 / (1 + np.exp(-(.25 * (step - 10) + .3 * shock[:, 2])))
        egress = np.maximum(egress, np.ceil(demand * (.5 + .5 * adoption) / 100) * 100)
        arrived = arriving[step % LEAD_TIME]
        servers = servers * .98 + arrived
        on_order = on_order - arrived
        ordered = np.ceil(np.maximum(.4 * egress * growth[3] - servers - on_order, 0))
        arriving[step % LEAD_TIME] = ordered
        on_order = on_order + ordered
        served = np.minimum(servers * 2.5 / egress, 1)
        both = (urban * served >= 60) & (rural * served >= 20)
        first = int((both & ~reached).sum())
        reached |= both
        share = float(both.mean())
        series = (urban * served, rural * served, egress, servers)
        statistics.append([(x.mean(), x.var(), np.quantile(x, PROBABILITIES) if quantiles else None, first) for x in series])
    return statistics, share


def main():
    paths = int(float(sys.argv[1]))
    start = time.perf_counter()
    statistics, share = simulate(paths, quantiles='--no-quantiles' not in sys.argv)
    seconds = time.perf_counter() - start
    last = statistics[-1]
    print(json.dumps({'seconds': seconds, 'urban': float(last[0][0]), 'egress': float(last[2][0]), 'both': share}))


if __name__ == '__main__':
    main()
