// Which of the two kinds of files somebody named.

import { readFile } from '../../files.js'

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** Whether a file names a scenario, as only a sweep does, at the beginning of a line. What cannot be read is none. */
export const isSweepFile = async (file: string): Promise<boolean> => /^["']?scenario["']?\s*:/m.test(await textOf(file))

/** Whether it has, at the beginning of a line, what only a scenario has. */
export const isScenarioFile = async (file: string): Promise<boolean> =>
  /^["']?(?:variables|targets|extends)["']?\s*:/m.test(await textOf(file))
