// Figures of a goal-seek, each with its place in study.json.

import { createCiter, type Place } from '../../cite.js'
import { formatExact, formatSigned } from '../../format-number.js'
import { quotePlainShare, shareInWords, titleText } from '../../figures.js'
import { formatEnd } from '../../format-share.js'
import { formatQuantity, formatWritten, type Measure } from '../../measure.js'
import { inWords, quoted } from '../../phrases.js'
import type { Difference, Probability } from '../../../analysis/summary.js'
import type { Share } from '../../../analysis/mean-share.js'
import { type Text, verbatim } from '../../../text.js'
import type { Cited, Phrase, ShareCell } from '../../report.js'
import type { StudySource } from '../../source.js'
import { messages } from './messages.js'
import type { GoalStudy } from './study.js'

export const createGoalQuoter = (source: StudySource<GoalStudy>) => {
  const cite = createCiter(source)
  const { study } = source
  const at = (...keys: readonly (string | number)[]): Place => ['study', ...keys]
  const measureOf = (section: 'levers' | 'variables', name: string): Measure => ({
    unit: study.words[section][name].unit,
    percent: false,
    nouns: study.nouns,
  })
  const money: Measure = { unit: study.money ?? 'CNY', percent: false, nouns: {} }
  const share = (place: Place, value: Share | Probability, wanted?: number): ShareCell =>
    quotePlainShare(cite, { p: [...place, 'p'], low: [...place, 'low'], high: [...place, 'high'] }, value, wanted)
  const point = (place: Place): Cited => cite<number>(place, gain => verbatim(formatSigned(100 * gain, 1)), 'points')
  /** Without its sign, where words say it. */
  const amount = (place: Place): Cited => cite<number>(place, cost => formatQuantity(Math.abs(cost), money))
  return {
    source,
    money,
    amount,
    study,
    cite,
    at,
    share,
    shareInWords: (place: Place, value: Share | Probability): Phrase => shareInWords(share(place, value)),
    /** The same inside a sentence, which has words for < and >. */
    shareSaid: (place: Place, value: Share | Probability): Phrase => saidOf(share(place, value)),
    /** Without its interval. */
    shareAlone: (place: Place, value: Share | Probability): Cited => valueSaid(share(place, value).value),
    /** The most that it may be, as far as is known: what never happened is beyond no interval. */
    shareBeyond: (place: Place, value: Share | Probability): Phrase =>
      value.p > 0
        ? shareInWords(share(place, value))
        : quoted(cite<number>([...place, 'high'], high => verbatim(formatEnd(high, value)))),
    points: (place: Place, _: Difference): Phrase =>
      messages.points(point([...place, 'value']), point([...place, 'low']), point([...place, 'high'])),
    point,
    title: (section: 'levers' | 'variables' | 'targets', name: string): Cited =>
      cite<Text>(at('words', section, name, 'title'), titleText),
    /** A value as the setting has it, or as something that was worked out. */
    value: (place: Place, section: 'levers' | 'variables', name: string, exact = true): Cited =>
      cite<number>(place, value => (exact ? formatWritten : formatQuantity)(value, measureOf(section, name))),
    cost: (place: Place): Cited => cite<number>(place, value => formatQuantity(value, money)),
    costInWords(place: Place, value: number): Phrase {
      if (value === 0) return inWords(messages.costsNothing)
      return value < 0 ? messages.saves(amount(place)) : messages.costs(amount(place))
    },
    wanted: (): Cited => cite<number>(at('wanted'), value => verbatim(`${formatExact(Number((100 * value).toPrecision(12)))}%`)),
    words: (place: Place): Cited => cite<string>(place, verbatim),
  }
}

/** below 0.10% */
const valueSaid = (value: Cited): Cited => {
  const said = messages.beyond.get(value.text.en[0])
  const number = value.text.en.slice(1).trim()
  return said === undefined ? value : { ...value, text: { en: `${said.en} ${number}`, zh: `${said.zh} ${number}` } }
}

const saidOf = (cell: ShareCell): Phrase => {
  const value = valueSaid(cell.value)
  return value === cell.value ? shareInWords(cell) : quoted(value)
}

export type GoalQuoter = ReturnType<typeof createGoalQuoter>
