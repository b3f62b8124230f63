// The explorer of a page: the frame that its script fills. Without a script it is not there, nor on paper.

import type { Chart } from '../charts/chart.js'
import { scatter } from '../charts/scatter.js'
import { messages } from '../panels/messages.js'
import type { Block, Explored } from '../report.js'
import { compactSettings } from './compact-settings.js'
import { renderPhrase, renderText } from './phrases.js'

type Explorer = Extract<Block, { kind: 'explorer' }>

/** Name of its chart: those of all others begin with their kind. */
const name = 'explorer'
const height = 320

export const renderExplorer = ({ title, note }: Explorer): string => {
  const choice = (axis: string, label: string): string =>
    `<label for="choose-${axis}">${label}<select id="choose-${axis}"></select></label>`
  return [
    `<article id="${name}" hidden aria-labelledby="title-${name}">`,
    `<div class="lead-in"><h3 id="title-${name}"><a href="#${name}">${renderPhrase(title)}</a></h3><p class="line">${renderPhrase(note)}</p></div>`,
    `<div class="choices">${choice('input', renderText(messages.chooseInput))}${choice('reading', renderText(messages.chooseReading))}</div>`,
    '<div class="explored"><div aria-live="polite"><h4></h4><p class="line"></p></div>',
    `<div class="plot" data-chart="${name}" style="height:${height}px" role="img" aria-label=""></div>`,
    `<details class="numbers"><summary>${renderText(messages.numbers)}</summary><div tabindex="0"><table><caption>${renderText(messages.scatterTable)}</caption>`,
    `<thead><tr><th scope="col">${renderText(messages.columns.path)}</th><th scope="col"></th><th scope="col"></th></tr></thead><tbody></tbody></table></div></details>`,
    '</div></article>',
  ].join('')
}

/** What the script fills it with. `placeOf` gives a column's place among those of the page. */
export const explorerData = ({ inputs, readings, sample }: Explorer, placeOf: (values: readonly number[]) => number) => {
  const placed = (columns: Readonly<Record<string, readonly number[]>>) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, placeOf(values)]))
  const told = ({ title, from, axis, shown }: Explored) => ({
    title,
    from,
    shown: shown.map(({ en, zh }) => (en === zh ? en : { en, zh })),
    points: placed(axis.points),
    data: Object.fromEntries(Object.entries(axis.data).map(([set, rows]) => [set, placed(columnsOf(rows))])),
    settings: compactSettings(axis.settings),
  })
  return {
    name,
    kind: scatter.name,
    height,
    inputs: inputs.map(told),
    readings: readings.map(reading => ({
      ...told(reading),
      drivers: reading.drivers,
      moved: Object.fromEntries(reading.moved.map(({ input, driver, words }) => [input, [driver, ...words]])),
    })),
    sample: sample.text.en,
    words: { title: messages.exploredTitle, moved: messages.exploredMoved, unmoved: messages.exploredUnmoved },
  }
}

const columnsOf = (rows: Chart['data'][string]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(Object.keys(rows[0]).map(name => [name, rows.map(row => row[name] as number)]))
