// Cases that have been computed, whichever sweep asked for them: OUT/.cases/KE/KEY.json, KEY the first 12 digits of the case's key.
//
// A record has its name only when it is whole, and bears a checksum: one that a failing disk has damaged is as good as none, and is computed again.
// Any number of programs may read and write at once, for records of one name are the same.

import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CaseSummary } from '../analysis/case-summary.js'
import { hashOf, renderCanonical } from '../run/canonical.js'
import { numbers } from '../run/plan.js'
import { messages } from './messages.js'
import { codeOf, reasonOf, StoreError } from './store-error.js'

export interface CaseStore {
  /** Undefined where the case has not been computed, or its record is damaged or of another version. */
  find(key: string): CaseSummary | undefined
  /** Throws StoreError where the disk refuses; records that are there stay. */
  keep(key: string, summary: CaseSummary): void
}

/** Raised by any change in what a record holds. */
const format = 1

/** `out` is the folder of all results. Nothing is made in it before the first case is kept. */
export const openCases = (out: string): CaseStore => {
  const folder = join(out, '.cases')
  const fresh = join(folder, '.new')
  tidy(fresh, Date.now())
  return {
    find(key) {
      try {
        return summaryIn(readFileSync(pathOf(folder, key), 'utf8'), key)
      } catch {
        return undefined
      }
    },
    keep(key, summary) {
      const path = pathOf(folder, key)
      const own = join(fresh, randomUUID())
      try {
        for (const place of [fresh, dirname(path)]) mkdirSync(place, { recursive: true })
        writeFileSync(own, recordOf(key, summary), { flag: 'wx' })
        renameSync(own, path)
      } catch (error) {
        rmSync(own, { force: true })
        if (codeOf(error) === undefined) throw error
        throw new StoreError(messages.caseNotKept(out, reasonOf(error)), error)
      }
    },
  }
}

const pathOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), `${key.slice(0, 12)}.json`)

const recordOf = (key: string, summary: CaseSummary): string => {
  const record = { format, numbers, key, summary }
  return `${renderCanonical({ ...record, sha256: hashOf(record) })}\n`
}

const summaryIn = (text: string, key: string): CaseSummary | undefined => {
  const { sha256, ...record } = JSON.parse(text)
  const whole = record.format === format && record.numbers === numbers && record.key === key && sha256 === hashOf(record)
  return whole ? record.summary : undefined
}

/** Writing a record takes no time at all: what has been there for an hour belongs to a program that was killed. */
const oldestMilliseconds = 3_600_000

const tidy = (fresh: string, now: number): void => {
  try {
    for (const name of readdirSync(fresh)) {
      const path = join(fresh, name)
      if (now - statSync(path).ctimeMs > oldestMilliseconds) rmSync(path, { force: true })
    }
  } catch {
    // There is nothing to tidy, or somebody else does.
  }
}
