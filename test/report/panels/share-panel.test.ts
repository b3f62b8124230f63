import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import { isYesOrNo } from '../../../src/report/panels/share-panel.js'
import { plain } from '../../../src/report/phrases.js'
import { sourceOfText } from '../sources.js'

const source = await sourceOfText(
  `format: 1
name: Dry
time: { start: 2024-12-31, end: 2028-12-31, step: year }
variables:
  drought: { is: "happens(0.4 '1/year', 1 year)", unit: "1", title: { en: Drought, zh: 干旱 } }
  late: { is: "years > 2 ? bernoulli(0.3) : 0", unit: "1" }
  share: { is: "uniform(0, 1) * (years + 1) / 5", unit: "1" }
  never: { is: "drought > 2 ? 1 : 0", unit: "1" }
  gates: { is: "bernoulli(0.5) * years * 0 + bernoulli(0.5)", unit: "1" }
  pumps: { is: "drought * 1 MW", unit: MW }
indicators: [drought, late, share, never, pumps]
run: { paths: 2000, seed: a }
`,
  2000,
)

test('a share of futures stands for what is 0 or 1 in each, and a fan for all else', () => {
  const { variables } = source.summary
  const yes = Object.keys(variables).filter(name => isYesOrNo(variables[name]!))
  assert.deepEqual(
    yes,
    ['drought', 'gates', 'late'].filter(name => name in variables),
  )
  const section = buildReport(source).sections.find(({ name }) => name === 'indicators')!
  const panels = section.blocks.flatMap(block => (block.kind === 'charts' ? block.panels : []))
  assert.deepEqual(
    panels.map(({ title, chart }) => `${plain(title, 'en')}: ${chart.kind.name}`),
    ['Drought: arrival', 'late: arrival', 'share: fan', 'never: fan', 'pumps: fan'],
  )
  const [{ chart, numbers }] = panels
  assert.deepEqual(
    (chart.data['rows'] as readonly { readonly share: number }[]).map(({ share }) => share),
    variables['drought']!.mean,
  )
  assert.ok(numbers?.kind === 'table')
  const shown = numbers.groups[0]!.rows.map(([, cell]) => (cell!.kind === 'words' ? plain(cell!.phrase, 'en') : ''))
  for (const [date, share] of variables['drought']!.mean.entries()) {
    assert.match(shown[date]!, /^\d+\.\d%$/)
    assert.ok(Math.abs(Number.parseFloat(shown[date]!) - 100 * share) <= 0.05 + 1e-9, shown[date])
  }
})
