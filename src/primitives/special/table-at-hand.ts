// Tables that are computed when they are first needed, or were when the program was built: before anything is compiled it would take 5 ms, in each run.

import type { Table } from '../../ir/tables.js'

/** Name → base64 of its numbers. Put in by the build; where the sources themselves are run, there is no such thing. */
declare const tablesAtHand: Readonly<Partial<Record<string, string>>>

export const tableAtHand = (name: string, compute: () => Float64Array): (() => Table) => {
  let table: Table | undefined
  return () => (table ??= { name, values: atHand(name) ?? compute() })
}

const atHand = (name: string): Float64Array | undefined => {
  const base64 = typeof tablesAtHand === 'undefined' ? undefined : tablesAtHand[name]
  return base64 === undefined ? undefined : new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}
