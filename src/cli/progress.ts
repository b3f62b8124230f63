// A line on the terminal that says how far a run is. It is rewritten in place and gone at the end; without a terminal there is none.

import type { Language } from '../text.js'
import { messages } from './messages.js'

export interface Progress {
  show(done: number): void
  clear(): void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface ProgressOptions {
  readonly screen: Screen
  readonly paths: number
  readonly language: Language
  /** Milliseconds, from any origin. */
  readonly now: () => number
}

/** A speed measured over less would jump. */
const leastSeconds = 0.5

const erase = '\r\u001b[2K'

export const createProgress = ({ screen, paths, language, now }: ProgressOptions): Progress => {
  if (screen.isTTY !== true) return { show: () => {}, clear: () => {} }
  const start = now()
  return {
    show(done) {
      const seconds = (now() - start) / 1000
      const parts = [messages.progress(done, paths)]
      if (seconds >= leastSeconds && done > 0)
        parts.push(messages.progressRate(done / seconds), messages.progressLeft(((paths - done) * seconds) / done))
      screen.write(
        erase +
          fit(
            parts.map(part => part[language]),
            screen.columns ?? 80,
          ),
      )
    },
    clear() {
      screen.write(erase)
    },
  }
}

/** As many parts as stay on one line for certain: whatever is not ASCII may be two columns wide. */
const fit = (parts: readonly string[], columns: number): string => {
  const wide = (text: string): number => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x7f ? 2 : 1), 0)
  for (let count = parts.length; count > 0; count--) {
    const line = parts.slice(0, count).join(' · ')
    if (wide(line) < columns) return line
  }
  return ''
}
