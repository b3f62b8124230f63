// A scatter plot whose axes the reader chooses. What it says comes from the page's data as words; nothing is computed here.

import type { PageChart, Spoken, Value } from './page-data.js'

type Said = Readonly<Record<'en' | 'zh', string>>

interface Axis {
  readonly title: Said
  readonly from: string
  readonly shown: readonly Spoken[]
  readonly points: Readonly<Record<string, number>>
  readonly data: PageChart['data']
  readonly settings: PageChart['settings']
}

interface Reading extends Axis {
  readonly drivers: string
  /** Place of an input → its place among the drivers, its rank correlation and the ends of the interval. */
  readonly moved: Readonly<Record<string, readonly [number, ...(readonly string[])]>>
}

export interface ExplorerData {
  readonly name: string
  readonly kind: string
  readonly height: number
  readonly inputs: readonly Axis[]
  readonly readings: readonly Reading[]
  readonly sample: string
  readonly words: Readonly<Record<'title' | 'moved' | 'unmoved', Said>>
}

interface Surroundings {
  readonly language: () => 'en' | 'zh'
  readonly spoken: (value: Spoken) => Value
  /** Draws the chart in its place. */
  readonly show: (chart: PageChart) => void
}

const keys = ['rank_correlation', 'low', 'high'] as const

/** Returns what is to be done when the language changes. */
export const startExplorer = (data: ExplorerData, { language, spoken, show }: Surroundings): (() => void) => {
  const { inputs, readings, words, sample } = data
  const article = document.getElementById(data.name)!
  const select = (axis: string): HTMLSelectElement => article.querySelector(`#choose-${axis}`)!
  const [choices, promises] = [select('input'), select('reading')]
  const heading = article.querySelector('.explored h4')!
  const sentence = article.querySelector('.explored .line')!
  const table = article.querySelector('table')!

  const cited = (text: string, from: string): HTMLElement => {
    const span = document.createElement('span')
    span.dataset.from = from
    span.textContent = text
    return span
  }

  /** A pattern's {name} become what stands for them. */
  const fill = (place: Element, pattern: Said, pieces: Readonly<Record<string, HTMLElement>>): void =>
    place.replaceChildren(...pattern[language()].split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : pieces[part])))

  const cell = (tag: 'th' | 'td', content: string | HTMLElement): HTMLElement => {
    const element = document.createElement(tag)
    if (tag === 'th') element.setAttribute('scope', 'row')
    element.append(content)
    return element
  }

  const explore = (): void => {
    const [input, reading] = [inputs[choices.selectedIndex], readings[promises.selectedIndex]]
    const [x, y] = [input, reading].map(({ title }) => title[language()])
    const pieces = (): Readonly<Record<string, HTMLElement>> => ({ x: cited(x, input.from), y: cited(y, reading.from) })
    fill(heading, words.title, pieces())
    const moved = reading.moved[choices.selectedIndex]
    const [driver, ...told] = moved ?? [0]
    const numbers = told.map((word, index) => [index, cited(word, `${reading.drivers}/${driver}/${keys[index]}`)])
    fill(sentence, moved === undefined ? words.unmoved : words.moved, {
      ...Object.fromEntries(numbers),
      3: cited(sample, 'summary.json#/sample'),
    })
    for (const [index, axis] of [input, reading].entries())
      table.tHead!.rows[0].cells[index + 1].replaceChildren(cited(axis.title[language()], axis.from))
    table.tBodies[0].replaceChildren(
      ...input.shown.map((_, path) => {
        const row = document.createElement('tr')
        const values = [input, reading].map(axis => cell('td', cited(String(spoken(axis.shown[path])), `${axis.from}/${path}`)))
        row.append(cell('th', String(path + 1)), ...values)
        return row
      }),
    )
    const label = (tag: 'en' | 'zh'): string =>
      words.title[tag].replace('{x}', () => input.title[tag]).replace('{y}', () => reading.title[tag])
    show({
      kind: data.kind,
      height: data.height,
      label: { en: label('en'), zh: label('zh') },
      settings: { ...input.settings, ...reading.settings },
      data: { ...reading.data, points: { ...input.points, ...reading.points } },
    })
  }

  const speak = (): void => {
    for (const [list, axes] of [
      [choices, inputs],
      [promises, readings],
    ] as const) {
      const chosen = Math.max(0, list.selectedIndex)
      list.replaceChildren(...axes.map(({ title }) => new Option(title[language()])))
      list.selectedIndex = chosen
    }
    explore()
  }

  article.hidden = false
  choices.addEventListener('change', explore)
  promises.addEventListener('change', explore)
  return speak
}
