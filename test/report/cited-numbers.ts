// Every number that a page shows stands in one of its three files, and is what stands there: the check itself.

import assert from 'node:assert/strict'
import { wilson } from '../../src/analysis/wilson.js'
import { renderPage } from '../../src/report/html/render-page.js'
import type { ReportSource } from '../../src/report/source.js'

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const unescape = (text: string): string => text.replaceAll(/&(lt|gt|quot|#39|amp);/g, entity => entities[entity])

interface Shown {
  readonly from: string
  readonly derived: string | undefined
  readonly text: string
}

/** In a table of a chart's numbers, what the places of a column begin with stands at its head. */
export const citedIn = (html: string): readonly Shown[] => {
  const spans = (part: string, base: string): readonly Shown[] =>
    [...part.matchAll(/<span(?: lang="[^"]*")? data-from="([^"]*)"(?: data-derived="([^"]*)")?>([^<]*)<\/span>/g)].map(
      ([, from, derived, text]) => ({
        from: unescape(base + from),
        derived,
        text: unescape(text).replace('\u00a0', ' '),
      }),
    )
  return html.split(/(<details class="numbers[^]*?<\/details>)/).flatMap((part, index) => {
    if (index % 2 === 0) return spans(part, '')
    const [head, body] = part.split('</thead>')
    const bases = [...head.matchAll(/<th scope="col"(?: data-base="([^"]*)")?/g)].map(([, base = '']) => base)
    const rows = [...body.matchAll(/<tr(?: data-base="([^"]*)")?>([^]*?)<\/tr>/g)]
    return [
      ...spans(head, ''),
      ...rows.flatMap(([, base, row]) =>
        row
          .split(/<t[hd][ >]/)
          .slice(1)
          .flatMap((cell, column) => spans(cell, base === undefined || column === 0 ? bases[column] : base)),
      ),
    ]
  })
}

/** RFC 6901 against the files as they are on disk. */
export const resolve = (files: Readonly<Record<string, unknown>>, from: string): unknown => {
  const [file, pointer] = from.split('.json#')
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], files[file])
}

/** The number in a text, and half of its last digit's unit. */
const numberIn = (text: string): { readonly value: number; readonly slack: number } | undefined => {
  const digits = /[-−]?\d[\d,]*(\.\d+)?/.exec(text)?.[0]?.replaceAll(',', '').replace('−', '-')
  if (digits === undefined) return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  return { value: Number(digits), slack: 0.5 * 10 ** -decimals }
}

/** Equal but for rounding and for a power of ten: units are shown in thousands, millions, per cent. A whole number's last zeros may be rounding. */
export const shows = (text: string, value: number): boolean => {
  const shown = numberIn(text)
  if (shown === undefined) return false
  if (value === 0) return shown.value === 0
  // Decimals may round away most of what there is; a unit's power of ten may not.
  if (Math.abs(shown.value - value) <= shown.slack) return true
  for (let power = -13; power <= 13; power++) {
    const scaled = value * 10 ** power
    const significant = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(scaled))) - 2)
    const slack = Math.min(Math.max(shown.slack, Number.isInteger(shown.value) ? significant : 0), Math.abs(scaled) * 0.6)
    if (Math.abs(shown.value - scaled) <= slack * (1 + 1e-9)) return true
  }
  return false
}

/** value [low – high] → the three of them. */
const withEnds = (shown: Shown): readonly Shown[] => {
  const kind = /^(\w+)-and-interval$/.exec(shown.derived ?? '')?.[1]
  if (kind === undefined) return [shown]
  const [, value, low, high] = /^(.*) \[(.*) – (.*)\]$/.exec(shown.text)!
  return [
    { ...shown, derived: kind, text: value },
    { ...shown, derived: `${kind}-low`, text: low },
    { ...shown, derived: `${kind}-high`, text: high },
  ]
}

const expectedOf = ({ from, derived }: Shown, value: unknown, source: ReportSource): number | undefined => {
  const { paths, failed } = source.summary
  const counted = paths - failed.count
  const number = value as number
  const index = Number(from.split('/').at(-1))
  const upTo = () => {
    const counts = resolve(source as never, from.slice(0, from.lastIndexOf('/'))) as readonly number[]
    return counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0)
  }
  const given = () => {
    const [row] = from.split('/').slice(-2, -1).map(Number)
    const of = source.summary.joint.headline.pairs.missed[row][row]
    return { p: number / of, ...wilson(number, of) }
  }
  const among = () => {
    const { paths, counted } = source.summary.convergence
    return { paths: paths[index], counted: counted[index] }
  }
  const low = (hits: number) => wilson(hits, paths).low
  const high = (hits: number) => wilson(hits + failed.count, paths).high
  const mean = (of: (shares: readonly number[]) => readonly number[]) => {
    const shares = resolve(source as never, from.slice(0, from.lastIndexOf('/'))) as readonly number[]
    return of(shares.slice(0, index + 1)).reduce((sum, share) => sum + share, 0) / (index + 1)
  }
  switch (derived) {
    case 'size':
      return Object.keys(value as object).length
    case 'half-width':
      return 1.959963984540054 * number
    case 'share':
      return number / counted
    case 'share-low':
      return low(number)
    case 'share-high':
      return high(number)
    case 'chance-above':
      return (99 - index) / 100
    case 'chance-below':
      return (index + 1) / 100
    case 'points':
      return 100 * number
    case 'opposite':
      return -number
    case 'index':
      return index
    case 'number':
      return index + 1
    case 'portion':
      return number
    case 'portion-low':
      return low(Math.round(number * counted))
    case 'portion-high':
      return high(Math.round(number * counted))
    case 'reached':
      return upTo() / counted
    case 'reached-low':
      return low(upTo())
    case 'reached-high':
      return high(upTo())
    case 'given':
      return given().p
    case 'given-low':
      return given().low
    case 'given-high':
      return given().high
    case 'among':
      return number / among().counted
    case 'among-low':
      return wilson(number, among().paths).low
    case 'among-high':
      return wilson(number + among().paths - among().counted, among().paths).high
    case 'judged': {
      const { inputs, scenario } = source.model
      return inputs.filter(name => /^judg/.test(scenario.variables[name].source?.en ?? '')).length
    }
    case 'unsourced': {
      const { inputs, scenario } = source.model
      return inputs.filter(name => scenario.variables[name].source === undefined).length
    }
    case 'observed':
    case 'observed-inside':
    case 'observed-outside': {
      const { dates } = source.summary.time
      const within = Object.entries(source.model.observations).flatMap(([name, seen]) =>
        seen
          .filter(({ date }) => dates[0] <= date && date <= dates.at(-1)! && name in source.summary.variables)
          .map(observation => ({ ...observation, variable: source.summary.variables[name] })),
      )
      // Ends that are as good as the value to three digits count as it does; between two dates either of them will do.
      const meets = (
        { date, value, low = value, high = value, variable }: (typeof within)[number],
        p: 'p05' | 'p01',
        q: 'p95' | 'p99',
      ) => {
        const [before, after] = [dates.findLastIndex(at => at <= date), dates.findIndex(at => at >= date)]
        const ends = (name: typeof p | typeof q) =>
          variable.constant ? variable.quantiles[name] : [before, after].map(at => variable.quantiles[name][at])
        const half = 0.005 * Math.abs(value)
        return high + half >= Math.min(...ends(p)) && low - half <= Math.max(...ends(q))
      }
      if (derived === 'observed') return within.length
      return derived === 'observed-inside'
        ? within.filter(one => meets(one, 'p05', 'p95')).length
        : within.filter(one => !meets(one, 'p01', 'p99')).length
    }
    case 'sampled':
      return number / source.summary.joint.headline.pairs.paths
    case 'sampled-low':
      return wilson(number, source.summary.joint.headline.pairs.paths).low
    case 'sampled-high':
      return wilson(number, source.summary.joint.headline.pairs.paths).high
    case 'mean':
      return mean(shares => shares)
    case 'mean-low':
      return mean(shares => shares.map(share => low(Math.round(share * counted))))
    case 'mean-high':
      return mean(shares => shares.map(share => high(Math.round(share * counted))))
    case 'outcome':
      assert.ok(number === 0 || number === 1)
      return undefined
    case 'likelihood':
      return undefined
    case undefined:
      return typeof value === 'number' ? number : undefined
    default:
      throw new Error(`${from}: ${derived} is unknown here`)
  }
}

/** Numbers that are the same on every page: of the method, and names. */
const ofTheMethod: ReadonlySet<string> = new Set(['95%', 'SHA-256', '99%', '90%', '66%', '33%', '10%', '1%', '5%', '95%', '0.05'])

/** What a share of 0 is below, and one of 1 above: the end of its own interval. */
const limitOf = (shown: Shown, value: unknown, source: ReportSource): number => {
  const end = shown.text.startsWith('<') ? 'high' : 'low'
  const ownEnd = shown.from.replace(/\/p$/, `/${end}`).replace(/\/probability(?=\/\d+$)/, `/probability_${end}`)
  if (shown.derived === undefined && ownEnd !== shown.from) return resolve(source as never, ownEnd) as number
  return expectedOf({ ...shown, derived: `${shown.derived}-${end}` }, value, source)!
}

/** Numbers of a page that say of no file that they come from it, but for those of the method. */
export const uncited = (html: string): readonly string[] => {
  const rest = html
    .replaceAll(/<(script|style|title)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<span(?: lang="[^"]*")? data-from="[^>]*>[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
  return [...new Set(unescape(rest).match(/[^\s（(：，\p{Script=Han}]*\d+(\s?%)?/gu))].filter(words => !ofTheMethod.has(words))
}

/** Throws where a number is wrong or not cited; how many there are. */
export const checkNumbers = (source: ReportSource): number => {
  const { html } = renderPage(source, 'en')
  const files = JSON.parse(JSON.stringify(source)) as Record<string, unknown>
  const cited = citedIn(html)
  for (const shown of cited.flatMap(withEnds)) {
    const value = resolve(files, shown.from)
    assert.notEqual(value, undefined, `${shown.text} claims to come from ${shown.from}`)
    const expected = expectedOf(shown, value, source)
    if (expected === undefined) continue
    if (/^[<>]/.test(shown.text)) {
      assert.ok(!/-(low|high)$/.test(shown.derived ?? ''), `${shown.from}: an end of an interval is a number`)
      assert.ok(expected === 0 || expected === 1)
      assert.ok(shows(shown.text, limitOf(shown, value, source)), `${shown.from}: ${shown.text}`)
    } else assert.ok(shows(shown.text, expected), `${shown.from}: ${shown.text}, but ${expected}`)
  }
  for (const [, from] of html.matchAll(/<figure [^>]*data-from="([^"]*)"/g))
    assert.notEqual(resolve(files, unescape(from)), undefined, from)

  assert.deepEqual(uncited(html), [])
  return cited.length
}
