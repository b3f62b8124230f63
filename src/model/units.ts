// The units that every scenario knows, as data. Base units are bit, s, W and every currency; a byte is 8 bit, a year 365 days, a quarter and a month
// a fourth and a twelfth of it. A scenario adds its own countable nouns.

import type { Text } from '../text.js'
import { currencies } from './currencies.js'

export interface KnownUnit {
  /** Every way to write it; the first is the one that messages use. */
  readonly words: readonly string[]
  readonly label: Text
  /** How many base units one of it is. */
  readonly scale: number
  /** Base → exponent. */
  readonly powers: Readonly<Record<string, number>>
  /** A formula as a planner would write it, that gives this unit. */
  readonly example: string
}

const day = 86_400
const year = 365 * day

const one = (
  words: readonly string[],
  [en, zh]: readonly [string, string],
  scale: number,
  powers: Readonly<Record<string, number>>,
  example: string,
): KnownUnit => ({
  words,
  label: { en, zh },
  scale,
  powers,
  example,
})

const rates = [
  one(['bps'], ['bits per second', '比特每秒'], 1, { bit: 1, s: -1 }, 'uniform(300 bps, 1200 bps)'),
  one(['kbps'], ['kilobits per second', '千比特每秒'], 1e3, { bit: 1, s: -1 }, 'range(200 kbps, 800 kbps)'),
  one(['Mbps'], ['megabits per second', '兆比特每秒'], 1e6, { bit: 1, s: -1 }, 'lognormal(4 Mbps, 0.3)'),
  one(['Gbps'], ['gigabits per second', '吉比特每秒'], 1e9, { bit: 1, s: -1 }, "convert(1.2e6 * 2.5 Mbps, 'Gbps')"),
  one(['Tbps'], ['terabits per second', '太比特每秒'], 1e12, { bit: 1, s: -1 }, "grow(1.8 Tbps, 0.25 '1/year')"),
]

const bits = [
  one(['bit'], ['bit', '比特'], 1, { bit: 1 }, "convert(1500 B, 'bit')"),
  one(['kbit'], ['kilobit', '千比特'], 1e3, { bit: 1 }, "convert(64 kbps * 20 second, 'kbit')"),
  one(['Mbit'], ['megabit', '兆比特'], 1e6, { bit: 1 }, '8 Mbit'),
  one(['Gbit'], ['gigabit', '吉比特'], 1e9, { bit: 1 }, "convert(2 GB, 'Gbit')"),
  one(['Tbit'], ['terabit', '太比特'], 1e12, { bit: 1 }, "convert(40 Gbps * 1 hour, 'Tbit')"),
  one(['Pbit'], ['petabit', '拍比特'], 1e15, { bit: 1 }, "convert(40 Gbps * 1 month, 'Pbit')"),
]

const bytes = [
  one(['B'], ['byte', '字节'], 8, { bit: 1 }, '1500 B'),
  one(['kB'], ['kilobyte, 1000 bytes', '千字节（1000 字节）'], 8e3, { bit: 1 }, 'lognormal(40 kB, 1.2)'),
  one(['MB'], ['megabyte, 10^6 bytes', '兆字节（10^6 字节）'], 8e6, { bit: 1 }, 'triangular(2 MB, 3 MB, 8 MB)'),
  one(['GB'], ['gigabyte, 10^9 bytes', '吉字节（10^9 字节）'], 8e9, { bit: 1 }, "convert(4 Mbps * 90 hour, 'GB')"),
  one(['TB'], ['terabyte, 10^12 bytes', '太字节（10^12 字节）'], 8e12, { bit: 1 }, 'range(4 TB, 20 TB)'),
  one(['PB'], ['petabyte, 10^15 bytes', '拍字节（10^15 字节）'], 8e15, { bit: 1 }, "convert(900 * 12 TB, 'PB')"),
  one(['KiB'], ['kibibyte, 1024 bytes', '二进制千字节（1024 字节）'], 8 * 2 ** 10, { bit: 1 }, '64 KiB'),
  one(['MiB'], ['mebibyte, 1024 KiB', '二进制兆字节（1024 KiB）'], 8 * 2 ** 20, { bit: 1 }, "convert(4096 KiB, 'MiB')"),
  one(['GiB'], ['gibibyte, 1024 MiB', '二进制吉字节（1024 MiB）'], 8 * 2 ** 30, { bit: 1 }, "convert(256 GB, 'GiB')"),
  one(['TiB'], ['tebibyte, 1024 GiB', '二进制太字节（1024 GiB）'], 8 * 2 ** 40, { bit: 1 }, "convert(16 TB, 'TiB')"),
  one(['PiB'], ['pebibyte, 1024 TiB', '二进制拍字节（1024 TiB）'], 8 * 2 ** 50, { bit: 1 }, "convert(3 PB, 'PiB')"),
]

const powers = [
  one(['W'], ['watt', '瓦'], 1, { W: 1 }, 'normal(350 W, 40 W)'),
  one(['kW'], ['kilowatt', '千瓦'], 1e3, { W: 1 }, 'pert(6 kW, 8 kW, 14 kW)'),
  one(['MW'], ['megawatt', '兆瓦'], 1e6, { W: 1 }, "convert(2500 * 12 kW, 'MW')"),
  one(['GW'], ['gigawatt', '吉瓦'], 1e9, { W: 1 }, "min(1.2 GW, 0.8 GW + 0.1 'GW/year' * years * 1 year)"),
  one(['TW'], ['terawatt', '太瓦'], 1e12, { W: 1 }, '0.01 TW'),
]

const energies = [
  one(['Wh'], ['watt-hour', '瓦时'], 3600, { W: 1, s: 1 }, '350 W * 2 hour'),
  one(['kWh'], ['kilowatt-hour', '千瓦时'], 3600e3, { W: 1, s: 1 }, '8 kW * 24 hour'),
  one(['MWh'], ['megawatt-hour', '兆瓦时'], 3600e6, { W: 1, s: 1 }, "convert(150 kW * 1 month, 'MWh')"),
  one(['GWh'], ['gigawatt-hour', '吉瓦时'], 3600e9, { W: 1, s: 1 }, "convert(30 MW * 1 year, 'GWh')"),
  one(['TWh'], ['terawatt-hour', '太瓦时'], 3600e12, { W: 1, s: 1 }, "convert(1.2 GW * 1 year, 'TWh')"),
]

const money = currencies.flatMap(({ code, label: { en, zh } }) => [
  one([code, zh], [en, zh], 1, { [code]: 1 }, `3.5e5 '${code}/Gbps' * 40 Gbps`),
  one([`万${zh}`], [`10,000 ${en}`, `万${zh}`], 1e4, { [code]: 1 }, `lognormal(35 '万${zh}/Gbps', 0.4) * 40 Gbps`),
  one([`亿${zh}`], [`100 million ${en}`, `亿${zh}`], 1e8, { [code]: 1 }, `2.5 '亿${zh}/year' * 3 year`),
])

const durations = [
  one(['second', 'seconds', 's', '秒'], ['second', '秒'], 1, { s: 1 }, '20 second'),
  one(['minute', 'minutes', '分钟'], ['minute', '分钟'], 60, { s: 1 }, 'exponential(30 minute)'),
  one(['hour', 'hours', 'h', '小时'], ['hour', '小时'], 3600, { s: 1 }, '8000 hour'),
  one(['day', 'days', '天'], ['day', '天'], day, { s: 1 }, 'uniform(20 day, 45 day)'),
  one(['week', 'weeks', '周'], ['week, 7 days', '周（7 天）'], 7 * day, { s: 1 }, 'pert(2 week, 4 week, 10 week)'),
  one(
    ['month', 'months', '月'],
    ['month, a twelfth of a year', '月（一年的十二分之一）'],
    year / 12,
    { s: 1 },
    'triangular(3 month, 6 month, 12 month)',
  ),
  one(
    ['quarter', 'quarters', '季度'],
    ['quarter, a fourth of a year', '季度（一年的四分之一）'],
    year / 4,
    { s: 1 },
    "max(1 quarter, convert(4 month, 'quarter'))",
  ),
  one(['year', 'years', '年'], ['year, 365 days', '年（365 天）'], year, { s: 1 }, 'range(0.5 year, 1.5 year)'),
]

/** All of them, families together, small before large. */
export const units: readonly KnownUnit[] = [...rates, ...bits, ...bytes, ...powers, ...energies, ...money, ...durations]
