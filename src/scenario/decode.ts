// Bytes of a file → text: UTF-8 with or without a byte order mark, line ends as \n, in NFC so that a name is one name however it was typed.

import type { Mistake } from './issue.js'
import { messages } from './messages.js'

export type Decoded =
  | { readonly text: string }
  /** Line from 1; column from 1, in characters. */
  | { readonly mistake: Mistake; readonly line: number; readonly column: number }

export const decodeText = (bytes: Uint8Array): Decoded => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { mistake: messages.notUtf8('UTF-16'), line: 1, column: 1 }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  if (isUtf8(bytes)) return withoutControls(lenient)
  const before = lenient.slice(0, lenient.indexOf('\ufffd'))
  return { mistake: messages.notUtf8(undefined), ...positionAfter(before) }
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Characters that no editor shows have no meaning here, and YAML forbids them. */
const withoutControls = (text: string): Decoded => {
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text)
  if (found === null) return { text }
  return { mistake: messages.controlCharacter(found[0].charCodeAt(0)), ...positionAfter(text.slice(0, found.index)) }
}

const positionAfter = (before: string): { readonly line: number; readonly column: number } => {
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
