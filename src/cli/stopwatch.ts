/** Wall seconds by phase. */
export interface Stopwatch {
  /** Ends the phase that began with the last call, or with the stopwatch. */
  lap(phase: string): void
  seconds(): Readonly<Record<string, number>>
}

/** `now` in milliseconds, from any origin. */
export const createStopwatch = (now: () => number): Stopwatch => {
  const laps: Record<string, number> = {}
  let last = now()
  return {
    lap(phase) {
      const time = now()
      laps[phase] = Math.round(time - last) / 1000
      last = time
    },
    seconds: () => ({ ...laps }),
  }
}
