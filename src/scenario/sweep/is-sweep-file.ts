// Which of the two kinds of files somebody named.

import { readFile } from 'node:fs/promises'

/** Whether a file names a scenario, as only a sweep does, at the beginning of a line. What cannot be read is none. */
export const isSweepFile = async (file: string): Promise<boolean> =>
  /^["']?scenario["']?\s*:/m.test(await readFile(file, 'utf8').catch(() => ''))
