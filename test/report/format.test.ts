import assert from 'node:assert/strict'
import { test } from 'node:test'
import { probabilityOf } from '../../src/analysis/wilson.js'
import { clean, cleanTitle } from '../../src/report/clean.js'
import { formatDeadline, formatPeriod } from '../../src/report/format-date.js'
import { formatFixed, formatNumber } from '../../src/report/format-number.js'
import { formatEnd, formatShare } from '../../src/report/format-share.js'
import { formatDifference, formatQuantity, formatWritten, nameScale, nameUnit, scaleFor } from '../../src/report/measure.js'
import { padTo, textWidth, wrapTo } from '../../src/report/text-width.js'

const share = (hits: number, paths: number): string => formatShare(probabilityOf(hits, paths, paths))

test('shares: as many digits as the interval bears', () => {
  assert.equal(share(16_800, 20_000), '84.0%')
  assert.equal(share(84, 100), '84%')
  assert.equal(share(840_000, 1_000_000), '84.00%')
})

test('shares: what never happened is below the end of its interval, what always happened above it', () => {
  // Wilson's end for no hit is z²/(N + z²), 3.84 of N + 3.84.
  assert.equal(share(0, 20_000), '< 0.019%')
  assert.equal(share(20_000, 20_000), '> 99.981%')
  assert.equal(share(0, 1000), '< 0.38%')
  assert.equal(share(1000, 1000), '> 99.62%')
})

test('shares: the limit that is said is the interval’s own, whatever the number of paths', () => {
  for (const paths of [1, 7, 30, 100, 2500, 20_000, 1_000_000]) {
    const [never, always] = [probabilityOf(0, paths, paths), probabilityOf(paths, paths, paths)]
    assert.equal(formatShare(never), `< ${formatEnd(never.high, never)}`)
    assert.equal(formatShare(always), `> ${formatEnd(always.low, always)}`)
  }
})

test('shares: what happened once does not look like never, nor what failed once like always', () => {
  assert.notEqual(Number.parseFloat(share(1, 20_000)), 0)
  assert.notEqual(Number.parseFloat(share(19_999, 20_000)), 100)
})

test('shares: an end of an interval at 0 or 1 is said without digits', () => {
  const never = probabilityOf(0, 20_000, 20_000)
  assert.equal(formatEnd(never.low, never), '0%')
  assert.equal(formatEnd(never.high, never), '0.019%')
})

test('shares: where paths failed, each of them may have been a hit', () => {
  const probability = probabilityOf(0, 990, 1000)
  assert.equal(formatShare(probability), `< ${formatEnd(probability.high, probability)}`)
  assert.ok(probability.high > 0.01)
})

const nouns = { servers: '台', lines: '线' }
const measure = (unit: string, percent = false) => ({ unit, percent, nouns })

test('units: countable nouns go in millions, and in 万 and 亿', () => {
  assert.deepEqual(formatWritten(3_000_000, measure('servers')), { en: '3 million servers', zh: '300 万台' })
  assert.deepEqual(formatQuantity(1_664_321, measure('servers')), { en: '1.66 million servers', zh: '166 万台' })
  assert.deepEqual(formatQuantity(79_812, measure('servers')), { en: '79,800 servers', zh: '7.98 万台' })
})

test('units: 亿元 stays 亿元 in Chinese and becomes billions of CNY in English', () => {
  assert.deepEqual(formatWritten(5800, measure('亿元')), { en: 'CNY 580 billion', zh: '5800 亿元' })
  assert.deepEqual(formatQuantity(15, measure('亿元/year')), { en: 'CNY 1.5 billion per year', zh: '15 亿元/年' })
})

test('units: shares are per cent where their bound is, and what is missing are points of it', () => {
  assert.deepEqual(formatQuantity(0.98, measure('1', true)), { en: '98%', zh: '98%' })
  assert.deepEqual(formatDifference(0.0336, measure('1', true)), { en: '3.36 points', zh: '3.36 个百分点' })
  assert.deepEqual(formatQuantity(0.045, measure('1/year')), { en: '0.045 per year', zh: '0.045/年' })
})

test('units: every currency is shortened as CNY is', () => {
  assert.deepEqual(formatQuantity(1.28e8, measure('USD')), { en: 'USD 128 million', zh: '1.28 亿美元' })
  assert.deepEqual(formatQuantity(3, measure('亿欧元/year')), { en: 'EUR 300 million per year', zh: '3 亿欧元/年' })
  assert.deepEqual(formatQuantity(4.2e5, measure('GBP/kW')), { en: 'GBP 420,000/kW', zh: '42 万英镑/kW' })
  assert.equal(nameScale(scaleFor(measure('EUR/kW'), 5, 'en')), 'EUR/kW')
})

test('units: English counts in words: years, one server, CNY per household', () => {
  const nouns = { servers: '台', households: '户', cities: '市', boxes: '箱' }
  const say = (value: number, unit: string): string => formatQuantity(value, { unit, percent: false, nouns }).en
  assert.equal(say(2.7, 'year'), '2.7 years')
  assert.equal(say(1, 'year'), '1 year')
  assert.equal(say(0.25, '年'), '0.25 years')
  assert.equal(say(1, 'servers'), '1 server')
  assert.equal(say(12, 'servers/year'), '12 servers per year')
  assert.equal(say(30, '万元/households'), 'CNY 300,000 per household')
  assert.equal(say(15, '万元/Gbps'), 'CNY 150,000/Gbps')
  assert.equal(say(0.3, 'CNY/kWh'), 'CNY 0.3/kWh')
  assert.equal(say(0.38, 'Mbps/households'), '0.38 Mbps per household')
  assert.equal(say(3, 'boxes/cities/year'), '3 boxes per city per year')
  assert.equal(say(1, 'Gbps'), '1 Gbps')
  assert.equal(formatQuantity(5, { unit: '户', percent: false, nouns: { 户: '户' } }).en, '5 户')
  assert.equal(nameScale(scaleFor({ unit: '万元/households', percent: false, nouns }, 30, 'en')), 'CNY per household')
  assert.equal(nameScale(scaleFor({ unit: 'CNY/kWh', percent: false, nouns }, 0.3, 'en')), 'CNY/kWh')
  assert.equal(nameScale(scaleFor({ unit: 'year', percent: false, nouns }, 4, 'en')), 'years')
})

test('units: Chinese has neither plurals nor words between', () => {
  assert.deepEqual(formatQuantity(30, measure('万元/servers')).zh, '30 万元/台')
  assert.deepEqual(formatQuantity(2.7, measure('year')).zh, '2.7 年')
})

test('numbers: less than nothing has a minus and no hyphen', () => {
  assert.equal(formatNumber(-0.05), '−0.05')
  assert.equal(formatFixed(-1.25, 1), '−1.3')
  assert.equal(formatQuantity(-25.5, measure('亿元')).en, 'CNY −2.55 billion')
})

test('numbers: nothing has no minus, nor has what is rounded to nothing', () => {
  assert.equal(formatNumber(-0, 4), '0')
  assert.equal(formatFixed(-0.004, 2), '0.00')
})

test('units: other units and pure numbers are left alone', () => {
  assert.deepEqual(formatWritten(9000, measure('Gbps')), { en: '9000 Gbps', zh: '9000 Gbps' })
  assert.deepEqual(formatWritten(1, measure('1')), { en: '1', zh: '1' })
  assert.equal(nameScale(scaleFor(measure('亿元'), 5800, 'en')), 'CNY billion')
  assert.deepEqual(nameUnit(measure('万servers')), { en: '10,000 servers', zh: '万台' })
})

test('numbers: three significant digits, thousands apart from five digits on', () => {
  assert.equal(formatNumber(16_342), '16,300')
  assert.equal(formatNumber(8921), '8920')
  assert.equal(formatNumber(0.093_71), '0.0937')
})

test('dates: steps by their period, deadlines by what ends', () => {
  assert.deepEqual(formatPeriod('2019-06-30', 'quarter'), { en: 'Q2 2019', zh: '2019 年二季度' })
  assert.deepEqual(formatPeriod('2019-06-30', 'month'), { en: 'Jun 2019', zh: '2019 年 6 月' })
  assert.deepEqual(formatPeriod('2019-12-31', 'year'), { en: '2019', zh: '2019 年' })
  assert.deepEqual(formatPeriod('2019-06-15', 'quarter'), { en: '2019-06-15', zh: '2019-06-15' })
  assert.deepEqual(formatDeadline('2020-12-31'), { en: 'the end of 2020', zh: '2020 年底' })
})

test('clean: characters that steer are gone, letters of every language stay', () => {
  assert.equal(clean('a\u202eb\u0007c\u2066村\tx'), 'abc村 x')
  assert.equal(clean('half \ud800 pair'), 'half \ufffd pair')
  assert.equal([...cleanTitle('long '.repeat(3000))].length, 160)
})

test('columns: Chinese characters take two, marks on others none', () => {
  assert.equal(textWidth('带宽 Gbps'), 9)
  assert.equal(textWidth('e\u0301'), 1)
  assert.equal(padTo('带宽', 6), '带宽  ')
  assert.equal(padTo('带宽', 6, 'end'), '  带宽')
})

test('columns: no line is wider than asked for, and nothing is lost', () => {
  const text = '城市平均接入速率 provisionable（≥ 50 Mbps），averyveryveryverylongword 末'
  for (let width = 2; width < 40; width++) {
    const lines = wrapTo(text, width)
    for (const line of lines) assert.ok(textWidth(line) <= width, `${width}: ${line}`)
    assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
  }
})

test('columns: no line ends with an opening mark or begins with a closing one', () => {
  const text = '每户成本（西镇）（80.6%），其次为 x[rural]（‹demand›）与 f(x) 等，需求(某)；“已建成”之比。'
  for (let width = 12; width < 90; width++)
    for (const line of wrapTo(text, width)) {
      assert.doesNotMatch(line, /[（“‹([]$/, `${width}`)
      assert.doesNotMatch(line, /^[，；。）”›)\]]/, `${width}`)
    }
  assert.deepEqual(wrapTo('每户成本（西镇）（80.6%），其次', 20), ['每户成本（西镇）', '（80.6%），其次'])
  assert.deepEqual(wrapTo('The scenario’s own setting', 13), ['The', 'scenario’s', 'own setting'])
})

test('columns: a space that does not break ties a mark to its word', () => {
  assert.deepEqual(wrapTo('in this step (all steps\u00a0†)', 24), ['in this step (all', 'steps\u00a0†)'])
  assert.deepEqual(wrapTo('当期扰动（各期同时\u00a0†）', 18), ['当期扰动（各期同', '时\u00a0†）'])
})
