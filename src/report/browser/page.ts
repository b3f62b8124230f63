// The only script of a page: draws a chart when it scrolls into view, follows its width, switches the language, and tells where a number stands.

import { expressionInterpreter } from 'vega-interpreter'
import { unpackColumn } from '../html/packed-column.js'
import { startExplorer } from './explorer.js'
import type { PageData, Spoken, Value } from './page-data.js'
import { recallLanguage, rememberLanguage } from './remembered-language.js'
import { parse, View } from './vega.js'

const root = document.documentElement
const {
  place: home,
  titles,
  derivations,
  kinds,
  charts: written,
  columns: packed,
  explorer,
} = JSON.parse(document.getElementById('page-data')!.textContent!) as PageData

const charts = new Map(Object.entries(written))

const language = (): 'en' | 'zh' => (root.lang === 'en' ? 'en' : 'zh')

const spoken = (value: Spoken): Value =>
  typeof value === 'object' && value !== null && 'en' in value ? value[language()] : (value as Value)

const columnAt = (place: number): readonly Spoken[] => {
  const column = packed[place]
  return 'steps' in column ? unpackColumn(column) : column
}

const rowsOf = (columns: Readonly<Record<string, number>>): object[] => {
  const read = Object.entries(columns).map(([name, place]) => [name, columnAt(place)] as const)
  const count = read.length === 0 ? 0 : read[0][1].length
  return Array.from({ length: count }, (_, row) => Object.fromEntries(read.map(([name, values]) => [name, spoken(values[row])])))
}

const drawn = new Map<HTMLElement, View>()

const draw = (place: HTMLElement, width: number): void => {
  const { kind, height, label, settings, data } = charts.get(place.dataset.chart!)!
  drawn.get(place)?.finalize()
  const view = new View(parse(kinds[kind], undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
    hover: true,
  })
  drawn.set(place, view)
  for (const [name, value] of Object.entries(settings)) view.signal(name, spoken(value))
  for (const [name, columns] of Object.entries(data)) view.data(name, rowsOf(columns))
  place.setAttribute('aria-label', label[language()])
  view.width(width).height(height).run()
  // Vega would read out every mark: the label and the table of numbers speak for the picture.
  place.setAttribute('role', 'img')
  place.removeAttribute('aria-roledescription')
  place.querySelector('svg')!.setAttribute('aria-hidden', 'true')
  place.dataset.drawn = root.lang
}

/** One that is folded away is drawn when it is seen again. */
const redraw = (place: HTMLElement): void => {
  if (place.clientWidth > 0) return draw(place, place.clientWidth)
  drawn.get(place)?.finalize()
  drawn.delete(place)
}

const places = [...document.querySelectorAll<HTMLElement>('[data-chart]')]

const seen = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && !drawn.has(target as HTMLElement)) draw(target as HTMLElement, target.clientWidth)
  },
  { rootMargin: '300px' },
)
for (const place of places) seen.observe(place)

const resized = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const view = drawn.get(target as HTMLElement)
    const width = target.clientWidth
    if (view !== undefined && width > 0 && view.width() !== width) view.width(width).run()
  }
})
for (const place of places) resized.observe(place)

/** What stands at the top of the window stays there while the words around it change. */
const keepingPlace = (change: () => void): void => {
  const anchors = document.querySelectorAll('main section, main article, main figure')
  const anchor = [...anchors].find(element => element.getBoundingClientRect().bottom > 0)
  const top = anchor?.getBoundingClientRect().top
  change()
  if (scrollY > 0 && anchor !== undefined) scrollBy(0, anchor.getBoundingClientRect().top - top!)
}

const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')]

const explored = document.querySelector<HTMLElement>('#explorer [data-chart]')
const exploreAgain =
  explorer &&
  startExplorer(explorer, {
    language,
    spoken,
    show: chart => {
      charts.set(explorer.name, chart)
      if (drawn.has(explored!)) redraw(explored!)
    },
  })

const speak = (tag: string): void => {
  keepingPlace(() => {
    root.lang = tag
    document.title = titles[tag]
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === tag))
  })
  exploreAgain?.()
  for (const place of drawn.keys()) redraw(place)
}
for (const button of buttons)
  button.addEventListener('click', () => {
    rememberLanguage(button.dataset.language!)
    speak(button.dataset.language!)
  })
speak(recallLanguage(Object.keys(titles)) ?? root.lang)

/** What the places of a column, or of a row after its head, begin with is said once. */
const baseOf = (cited: HTMLElement): string => {
  const cell = cited.closest<HTMLTableCellElement>('.numbers tbody td, .numbers tbody th')
  if (cell === null) return ''
  const ofRow = cell.closest('tr')!.dataset.base
  if (ofRow !== undefined) return cell.cellIndex === 0 ? '' : ofRow
  return cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.dataset.base ?? ''
}

document.addEventListener('pointerover', ({ target }) => {
  const cited = target instanceof Element ? target.closest<HTMLElement>('span[data-from]') : null
  if (cited === null) return
  const { derived } = cited.dataset
  const from = `${baseOf(cited)}${cited.dataset.from}`
  cited.title = derived === undefined ? from : `${from}\n${derivations[root.lang][derived]}`
})

if (location.pathname.endsWith(home)) for (const link of document.querySelectorAll<HTMLElement>('.runs')) link.hidden = false

// On a wide window the contents stand beside the page, on a narrow one they unfold.
const contents = document.querySelector<HTMLDetailsElement>('details.contents')!
const wide = matchMedia('(min-width:75rem)')
const arrange = (): void => {
  contents.open = wide.matches
}
wide.addEventListener('change', arrange)
arrange()
contents.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a') !== null) arrange()
})

const links = new Map([...contents.querySelectorAll('a')].map(link => [link.hash.slice(1), link]))
const read = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries) {
      const link = links.get(encodeURIComponent(target.id)) ?? links.get(target.id)
      if (isIntersecting) link?.setAttribute('aria-current', 'true')
      else link?.removeAttribute('aria-current')
    }
  },
  { rootMargin: '-20% 0px -75% 0px' },
)
for (const part of document.querySelectorAll('main section, main article')) read.observe(part)

// A printed column is narrower than a window; what a chart looks like there is known only while printing begins. What is folded is printed open.
const printed = 318
const folded = [...document.querySelectorAll<HTMLDetailsElement>('details.part, details.folded')]
let closed: readonly HTMLDetailsElement[] = []
addEventListener('beforeprint', () => {
  closed = folded.filter(({ open }) => !open)
  for (const part of closed) part.open = true
  for (const place of places) draw(place, Number(place.dataset.paper ?? printed))
})
addEventListener('afterprint', () => {
  for (const part of closed) part.open = false
  for (const place of places) redraw(place)
})
