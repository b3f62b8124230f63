// One small sweep file for every kind of mistake.

export interface SweepMistake {
  readonly name: string
  readonly text: string
  /** Beside s.yaml. */
  readonly files?: Readonly<Record<string, string>>
  readonly many?: boolean
}

export const scenario = `format: 1
name: Small
time: { start: 2020-12-31, end: 2022-12-31, step: year }
levers:
  money: { value: 1, from: 0.5, to: 3, unit: "1" }
  share:
    north: { value: 0.5, from: 0, to: 1, unit: "1" }
sets: { area: [north, south] }
variables:
  price: { is: "lognormal(2, 0.3)", unit: CNY/kW }
  homes: { for: area, is: 100, unit: kW }
  built: { is: "money * share.north * 50 / price", unit: kW }
targets:
  enough: { at_least: 20, by: 2022-12-31, readings: { built: built } }
`.replace('* 50 / price', '* 50 CNY / price')

const head = 'format: 1\nscenario: s.yaml\n'
const one = (name: string, text: string, more: Omit<SweepMistake, 'name' | 'text'> = {}): SweepMistake => ({
  name,
  text: head + text,
  ...more,
})

export const sweepMistakes: readonly SweepMistake[] = [
  { name: 'an empty file', text: '' },
  { name: 'a list at the top', text: '- format: 1\n' },
  { name: 'a bracket that is not closed', text: `${head}grid: { money: [1, 2 }\n` },
  { name: 'no format and no scenario', text: 'grid: { money: [1, 2] }\n' },
  { name: 'a scenario that is not there', text: 'format: 1\nscenario: nowhere.yaml\ngrid: { money: [1, 2] }\n' },
  { name: 'a scenario twice', text: 'format: 1\nscenario: [s.yaml, ./s.yaml]\ngrid: { money: [1, 2] }\n' },
  {
    name: 'a scenario with mistakes of its own',
    text: 'format: 1\nscenario: bad.yaml\ngrid: { money: [1, 2] }\nrun: { pahts: 5 }\n',
    files: { 'bad.yaml': scenario.replace('unit: kW }\ntargets', 'unit: kWh }\ntargets').replace('price: {', 'prize: {') },
  },
  {
    name: 'a scenario without targets',
    text: 'format: 1\nscenario: bare.yaml\ngrid: { money: [1, 2] }\n',
    files: { 'bare.yaml': scenario.slice(0, scenario.indexOf('targets:')) },
  },
  {
    name: 'a scenario of medians',
    text: 'format: 1\nscenario: medians.yaml\ngrid: { money: [1, 2] }\n',
    files: { 'medians.yaml': `${scenario}run: { uncertainty: medians }\n` },
  },
  one('nothing that varies', 'title: Nothing\n'),
  one('unknown keys', 'grids: { money: [1, 2] }\nrun: { path: 5 }\nsample: { design: latin, case: 5 }\n'),
  one(
    'unknown keys beside mistakes of names and numbers',
    'grids: { money: [1, 2] }\ngrid: { mony: [1, 2], money: [9], share: { north: [0, 0] } }\nrun: { pahts: 5 }\n',
  ),
  one(
    'names of what cannot be read',
    'grid: { mony: { form: 1, to: 2, steps: 3 }, price: [] }\ncases: [{ shares: [1], money: 7 }, 5]\n',
  ),
  one(
    'a sample of an unknown design beside an unknown lever',
    'sample: { design: latn, cases: 1, levers: { mony: { from: 1 }, money: { form: 1 }, share.north: { to: 9 } } }\n',
  ),
  {
    name: 'a scenario that is not there beside mistakes against another',
    text: 'format: 1\nscenario: [s.yaml, nowhere.yaml]\ngrid: { mony: [1, 2], money: [9] }\n',
  },
  one('an unknown lever', 'grid: { mony: [1, 2], "share.nort": [0, 1] }\n'),
  one('an unknown variable of a member', 'grid: { "prices[north]": [1, 2] }\n'),
  one('a text for a lever', 'grid: { money: [1, two, "lognormal(1, 2)"] }\n'),
  one('values out of bounds', 'grid:\n  money: [0.4, 1, 3.5]\n  share: { north: { from: -1, to: 2, steps: 3 } }\n'),
  one('a value twice', 'grid: { money: [1, 2, 1.0], price: [2, "2"] }\n'),
  one('an empty list', 'grid: { money: [] }\n'),
  one('a single value', 'grid: { money: 2 }\n'),
  one('a list in a list', 'grid: { money: [[1, 2]] }\n'),
  one('a range without steps', 'grid: { money: { from: 1, to: 2 } }\n'),
  one('a range that is none', 'grid: { money: { from: 2, to: 1, steps: 0 } }\n'),
  one('a misspelled range', 'grid: { money: { form: 1, to: 2, steps: 3 } }\n'),
  one('a range and values', 'grid: { money: { from: 1, to: 2, steps: 3, values: [1] } }\n'),
  one('nothing in a range', 'grid: { money: {} }\n'),
  one('a name in two places', 'grid: { money: [1, 2] }\ncases: [{ money: 1 }, { share: { north: 1 } }]\n'),
  one('cases that are none', 'cases: { money: 1 }\n'),
  one('wrong values in cases', 'cases:\n  - { money: 9 }\n  - { money: x, prize: 3 }\n'),
  one('a formula that cannot be read', 'grid:\n  price: ["lognormal(2, 0.3", "2 CNY", "prize * 2", 3]\n'),
  one('wrong formulas in cases', 'cases:\n  - { price: "normal(1)" }\n  - { price: "1 kW" }\n'),
  one('a formula that is cyclic with another', 'grid:\n  price: ["built / homes[north] * 2 \'CNY/kW\'", 2]\n'),
  one('a sample of nothing known', 'sample: { design: latn, cases: 1 }\n'),
  one('a sample of variables', 'sample: { design: latin, cases: 8, levers: [money, price, shares] }\n'),
  one('a sample beyond the bounds', 'sample: { design: sobol, cases: 8, levers: { money: { from: 0, to: 4 } } }\n'),
  one('a sample from high to low', 'sample: { design: sobol, cases: 8, levers: { money: { from: 2, to: 1 } } }\n'),
  one('steps that come to the same', 'grid: { money: { from: 1, to: 1.0000000000001, steps: 4 } }\n'),
  one('a sample where no lever is left', 'cases: [{ money: 1, share: { north: 1 } }]\nsample: { design: latin, cases: 8 }\n'),
  {
    name: 'a lever and a variable with other units elsewhere',
    text: 'format: 1\nscenario: [s.yaml, same.yaml, other.yaml]\ngrid: { "homes[north]": [1, 2] }\nsample: { design: latin, cases: 4, levers: all }\n',
    files: {
      'same.yaml': scenario,
      'other.yaml': scenario
        .replace('to: 3, unit: "1"', 'to: 3, unit: CNY')
        .replace('money *', "money / 1 'CNY' *")
        .replace('is: 100, unit: kW', 'is: 100, unit: MW'),
    },
  },
  {
    name: 'a sample of a lever whose bounds do not meet in two scenarios',
    text: 'format: 1\nscenario: [s.yaml, far.yaml]\nsample: { design: latin, cases: 8, levers: [money, share.north] }\n',
    files: { 'far.yaml': scenario.replace('value: 1, from: 0.5, to: 3', 'value: 5, from: 4, to: 9') },
  },
  {
    name: 'a sample of all levers, of which two scenarios have a single value of one in common',
    text: 'format: 1\nscenario: [far.yaml, s.yaml]\nsample: { design: latin, cases: 8, levers: all }\n',
    files: { 'far.yaml': scenario.replace('value: 1, from: 0.5, to: 3', 'value: 5, from: 3, to: 9') },
  },
  one('a sample from the upper bound', 'sample:\n  design: latin\n  cases: 8\n  levers: { money: { from: 3 } }\n'),
  one('a sample to the lower bound', 'sample:\n  design: latin\n  cases: 8\n  levers: { money: { to: 0.5 } }\n'),
  {
    name: 'a sample of a fixed lever',
    text: 'format: 1\nscenario: fixed.yaml\nsample: { design: latin, cases: 8, levers: [money, share.north] }\n',
    files: { 'fixed.yaml': scenario.replace('from: 0.5, to: 3', 'from: 1, to: 1') },
  },
  {
    name: 'a sample of all levers where all are fixed',
    text: 'format: 1\nscenario: fixed.yaml\nsample: { design: latin, cases: 8 }\n',
    files: {
      'fixed.yaml': scenario
        .replace('from: 0.5, to: 3', 'from: 1, to: 1')
        .replace('value: 0.5, from: 0, to: 1', 'value: 0, from: 0, to: 0'),
    },
  },
  one('levers in words', 'sample: { design: latin, cases: 8, levers: everything }\n'),
  one('a wrong run', 'grid: { money: [1, 2] }\nrun: { paths: 0, design: randm }\n'),
  one('too few paths for the design', 'grid: { money: [1, 2] }\nrun: { paths: 8, design: latin }\n'),
  one('too many cases', 'grid:\n  money: { from: 1, to: 2, steps: 99 }\n  share: { north: { from: 0, to: 1, steps: 49 } }\n'),
  one(
    'far too many cases',
    'grid:\n  money: { from: 1, to: 2, steps: 999 }\n  share: { north: { from: 0, to: 1, steps: 999 } }\n',
    { many: true },
  ),
  {
    name: 'more cases of many promises than one study holds',
    text: `${head.replace('s.yaml', 'many.yaml')}grid: { money: { from: 1, to: 2, steps: 19999 } }\n`,
    files: {
      'many.yaml': scenario.replace(/^ {2}enough: .*\n/m, line =>
        Array.from({ length: 25 }, (_, index) => line.replace('enough', `enough_${index}`)).join(''),
      ),
    },
    many: true,
  },
  {
    name: 'a lever that is a variable elsewhere',
    text: 'format: 1\nscenario: [s.yaml, other.yaml]\ngrid: { money: [1, 2], share: { north: [0, 1] } }\n',
    files: {
      'other.yaml': scenario
        .replace('  money: { value: 1, from: 0.5, to: 3, unit: "1" }\n', '')
        .replace('variables:\n', 'variables:\n  money: { is: 1, unit: "1" }\n')
        .replace('to: 1, unit', 'to: 0.8, unit'),
    },
  },
]
