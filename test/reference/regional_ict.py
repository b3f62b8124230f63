#!/usr/bin/env python3
"""An independent implementation of the model in scenarios/models/regional-ict.yaml.

It shares no code, no file and no random number with the program: the equations are written out again, in NumPy, from
their description. Where the two agree on a probability to within sampling error, a slip would have to have been made
twice, in two languages. The tests compare against regional_ict.json beside this file and need no Python; README.md says
how that file is made.

The model, in the order of the code below: one draw of every parameter per path; public, private and operators' money,
shared out to five purposes; fibre past urban and rural homes and to the villages; speeds, subscribers, internet users;
a backbone that is ordered ahead of a forecast and delivered late; data centres that wait for demand, money, power and
an announced project, and then for construction; and the four industries whose turnover the plan promised.

Quarterly dates from 31 Dec 2015 (date 0) to 31 Dec 2025 (date 40). A flow at a date governs the quarter that begins
there. Money is bn CNY (per year where it is a rate), homes, people and servers are millions, bandwidth is Gbps in the
backbone and Mbps at a home, power is GW.

Every variable has a random stream of its own, named by it, so that changing a lever moves no draw but its own.
"""

import argparse
import csv
import json
import sys
from datetime import date as Day, timedelta

import numpy as np

from draws import Draws, fixed, lognormal, normal, normal_cdf, triangular, truncated_lognormal

STEP = 0.25
DATES = 41
DEADLINE = 20  # 31 Dec 2020
START_YEAR = 2015
BLOCK = 20_000  # paths computed at a time


# --- what is uncertain, drawn once per path -----------------------------------------------------------------

PARAMETERS = {
    # money
    "government": lognormal(1.5, 0.35),
    "leverage": truncated_lognormal(2, 0.45, 0.3, 6),
    "revenue": normal(20, 1),
    "revenue_growth": normal(0.045, 0.015),
    "capex_share": triangular(0.25, 0.33, 0.42),
    "price_cut": triangular(0, 0.03, 0.08),
    # households and people
    "household_scale": lognormal(1, 0.05),
    "people": fixed(25.1),
    # access
    "urban_fibre": triangular(0.60, 0.70, 0.80),
    "rural_fibre": triangular(0.18, 0.25, 0.35),
    "urban_migrated": triangular(0.75, 0.83, 0.92),
    "rural_migrated": fixed(0.9),
    "urban_home_cost": lognormal(900, 0.30),
    "rural_home_cost": lognormal(2500, 0.35),
    "tier": lognormal(28, 0.12),
    "tier_growth": normal(0.28, 0.13),
    "tier_decay": triangular(0.08, 0.12, 0.20),
    "rural_tier": triangular(0.5, 0.7, 0.9),
    "migration_to_fibre": triangular(0.6, 0.9, 1.4),
    "measured_share": triangular(0.22, 0.36, 0.45),
    "tier_jump": triangular(0.04, 0.08, 0.15),
    "urban_copper": fixed(8),
    "rural_copper": fixed(4),
    "lte": triangular(6, 12, 20),
    "fibre_capacity": triangular(20, 30, 50),
    "fibre_capacity_growth": triangular(0.15, 0.28, 0.40),
    # villages, penetration, buildings, services
    "villages_on_fibre": triangular(0.34, 0.40, 0.46),
    "villages_any": triangular(0.80, 0.87, 0.93),
    "village_cost": lognormal(0.30, 0.25),
    "village_convexity": triangular(1, 1.8, 3),
    "grant_rate": fixed(0.35),
    "talent": triangular(0.7, 1, 1.3),
    "penetration": normal(0.38, 0.03),
    "penetration_ceiling": triangular(0.70, 0.85, 1.05),
    "penetration_imitation": triangular(0.30, 0.50, 0.80),
    "internet": fixed(0.503),
    "internet_ceiling": triangular(0.68, 0.80, 0.90),
    "internet_imitation": triangular(0.10, 0.22, 0.40),
    "price_elasticity": triangular(0, 0.1, 0.25),
    "buildings": triangular(0.08, 0.15, 0.25),
    "building_pace": triangular(0.25, 0.40, 0.60),
    "building_cost": lognormal(60, 0.4),
    "online": triangular(0.08, 0.15, 0.25),
    "online_pace": triangular(0.5, 0.9, 1.3),
    # the backbone
    "egress": lognormal(2500, 0.15),
    "egress_in_delivery": triangular(0.15, 0.30, 0.45),
    "line_busy_hour": lognormal(0.38, 0.22),
    "line_growth": normal(0.27, 0.08),
    "mobile_busy_hour": lognormal(0.008, 0.25),
    "mobile_growth": normal(0.55, 0.15),
    "cache": triangular(0.20, 0.35, 0.50),
    "allowed_utilisation": triangular(0.40, 0.50, 0.62),
    "egress_push": triangular(0.3, 0.7, 1),
    "egress_cost": lognormal(0.15, 0.9),
    "egress_cost_decline": triangular(0.15, 0.22, 0.32),
    "egress_lead_time": triangular(0.5, 0.9, 1.6),
    "server_traffic": lognormal(1.5, 0.5),
    "protection": fixed(0.10),
    "availability": fixed(0.999),
    # data centres
    "built": triangular(0.50, 0.66, 0.72),
    "under_construction": triangular(0.20, 0.40, 0.80),
    "servers": lognormal(0.10, 0.30),
    "hosted_growth": normal(0.27, 0.08),
    "migration_pool": lognormal(2.2, 0.2),
    "migration_share": triangular(0.01, 0.04, 0.12),
    "wanted_fill": triangular(0.45, 0.60, 0.75),
    "data_centre_push": triangular(0.1, 0.4, 1),
    "data_centre_lead_time": triangular(1.75, 2.5, 4),
    "slot_cost": lognormal(18, 0.40),
    "overrun": triangular(1, 1.1, 1.5),
    "developers_money": lognormal(10, 0.7),
    "server_power": triangular(0.18, 0.25, 0.32),
    "pue": triangular(1.25, 1.38, 1.55),
    "power_headroom": lognormal(1.9, 0.35),
    "power_growth": triangular(0.10, 0.20, 0.35),
    "announced_pool": triangular(0.8, 1.5, 2.5),
    "electricity": triangular(0.26, 0.30, 0.38),
    "beijing_electricity": triangular(0.75, 0.82, 0.90),
    "beijing_pue": fixed(1.6),
    "power_elasticity": triangular(0.3, 0.8, 1.5),
    # the economy
    "ecommerce_growth": normal(0.24, 0.07),
    "consumption_growth": normal(0.125, 0.035),
    "volume_elasticity": triangular(0.35, 0.55, 0.75),
    "cloud_elasticity": triangular(0.5, 1, 1.4),
    "integration": triangular(0.80, 0.86, 0.92),
    "integration_drift": normal(0.015, 0.015),
}

# Drawn again every calendar year.
YEARLY = {
    "released": triangular(0.55, 0.85, 1),
    "announcements": lognormal(0.5, 0.5),
}

FACTORS = {
    "economy": {
        "government": 0.5, "released": 0.4, "revenue_growth": 0.6, "consumption_growth": 0.5, "ecommerce_growth": 0.3,
    },
    "digital_wave": {
        "line_growth": 0.5, "mobile_growth": 0.4, "hosted_growth": 0.55, "ecommerce_growth": 0.5,
        "server_traffic": 0.3, "migration_share": 0.2,
    },
    "delivery": {
        "egress_lead_time": 0.5, "data_centre_lead_time": 0.6, "urban_home_cost": 0.4, "rural_home_cost": 0.4,
        "village_cost": 0.4, "egress_cost": 0.4, "slot_cost": 0.4, "building_cost": 0.4, "talent": -0.5,
    },
}

PAIRS = [("tier_growth", "tier_decay", 0.4), ("penetration", "penetration_ceiling", 0.3)]

# --- what is decided, by a planner, an operator or a test ---------------------------------------------------

LEVERS = {
    "government_money": 1.0,
    "ppp_push": 1.0,
    "share_urban": 0.10,
    "share_rural": 0.16,
    "share_egress": 0.08,
    "share_commercial": 0.03,
    "share_other": 0.63,
    "rounds": 1.0,
    "cooperation": 1.0,
    "power_released": 1.0,
    "talent_lever": 1.0,
    "egress_permits": 1.0,
    "data_centre_permits": 1.0,
    "shared_infrastructure": 1.0,
    "beijing_hazard": 0.20,
    "beijing_certain_from": np.inf,
    "announced_scale": 1.0,
    "pipeline_scale": 1.0,
    "events": 1.0,
}

TARGETS = {
    "egress": 9000.0,
    "data_centres": 3.0,
    "urban_speed": 50.0,
    "rural_speed": 12.0,
    "buildings": 0.90,
    "villages": 0.98,
    "penetration": 0.70,
    "internet_users": 0.70,
    "online_services": 0.80,
    "integration": 1.0,
    "information_consumption": 1200.0,
    "telecom_volume": 800.0,
    "cloud_industry": 1000.0,
    "ecommerce": 5800.0,
}

# target -> its readings, headline first: name of the reading -> state variable
READINGS = {
    "egress": {"installed": "egress", "usable": "egress_usable", "carried": "egress_carried"},
    "data_centres": {"built": "built", "announced": "announced", "usable": "servers_usable", "installed": "servers"},
    "urban_speed": {
        "provisionable": "urban_provisionable",
        "subscribed": "urban_subscribed",
        "measured": "urban_measured",
    },
    "rural_speed": {
        "provisionable": "rural_provisionable",
        "subscribed": "rural_subscribed",
        "measured": "rural_measured",
    },
    "buildings": {"share": "buildings"},
    "villages": {"any": "villages_any", "fibre": "villages_on_fibre"},
    "penetration": {"subscribers": "penetration"},
    "internet_users": {"share": "internet"},
    "online_services": {"share": "online"},
    "integration": {"ratio": "integration"},
    "information_consumption": {"current": "consumption"},
    "telecom_volume": {"constant_prices": "volume", "revenue": "revenue_100m"},
    "cloud_industry": {"wide": "cloud"},
    "ecommerce": {"turnover": "ecommerce"},
}


def new_draws(seed, block, paths, medians=False):
    return Draws(seed, block, paths, FACTORS, PAIRS, medians)


class Event:
    """Something that starts at a rate per year, lasts whole quarters and cannot start again while it lasts."""

    def __init__(self, draws, name):
        self.draws, self.name = draws, name
        self.left = np.zeros(draws.paths)
        self.size = np.zeros(draws.paths)

    def at(self, date, rate, quarters, size):
        """Its size where it is on at this date, elsewhere 0. `quarters` and `size` are taken at the start."""
        started = self.draws.starts(self.name, date, 1 - np.exp(-rate * STEP)) & (self.left == 0)
        self.left = np.where(started, quarters, self.left)
        self.size = np.where(started, size, self.size)
        on = self.left > 0
        self.left = self.left - on
        return np.where(on, self.size, 0.0)


class Pipeline:
    """Erlang stages of equal mean: each passes on the same fraction of its content every quarter."""

    def __init__(self, content, mean_delay, stages):
        self.stages = [content / stages for _ in range(stages)]
        self.fraction = np.minimum(1, stages * STEP / mean_delay)

    def content(self):
        return sum(self.stages)

    def pass_on(self, inflow):
        """Advances a quarter; returns what came out of it. What goes in now moves no earlier than the next quarter."""
        for index, stage in enumerate(self.stages):
            outflow = self.fraction * stage
            self.stages[index] = stage - outflow + inflow
            inflow = outflow
        return inflow


def positive(x):
    return np.maximum(x, 0)


def logistic(x):
    return 1 / (1 + np.exp(-x))


def tightest(*limits):
    return np.minimum.reduce(np.broadcast_arrays(*limits))


def simulate(draws, settings):
    """Yields, date by date, the state of the region: a dict from the variable's name to one number per path.

    `settings` replaces parameters, levers and (as target_NAME) targets by a number. One long function on purpose: it is
    read from top to bottom beside the equations, and every coupling is in sight.
    """
    p = {name: value(draws.score(name)) for name, value in PARAMETERS.items()}
    p.update({name: np.full(draws.paths, settings[name]) for name in PARAMETERS if name in settings})
    lever = {**LEVERS, **{name: settings[name] for name in LEVERS if name in settings}}
    target = {**TARGETS, **{name: settings[f"target_{name}"] for name in TARGETS if f"target_{name}" in settings}}
    events = lever["events"] > 0 and not draws.medians

    urban_homes = 5.8 * p["household_scale"]
    rural_homes = 3.4 * p["household_scale"]
    homes = urban_homes + rural_homes
    villages = 11_100
    grant_rate = p["grant_rate"]
    shares = {name: lever[f"share_{name}"] for name in ("urban", "rural", "egress", "commercial", "other")}
    weight = {name: share / sum(shares.values()) for name, share in shares.items()}

    # stocks at the start
    revenue, price = p["revenue"], np.ones(draws.paths)
    cash = {name: np.zeros(draws.paths) for name in ("urban", "rural", "egress", "commercial")}
    slipped = []  # bn CNY per year withheld, date by date
    village_fibre = village_fibre_start = p["villages_on_fibre"]
    village_any = p["villages_any"]
    urban_fibre, rural_fibre = p["urban_fibre"], np.minimum(p["rural_fibre"], 0.97 * village_fibre)
    urban_on_fibre, rural_on_fibre = urban_fibre * p["urban_migrated"], rural_fibre * p["rural_migrated"]
    tier = p["tier"]
    penetration, internet = p["penetration"], p["internet"]
    buildings, online, integration = p["buildings"], p["online"], p["integration"]
    line, mobile = p["line_busy_hour"], p["mobile_busy_hour"]
    egress = egress_start = p["egress"]
    egress_cost = p["egress_cost"]
    in_delivery = Pipeline(
        lever["pipeline_scale"] * p["egress_in_delivery"] * egress, p["egress_lead_time"] * lever["egress_permits"], 2
    )
    built = built_start = p["built"]
    construction = Pipeline(
        lever["pipeline_scale"] * p["under_construction"] * built,
        p["data_centre_lead_time"] * lever["data_centre_permits"],
        3,
    )
    hosted = servers_before = p["servers"]
    pool = p["announced_pool"] * lever["announced_scale"]
    power_per_server = p["server_power"] * p["pue"]
    power = np.maximum(1, p["power_headroom"]) * built * power_per_server
    volume, ecommerce, consumption = (np.full(draws.paths, value) for value in (381.0, 1562.0, 600.0))
    installed_start = None
    restriction, freeze = Event(draws, "beijing restricts"), Event(draws, "power freeze")

    beijing_bill = p["beijing_electricity"] * p["beijing_pue"]
    advantage = np.exp(
        p["power_elasticity"] * ((beijing_bill - p["electricity"] * p["pue"]) / beijing_bill - 0.67)
    )
    slot_cost = p["slot_cost"] * p["overrun"]

    for date in range(DATES):
        y = date * STEP
        calendar_year = START_YEAR + 1 + date // 4
        quarter = date % 4
        round_now = lever["rounds"] if quarter == 1 and calendar_year <= 2020 else 0.0

        # events and yearly draws
        released = YEARLY["released"](draws.score("released", calendar_year))
        announcements = YEARLY["announcements"](draws.score("announcements", calendar_year))
        deep_slip = draws.starts("deep slip", calendar_year, 0.10) & events
        short_supply = draws.starts("short supply", calendar_year, 0.12) & events
        released = released * np.where(deep_slip, 0.6, 1)
        supply = np.where(short_supply, 0.7, 1)
        gain = triangular(1.5, 2, 2.5)(draws.own_score("beijing gain", date))
        restricted = restriction.at(date, lever["beijing_hazard"] * events, 12, gain)
        if START_YEAR + y >= lever["beijing_certain_from"]:
            restricted = np.where(restricted > 0, restricted, 2.0)
        freeze_quarters = 2 + np.floor(3 * normal_cdf(draws.own_score("freeze length", date)))
        frozen = freeze.at(date, 0.08 * events, freeze_quarters, 1.0)

        # money
        planned = p["government"] * lever["government_money"] * 1.05**y
        slipped.append(planned * (1 - released))
        government = planned * released + 0.6 * (slipped[date - 4] if date >= 4 else 0)
        private = p["leverage"] * lever["ppp_push"] * government
        operators = p["capex_share"] * revenue
        budget = {name: share * (government + private + operators) for name, share in weight.items()}

        # villages first, then homes
        crews = p["talent"] * lever["talent_lever"] * supply * STEP
        sharing = lever["shared_infrastructure"]
        urban_home_cost = p["urban_home_cost"] * sharing * np.exp(-0.05 * y)
        rural_home_cost = p["rural_home_cost"] * sharing
        village_cost = (
            p["village_cost"] * sharing * np.exp(p["village_convexity"] * (village_fibre - village_fibre_start))
        )
        one_share_of_villages = (1 - grant_rate) * village_cost * villages / 1000
        new_villages = tightest(
            positive(0.998 - village_fibre), 0.20 * crews, 0.6 * cash["rural"] / one_share_of_villages
        )
        villages_spend = new_villages * one_share_of_villages
        left_for_homes = cash["rural"] - villages_spend
        new_rural = tightest(
            positive(0.97 * village_fibre - rural_fibre),
            0.25 * crews,
            left_for_homes / (rural_home_cost * rural_homes / 1000),
        )
        new_urban = tightest(
            positive(0.985 - urban_fibre), 0.25 * crews, cash["urban"] / (urban_home_cost * urban_homes / 1000)
        )
        new_buildings = tightest(
            cash["commercial"] / (p["building_cost"] * 0.015), p["building_pace"] * (1 - buildings) * STEP
        )

        # what the backbone and the data centres carry today
        egress_usable = egress * (1 - p["protection"]) * p["availability"]
        consumers = (
            (homes * penetration * line + p["people"] * internet * mobile) * (1 - p["cache"]) * 1000
        )
        power_limit = power * lever["power_released"] / power_per_server
        by_bandwidth = positive(egress_usable - consumers) / (1000 * p["server_traffic"])
        servers_usable = tightest(built, power_limit, np.maximum(by_bandwidth, servers_before / 0.9))
        servers = np.minimum(hosted, 0.9 * servers_usable)
        installed_start = servers if installed_start is None else installed_start
        demand = consumers + 1000 * servers * p["server_traffic"]
        utilisation = demand / egress_usable

        # the next backbone order
        glide = egress_start + (target["egress"] - egress_start) * min(1, (y + 1) / 5)
        ahead = egress + in_delivery.content()
        forecast = demand * np.exp(0.40 * 0.9)
        required = np.maximum(forecast / p["allowed_utilisation"], ahead + p["egress_push"] * positive(glide - ahead))
        ordered = 100 * tightest(
            np.ceil(positive(required - ahead) / 100),
            np.floor(cash["egress"] / (egress_cost / 1000) / 100),
            positive(np.floor((100_000 - ahead) / 100)),
        )

        # the next data centres
        in_construction = construction.content()
        glide = built_start + (target["data_centres"] - built_start) * min(1, (y + 1) / 5)
        wanted = np.maximum(
            hosted * np.exp(0.27 * 2.5) / p["wanted_fill"], built + p["data_centre_push"] * positive(glide - built)
        )
        committed = built + in_construction
        started = tightest(
            positive(wanted - committed) * STEP / 0.75,
            p["developers_money"] * np.exp(0.10 * y) * STEP / slot_cost,
            positive(power_limit - committed),
            pool,
        )

        spend = {
            "urban": new_urban * urban_home_cost * urban_homes / 1000,
            "rural": villages_spend + new_rural * rural_home_cost * rural_homes / 1000,
            "egress": ordered * egress_cost / 1000,
            "commercial": new_buildings * p["building_cost"] * 0.015,
        }

        # speeds
        lte_share = min(0.5, 0.1 + 0.08 * y)
        fibre_capacity = np.minimum(1000, p["fibre_capacity"] * np.exp(p["fibre_capacity_growth"] * y))
        rural_tier = p["rural_tier"] * tier
        urban_subscribed = urban_on_fibre * tier + (1 - urban_on_fibre) * p["urban_copper"]
        off_fibre = (1 - lte_share) * p["rural_copper"] + lte_share * np.minimum(p["lte"], rural_tier)
        rural_subscribed = rural_on_fibre * rural_tier + (1 - rural_on_fibre) * off_fibre
        congestion = np.minimum(1, 0.9 / utilisation)

        yield {
            "government": government,
            "private": private,
            "operators": operators,
            "revenue": revenue,
            "revenue_100m": revenue * 10,
            "price": price,
            **{f"budget_{name}": value for name, value in budget.items()},
            **{f"cash_{name}": value for name, value in cash.items()},
            **{f"spend_{name}": value for name, value in spend.items()},
            "urban_fibre": urban_fibre,
            "rural_fibre": rural_fibre,
            "urban_on_fibre": urban_on_fibre,
            "rural_on_fibre": rural_on_fibre,
            "tier": tier,
            "urban_provisionable": urban_fibre * fibre_capacity + (1 - urban_fibre) * p["urban_copper"],
            "rural_provisionable": rural_fibre * fibre_capacity + (1 - rural_fibre) * p["rural_copper"],
            "urban_subscribed": urban_subscribed,
            "rural_subscribed": rural_subscribed,
            "urban_measured": p["measured_share"] * urban_subscribed * congestion,
            "rural_measured": p["measured_share"] * rural_subscribed * congestion,
            "villages_on_fibre": village_fibre,
            "villages_any": village_any,
            "penetration": penetration,
            "internet": internet,
            "buildings": buildings,
            "online": online,
            "integration": integration,
            "egress": egress,
            "egress_in_delivery": in_delivery.content(),
            "egress_ordered": ordered,
            "egress_usable": egress_usable,
            "egress_demand": demand,
            "egress_carried": np.minimum(demand, egress_usable),
            "utilisation": utilisation,
            "egress_cost": egress_cost,
            "hosted": hosted,
            "built": built,
            "in_construction": in_construction,
            "announced_pool": pool,
            "announced": built + in_construction + pool,
            "servers_started": started,
            "servers_usable": servers_usable,
            "servers": servers,
            "fill": servers / built,
            "power": power,
            "energy": servers * power_per_server * 0.6 * 8.760,
            "volume": volume,
            "ecommerce": ecommerce,
            "consumption": consumption,
            "cloud": 402 * np.exp(0.65 * 0.08 * y) * (servers / installed_start) ** (0.35 * p["cloud_elasticity"]),
        }

        # the next date: money
        cash = {name: positive(cash[name] + budget[name] * STEP - spend[name]) for name in cash}
        work_left = positive(0.985 - urban_fibre - new_urban) * urban_home_cost * urban_homes / 1000
        cash["urban"] = np.minimum(cash["urban"], work_left)
        cash["egress"] = np.minimum(cash["egress"], 2 * budget["egress"])
        cash["commercial"] = np.minimum(cash["commercial"], 2 * budget["commercial"])
        revenue = revenue * np.exp(p["revenue_growth"] * STEP) * (1 - p["price_cut"] * round_now)

        # the next date: access
        ceiling = np.minimum(
            1,
            p["penetration_ceiling"]
            * (urban_homes + rural_homes * village_fibre)
            / homes
            * price ** -p["price_elasticity"],
        )
        penetration = penetration + (
            (0.02 + p["penetration_imitation"] * penetration / ceiling) * positive(ceiling - penetration) * STEP
        )
        internet = internet + (
            (0.02 + p["internet_imitation"] * internet / p["internet_ceiling"])
            * positive(p["internet_ceiling"] - internet)
            * STEP
        )
        price = price * (1 - p["price_cut"] * round_now)
        urban_on_fibre = urban_on_fibre + p["migration_to_fibre"] * (urban_fibre - urban_on_fibre) * STEP
        rural_on_fibre = rural_on_fibre + p["migration_to_fibre"] * (rural_fibre - rural_on_fibre) * STEP
        urban_fibre, rural_fibre = urban_fibre + new_urban, rural_fibre + new_rural
        village_any = village_any + (1 - village_any) * new_villages / (1 - village_fibre)
        village_fibre = village_fibre + new_villages
        tier = tier * np.exp(p["tier_growth"] * np.exp(-p["tier_decay"] * y) * STEP) * (1 + p["tier_jump"] * round_now)
        buildings = buildings + new_buildings
        online = online + p["online_pace"] * online * (1 - online) * STEP
        integration = (
            integration
            + p["integration_drift"] * STEP
            + 0.01 * np.sqrt(STEP) * draws.own_score("integration noise", date)
        )

        # the next date: data centres and the backbone
        tenants = draws.poisson("anchor number", date, 0.5 * STEP) * events
        come = np.where(draws.own_score("anchor direction", date) > 0, 1, -1)
        moved = tenants * come * lognormal(0.06, 0.5)(draws.own_score("anchor size", date))
        migration = (
            p["migration_pool"]
            * np.exp(0.2 * y)
            * p["migration_share"]
            * lever["cooperation"]
            * logistic(y - 2.5)
            * advantage
            * np.where(restricted > 0, restricted, 1)
            * STEP
        )
        hosted = hosted * np.exp(p["hosted_growth"] * STEP) + migration + np.maximum(moved, -0.5 * hosted)
        servers_before = servers
        pool = pool + announcements * STEP - started - 0.08 * pool * STEP
        built = built + construction.pass_on(started)
        power = power * np.exp(p["power_growth"] * STEP * (frozen == 0))
        egress = egress + in_delivery.pass_on(ordered)
        egress_cost = egress_cost * np.exp(-p["egress_cost_decline"] * np.where(short_supply, 0.5, 1) * STEP)
        mobile_growth_now = p["mobile_growth"] * np.exp(-0.16 * y)
        line = line * np.exp(p["line_growth"] * STEP)
        mobile = mobile * np.exp(mobile_growth_now * STEP)

        # the next date: the economy
        volume = volume * np.exp(
            (p["volume_elasticity"] * mobile_growth_now + 0.15 * p["line_growth"] + 0.05) * STEP
        )
        noise = np.sqrt(STEP) * draws.own_score("ecommerce noise", date)
        ecommerce = ecommerce * np.exp(p["ecommerce_growth"] * np.exp(-0.1 * y) * STEP + 0.06 * noise)
        noise = np.sqrt(STEP) * draws.own_score("consumption noise", date)
        consumption = consumption * np.exp(p["consumption_growth"] * STEP + 0.03 * noise)


# --- reports ------------------------------------------------------------------------------------------------


def state_at(date, seed, paths, settings):
    """The state of all paths at one date, computed block by block."""
    parts = []
    for block, first in enumerate(range(0, paths, BLOCK)):
        states = simulate(new_draws(seed, block, min(BLOCK, paths - first)), settings)
        for _ in range(date):
            next(states)
        parts.append(next(states))
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def estimate(kept):
    """A probability and its standard error, which is never below one path in all."""
    share, paths = kept.mean(), kept.size
    return {
        "probability": float(share),
        "standard_error": float(max(np.sqrt(share * (1 - share) / paths), 1 / paths)),
    }


def summarize(seed, paths, settings):
    state = state_at(DEADLINE, seed, paths, settings)
    bound = {name: settings.get(f"target_{name}", value) for name, value in TARGETS.items()}
    kept = {
        name: {reading: state[variable] >= bound[name] for reading, variable in readings.items()}
        for name, readings in READINGS.items()
    }
    headlines = np.array([next(iter(readings.values())) for readings in kept.values()])
    count = headlines.sum(axis=0)
    return {
        "paths": paths,
        "seed": seed,
        "settings": settings,
        "probabilities": {
            name: {reading: estimate(hits) for reading, hits in readings.items()} for name, readings in kept.items()
        },
        "kept": {"mean": float(count.mean()), "standard_error": float(count.std(ddof=1) / np.sqrt(paths))},
        "all_kept": int((count == len(TARGETS)).sum()),
        "quantiles": {
            name: dict(zip(("p10", "p50", "p90"), (float(q) for q in np.quantile(values, (0.1, 0.5, 0.9)))))
            for name, values in state.items()
        },
    }


def day_of(date):
    """The last day of the quarter that ends at this date, as YYYY-MM-DD."""
    months = 12 * START_YEAR + 12 + 3 * date
    return str(Day(months // 12, months % 12 + 1, 1) - timedelta(days=1))


def medians(settings):
    """The single path on which every draw is at its median and no event happens: its state, date by date."""
    states = simulate(new_draws(0, 0, 1, medians=True), settings)
    return [
        {"date": day_of(date), **{name: float(value[0]) for name, value in state.items()}}
        for date, state in enumerate(states)
    ]


def rounded(value):
    """Nine significant digits throughout, so that the file is the same on every machine."""
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def render_table(summary):
    lines = []
    for name, readings in summary["probabilities"].items():
        for reading, value in readings.items():
            lines.append(f"{name:24} {reading:16} {value['probability']:9.5f} ± {value['standard_error']:.5f}")
    kept = summary["kept"]
    lines.append(f"{'promises kept':41} {kept['mean']:9.5f} ± {kept['standard_error']:.5f}")
    lines.append(f"{'all of them':41} {summary['all_kept']:9d} of {summary['paths']}")
    return "\n".join(lines)


def parse_setting(text):
    name, _, value = text.partition("=")
    known = [*PARAMETERS, *LEVERS, *(f"target_{target}" for target in TARGETS)]
    if name not in known:
        raise argparse.ArgumentTypeError(f"unknown parameter {name}; one of: {', '.join(known)}")
    return name, float(value)


def main():
    parser = argparse.ArgumentParser(description="An independent implementation of scenarios/models/regional-ict.yaml.")
    parser.add_argument("--paths", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--set", action="append", default=[], type=parse_setting, metavar="PARAM=VALUE", dest="settings",
        help="a parameter, a lever or target_NAME at a number, on every path",
    )
    parser.add_argument("--medians", action="store_true", help="one path, every draw at its median, no events")
    parser.add_argument("--json", action="store_true", help="all results, for a machine to read")
    options = parser.parse_args()
    settings = dict(options.settings)

    path = medians(settings)
    if options.medians and options.json:
        print(json.dumps(path, indent=2))
    elif options.medians:
        writer = csv.DictWriter(sys.stdout, path[0].keys())
        writer.writeheader()
        writer.writerows(path)
    elif options.json:
        year_ends = path[::4]
        columns = {name: [state[name] for state in year_ends] for name in path[0]}
        summary = summarize(options.seed, options.paths, settings)
        print(json.dumps(rounded({**summary, "medians": columns}), indent=2))
    else:
        print(render_table(summarize(options.seed, options.paths, settings)))


if __name__ == "__main__":
    main()
