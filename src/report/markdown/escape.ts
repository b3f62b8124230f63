// Text → Markdown that shows it. Whatever a scenario says is shown, never obeyed.
//
// Source: MacFarlane (2024), CommonMark 0.31.2, 2.4 Backslash escapes; tables as GitHub has them.

import { clean } from '../clean.js'

/** For a paragraph or a cell, on one line. */
export const escape = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_[\]<>|~$#&]/g, sign => `\\${sign}`)
    .replace(/^(\s*)([-+=])(?=[-+=\s]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')

/** Between as many backticks as it takes. */
export const renderCode = (text: string): string => {
  const code = oneLine(text)
  if (code.trim() === '') return ''
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const room = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return `${fence}${room}${code.replaceAll('|', '\\|')}${room}${fence}`
}

const oneLine = (text: string): string => clean(text).replaceAll(/\s*\n\s*/g, ' ')
