"""What must hold in the reference model, on every path: python3 -m unittest discover -s test/reference

Comparisons between cases use the same futures: the same seed, and a stream per variable.
"""

import math
import unittest

import numpy as np

from draws import normal_cdf, normal_quantile, triangular, truncated_lognormal
from regional_ict import DEADLINE, READINGS, STEP, TARGETS, Pipeline, medians, new_draws, simulate

PATHS = 4000
ROUNDING = 1e-9  # relative; sums of some forty terms in double precision


def futures(**settings):
    return list(simulate(new_draws(seed=7, block=0, paths=PATHS), settings))


def history(states, name):
    return np.array([state[name] for state in states])


class Draws(unittest.TestCase):
    def test_the_normal_distribution_agrees_with_the_error_function(self):
        z = np.linspace(-7, 7, 1001)
        exact = np.array([0.5 * math.erfc(-x / math.sqrt(2)) for x in z])
        self.assertLess(np.abs(normal_cdf(z) - exact).max(), 1e-14)
        inside = exact[np.abs(z) < 6]
        self.assertLess(np.abs(normal_cdf(normal_quantile(inside)) - inside).max(), 1e-14)

    def test_a_triangular_draw_at_the_quantile_of_its_mode_is_its_mode(self):
        at_mode = normal_quantile(np.array([(3 - 1) / (8 - 1)]))
        self.assertAlmostEqual(triangular(1, 3, 8)(at_mode)[0], 3, places=12)

    def test_a_truncated_draw_stays_within_its_bounds(self):
        drawn = truncated_lognormal(2, 0.45, 0.3, 6)(np.linspace(-6, 6, 101))
        self.assertTrue((drawn >= 0.3 - ROUNDING).all() and (drawn <= 6 + ROUNDING).all())
        self.assertTrue((np.diff(drawn) > 0).all())


class Processes(unittest.TestCase):
    def test_a_pipeline_loses_nothing_and_its_mean_delay_is_the_one_asked_for(self):
        pipeline = Pipeline(np.zeros(1), np.array([2.5]), 3)
        came_out = [pipeline.pass_on(np.array([float(quarter == 0)]))[0] for quarter in range(400)]
        self.assertAlmostEqual(sum(came_out), 1, places=12)
        mean = sum(quarter * STEP * share for quarter, share in enumerate(came_out))
        self.assertAlmostEqual(mean, 2.5, places=9)

    def test_without_rounds_the_median_tier_in_2020_is_the_discrete_sum(self):
        state = medians({"rounds": 0, "tier": 28, "tier_growth": 0.28, "tier_decay": 0.12})[DEADLINE]
        growth = sum(0.28 * math.exp(-0.12 * quarter * STEP) * STEP for quarter in range(DEADLINE))
        self.assertAlmostEqual(state["tier"], 28 * math.exp(growth), places=9)


class Identities(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.states = futures()

    def get(self, name):
        return history(self.states, name)

    def never_above(self, low, high):
        self.assertTrue((low <= high + ROUNDING * np.maximum(1, np.abs(high))).all())

    def test_a_purpose_never_spends_more_than_its_budget_so_far(self):
        for name in ("urban", "rural", "egress", "commercial"):
            spent = np.cumsum(self.get(f"spend_{name}"), axis=0)
            arrived = np.cumsum(self.get(f"budget_{name}") * STEP, axis=0)
            self.never_above(spent[1:], arrived[:-1])
            self.assertTrue((self.get(f"cash_{name}") >= 0).all())

    def test_nobody_is_on_fibre_who_is_not_passed_by_it(self):
        self.never_above(self.get("urban_on_fibre"), self.get("urban_fibre"))
        self.never_above(self.get("rural_on_fibre"), self.get("rural_fibre"))

    def test_villages_on_fibre_are_villages_with_broadband(self):
        self.never_above(self.get("villages_on_fibre"), self.get("villages_any"))
        self.never_above(self.get("villages_any"), np.ones(1))

    def test_announced_is_at_least_built_is_at_least_usable_is_at_least_installed(self):
        chain = ("announced", "built", "servers_usable", "servers")
        for more, less in zip(chain, chain[1:]):
            self.never_above(self.get(less), self.get(more))
        self.assertTrue((self.get("announced_pool") >= 0).all())

    def test_the_backbone_carries_no_more_than_is_asked_of_it_or_it_can(self):
        self.never_above(self.get("egress_carried"), np.minimum(self.get("egress_demand"), self.get("egress_usable")))

    def test_what_is_ordered_is_delivered_or_in_delivery(self):
        here = self.get("egress") + self.get("egress_in_delivery")
        ordered = np.cumsum(self.get("egress_ordered"), axis=0)
        np.testing.assert_allclose(here[1:], here[0] + ordered[:-1], rtol=ROUNDING)

    def test_what_is_started_is_built_or_under_construction(self):
        here = self.get("built") + self.get("in_construction")
        started = np.cumsum(self.get("servers_started"), axis=0)
        np.testing.assert_allclose(here[1:], here[0] + started[:-1], rtol=ROUNDING)


class SameFutures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base = futures()

    def paths_lower(self, name, before, after):
        """How many paths are lower at some date in the second case than in the first."""
        before, after = history(before, name), history(after, name)
        return int((after < before - ROUNDING * np.maximum(1, np.abs(before))).any(axis=0).sum())

    def test_without_money_and_orders_nothing_is_built(self):
        states = futures(government_money=0, capex_share=0, developers_money=0, pipeline_scale=0)
        for name in ("urban_fibre", "rural_fibre", "villages_on_fibre", "egress", "built"):
            self.assertEqual(np.ptp(history(states, name), axis=0).max(), 0, name)

    def test_public_money_however_much_builds_no_data_centre(self):
        rich = futures(government_money=1e9)
        np.testing.assert_array_equal(history(rich, "built"), history(self.base, "built"))

    def test_more_public_money_lowers_nothing_that_is_built(self):
        # Orders come in blocks of 100 Gbps while prices fall: a budget larger by a percent or less can bring a block
        # forward, at the older price, and leave a later one unaffordable. A tenth or more does not on these futures.
        for factor in (1.1, 2, 4):
            rich = futures(government_money=factor)
            for name in ("villages_on_fibre", "urban_fibre", "rural_fibre", "built", "egress"):
                self.assertEqual(self.paths_lower(name, self.base, rich), 0, (factor, name))

    def test_a_longer_egress_lead_time_raises_neither_egress_nor_built_capacity(self):
        late = futures(egress_permits=1.5)
        for name in ("egress", "built"):
            self.assertEqual(self.paths_lower(name, late, self.base), 0, name)

    def test_a_longer_data_centre_lead_time_does_not_raise_built_capacity(self):
        self.assertEqual(self.paths_lower("built", futures(data_centre_permits=1.5), self.base), 0)

    def test_a_higher_grant_rate_lowers_neither_villages_nor_rural_homes(self):
        granted = futures(grant_rate=0.7)
        for name in ("villages_on_fibre", "rural_fibre"):
            self.assertEqual(self.paths_lower(name, self.base, granted), 0, name)

    def test_a_higher_target_is_never_kept_more_often(self):
        for target, higher in (("egress", 9500), ("egress", 12000), ("data_centres", 3.5)):
            moved = futures(**{f"target_{target}": higher})[DEADLINE]
            for variable in READINGS[target].values():
                gained = (moved[variable] >= higher) & (self.base[DEADLINE][variable] < TARGETS[target])
                self.assertFalse(gained.any(), (target, variable))


if __name__ == "__main__":
    unittest.main()
