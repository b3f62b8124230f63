// A sweep: many settings of one scenario or of several.

import type { SweepStudy } from '../../analysis/sweep/sweep-study.js'
import { buildSweepReport } from './sweep/build-sweep-report.js'
import { messages } from './sweep/messages.js'
import { sweepTables } from './sweep/tables.js'
import type { StudyKind } from './study.js'

export const sweep: StudyKind<SweepStudy> = {
  name: 'sweep',
  label: messages.label,
  help: messages.help,
  shown: ['range'],
  finding: [1],
  build: buildSweepReport,
  tables: sweepTables,
}
