// What `list` can list: every table that a scenario draws on, each entry in words.

import { executors } from '../executors/index.js'
import { type KnownUnit, units } from '../model/units.js'
import { distributions } from '../primitives/distributions/index.js'
import { forms } from '../primitives/forms/index.js'
import { functions } from '../primitives/functions/index.js'
import type { Param, Primitive } from '../primitives/primitive.js'
import { processes } from '../primitives/processes/index.js'
import { formats } from '../report/formats/index.js'
import type { ChartKind } from '../report/charts/chart.js'
import { chartKinds } from '../report/charts/index.js'
import { designs } from '../sampling/index.js'
import { languages, type Language, type Text } from '../text.js'
import { messages } from './messages.js'

interface Table {
  readonly help: Text
  readonly entries: readonly Text[]
}

const bilingual = (render: (language: Language) => string): Text =>
  Object.fromEntries(languages.map(language => [language, render(language)])) as Text

const signature = (primitive: Primitive): string => {
  if (primitive.kind === 'form' && primitive.form === 'calendar') return primitive.name
  const rest = primitive.kind === 'function' && primitive.rest === true ? ', …' : ''
  const words = primitive.params.map(({ name, optional }: Param) => (optional === true ? `[${name}]` : name))
  return `${primitive.name}(${words.join(', ')}${rest})`
}

const primitiveEntry = (primitive: Primitive): Text =>
  bilingual(language =>
    [
      `${signature(primitive)}   ${primitive.label[language]}`,
      primitive.help[language],
      ...(primitive.kind === 'distribution' ? [primitive.rule[language]] : []),
      messages.example(primitive.example.formula, primitive.example.unit)[language],
    ]
      .filter(line => line !== '')
      .join('\n    '),
  )

interface Named {
  readonly name: string
  readonly label: Text
  readonly help: Text
}

/** `words` of a command line, up to the name. */
const namedEntry =
  (words: string) =>
  ({ name, label, help }: Named): Text =>
    bilingual(language =>
      [`${name}   ${label[language]}`, help[language], messages.commandExample(`${words} ${name}`)[language]].join('\n    '),
    )

const unitEntry = ({ words, label, example }: KnownUnit): Text =>
  bilingual(language => `${words.join(' ')}   ${label[language]}\n    ${messages.example(example, words[0]!)[language]}`)

const chartEntry = ({ name, label, help, example }: ChartKind): Text =>
  bilingual(language => [`${name}   ${label[language]}`, help[language], messages.wordsExample(example)[language]].join('\n    '))

const { tables: helps } = messages

/** By name, in the order in which `list` names them. */
export const tables: ReadonlyMap<string, Table> = new Map<string, Table>([
  ['functions', { help: helps.functions, entries: functions.map(primitiveEntry) }],
  ['distributions', { help: helps.distributions, entries: distributions.map(primitiveEntry) }],
  ['processes', { help: helps.processes, entries: processes.map(primitiveEntry) }],
  ['forms', { help: helps.forms, entries: forms.map(primitiveEntry) }],
  ['units', { help: helps.units, entries: units.map(unitEntry) }],
  ['designs', { help: helps.designs, entries: designs.map(namedEntry('run FILE --design')) }],
  ['executors', { help: helps.executors, entries: executors.map(namedEntry('run FILE --executor')) }],
  ['formats', { help: helps.formats, entries: formats.map(namedEntry('report DIR --format')) }],
  ['charts', { help: helps.charts, entries: chartKinds.map(chartEntry) }],
])
