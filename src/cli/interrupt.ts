// Ctrl-C, and the same asked for by the system, as an AbortSignal. Who asks twice does not want to wait for anything.

import { milliseconds } from '../clock.js'
import type { Text } from '../text.js'

export class Interrupted extends Error {
  /** What is left of the work; nothing is where it does not say. */
  readonly text: Text | undefined

  constructor(text?: Text) {
    super('interrupted')
    this.name = 'Interrupted'
    this.text = text
  }
}

/** Milliseconds: a terminal and a program that started this one may both pass on the same keystroke. */
const oneKeystroke = 300

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Interrupts {
  readonly signal: AbortSignal
  close(): void
}

export const listenForInterrupts = (): Interrupts => {
  const controller = new AbortController()
  let first: number | undefined
  const abort = (): void => {
    first ??= milliseconds()
    controller.abort(new Interrupted())
    if (milliseconds() - first > oneKeystroke) process.exit(130)
  }
  for (const signal of signals) process.on(signal, abort)
  return {
    signal: controller.signal,
    close() {
      for (const signal of signals) process.off(signal, abort)
    },
  }
}
