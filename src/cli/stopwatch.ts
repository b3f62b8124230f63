import { milliseconds } from '../clock.js'

/** Wall seconds by phase. */
export interface Stopwatch {
  /** Ends the phase that began with the last call, or with the stopwatch. */
  lap(phase: string): void
  seconds(): Readonly<Record<string, number>>
}

export const createStopwatch = (): Stopwatch => {
  const laps: Record<string, number> = {}
  let last = milliseconds()
  return {
    lap(phase) {
      const time = milliseconds()
      laps[phase] = Math.round(time - last) / 1000
      last = time
    },
    seconds: () => ({ ...laps }),
  }
}
