// Text → HTML, JSON → a script element. Whatever a scenario says is shown, never obeyed.

import { clean } from '../clean.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for attributes in quotes. */
export const escape = (text: string): string => clean(text).replaceAll(/[&<>"']/g, sign => entities[sign])

/** JSON that cannot end the script element it stands in. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
