// The units that every scenario knows, as data. Base units are bit, s, W, CNY and USD; a byte is 8 bit, a year 365 days, a quarter and a month
// a fourth and a twelfth of it. A scenario adds its own countable nouns.

import type { Text } from '../text.js'

export interface KnownUnit {
  /** Every way to write it; the first is the one that messages use. */
  readonly words: readonly string[]
  readonly label: Text
  /** How many base units one of it is. */
  readonly scale: number
  /** Base → exponent. */
  readonly powers: Readonly<Record<string, number>>
}

const day = 86_400
const year = 365 * day

const one = (
  words: readonly string[],
  en: string,
  zh: string,
  scale: number,
  powers: Readonly<Record<string, number>>,
): KnownUnit => ({
  words,
  label: { en, zh },
  scale,
  powers,
})

const rates = [
  one(['bps'], 'bits per second', '比特每秒', 1, { bit: 1, s: -1 }),
  one(['kbps'], 'kilobits per second', '千比特每秒', 1e3, { bit: 1, s: -1 }),
  one(['Mbps'], 'megabits per second', '兆比特每秒', 1e6, { bit: 1, s: -1 }),
  one(['Gbps'], 'gigabits per second', '吉比特每秒', 1e9, { bit: 1, s: -1 }),
  one(['Tbps'], 'terabits per second', '太比特每秒', 1e12, { bit: 1, s: -1 }),
]

const bits = [
  one(['bit'], 'bit', '比特', 1, { bit: 1 }),
  one(['kbit'], 'kilobit', '千比特', 1e3, { bit: 1 }),
  one(['Mbit'], 'megabit', '兆比特', 1e6, { bit: 1 }),
  one(['Gbit'], 'gigabit', '吉比特', 1e9, { bit: 1 }),
  one(['Tbit'], 'terabit', '太比特', 1e12, { bit: 1 }),
  one(['Pbit'], 'petabit', '拍比特', 1e15, { bit: 1 }),
]

const bytes = [
  one(['B'], 'byte', '字节', 8, { bit: 1 }),
  one(['kB'], 'kilobyte, 1000 bytes', '千字节（1000 字节）', 8e3, { bit: 1 }),
  one(['MB'], 'megabyte, 10^6 bytes', '兆字节（10^6 字节）', 8e6, { bit: 1 }),
  one(['GB'], 'gigabyte, 10^9 bytes', '吉字节（10^9 字节）', 8e9, { bit: 1 }),
  one(['TB'], 'terabyte, 10^12 bytes', '太字节（10^12 字节）', 8e12, { bit: 1 }),
  one(['PB'], 'petabyte, 10^15 bytes', '拍字节（10^15 字节）', 8e15, { bit: 1 }),
  one(['KiB'], 'kibibyte, 1024 bytes', '二进制千字节（1024 字节）', 8 * 2 ** 10, { bit: 1 }),
  one(['MiB'], 'mebibyte, 1024 KiB', '二进制兆字节（1024 KiB）', 8 * 2 ** 20, { bit: 1 }),
  one(['GiB'], 'gibibyte, 1024 MiB', '二进制吉字节（1024 MiB）', 8 * 2 ** 30, { bit: 1 }),
  one(['TiB'], 'tebibyte, 1024 GiB', '二进制太字节（1024 GiB）', 8 * 2 ** 40, { bit: 1 }),
  one(['PiB'], 'pebibyte, 1024 TiB', '二进制拍字节（1024 TiB）', 8 * 2 ** 50, { bit: 1 }),
]

const powers = [
  one(['W'], 'watt', '瓦', 1, { W: 1 }),
  one(['kW'], 'kilowatt', '千瓦', 1e3, { W: 1 }),
  one(['MW'], 'megawatt', '兆瓦', 1e6, { W: 1 }),
  one(['GW'], 'gigawatt', '吉瓦', 1e9, { W: 1 }),
  one(['TW'], 'terawatt', '太瓦', 1e12, { W: 1 }),
]

const energies = [
  one(['Wh'], 'watt-hour', '瓦时', 3600, { W: 1, s: 1 }),
  one(['kWh'], 'kilowatt-hour', '千瓦时', 3600e3, { W: 1, s: 1 }),
  one(['MWh'], 'megawatt-hour', '兆瓦时', 3600e6, { W: 1, s: 1 }),
  one(['GWh'], 'gigawatt-hour', '吉瓦时', 3600e9, { W: 1, s: 1 }),
  one(['TWh'], 'terawatt-hour', '太瓦时', 3600e12, { W: 1, s: 1 }),
]

const money = [
  one(['CNY', '元'], 'yuan', '元', 1, { CNY: 1 }),
  one(['万元'], '10,000 yuan', '万元', 1e4, { CNY: 1 }),
  one(['亿元'], '100 million yuan', '亿元', 1e8, { CNY: 1 }),
  one(['USD', '美元'], 'US dollar', '美元', 1, { USD: 1 }),
  one(['万美元'], '10,000 US dollars', '万美元', 1e4, { USD: 1 }),
  one(['亿美元'], '100 million US dollars', '亿美元', 1e8, { USD: 1 }),
]

const durations = [
  one(['second', 'seconds', 's', '秒'], 'second', '秒', 1, { s: 1 }),
  one(['minute', 'minutes', '分钟'], 'minute', '分钟', 60, { s: 1 }),
  one(['hour', 'hours', 'h', '小时'], 'hour', '小时', 3600, { s: 1 }),
  one(['day', 'days', '天'], 'day', '天', day, { s: 1 }),
  one(['week', 'weeks', '周'], 'week, 7 days', '周（7 天）', 7 * day, { s: 1 }),
  one(['month', 'months', '月'], 'month, a twelfth of a year', '月（一年的十二分之一）', year / 12, { s: 1 }),
  one(['quarter', 'quarters', '季度'], 'quarter, a fourth of a year', '季度（一年的四分之一）', year / 4, { s: 1 }),
  one(['year', 'years', '年'], 'year, 365 days', '年（365 天）', year, { s: 1 }),
]

/** All of them, families together, small before large. */
export const units: readonly KnownUnit[] = [...rates, ...bits, ...bytes, ...powers, ...energies, ...money, ...durations]
