// Tables that are computed when they are first needed, or were when the program was built: before anything is compiled it would take 5 ms, in each run.

import type { Table } from '../../ir/tables.js'

/** Name → base64 of its numbers. Put in by the build; where the sources themselves are run, there is no such thing. */
declare const tablesAtHand: Readonly<Record<string, string>>

export const tableAtHand = (name: string, compute: () => Float64Array): (() => Table) => {
  let table: Table | undefined
  const values = (): Float64Array => (typeof tablesAtHand === 'undefined' ? compute() : floatsOf(tablesAtHand[name]))
  return () => (table ??= { name, values: values() })
}

const floatsOf = (base64: string): Float64Array => new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
