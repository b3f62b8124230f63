// What sets a run apart from others of the same name: what the command line set, and the scenarios that the file is a variant of.

import type { Change } from '../scenario/scenario.js'
import { type Text, verbatim } from '../text.js'
import { cleanTitle } from './clean.js'
import type { Citer, Place } from './cite.js'
import { type Quoter, titleText } from './figures.js'
import { isTitled } from './is-titled.js'
import { medianMessages } from './median-messages.js'
import { messages } from './messages.js'
import { isMedians } from './outcome.js'
import { joined, quoted } from './phrases.js'
import type { Cited, Phrase } from './report.js'
import type { Manifest, ReportSource } from './source.js'

/** As it stands after --set: a lever or a variable by its name, anything else by its path. */
const nameOf = ([section = '', name = '', ...rest]: Change['path']): string =>
  cleanTitle(section === 'levers' || section === 'variables' ? name : [section, name, ...rest].join('.'))

/** public_money=2 */
export const settingsOf = ({ manifest }: ReportSource): readonly Text[] =>
  (manifest.settings ?? []).map(({ path, after }) => {
    const { en, zh } = after === undefined ? verbatim('') : titleText(after)
    return { en: `${nameOf(path)}=${en}`, zh: `${nameOf(path)}=${zh}` }
  })

export const parentsOf = ({ model }: ReportSource): readonly string[] =>
  (model.scenario.variant?.parents ?? []).map(file => cleanTitle(file))

/** For a window's tab and a list: the scenario's name between what sets the run apart. */
export const nameRun = (source: ReportSource): Text => {
  const settings = [...settingsOf(source), ...(isMedians(source) ? [medianMessages.short] : [])]
  const name = titleText(source.model.scenario.name)
  const parents = parentsOf(source).map(verbatim)
  const parts = [...(settings.length === 0 ? [] : [listed(settings)]), name, ...(parents.length === 0 ? [] : [listed(parents)])]
  return { en: parts.map(({ en }) => en).join(' · '), zh: parts.map(({ zh }) => zh).join(' · ') }
}

const listed = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(messages.listComma.en),
  zh: texts.map(({ zh }) => zh).join(messages.listComma.zh),
})

/** What stands under the heading of a run that is not what its file, or the file it varies, says. */
export const differencesOf = (quoter: Quoter): readonly Phrase[] => [...variantOf(quoter), ...setOf(quoter)]

const variantOf = (quoter: Quoter): readonly Phrase[] => {
  const { cite, source } = quoter
  const { variant } = source.model.scenario
  if (variant === undefined) return []
  const parents = variant.parents.map((_, index): Cited => {
    const place: Place = ['model', 'scenario', 'variant', 'parents', index]
    const words = cite<string>(place, file => verbatim(cleanTitle(file)))
    return variant.changes.length === 0 ? words : { ...words, to: 'table-changes' }
  })
  return [messages.variantOf(joined(parents.map(quoted), messages.listComma))]
}

const setOf = ({ cite, source }: Quoter): readonly Phrase[] =>
  quoteSettings(cite, source.manifest, ([section = '', name = '']) =>
    isTitled(source.model.scenario, section, name)
      ? cite<Text>(['model', 'scenario', section, name, 'title'], titleText)
      : undefined,
  )

/** What the command line set, in a sentence; `titleOf` where a reader is to be told a title too. */
export const quoteSettings = (
  cite: Citer,
  { settings = [] }: Manifest,
  titleOf: (path: Change['path']) => Cited | undefined = () => undefined,
): readonly Phrase[] => {
  if (settings.length === 0) return []
  const items = settings.map(({ path, before, after }, index): Phrase => {
    const place: Place = ['manifest', 'settings', index]
    const title = titleOf(path)
    const set = messages.setting(
      cite<readonly string[]>([...place, 'path'], path => verbatim(nameOf(path))),
      after === undefined ? undefined : cite<Text>([...place, 'after'], titleText),
    )
    return messages.setTo(set, {
      ...(title && { title }),
      ...(before && { before: cite<Text>([...place, 'before'], titleText) }),
    })
  })
  return [messages.setOnLine(joined(items, messages.semicolon))]
}
