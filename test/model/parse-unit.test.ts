import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseUnit } from '../../src/model/parse-unit.js'
import { conversionFactor, divide, isPure, multiply, pure, raise, sameDimension, sameUnit } from '../../src/model/unit-algebra.js'
import { buildUnitWords } from '../../src/model/unit-words.js'
import { units } from '../../src/model/units.js'

const words = buildUnitWords({ servers: '台', lines: '线', crews: 'teams', 户: '户' }, (noun, { problem }) =>
  assert.fail(`${noun}: ${problem.en}`),
)

const parse = (text: string) => {
  const told: string[] = []
  const unit = parseUnit(text, words, (index, { problem, remedy }) => told.push(`${index}: ${problem.en}; ${remedy?.en ?? ''}`))
  return { unit, told }
}

const unit = (text: string) => {
  const { unit: parsed, told } = parse(text)
  assert.deepEqual(told, [])
  assert.ok(parsed)
  return parsed
}

for (const [from, to, factor] of [
  ['Gbps', 'Mbps', 1000],
  ['Tbps', 'Gbps', 1000],
  ['Mbps', 'Gbps', 0.001],
  ['bit/second', 'bps', 1],
  ['B', 'bit', 8],
  ['GB', 'MB', 1000],
  ['GiB', 'MiB', 1024],
  ['KiB', 'kB', 1.024],
  ['MB/s', 'Mbps', 8],
  ['kWh', 'Wh', 1000],
  ['kW*hour', 'kWh', 1],
  ['TWh/year', 'GW', 1000 / 8760],
  ['亿元', '万元', 10_000],
  ['亿元', 'CNY', 1e8],
  ['元', 'CNY', 1],
  ['year', 'hour', 8760],
  ['year', 'day', 365],
  ['year', 'quarter', 4],
  ['quarter', 'month', 3],
  ['week', 'day', 7],
  ['hour', 'minute', 60],
  ['minute', 'second', 60],
  ['台', 'servers', 1],
  ['万台', 'servers', 10_000],
  ['亿台', '万台', 10_000],
  ['万户', '户', 10_000],
  ['亿美元', 'USD', 1e8],
  ['PiB', 'TiB', 1024],
  ['month', 'hour', 730],
  ['Mbps*lines/万线', 'Gbps', 1e-7],
  ['CNY/Gbps', '万元/Tbps', 0.1],
  ['1/quarter', '1/year', 4],
  ['1', '1', 1],
] as const)
  test(`unit: one ${from} is ${factor} ${to}`, () => {
    assert.ok(sameDimension(unit(from), unit(to)))
    assert.equal(conversionFactor(unit(from), unit(to)), Number(factor.toPrecision(15)))
  })

test('unit: a power is a product', () => {
  assert.ok(sameUnit(unit('year**2'), multiply(unit('year'), unit('year'))))
  assert.ok(sameUnit(unit('year^2'), raise(unit('year'), 2)))
  assert.ok(sameUnit(unit('year**-1'), unit('1/year')))
  assert.ok(sameUnit(unit('CNY/Gbps/year'), divide(unit('CNY'), multiply(unit('Gbps'), unit('year')))))
})

test('unit: texts of results are put together from their parts', () => {
  assert.equal(multiply(unit('Mbps/lines'), unit('lines')).text, 'Mbps')
  assert.equal(multiply(unit('Gbps/year'), unit('year')).text, 'Gbps')
  assert.equal(divide(pure, unit('year')).text, '1/year')
  assert.equal(divide(unit('CNY'), unit('CNY')).text, '1')
  assert.equal(raise(unit('CNY/Gbps'), 2).text, 'CNY**2/Gbps**2')
  assert.equal(multiply(unit('kW'), unit('1')).text, 'kW')
})

test('unit: a pure number is one with no powers and scale one', () => {
  assert.ok(isPure(divide(unit('Gbps'), unit('Gbps'))))
  assert.equal(isPure(divide(unit('Gbps'), unit('Mbps'))), false)
})

test('unit: different nouns, money and data are different dimensions', () => {
  for (const [a, b] of [
    ['servers', 'lines'],
    ['CNY', 'USD'],
    ['bit', 'bps'],
    ['W', 'Wh'],
    ['1', 'year'],
  ] as const)
    assert.equal(sameDimension(unit(a), unit(b)), false, `${a} ${b}`)
})

for (const [text, told] of [
  ['', '0: missing unit; write Gbps, CNY/Gbps, 1/year, m**2, or "1" for a pure number'],
  ['Gbps/', '5: invalid unit Gbps/: it ends too early; write Gbps, CNY/Gbps, 1/year, m**2, or "1" for a pure number'],
  ['Gbps per year', '5: invalid unit Gbps per year: unexpected p; write Gbps, CNY/Gbps, 1/year, m**2, or "1" for a pure number'],
  ['gbps', '0: unknown unit gbps; did you mean Gbps?'],
  ['CNY/Gpbs', '4: unknown unit Gpbs; did you mean Gbps?'],
  ['万servers', '0: unknown unit 万servers; did you mean servers?'],
  ['pigs', '0: unknown unit pigs; declare what is counted under units: pigs: …'],
  ['%', '0: invalid unit %: unexpected %; write Gbps, CNY/Gbps, 1/year, m**2, or "1" for a pure number'],
  ['year**99', '0: invalid power in unit year**99; a whole number from 1 to 12, or below 0'],
] as const)
  test(`unit: ${JSON.stringify(text)} is refused in words`, () => {
    assert.deepEqual(parse(text).told, [told])
    assert.equal(parse(text).unit, undefined)
  })

test('unit: all mistakes of one unit are told', () => {
  assert.equal(parse('pigs/cows').told.length, 2)
})

test('unit: a word that could mean bits or bytes is told with both', () => {
  const remedies = ['Mb', 'Kb', 'MBps', 'GBps', 'KB', 'mbps'].map(word => parse(word).told[0])
  assert.deepEqual(remedies, [
    '0: unknown unit Mb; bits are Mbit, bytes MB',
    '0: unknown unit Kb; bits are kbit, bytes kB',
    "0: unknown unit MBps; bits are Mbps, bytes 'MB/s'",
    "0: unknown unit GBps; bits are Gbps, bytes 'GB/s'",
    '0: unknown unit KB; 1000 bytes are kB, 1024 bytes KiB',
    '0: unknown unit mbps; did you mean Mbps?',
  ])
})

test('unit: no known word stands twice, and each is a unit', () => {
  const all = units.flatMap(known => known.words)
  assert.equal(new Set(all).size, all.length)
  for (const word of all) assert.ok(unit(word).scale > 0)
})

test('unit: 万 and 亿 go before a Chinese label only', () => {
  assert.ok(words.has('万台') && words.has('亿线'))
  assert.ok(words.has('teams') && !words.has('万teams') && !words.has('万crews'))
})

test('unit: two nouns with one label, and a label that is known, are mistakes', () => {
  const told: string[] = []
  buildUnitWords({ homes: '户', flats: '户', hour_: '小时', bad: 'a b' }, (noun, { problem }) =>
    told.push(`${noun}: ${problem.en}`),
  )
  assert.deepEqual(told, [
    'flats: duplicate unit 户: homes has it already',
    'hour_: duplicate unit 小时: it is known without being declared',
    'bad: invalid unit a b',
  ])
})

test('unit: multiplying and dividing by a unit leaves the unit it was', () => {
  const any = fc.constantFrom('Gbps', 'CNY/Gbps', '1/year', 'kW*hour', '万台', 'Mbps/lines', 'year**2', '1')
  fc.assert(
    fc.property(any, any, (a, b) => {
      const back = divide(multiply(unit(a), unit(b)), unit(b))
      assert.ok(sameUnit(back, unit(a)))
      assert.ok(sameUnit(unit(back.text), unit(a)))
    }),
    { seed: 7 },
  )
})

test('unit: any text gives a unit or mistakes, never an exception', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(fc.constantFrom('Gbps', '/', '*', '**', '2', '-', '1', ' ', '台')).map(parts => parts.join('')),
      ),
      text => {
        const { unit: parsed, told } = parse(text)
        assert.equal(parsed === undefined, told.length > 0)
      },
    ),
    { seed: 11, numRuns: 1000 },
  )
})
