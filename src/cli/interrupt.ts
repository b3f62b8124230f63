// Ctrl-C, and the same asked for by the system, as an AbortSignal.

export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interrupts {
  readonly signal: AbortSignal
  close(): void
}

export const listenForInterrupts = (): Interrupts => {
  const controller = new AbortController()
  const abort = (): void => controller.abort(new Interrupted())
  for (const signal of signals) process.on(signal, abort)
  return {
    signal: controller.signal,
    close() {
      for (const signal of signals) process.off(signal, abort)
    },
  }
}
