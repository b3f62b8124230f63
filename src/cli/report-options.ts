// The flags of `report`, understood.

import { nearest } from '../scenario/nearest.js'
import { formats } from '../report/formats/index.js'
import { type Language, languages } from '../text.js'
import type { Arguments } from './arguments.js'
import { messages } from './messages.js'
import type { ReportOptions } from './report-result.js'
import { UsageError } from './usage-error.js'

/** Throws one UsageError with every mistake. */
export const parseReportOptions = (given: Arguments, language: Language): ReportOptions => {
  const names = formats.map(({ name }) => name)
  const asked = given.value('format') ?? 'html'
  const format = formats.find(({ name }) => name === asked)
  const lang = given.value('lang') ?? language
  const problems = [
    ...(format === undefined ? [messages.choiceUnknown('format', asked, nearest(asked, names), names)] : []),
    ...((languages as readonly string[]).includes(lang) ? [] : [messages.choiceUnknown('lang', lang, undefined, languages)]),
  ]
  if (format === undefined || problems.length > 0) throw new UsageError(problems, 'report')
  return { folder: given.operands[0]!, format, out: given.value('out'), language, quiet: given.has('quiet') }
}
