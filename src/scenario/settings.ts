// What the command line puts over a scenario: --set name=value, then flags that are fields of run.

import { type Complain, issueAt } from './collect-issues.js'
import { messages } from './messages.js'
import { splitMember } from './names.js'
import { nearest } from './nearest.js'
import type { Place, RunSpec } from './scenario.js'
import { runKeys } from './schema.js'
import { type Mapping, type Scalar, valueOf, withValue } from './tree.js'

/** The document with settings in it. A setting's place is a column of its own text. */
export const applySettings = (document: Mapping, settings: readonly string[], complain: Complain): Mapping => {
  const seen = new Set<string>()
  let set = document
  for (const setting of settings.map(text => text.normalize('NFC'))) {
    const equals = setting.indexOf('=')
    const name = settingName(setting)
    const value = setting.slice(equals + 1)
    const path = pathOf(name, document)
    const mistake =
      name === ''
        ? messages.settingInvalid(setting)
        : seen.has(name)
          ? messages.settingTwice(name)
          : path === undefined
            ? messages.settingUnknown(name, nearest(name, settable(document)))
            : undefined
    seen.add(name)
    if (mistake !== undefined) complain(issueAt(placeIn('--set', 1), [], mistake))
    else if (path !== undefined)
      set = withValue(set, path, scalar(value.trim(), placeIn('--set', equals + 2 + value.search(/\S|$/))))
  }
  return set
}

/** What a setting names; empty where it names nothing. */
export const settingName = (setting: string): string => {
  const text = setting.normalize('NFC')
  return text.slice(0, Math.max(0, text.indexOf('='))).trim()
}

/** The document with what flags say of the run. */
export const applyFlags = (document: Mapping, run: Partial<RunSpec>): Mapping =>
  Object.entries(run).reduce(
    (set, [key, value]) =>
      value === undefined
        ? set
        : withValue(set, ['run', key], scalar(String(value).normalize('NFC'), placeIn(flags[key as keyof RunSpec], 1))),
    document,
  )

const flags: Readonly<Record<keyof RunSpec, string>> = {
  paths: '--paths',
  seed: '--seed',
  design: '--design',
  uncertainty: '--medians',
  events: '--set',
  quantiles: '--exact-quantiles',
}

const placeIn = (file: string, column: number): Place => ({ file, line: 1, column })

const pathOf = (name: string, document: Mapping): readonly string[] | undefined => {
  if (has(document, 'levers', name)) return ['levers', name, 'value']
  if (has(document, 'variables', name) || has(document, 'variables', splitMember(name)?.base ?? ''))
    return ['variables', name, 'is']
  const key = name.replace(/^run\./, '')
  if (runKeys.includes(key)) return ['run', key]
  const [, target = '', part = ''] = /^targets\.(.+)\.(\w+)$/.exec(name) ?? []
  return has(document, 'targets', target) && targetKeys.includes(part) ? ['targets', target, part] : undefined
}

/** What is promised, by when, and how sure of it one wants to be. */
const targetKeys: readonly string[] = ['at_least', 'at_most', 'by', 'confidence']

const has = (document: Mapping, section: string, name: string): boolean => namesIn(document, section).includes(name)

const namesIn = (document: Mapping, section: string): readonly string[] => {
  const tree = valueOf(document, section)
  return tree?.kind === 'mapping' ? [...tree.entries.keys()] : []
}

const settable = (document: Mapping): readonly string[] => [
  ...namesIn(document, 'levers'),
  ...namesIn(document, 'variables'),
  ...runKeys,
  ...runKeys.map(key => `run.${key}`),
  ...namesIn(document, 'targets').flatMap(name => targetKeys.map(key => `targets.${name}.${key}`)),
]

const scalar = (text: string, place: Place): Scalar => {
  const isNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)
  return { kind: 'scalar', place, text, value: isNumber ? Number(text) : text }
}
