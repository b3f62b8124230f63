// The flags of `report`, understood.

import { nearest } from '../scenario/nearest.js'
import { formats } from '../report/formats/index.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { messages } from './messages.js'
import type { ReportOptions } from './report-result.js'
import { UsageError } from './usage-error.js'

/** Throws UsageError for a format that there is not. */
export const parseReportOptions = (given: Arguments, language: Language): ReportOptions => {
  const names = formats.map(({ name }) => name)
  const asked = given.value('format') ?? 'html'
  const format = formats.find(({ name }) => name === asked)
  if (format === undefined)
    throw new UsageError([messages.choiceUnknown('format', asked, nearest(asked, names), names)], 'report')
  return { folder: given.operands[0]!, format, out: given.value('out'), language, quiet: given.has('quiet') }
}
