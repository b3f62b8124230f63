#!/usr/bin/env python3
"""Quantiles of the gamma, beta and Student t distributions to 30 digits: the oracle of test/primitives/quantiles.test.ts.

Each cdf is mpmath's, at 60 digits; its inverse is found by bisection and Newton's method on the logarithm of the nearer tail.
Written on the scales on which the program solves: ln x of gamma, ln(x / (1 - x)) of beta, t of Student.

    python3 test/reference/quantiles.py > test/reference/quantiles.json && npx prettier --write test/reference/quantiles.json

Python 3.11 and mpmath 1.3, nothing else. A few seconds.
"""

import json

from mpmath import beta, betainc, exp, fabs, gamma, gammainc, log, mp, mpf, sqrt

mp.dps = 60

UNIFORMS = [1e-300, 1e-30, 2.0**-33, 1e-6, 0.01, 0.2, 0.4, 0.5, 0.6, 0.8, 0.99, 1 - 1e-6, 1 - 2.0**-33, 1 - 2.0**-46]
SHAPES = [0.1, 0.5, 0.9, 1, 1.3, 1.96, 2.5, 7, 40, 300, 10000]
PAIRS = [(1, 5), (5, 1), (2, 4), (1.8, 4.2), (2.6, 3.4), (0.5, 0.5), (0.2, 0.7), (0.1, 9), (2, 30), (50, 0.5), (100, 90), (1000, 3), (1000, 900)]
FREEDOMS = [1, 1.5, 2, 3, 4, 10, 30.5, 1000, 10000]


def solve(tails, u):
    """The root y of tails(y) = (lower, upper, density) at u: bracket, bisect, polish; all on the nearer tail."""
    u = mpf(u)
    low, high = mpf(-1), mpf(1)

    def gap(y):
        lower, upper, density = tails(y)
        if u < 0.5:
            return log(lower / u), density / lower
        return -log(upper / (1 - u)), density / upper

    while gap(low)[0] > 0:
        low *= 2
    while gap(high)[0] < 0:
        high *= 2
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if gap(middle)[0] < 0 else (low, middle)
    y = (low + high) / 2
    for _ in range(60):
        value, slope = gap(y)
        step = y - value / slope
        if fabs(step - y) <= mpf(10) ** -35 * (1 + fabs(y)):
            return step
        # A root at an end of the bracket is met from either side.
        if not 2 * low - high <= step <= 2 * high - low:
            low, high = (y, high) if value < 0 else (low, y)
            step = (low + high) / 2
        y = step
    raise ArithmeticError("no root")


def gamma_tails(a):
    a = mpf(a)
    whole = gamma(a)

    def tails(y):
        x = exp(y)
        if x < a:
            lower = gammainc(a, 0, x) / whole
            upper = 1 - lower
        else:
            upper = gammainc(a, x) / whole
            lower = 1 - upper
        return lower, upper, exp(a * y - x) / whole

    return tails


def beta_tails(p, q):
    p, q = mpf(p), mpf(q)
    whole = beta(p, q)

    def tails(y):
        x, rest = 1 / (1 + exp(-y)), 1 / (1 + exp(y))
        if x < p / (p + q):
            lower = betainc(p, q, 0, x) / whole
            upper = 1 - lower
        else:
            upper = betainc(q, p, 0, rest) / whole
            lower = 1 - upper
        return lower, upper, x**p * rest**q / whole

    return tails


def student(df, u):
    if u == 0.5:
        return mpf(0)
    tail = 2 * min(mpf(u), 1 - mpf(u))
    y = solve(beta_tails(mpf(df) / 2, mpf(1) / 2), tail)
    t = sqrt(mpf(df)) * exp(-y / 2)
    return -t if u < 0.5 else t


def row(*values):
    return [*values[:-1], float(values[-1])]


# A probability of 1e-300 has no counterpart above: 1 - u is exact from 2^-53 on.
print(
    json.dumps(
        {
            "gamma": [row(a, u, solve(gamma_tails(a), u)) for a in SHAPES for u in UNIFORMS],
            "beta": [row(p, q, u, solve(beta_tails(p, q), u)) for p, q in PAIRS for u in UNIFORMS if u > 1e-20 or p + q == 6],
            "student_t": [row(df, u, student(df, u)) for df in FREEDOMS for u in UNIFORMS if u > 1e-20],
        }
    )
)
