// The key of all charts in which the strength of a colour is a chance.

import { verbatim } from '../../../text.js'
import { keyShades } from '../../charts/theme.js'
import { inWords } from '../../phrases.js'
import type { LegendItem } from '../../report.js'

export const shadeKey: readonly LegendItem[] = keyShades.map(percent => ({
  mark: `shade${percent}`,
  label: inWords(verbatim(`${percent}%`)),
}))
