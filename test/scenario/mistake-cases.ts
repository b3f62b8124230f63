// One small document for every kind of mistake.

export interface MistakeCase {
  readonly name: string
  /** The main file is a.yaml. */
  readonly files: Readonly<Record<string, string>>
  readonly settings?: readonly string[]
}

const head = 'format: 1\ntime: { start: 2015-12-31, end: 2020-12-31, step: quarter }\n'
const variables = 'variables: { demand: { is: 1, unit: Gbps } }\n'
const whole = head + variables
const others = '  b: { is: 1, unit: Gbps }\n  c: { is: "min(1, 2)", unit: Gbps }\n'

const alone = (name: string, text: string): MistakeCase => ({ name, files: { 'a.yaml': text } })
const target = (name: string, text: string): MistakeCase => alone(name, `${whole}targets:\n  egress: ${text}\n`)
const observed = (name: string, table: string): MistakeCase => ({
  name,
  files: {
    'a.yaml': `${whole}observations:\n  - file: h.csv\n    rows: { demand: { indicator: egress, region: Inner Mongolia } }\n`,
    'h.csv': table,
  },
})
const extending = (name: string, files: Readonly<Record<string, string>>): MistakeCase => ({ name, files })
/** One variable a line, from line 4 on; a text that begins with { is the whole variable. */
const equations = (name: string, formulas: readonly string[], sets = ''): MistakeCase => {
  const lines = formulas.map((is, k) => `  v${k + 1}: ${is.startsWith('{') ? is : `{ unit: "1", is: "${is}" }`}\n`)
  return alone(name, `${head}${sets}variables:\n${lines.join('')}`)
}
const area = 'sets: { area: [urban, rural] }\n'
const columns = 'indicator,region,date,value,unit,low,high,kind,confidence,note,source\n'

export const mistakeCases: readonly MistakeCase[] = [
  alone('an empty file', ''),
  alone('comments alone', '# nothing yet\n'),
  alone('a list at the top', '- format: 1\n'),
  alone('a text at the top', 'hello\n'),
  alone('a bracket that is not closed', `${head}variables: { demand: { is: 1, unit: Gbps }\n`),
  alone('a quote that is not closed', `${head}name: "Hohhot\n`),
  alone('a tab in the indentation', `${head}variables:\n\tdemand: { is: 1, unit: Gbps }\n`),
  alone('indentation that goes back too far', 'format: 1\n    time: 5\n  name: x\n'),
  alone('a text that begins with a sign', `${whole}name: @x\n`),
  alone('a mapping on the line of its key', `${whole}name: a: b\n`),
  alone('a wide colon', `${head}variables：\n  demand: { is: 1, unit: Gbps }\n`),
  alone('a wide colon in a flow mapping', `${head}variables: { demand：{ is: 1, unit: Gbps } }\n`),
  alone('a wide colon before a value of a flow mapping', `${head}variables: { demand: { is: 1, unit："Gbps" } }\n`),
  alone('wide quotes around a formula with a comma', `${head}variables: { demand: { is: “normal(0,1)”, unit: "1" } }\n`),
  alone('a wide comma behind a word', `${whole}run: { design: random，seed }\n`),
  alone('wide colons alone', 'format：1\n'),
  alone('a wide colon behind the first of several keys', `${head}variables:\n  a：{ is: "min(1, 2)", unit: Gbps }\n${others}`),
  alone('a wide colon behind a key of several lines', `${head}variables:\n  a：\n    is: 1\n    unit: Gbps\n${others}`),
  alone('a wide colon behind a section', `${head}variables：\n${others}`),
  alone('a tab before one of several keys', `${head}variables:\n${others}\ta: { is: 1, unit: Gbps }\n${others}`),
  alone('wide quotes around a formula', `${head}variables:\n  a:\n    is: “=1 + 1”\n    unit: “1”\n`),
  alone('a formula with a comma and no quotes', `${head}variables: { demand: { is: min(1, 2, 3), unit: "1" } }\n`),
  alone('a formula whose closing quote is missing', `${head}variables:\n  a: { is: "min(1, 2), unit: Gbps }\n${others}`),
  alone('no space behind a colon', `${head}variables:\n  a:{ is: "min(1, 2)", unit: Gbps }\n  d: { is:1, unit: Gbps }\n`),
  alone('no colon behind a key', `${head}variables:\n  a\n    is: 1\n    unit: Gbps\n${others}`),
  alone('no comma between two keys', `${head}variables:\n  a: { is: "min(1, 2)" unit: Gbps }\n${others}`),
  alone('a brace too many', `${head}variables:\n  a: { is: 1, unit: Gbps }}\n${others}`),
  alone('a line indented too far', `${head}variables:\n   a: { is: 1, unit: Gbps }\n${others}`),
  alone(
    'three lines broken each in its way',
    `${head}variables:\n  a：{ is: 1, unit: Gbps }\n${others}  d: { is: @1 }\n  e: { is: "1 }\n`,
  ),
  alone('two versions that git left side by side', `${head}variables:\n<<<<<<< HEAD\n${others}=======\n${others}>>>>>>> b\n`),
  alone('a version that git left, beside a broken line', `${head}variables:\n${others}  a：{ is: 1, unit: Gbps }\n>>>>>>> b\n`),
  alone('full-width spaces in the indentation', `${head}variables:\n  a:\n　　is: 1\n　　unit: Gbps\n${others}`),
  alone('a full-width space behind a colon', `${head}variables:\n  a:\n    is: 1\n    unit:　Gbps\n${others}`),
  alone('a no-break space behind a key', `${head}variables:\n  a:\n    is: 1\n    unit\u00a0: Gbps\n`),
  alone('an invisible blank before a key', `${head}variables:\n  a:\n    is: 1\n    \u200bunit: Gbps\n`),
  alone('a key with a space in its quotes', `${head}variables:\n  a:\n    is: 1\n    'unit ': Gbps\n`),
  alone('a semicolon between two keys', `${whole}run: { paths: 1000; seed: 7 }\n`),
  alone('an apostrophe in single quotes', `${whole}name: 'the region's demand'\n`),
  alone('double quotes in double quotes', `${whole}name: "the "new" demand"\n`),
  alone('an unknown escape', `${whole}name: "a \\q b"\n`),
  alone('two documents', `${whole}---\nformat: 1\n`),
  alone('a directive', `%YAML 1.1\n---\n${whole}`),
  alone('a tag', `${whole}name: !!js/function 'x'\n`),
  alone('a merge key', `${head}variables: { demand: &d { is: 1, unit: Gbps }, other: { <<: *d } }\n`),
  alone('a duplicate key', `${whole}name: a\nname: b\n`),
  alone(
    'a duplicate key inside others',
    `${head}variables:\n  crews:\n    one: { is: 1, unit: Gbps }\n    one: { is: 2, unit: Gbps }\n`,
  ),
  alone('a key that is a list', `${whole}? [a, b]\n: 1\n`),
  alone('an unknown alias', `${whole}name: *nobody\n`),
  alone('an alias inside what it names', `${whole}name: &a { en: x, zh: *a }\n`),
  alone('an alias bomb', `a: &a [${'1,'.repeat(200)}]\nb: &b [${'*a ,'.repeat(30)}]\nc: [${'*b ,'.repeat(30)}]\n`),
  alone('depth', `${whole}name: ${'['.repeat(60)}${']'.repeat(60)}\n`),
  alone('a control character', `${whole}name: a\u0007b\n`),

  alone(
    'functions misspelled that would carry a loop over to the next date',
    `${head}variables:\n  wanted: { is: "5 - built - on_order", unit: Gbps }\n  built: { is: "acumulate(delivered, 1)", unit: Gbps }\n  delivered: { is: "pipelin(wanted / 1 'year', 1, 2)", unit: Gbps/year }\n  on_order: { is: "in_pipeline(delivered)", unit: Gbps }\n`,
  ),
  alone('an unknown key at the top', `${whole}indicator: [demand]\n`),
  alone('an unknown key without a near one', `${whole}zzzzzz: 1\n`),
  alone('sets that are none', `${whole}sets: { area: urban, kind: [], region: [a.b, 2nd], 1st: [a] }\n`),
  alone('a set that is no name', `${head}variables: { demand: { is: 1, unit: Gbps, for: [area] } }\n`),
  alone('a member of a member', `${head}variables:\n  lines[urban][old]: { is: 1, unit: "1" }\n`),
  alone(
    'a bracket that YAML takes for a list',
    `${whole}targets:\n  egress: { at_least: 1, by: 2020-12-31, readings: { a: demand[urban] } }\n`,
  ),
  alone('an unknown key of a variable', `${head}variables: { demand: { is: 1, unti: Gbps } }\n`),
  alone('a slip beside the key itself', `${head}variables: { demand: { is: 1, unit: [], unti: Gbps } }\n`),
  alone('no format, time or variables', 'name: x\n'),
  alone('another format', `${whole.replace('1', '2')}`),
  alone('a name in one language', `${whole}name: { en: Hohhot }\n`),
  alone('a name that is a list', `${whole}name: [a]\n`),
  alone('an unknown step', `${whole.replace('quarter', 'quater')}`),
  alone('dates in other forms', whole.replace(/time: \{.*\}/, 'time: { start: 2015年12月31日, end: 2020/12/31, step: quarter }')),
  alone('a month for a day', whole.replace(/time: \{.*\}/, 'time: { start: 2015-12, end: 2020.13.1, step: quarter }')),
  alone(
    'a lever outside its bounds in per cent, and one with a full-width sign',
    `${whole}levers:\n  a: { value: 130 %, from: 0 %, to: 1, unit: "1" }\n  b: { value: 0.5, from: x, to: 100％, unit: "1" }\n`,
  ),
  alone('a date that does not exist', `${whole.replace('2020-12-31', '2020-02-30')}`),
  alone('a time without an end', `${variables}format: 1\ntime: { start: 2015-12-31, step: year }\n`),
  alone('a bare number as a variable', `${head}variables:\n  rural: { homes: { is: 1, unit: "1" }, villages: 5 }\n`),
  alone('a variable without unit', `${head}variables: { demand: { is: 1 } }\n`),
  alone('an empty formula', `${head}variables: { demand: { is: , unit: Gbps } }\n`),
  alone('a formula that is true or a list', `${head}variables: { a: { is: true, unit: "1" }, b: { is: [1], unit: "1" } }\n`),
  alone(
    'names that are none',
    `${head}variables: { 1st: { is: 1, unit: "1" }, _a: { is: 1, unit: "1" }, a-b: { is: 1, unit: "1" } }\n`,
  ),
  alone(
    'names that programs reserve',
    `${head}variables: { __proto__: { is: 1, unit: "1" }, a: { constructor: { is: 1, unit: "1" } } }\n`,
  ),
  alone('the name of a function', `${head}variables: { min: { is: 1, unit: "1" } }\n`),
  alone(
    'one name as a group and with a dot',
    `${head}variables: { rural: { homes: { is: 1, unit: "1" } }, rural.homes: { is: 1, unit: "1" } }\n`,
  ),
  alone('a lever without bounds', `${whole}levers: { money: { value: 1, unit: "1" } }\n`),
  alone('a lever outside its bounds', `${whole}levers: { money: { value: 5, from: 0, to: 4, unit: "1" } }\n`),
  alone('bounds of a lever the wrong way round', `${whole}levers: { money: { value: 1, from: 4, to: 0, unit: "1" } }\n`),
  alone('a lever that is no number', `${whole}levers: { money: { value: much, from: .nan, to: .inf, unit: "1" } }\n`),
  target('a target without bound and readings', '{ by: 2020-12-31 }'),
  target('a target with two bounds', '{ at_least: 1, at_most: 2, by: 2020-12-31, readings: { a: demand } }'),
  target('a bound misspelled', '{ at_leest: 1, by: 2020-12-31, readings: { a: demand } }'),
  target('a target without a reading', '{ at_least: 1, by: 2020-12-31, readings: {} }'),
  target('a confidence with a full-width sign', '{ at_least: 1, by: 2020-12-31, readings: { a: demand }, confidence: 80％ }'),
  target('a confidence of one', '{ at_least: 1, by: 2020-12-31, readings: { a: demand }, confidence: 1 }'),
  target('a confidence in hundredths', '{ at_least: 1, by: 2020-12-31, readings: { a: demand }, confidence: 80 }'),
  target('a confidence of all hundredths', '{ at_least: 1, by: 2020-12-31, readings: { a: demand }, confidence: 100 % }'),
  target(
    'a target with every part wrong',
    '{ at_least: 9 Gpbs, at_most: [], by: soon, readings: { a: demnad, b: [] }, title: 5 }',
  ),
  target('a reading with an unknown key', '{ at_least: 1, by: 2020-12-31, readings: { a: { variabel: demand } } }'),
  alone(
    'loadings and correlations out of range',
    `${whole}factors: { economy: { demand: 1.5 } }\ncorrelations: [[a, b, 2], [a, b]]\n`,
  ),
  alone('indicators that are no list', `${whole}indicators: demand\n`),
  alone(
    'run settings out of range',
    `${whole}run: { paths: 1000000000000, design: latim, uncertainty: median, events: yes, quantiles: exct }\n`,
  ),
  alone('a count with a point for thousands', `${whole}run: { paths: 20.000 }\n`),
  alone('a count with a comma for thousands', `${whole}run: { paths: "20,000" }\n`),
  alone('a count with a decimal comma', `${whole}run: { paths: "1,5" }\n`),
  { name: 'a setting with a point for thousands', files: { 'a.yaml': whole }, settings: ['run.paths=20.000'] },
  alone('a design that does not exist', `${whole}run: { paths: 16, design: halton }\n`),
  alone('a fraction of a path', `${whole}run: { paths: 1.5 }\n`),

  extending('a missing file', { 'a.yaml': `${whole}extends: [b.yaml, c.yaml]\n` }),
  extending('itself', { 'a.yaml': `extends: a.yaml\n${whole}` }),
  extending('a cycle', {
    'a.yaml': `extends: b.yaml\n${whole}`,
    'b.yaml': 'extends: [c.yaml]\n',
    'c.yaml': 'extends: [b.yaml]\n',
  }),
  extending('a path outside the root', { 'a.yaml': `extends: ../b.yaml\n${whole}` }),
  extending('an override of an unknown name', {
    'a.yaml': 'extends: b.yaml\nvariables: { demnad: { is: 2 }, other: { is: 2 } }\nlevers: { monye: { value: 2 } }\n',
    'b.yaml': `${whole}levers: { money: { value: 1, from: 0, to: 4, unit: "1" } }\n`,
  }),
  extending('parents that differ', {
    'a.yaml': 'extends: [b.yaml, c.yaml]\n',
    'b.yaml': whole,
    'c.yaml': 'variables: { demand: { is: 2, unit: Gbps } }\n',
  }),
  extending('mistakes in several files', {
    'a.yaml': 'extends: b.yaml\nvariables: { demand: { iz: 2 } }\nrun: { paths: 0 }\n',
    'b.yaml': `${whole}titel: x\nrun: { paths: many }\n`,
  }),

  observed(
    'an observation of no kind',
    'indicator,region,date,value,unit,kind\negress,Inner Mongolia,2015-12-31,40,Gbps,derivd\negress,Inner Mongolia,2016-12-31,50,Gbps,推算\n',
  ),
  observed('an empty data file', ''),
  alone('a data file that is missing', `${whole}observations: [{ file: h.csv, rows: {} }]\n`),
  alone('observations that are none', `${whole}observations: [h.csv, { file: , rows: [], data: [] }]\n`),
  observed('a column that is missing and one too many', 'indicator,region,date,value,unit,kinds\n'),
  observed('an unknown indicator', `${columns}egres,Inner Mongolia,2015-12-31,1,Gbps,,,found,,,\n`),
  observed('an unknown region', `${columns}egress,China,2015-12-31,1,Gbps,,,found,,,\n`),
  observed(
    'rows with bad numbers and dates',
    `${columns}egress,Inner Mongolia,2015-02-30,"1,5",Gbps,14-21,,,,,\negress,Inner Mongolia,2015\n`,
  ),
  observed('semicolons between columns', `${columns.replaceAll(',', ';')}egress;Inner Mongolia;2015-12-31;1,5;Gbps;;;found;;;\n`),
  observed(
    'a low above the value and a high below it',
    `${columns}egress,Inner Mongolia,2015-12-31,5,Gbps,6,4,found,,,\negress,Inner Mongolia,2016-12-31,5,Gbps,5,5,found,,,\n`,
  ),
  observed('a row that is wrong and no other', `${columns}egress,Inner Mongolia,2015-12-31,five,Gbps,,,found,,,\n`),
  {
    name: 'rows of one indicator that are wrong beside those of another',
    files: {
      'a.yaml': `${head}variables: { demand: { is: 1, unit: Gbps }, b: { is: 1, unit: Gbps } }\nobservations:\n  - file: h.csv\n    rows: { demand: { indicator: egress, region: China }, b: { indicator: ingress, region: China } }\n`,
      'h.csv': `${columns}egress,China,2015-12-31,5,Gbps,6,,found,,,\ningress,China,2015-12-31,five,Gbps,,,found,,,\n`,
    },
  },
  observed('broken quotes', `${columns}egress,"Inner" Mongolia,2015-12-31,1,Gbps,,,found,,,\n`),

  equations('distributions with impossible parameters', [
    'pert(2, 1, 3)',
    'beta(0, 1)',
    'gamma(20000, 1)',
    'weibull(2, 0)',
    'exponential(-1)',
    'pareto(0, 2)',
    'student_t(0.5)',
    'truncate(gamma(3, 1), 5, 4)',
    'empirical(3)',
    'empirical([])',
    'gamma(3)',
  ]),
  equations('ranges whose middle is too near to an end', [
    'range(20, 60, 58)',
    'range(-20, 60, -15)',
    'range(0.2, 0.6, 0.1)',
    'range(60, 20)',
    'range(60, 20, 40)',
    'range(20, 60, 40 kW)',
  ]),
  equations('dates in the wrong order', ["between('2017-01-01', '2016-01-01')"]),
  equations('functions with memory', [
    'smooth(3, 2)',
    'smooth(v1)',
    'highest_so_far(v3)',
    'higest_so_far(1)',
    'smooth(v5, 1 year)',
  ]),
  equations('units that could mean bits or bytes', ['{ unit: Mb, is: 1 }', '{ unit: MBps, is: 1 }', '{ unit: "1", is: "3 KB" }']),
  equations(
    'names of sets and members',
    [
      '{ unit: "1", for: area, is: "1 + nosuch" }',
      'v1 + 1',
      'v1[rual] + v1[suburban] + v2[urban]',
      'sum(v1, aera) + sum(v1, kind) + sum(v2, area) + sum(v1, 2) + sum(v1)',
      'v1[1] + v1[',
      '{ unit: "1", for: aera, is: 1 }',
      '{ unit: Gbps, for: area, is: "1 kW" }',
    ],
    area,
  ),
  equations('a bracket after something that is no name', ['(1)[urban]', 'v1[urban](3)'], area),
  alone(
    'members that override wrongly',
    `${head}${area}variables:\n  a: { for: area, unit: kW, is: 1 }\n  a[rurla]: { is: 2 }\n  a[rural]: { unit: MW, for: area, is: 2 }\n  b[urban]: { unit: kW, is: 1 }\n`,
  ),
  alone(
    'whole sets where one value belongs',
    `${head}${area}variables:\n  a: { for: area, unit: "1", is: "normal(0, 1)" }\n  b: { unit: "1", is: "normal(0, 1)" }\ntargets:\n  t: { at_least: 1, by: 2020-12-31, readings: { r: a } }\ncorrelations: [[a, b, 0.5]]\nindicators: [a, c]\n`,
  ),
  alone('a number with a comma', `${head}variables:\n  homes: { is: 120,000, unit: "1" }\n`),
  alone('members twice, and a set named as one of them', `${whole}sets: { area: [urban, urban], kind: [kind] }\n`),
  alone(
    'more variables than allowed, all members counted',
    `${head}sets: { a: [${Array.from({ length: 900 }, (_, k) => `m${k}`).join(', ')}] }\nvariables:\n${['x', 'y', 'z'].map(name => `  ${name}: { for: a, unit: "1", is: 1 }\n`).join('')}`,
  ),

  {
    name: 'settings of nothing',
    files: { 'a.yaml': whole },
    settings: ['demand', '=5', 'demnad=5', 'zzzzzz=5', 'demand=1', 'demand=2'],
  },
  {
    name: 'settings out of range',
    files: { 'a.yaml': `${whole}levers: { money: { value: 1, from: 0, to: 4, unit: "1" } }\n` },
    settings: ['money= 5', 'run.paths=many', 'demand='],
  },
]
