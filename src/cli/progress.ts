// A line on the terminal that says how far a run is, or one of its replays, of which nobody knows before how many there will be: speed and time left are
// those of the pass. It is rewritten in place and gone at the end; without a terminal there is none.

import type { Language, Text } from '../text.js'
import { messages } from './messages.js'

export interface Progress {
  /** replay: 0 in the run itself, then 1, 2, … */
  show(done: number, replay?: number): void
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
  /** Paths of a replay. */
  readonly replayed: number
  /** How far the pass is; in paths where it is not said. */
  readonly words?: (done: number, paths: number) => Text
  readonly language: Language
  /** Milliseconds, from any origin. */
  readonly now: () => number
}

/** A speed measured over less would jump. */
const leastSeconds = 0.5

const erase = '\r\u001b[2K'

export const createProgress = (options: ProgressOptions): Progress => {
  const { screen, paths, replayed, words = messages.progress, language, now } = options
  if (screen.isTTY !== true) return { show: () => {}, clear: () => {} }
  let pass = { replay: 0, start: now() }
  return {
    show(done, replay = 0) {
      if (replay !== pass.replay) pass = { replay, start: now() }
      const seconds = (now() - pass.start) / 1000
      const all = replay === 0 ? paths : replayed
      const parts = [replay === 0 ? words(done, all) : messages.progressReplay(replay, done, all)]
      if (seconds >= leastSeconds && done > 0)
        parts.push(messages.progressRate(done / seconds), messages.progressLeft(((all - done) * seconds) / done))
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
