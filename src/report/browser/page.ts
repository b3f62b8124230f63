// The only script of a page: draws a chart when it scrolls into view, follows its width, and switches the language.

import { parse, type Spec, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'

interface PageChart {
  readonly height: number
  readonly data: Readonly<Record<string, readonly object[]>>
  readonly label: Readonly<Record<string, string>>
  readonly spec: Readonly<Record<string, Spec>>
}

interface PageData {
  readonly titles: Readonly<Record<string, string>>
  readonly charts: Readonly<Record<string, PageChart>>
}

const root = document.documentElement
const { titles, charts } = JSON.parse(document.getElementById('page-data')!.textContent!) as PageData
const drawn = new Map<HTMLElement, View>()

const draw = async (place: HTMLElement): Promise<void> => {
  const chart = charts[place.dataset.chart!]
  drawn.get(place)?.finalize()
  const view = new View(parse(chart.spec[root.lang], undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
    hover: true,
  })
  drawn.set(place, view)
  for (const [name, rows] of Object.entries(chart.data)) view.data(name, rows as object[])
  place.setAttribute('aria-label', chart.label[root.lang])
  await view.width(place.clientWidth).height(chart.height).runAsync()
  place.dataset.drawn = root.lang
}

const places = [...document.querySelectorAll<HTMLElement>('[data-chart]')]

const seen = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && !drawn.has(target as HTMLElement)) void draw(target as HTMLElement)
  },
  { rootMargin: '300px' },
)
for (const place of places) seen.observe(place)

const resized = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const view = drawn.get(target as HTMLElement)
    const width = target.clientWidth
    if (view !== undefined && width > 0 && view.width() !== width) void view.width(width).runAsync()
  }
})
for (const place of places) resized.observe(place)

const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')]

const speak = (language: string): void => {
  root.lang = language
  document.title = titles[language]
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language))
  for (const place of drawn.keys()) void draw(place)
}
for (const button of buttons) button.addEventListener('click', () => speak(button.dataset.language!))
speak(root.lang)

addEventListener('beforeprint', () => {
  for (const place of places) if (!drawn.has(place)) void draw(place)
})
