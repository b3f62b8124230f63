// What happens when the place that results are printed to gives way.

import { reasonOf } from '../store/store-error.js'
import type { Language } from '../text.js'
import { messages } from './messages.js'

/**
 * A reader that has seen enough (`steppecast … | head`) is no error: the program goes on in silence, for its results are on the disk.
 * A full disk behind stdout is one: exit code 2, whatever the command says.
 */
export const guardOutput = (language: Language): void => {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return
    process.stderr.write(`${messages.printFailed(reasonOf(error))[language]}\n`)
    process.on('exit', () => {
      process.exitCode = 2
    })
  })
}
