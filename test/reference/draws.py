"""Distributions and random streams for the reference model: normal scores in, values out.

A variable is drawn as a standard normal score and carried to its distribution by the inverse of its distribution
function, so that correlated variables need correlated scores and nothing else.
"""

import zlib

import numpy as np


def polynomial(x, coefficients):
    """Horner's rule, highest power first."""
    total = np.zeros_like(x)
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def normal_cdf(z):
    """P(Z <= z), to about 1e-15. Source: Hart (1968), as given by West (2005), Better approximations to cumulative
    normal functions, without its branch beyond |z| = 7.07, where the tail is below 1e-12."""
    x = np.minimum(np.abs(z), 7.07)
    above = (
        0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
        220.206867912376,
    )
    below = (
        0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
        793.826512519948, 440.413735824752,
    )
    tail = np.exp(-0.5 * x * x) * polynomial(x, above) / polynomial(x, below)
    return np.where(z > 0, 1 - tail, tail)


def normal_quantile(u):
    """The z with normal_cdf(z) = u: an approximation to 4.5e-4, then three Newton steps. 0 < u < 1.
    Source of the start: Abramowitz & Stegun (1964), 26.2.23."""
    p = np.minimum(u, 1 - u)
    t = np.sqrt(-2 * np.log(p))
    z = polynomial(t, (0.010328, 0.802853, 2.515517)) / polynomial(t, (0.001308, 0.189269, 1.432788, 1.0)) - t
    for _ in range(3):
        z = z - (normal_cdf(z) - p) / (np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi))
    return np.where(u < 0.5, z, -z)


# --- distributions: functions from a normal score to a value ------------------------------------------------


def fixed(value):
    return lambda z: np.full_like(z, value)


def normal(mean, sd):
    return lambda z: mean + sd * z


def lognormal(median, sd):
    return lambda z: median * np.exp(sd * z)


def triangular(low, mode, high):
    def value(z):
        u = normal_cdf(z)
        left = low + np.sqrt(u * (high - low) * (mode - low))
        right = high - np.sqrt((1 - u) * (high - low) * (high - mode))
        return np.where(u < (mode - low) / (high - low), left, right)

    return value


def truncated_lognormal(median, sd, low, high):
    bounds = normal_cdf(np.log(np.array([low, high]) / median) / sd)
    return lambda z: median * np.exp(sd * normal_quantile(bounds[0] + normal_cdf(z) * (bounds[1] - bounds[0])))


# --- streams ------------------------------------------------------------------------------------------------


class Draws:
    """The random numbers of one block of paths, each variable on a stream of its own.

    `factors` maps a common cause to the loadings of the variables it moves; `pairs` lists (first, second, correlation)
    of scores. Nothing is in both. With `medians` every score is 0, every noise is 0 and nothing happens.
    """

    def __init__(self, seed, block, paths, factors, pairs, medians=False):
        self.seed, self.block, self.paths, self.medians = seed, block, paths, medians
        self.loadings, self.pairs = factors, pairs
        self.factors = {name: self.own_score(f"factor {name}") for name in factors}

    def stream(self, name, index=0):
        return np.random.Generator(np.random.SFC64([self.seed, zlib.crc32(name.encode()), index, self.block]))

    def own_score(self, name, index=0):
        if self.medians:
            return np.zeros(self.paths)
        return self.stream(name, index).standard_normal(self.paths)

    def score(self, name, index=0):
        """The variable's standard normal score: its common causes, its partner, and what is its own."""
        for first, second, correlation in self.pairs:
            if name == second:
                own = np.sqrt(1 - correlation**2) * self.own_score(name)
                return correlation * self.own_score(first) + own
        loadings = {factor: table[name] for factor, table in self.loadings.items() if name in table}
        own = np.sqrt(1 - sum(loading**2 for loading in loadings.values())) * self.own_score(name, index)
        return own + sum(loading * self.factors[factor] for factor, loading in loadings.items())

    def starts(self, name, index, probability):
        """True on the paths where an event of this probability comes about."""
        if self.medians:
            return np.zeros(self.paths, bool)
        return self.stream(name, index).random(self.paths) < probability

    def poisson(self, name, index, mean):
        if self.medians:
            return np.zeros(self.paths)
        return self.stream(name, index).poisson(mean, self.paths)
