// Columns of tables → HTML.

import type { Column } from '../report.js'
import { renderPhrase, renderText } from './phrases.js'

export const renderColumn = ({ title, cited }: Column): string =>
  cited === undefined ? renderText(title) : renderPhrase({ en: [cited], zh: [cited] })

export const classOf = ({ align }: Column): string => (align === 'end' ? ' class="end"' : '')
